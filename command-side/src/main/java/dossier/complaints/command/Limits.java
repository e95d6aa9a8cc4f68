package dossier.complaints.command;

import static dossier.complaints.command.ComplaintClauses.and;
import static dossier.handbook.Rule.CMP_02;
import static dossier.handbook.Rule.CMP_07;

import dossier.complaints.api.ComplaintDutyEvent.DutyBegun;
import dossier.complaints.api.ComplaintDutyEvent.DutyBreached;
import dossier.complaints.api.ComplaintDutyEvent.DutyCorrected;
import dossier.complaints.api.ComplaintDutyEvent.DutyLapsed;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.EscalationEvent.Escalated;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.api.LimitClock;
import dossier.complaints.command.ComplaintState.Open;
import dossier.handbook.Circumstances;
import dossier.handbook.Duties.Owed;
import dossier.handbook.Duty;
import dossier.handbook.Policy;
import dossier.handbook.Policy.Limit;
import dossier.handbook.Severity;
import dossier.organisation.api.PersonCard;
import dossier.policies.api.WorkingDays;
import dossier.policies.api.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CMP-02, CMP-07: the limits of a complaint as duties, which begin, move and lapse with its clock, and go up when they are breached. */
final class Limits {
    static final String RESPONSE = EscalationGround.RESPONSE.name(), RESOLUTION = EscalationGround.RESOLUTION.name();

    /** Holidays stretch a limit by no more than this, with room to spare. */
    private static final int STRETCHED = 3, ROOM_DAYS = 40;

    private Limits() {}

    /** The days that matter to a clock that began at a moment. */
    static WorkingDays.Between daysFrom(Instant start, Circumstances given) {
        var figures = figures(given);
        var longest = 0;
        for (var severity : Severity.values())
            longest = Math.max(
                    longest,
                    Math.max(
                            figures.response(severity).hours(),
                            figures.resolution(severity).hours()));
        var days = longest / (figures.workdayToHour() - figures.workdayFromHour()) * STRETCHED + ROOM_DAYS;
        var from = LocalDate.ofInstant(start, Circumstances.ZONE);
        var today = given.today();
        return new WorkingDays.Between(from, (from.isAfter(today) ? from : today).plusDays(days));
    }

    static List<ComplaintEvent> begun(ComplaintId id, Severity severity, LimitClock clock, Circumstances given) {
        var events = new ArrayList<ComplaintEvent>();
        duty(RESPONSE, clock, figures(given).response(severity), given)
                .ifPresent(it -> events.add(new DutyBegun(id, it)));
        resolution(severity, clock, given).ifPresent(it -> events.add(new DutyBegun(id, it)));
        return events;
    }

    static Optional<Duty> resolution(Severity severity, LimitClock clock, Circumstances given) {
        return duty(RESOLUTION, clock, figures(given).resolution(severity), given);
    }

    /**
     * What moves when the clock or its limit does. A limit that was reached before stays reached: where nobody was told of it yet, they are now.
     *
     * @param after as it will be
     */
    static List<ComplaintEvent> moved(ComplaintId id, Open before, Open after, Circumstances given) {
        var events = new ArrayList<ComplaintEvent>();
        var severity = after.matter().severity();
        var start = LimitClock.startedAt(after.clock().from());
        before.duties()
                .find(CMP_02, RESPONSE)
                .ifPresent(owed -> events.addAll(moved(
                        id, owed, before, duty(RESPONSE, start, figures(given).response(severity), given), given)));
        var next = resolution(severity, after.clock(), given);
        before.duties()
                .find(CMP_02, RESOLUTION)
                .ifPresentOrElse(
                        owed -> events.addAll(moved(id, owed, before, next, given)),
                        () -> next.ifPresent(it -> events.add(new DutyBegun(id, it))));
        return events;
    }

