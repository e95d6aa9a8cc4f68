package dossier.complaints.command;

import static dossier.complaints.api.EscalationGround.INCIDENT;
import static dossier.complaints.command.ComplaintLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;

import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintCommand.*;
import dossier.complaints.api.ComplaintDutyCommand.*;
import dossier.complaints.api.ComplaintDutyEvent.*;
import dossier.complaints.api.ComplaintEvent.*;
import dossier.complaints.api.ComplaintNumber;
import dossier.complaints.api.EscalationCommand.*;
import dossier.complaints.api.EscalationEvent.*;
import dossier.complaints.api.EscalationGround;
import dossier.handbook.Actor;
import dossier.handbook.Duty;
import dossier.handbook.HoldReason;
import dossier.handbook.Severity;
import dossier.policies.api.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** CMP-02, CMP-07: limits that stand still, run on, move, are kept, and go up when they are not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitsTest {
    private static final RespondToCustomer RESPOND =
            new RespondToCustomer(ID, Channel.PHONE, "We see to it", NOON, null);
    private static final Instant TUESDAY = NOON.plus(Duration.ofDays(1));
    private static final ClockHeld HELD = new ClockHeld(ID, HoldReason.CUSTOMER_INFORMATION, NOON, "Which pump?");
    private static final DutyLapsed STILL = new DutyLapsed(ID, CMP_02, Limits.RESOLUTION);

    @Test
    void the_first_response_keeps_its_limit() {
        by(OWNER)
                .given(taken())
                .when(RESPOND)
                .then(
                        new CustomerAnswered(ID, Channel.PHONE, "We see to it", NOON, null),
                        kept(CMP_02, Limits.RESPONSE, RESPONSE.due(), NOON));
        by(SELLER).given(taken()).when(RESPOND).refused(CMP_03);
        by(OWNER)
                .given(taken())
                .when(new RespondToCustomer(ID, Channel.PHONE, "Soon", NOON.plusSeconds(1), null))
                .refused(STAGE);
        by(OWNER)
                .given(taken())
                .when(new RespondToCustomer(ID, Channel.PHONE, "Before", NOON.minusSeconds(1), null))
                .refused(STAGE);
    }

    @Test
    void it_stands_still_only_for_a_reason_of_the_policy_and_only_with_an_owner() {
        var hold = new HoldClock(ID, HoldReason.CUSTOMER_INFORMATION, "Which pump?");
        by(OWNER).given(inHand()).when(hold).then(HELD, STILL);
        by(OWNER)
                .given(inHand())
                .when(new HoldClock(ID, HoldReason.SUPPLIER, "They do not answer"))
                .refused(CMP_02);
        by(OWNER).given(taken()).when(hold).refused(CMP_03);
        by(OWNER).given(inHand(HELD, STILL)).when(hold).refused(STAGE);
    }

    @Test
    void it_runs_on_with_what_was_left_of_it() {
        var resumed = new ClockResumed(ID, TUESDAY, "The big one");
        by(OWNER)
                .at(TUESDAY)
                .given(inHand(HELD, STILL))
                .when(new ResumeClock(ID, "The big one"))
                .then(
                        resumed,
                        new DutyBegun(ID, limit(Limits.RESOLUTION, "2026-03-10T06:00:00Z", "2026-03-12T04:00:00Z")));
        by(OWNER).given(inHand()).when(new ResumeClock(ID, "")).refused(STAGE);
    }

    @Test
    void another_severity_has_other_limits_from_the_same_start() {
        by(OWNER)
                .given(taken())
                .when(new ChangeSeverity(ID, Severity.CRITICAL, "Leaks"))
                .then(
                        new SeverityChanged(ID, Severity.CRITICAL, "Leaks"),
                        new DutyBegun(ID, limit(Limits.RESPONSE, "2026-03-02T07:00:00Z", "2026-03-02T08:00:00Z")),
                        new DutyBegun(ID, limit(Limits.RESOLUTION, "2026-03-03T16:00:00Z", "2026-03-04T04:00:00Z")));
        by(OWNER)
                .given(taken())
                .when(new ChangeSeverity(ID, Severity.NORMAL, "Same"))
                .refused(STAGE);
    }

    @Test
    void a_limit_that_was_reached_stays_reached_whatever_moves_it_then() {
        var late = RESPONSE.due();
        by(OWNER)
                .at(late)
                .given(taken())
                .when(new ChangeSeverity(ID, Severity.HIGH, "Leaks"))
                .then(
                        new SeverityChanged(ID, Severity.HIGH, "Leaks"),
                        new DutyBreached(ID, CMP_02, Limits.RESPONSE, late),
                        new Escalated(ID, EscalationGround.RESPONSE, 1, null),
                        toTakeUp(EscalationGround.RESPONSE, late, 24),
                        new DutyBegun(ID, limit(Limits.RESOLUTION, "2026-03-04T06:00:00Z", "2026-03-05T04:00:00Z")));
        by(Actor.HOUSE)
                .at(late.plusSeconds(9))
                .given(taken(new DutyBreached(ID, CMP_02, Limits.RESPONSE, late)))
                .when(new NoteBreach(ID, CMP_02, Limits.RESPONSE))
                .refused(STAGE);
    }

    @Test
    void another_working_calendar_moves_what_runs_on_working_time() {
        var holiday = new WorkingDays(TODAY, TODAY, List.of(LocalDate.parse("2026-03-04")), List.of());
        by(Actor.HOUSE, holiday)
                .given(taken())
                .when(new RecountLimits(ID))
                .then(
                        new LimitsRecounted(ID),
                        new DutyBegun(ID, limit(Limits.RESOLUTION, "2026-03-10T06:00:00Z", "2026-03-12T04:00:00Z")));
        by(Actor.HOUSE).given(taken()).when(new RecountLimits(ID)).then();
        by(OWNER).given(taken()).when(new RecountLimits(ID)).refused(ORG_04);
    }

    @Test
    void a_breached_limit_goes_up_by_itself_level_by_level() {
        var due = RESPONSE.due();
        var breached = new DutyBreached(ID, CMP_02, Limits.RESPONSE, due);
        var first = new Escalated(ID, EscalationGround.RESPONSE, 1, null);
        var owed = toTakeUp(EscalationGround.RESPONSE, due, 24);
        by(Actor.HOUSE)
                .at(due)
                .given(taken())
                .when(new NoteBreach(ID, CMP_02, Limits.RESPONSE))
                .then(breached, first, owed);
        by(Actor.HOUSE, person(OWNER, SUPERIOR))
                .at(due)
                .given(taken(new OwnerAssigned(ID, OWNER.person())))
                .when(new NoteBreach(ID, CMP_02, Limits.RESPONSE))
                .then(breached, new Escalated(ID, EscalationGround.RESPONSE, 1, SUPERIOR.person()), owed);
        by(Actor.HOUSE)
                .at(due.minusNanos(1))
                .given(taken())
                .when(new NoteBreach(ID, CMP_02, Limits.RESPONSE))
                .refused(STAGE);
        var day = due.plus(Duration.ofDays(1));
        by(Actor.HOUSE)
                .at(day)
                .given(taken(breached, first, owed))
                .when(new NoteBreach(ID, CMP_07, Limits.RESPONSE))
                .then(
                        new DutyBreached(ID, CMP_07, Limits.RESPONSE, day),
                        new Escalated(ID, EscalationGround.RESPONSE, 2, null),
                        toTakeUp(EscalationGround.RESPONSE, day, 24));
        by(Actor.HOUSE)
                .at(day)
                .given(taken(breached, new Escalated(ID, EscalationGround.RESPONSE, 3, null), owed))
                .when(new NoteBreach(ID, CMP_07, Limits.RESPONSE))
                .then(new DutyBreached(ID, CMP_07, Limits.RESPONSE, day));
    }

    @Test
    void on_each_level_a_higher_superior_of_the_owner_takes_it_up_and_on_the_last_only_management() {
        var take = new TakeUpEscalation(ID, EscalationGround.RESOLUTION, "More people");
        var owed = toTakeUp(EscalationGround.RESOLUTION, NOON, 24);
        var owner = person(OWNER, SUPERIOR, MANAGEMENT);
        for (var level : List.of(1, 2, 3)) {
            var up = inHand(new Escalated(ID, EscalationGround.RESOLUTION, level, null), owed);
            by(MANAGEMENT, owner)
                    .given(up)
                    .when(take)
                    .then(
                            new EscalationTakenUp(ID, EscalationGround.RESOLUTION, level, "More people"),
                            kept(CMP_07, Limits.RESOLUTION, owed.duty().due(), NOON));
            by(OWNER, owner).given(up).when(take).refused(CMP_07);
            if (level == 1) by(SUPERIOR, owner).given(up).when(take).allowedBy(CMP_07);
            else by(SUPERIOR, owner).given(up).when(take).refused(CMP_07);
        }
        by(MANAGEMENT, owner).given(inHand()).when(take).refused(STAGE);
    }

    @Test
    void with_the_response_nothing_of_it_is_to_be_taken_up_any_more() {
        var owed = toTakeUp(EscalationGround.RESPONSE, NOON, 24);
        by(OWNER)
                .given(taken(new Escalated(ID, EscalationGround.RESPONSE, 1, null), owed))
                .when(RESPOND)
                .then(
                        new CustomerAnswered(ID, Channel.PHONE, "We see to it", NOON, null),
                        kept(CMP_02, Limits.RESPONSE, RESPONSE.due(), NOON),
                        new DutyLapsed(ID, CMP_07, Limits.RESPONSE));
    }

    @Test
    void a_major_incident_goes_to_management_at_once_with_or_without_a_complaint() {
        var owed = toTakeUp(INCIDENT, NOON, 2);
        by(WORKER, new ComplaintNumber("TS-2026-00007"))
                .given()
                .when(new ReportIncident(ID, PRODUCTION, "Fire", "In hall 2", NOON))
                .then(
                        new IncidentReported(ID, "TS-2026-00007", PRODUCTION, "Fire", "In hall 2", NOON),
                        new Escalated(ID, INCIDENT, 3, null),
                        owed);
        by(OWNER)
                .given(inHand())
                .when(new DeclareMajor(ID, "Somebody was hurt"))
                .then(new MajorDeclared(ID, "Somebody was hurt"), new Escalated(ID, INCIDENT, 3, null), owed);
        by(OWNER)
                .given(inHand(new MajorDeclared(ID, "x")))
                .when(new DeclareMajor(ID, "Again"))
                .refused(STAGE);
        by(SELLER).given(inHand()).when(new DeclareMajor(ID, "x")).refused(CMP_03);
    }

    @Test
    void it_is_reminded_of_once_with_a_quarter_left() {
        var remind = new RemindOfDuty(ID, CMP_02, Limits.RESOLUTION);
        var moment = RESOLUTION.remind();
        by(Actor.HOUSE).at(moment).given(taken()).when(remind).then(new DutyReminded(ID, CMP_02, Limits.RESOLUTION));
        by(Actor.HOUSE).at(moment.minusNanos(1)).given(taken()).when(remind).refused(STAGE);
    }

    @Test
    void tasks_that_are_late_go_up_once_until_all_of_them_are_done() {
        var owed = Duty.byEndOf(TODAY, CMP_02, "task-1");
        var other = Duty.byEndOf(TODAY, CMP_02, "task-2");
        var due = owed.due();
        var breached = new DutyBreached(ID, CMP_02, "task-1", due);
        var up = new Escalated(ID, EscalationGround.TASK, 1, SUPERIOR.person());
        var toTakeUp = toTakeUp(EscalationGround.TASK, due, 24);
        var asked = inHand(
                new DepartmentInvolved(ID, 1, PRODUCTION, "Look", TODAY),
                new DutyBegun(ID, owed),
                new DepartmentInvolved(ID, 2, PRODUCTION, "Look again", TODAY),
                new DutyBegun(ID, other));
        by(Actor.HOUSE, person(OWNER, SUPERIOR))
                .at(due)
                .given(asked)
                .when(new NoteBreach(ID, CMP_02, "task-1"))
                .then(breached, up, toTakeUp);
        var second = new DutyBreached(ID, CMP_02, "task-2", due);
        by(Actor.HOUSE, person(OWNER, SUPERIOR))
                .at(due)
                .given(history(List.of(asked), breached, up, toTakeUp))
                .when(new NoteBreach(ID, CMP_02, "task-2"))
                .then(second);
        var late = history(List.of(asked), breached, up, toTakeUp, second);
        var first = new TaskCompleted(ID, 1, "Seen");
        var kept = new DutyKept(ID, CMP_02, "task-1", due, due);
        by(WORKER).at(due).given(late).when(new CompleteTask(ID, 1, "Seen")).then(first, kept);
        by(WORKER)
                .at(due)
                .given(history(List.of(late), first, kept))
                .when(new CompleteTask(ID, 2, "Seen"))
                .then(
                        new TaskCompleted(ID, 2, "Seen"),
                        new DutyKept(ID, CMP_02, "task-2", due, due),
                        new DutyLapsed(ID, CMP_07, EscalationGround.TASK.name()));
    }
}
