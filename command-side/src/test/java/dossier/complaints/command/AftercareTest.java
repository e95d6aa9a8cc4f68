package dossier.complaints.command;

import static dossier.complaints.command.AftercareDecider.FEEDBACK;
import static dossier.complaints.command.AftercareDecider.SATISFACTION;
import static dossier.complaints.command.ComplaintLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.complaints.api.AftercareCommand.*;
import dossier.complaints.api.AftercareEvent.*;
import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintCorrectionEvent.SheetCorrected;
import dossier.complaints.api.ComplaintDutyCommand.NoteBreach;
import dossier.complaints.api.ComplaintDutyEvent.*;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.OwnerAssigned;
import dossier.complaints.api.ComplaintStage;
import dossier.complaints.api.EscalationEvent.Escalated;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.api.SolutionEvent.ComplaintConcluded;
import dossier.handbook.Actor;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** CMP-06, CMP-10: the customer hears of it, says whether they are satisfied, and is visited. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AftercareTest {
    private static final LocalDate ASKED_BY = TODAY.plusDays(7), VISITED_BY = TODAY.plusDays(15);
    private static final ResultTold TOLD = new ResultTold(ID, Channel.MAIL, "Tightened", NOON, null);
    private static final DutyBegun TO_ASK = begun(CMP_06, SATISFACTION, ASKED_BY);

    @Test
    void the_result_is_fed_back_in_time_and_from_then_they_are_to_be_asked() {
        var tell = new TellResult(ID, Channel.MAIL, "Tightened", NOON, null);
        by(OWNER).given(concluded()).when(tell).then(TOLD, kept(CMP_06, FEEDBACK, TOMORROW, NOON), TO_ASK);
        by(OWNER).given(told()).when(tell).then(TOLD);
        by(OWNER).given(solved()).when(tell).refused(STAGE);
        by(SELLER).given(concluded()).when(tell).refused(CMP_03);
    }

    @Test
    void what_is_owed_to_the_customer_is_breached_at_its_limit_and_goes_up() {
        Map.of(
                        Duty.byEndOf(TOMORROW, CMP_06, FEEDBACK), EscalationGround.FEEDBACK,
                        Duty.byEndOf(ASKED_BY, CMP_06, SATISFACTION), EscalationGround.SATISFACTION,
                        Duty.byEndOf(VISITED_BY, CMP_10, ""), EscalationGround.REVISIT)
                .forEach((owed, ground) -> by(Actor.HOUSE, person(OWNER, SUPERIOR))
                        .at(owed.due())
                        .given(concluded(new DutyBegun(ID, owed)))
                        .when(new NoteBreach(ID, owed.rule(), owed.subject()))
                        .then(
                                new DutyBreached(ID, owed.rule(), owed.subject(), owed.due()),
                                new Escalated(ID, ground, 1, SUPERIOR.person()),
                                toTakeUp(ground, owed.due(), 24)));
    }

    @Test
    void with_the_visit_nothing_of_it_is_to_be_taken_up_any_more() {
        var midnight = TODAY.atStartOfDay(Circumstances.ZONE).toInstant();
        by(OWNER)
                .given(concluded(
                        new Escalated(ID, EscalationGround.REVISIT, 1, null),
                        toTakeUp(EscalationGround.REVISIT, NOON, 24)))
                .when(new RevisitCustomer(ID, TODAY, "All runs"))
                .then(
                        new CustomerRevisited(ID, TODAY, "All runs"),
                        kept(CMP_10, "", VISITED_BY, midnight),
                        new DutyLapsed(ID, CMP_07, EscalationGround.REVISIT.name()));
    }

    @Test
    void who_is_satisfied_closes_it() {
        by(OWNER)
                .given(told())
                .when(new RecordSatisfaction(ID, true, "Quiet now"))
                .then(
                        new SatisfactionRecorded(ID, true, "Quiet now"),
                        kept(CMP_06, SATISFACTION, ASKED_BY, NOON),
                        new ComplaintClosed(ID));
        by(OWNER)
                .given(concluded())
                .when(new RecordSatisfaction(ID, true, "Quiet now"))
                .refused(CMP_06);
        by(OWNER)
                .given(told(new SheetCorrected(ID, 1, about(OWNER.person()), SALES, false, COLLEAGUE.person(), "")))
                .when(new RecordSatisfaction(ID, true, "They like me"))
                .refused(ORG_04);
    }

    @Test
    void who_is_not_reopens_it_says_why_and_its_limit_runs_anew() {
        var anew = limit(Limits.RESOLUTION, "2026-03-09T06:00:00Z", "2026-03-11T04:00:00Z");
        by(OWNER)
                .given(told())
                .when(new RecordSatisfaction(ID, false, "It rattles again"))
                .then(
                        new SatisfactionRecorded(ID, false, "It rattles again"),
                        kept(CMP_06, SATISFACTION, ASKED_BY, NOON),
                        new ComplaintReopened(ID, NOON, "It rattles again"),
                        new DutyLapsed(ID, CMP_10, ""),
                        new DutyBegun(ID, anew));
        by(OWNER).given(told()).when(new RecordSatisfaction(ID, false, " ")).refused(CMP_06);
        assertThat(ComplaintDecider.COMPLAINT
                        .after(List.of(told(new ComplaintReopened(ID, NOON, "Again"))))
                        .open()
                        .stage())
                .isEqualTo(ComplaintStage.IN_HAND);
    }

    @Test
    void after_it_was_closed_it_is_reopened_by_who_takes_it_on() {
        var reopen = new ReopenComplaint(ID, "Called again");
        by(COLLEAGUE)
                .given(told(new SatisfactionRecorded(ID, true, ""), new ComplaintClosed(ID)))
                .when(reopen)
                .then(
                        new ComplaintReopened(ID, NOON, "Called again"),
                        new DutyLapsed(ID, CMP_10, ""),
                        new DutyBegun(ID, RESOLUTION),
                        new OwnerAssigned(ID, COLLEAGUE.person()));
        by(COLLEAGUE).given(told()).when(reopen).refused(STAGE);
    }

    @Test
    void by_a_link_they_answer_once_and_in_time() {
        var expires = Instant.parse("2026-03-09T16:00:00Z");
        var asked = new CustomerAsked(ID, 1, "wu@acme", expires);
        by(OWNER).given(told()).when(new AskCustomer(ID, "wu@acme", 7)).then(asked);
        by(OWNER).given(concluded()).when(new AskCustomer(ID, "wu@acme", 7)).refused(CMP_06);
        var answer = new TakeAnswer(ID, 1, true, "Quiet now");
        by(Actor.HOUSE)
                .given(told(asked))
                .when(answer)
                .then(
                        new AnswerTaken(ID, 1, "wu@acme"),
                        new SatisfactionRecorded(ID, true, "Quiet now"),
                        kept(CMP_06, SATISFACTION, ASKED_BY, NOON),
                        new ComplaintClosed(ID));
        by(OWNER).given(told(asked)).when(answer).refused(ORG_04);
        by(Actor.HOUSE).at(expires).given(told(asked)).when(answer).refused(STAGE);
        by(Actor.HOUSE).given(told(asked, new LinkRevoked(ID, 1))).when(answer).refused(KNOWN);
        by(Actor.HOUSE)
                .given(told(asked))
                .when(new TakeAnswer(ID, 1, false, ""))
                .refused(CMP_06);
        by(OWNER).given(told(asked)).when(new RevokeLink(ID, 1)).then(new LinkRevoked(ID, 1));
        by(OWNER).given(told()).when(new RevokeLink(ID, 1)).refused(KNOWN);
    }

    @Test
    void after_a_justified_complaint_they_are_visited() {
        var midnight = TODAY.atStartOfDay(Circumstances.ZONE).toInstant();
        var revisit = new RevisitCustomer(ID, TODAY, "All runs");
        by(OWNER)
                .given(concluded())
                .when(revisit)
                .then(new CustomerRevisited(ID, TODAY, "All runs"), kept(CMP_10, "", VISITED_BY, midnight));
        by(OWNER)
                .given(solved(new ComplaintConcluded(ID, false, "No", NOON)))
                .when(revisit)
                .refused(STAGE);
        by(OWNER)
                .at(NOON.minus(Duration.ofDays(1)))
                .given(concluded())
                .when(revisit)
                .refused(STAGE);
    }

    private static ComplaintEvent[] concluded(ComplaintEvent... more) {
        return history(
                List.of(solved(
                        new ComplaintConcluded(ID, true, "Tightened", NOON),
                        kept(CMP_02, Limits.RESOLUTION, RESOLUTION.due(), NOON),
                        begun(CMP_06, FEEDBACK, TOMORROW),
                        begun(CMP_10, "", VISITED_BY))),
                more);
    }

    private static ComplaintEvent[] told(ComplaintEvent... more) {
        return history(List.of(concluded(TOLD, kept(CMP_06, FEEDBACK, TOMORROW, NOON), TO_ASK)), more);
    }
}