    private static List<ComplaintEvent> moved(
            ComplaintId id, Owed owed, Open before, Optional<Duty> next, Circumstances given) {
        var was = owed.duty();
        if (owed.breached()) return List.of();
        if (!given.at().isBefore(was.due())) return breached(id, was, before, given);
        if (next.isEmpty()) return List.of(new DutyLapsed(id, was.rule(), was.subject()));
        return next.get().due().equals(was.due()) ? List.of() : List.of(new DutyBegun(id, next.get()));
    }

    /** When it came in was taken down by mistake: what is owed, and the response that was given, are judged by the other moment. */
    static List<ComplaintEvent> corrected(ComplaintId id, Open before, Open after, Circumstances given) {
        var events = new ArrayList<ComplaintEvent>();
        if (before.clock().from().equals(after.clock().from())) return events;
        var severity = after.matter().severity();
        var start = LimitClock.startedAt(after.clock().from());
        var answered = before.matter().answeredAt();
        if (answered != null || before.duties().find(CMP_02, RESPONSE).isPresent())
            duty(RESPONSE, start, figures(given).response(severity), given)
                    .ifPresent(it -> events.add(new DutyCorrected(id, it, answered)));
        if (before.duties().find(CMP_02, RESOLUTION).isPresent())
            resolution(severity, after.clock(), given).ifPresent(it -> events.add(new DutyCorrected(id, it, null)));
        return events;
    }

    /** CMP-07: a breached limit goes up by itself; what is up there already stays where it is. */
    static List<ComplaintEvent> breached(ComplaintId id, Duty limit, Open complaint, Circumstances given) {
        var breached = new DutyBreached(id, limit.rule(), limit.subject(), limit.due());
        var ground = ground(limit);
        return complaint.escalations().containsKey(ground)
                ? List.of(breached)
                : and(breached, escalated(id, ground, 1, given));
    }

    /** To the superior of the owner on that level; to management on the last one, and where nobody stands there. */
    static List<ComplaintEvent> escalated(ComplaintId id, EscalationGround ground, int level, Circumstances given) {
        var figures = figures(given);
        var above = given.all(PersonCard.class).flatMap(it -> it.line().stream().skip(level - 1L));
        var to = level < figures.escalationLevels() ? above.findFirst().orElse(null) : null;
        return List.of(
                new Escalated(id, ground, level, to),
                new DutyBegun(id, takeUp(ground, figures.escalationHours(), given)));
    }

    /** Why it goes up when it is breached. */
    static EscalationGround ground(Duty limit) {
        return switch (limit.rule()) {
            case CMP_02 ->
                limit.subject().startsWith(IntakeDecider.TASK)
                        ? EscalationGround.TASK
                        : EscalationGround.valueOf(limit.subject());
            case CMP_06 ->
                limit.subject().equals(AftercareDecider.FEEDBACK)
                        ? EscalationGround.FEEDBACK
                        : EscalationGround.SATISFACTION;
            case CMP_09 -> EscalationGround.REPORT;
            case CMP_10 -> EscalationGround.REVISIT;
            default -> throw new IllegalStateException("no limit of a complaint: " + limit.rule());
        };
    }

    /** CMP-07: whom it went up to takes it up within so many hours, round the clock. */
    static Duty takeUp(EscalationGround ground, int hours, Circumstances given) {
        var due = given.at().plus(Duration.ofHours(hours));
        return new Duty(CMP_07, ground.name(), given.at(), due);
    }

    static Policy.Complaints figures(Circumstances given) {
        return given.policy().terms().complaints();
    }

    private static Optional<Duty> duty(String subject, LimitClock clock, Limit limit, Circumstances given) {
        var figures = figures(given);
        var time = new WorkingTime(
                given.know(WorkingDays.class).calendar(), figures.workdayFromHour(), figures.workdayToHour());
        return clock.reached(limit, time)
                .map(due ->
                        new Duty(CMP_02, subject, clock.reminder(limit, time).orElse(due), due));
    }
}
