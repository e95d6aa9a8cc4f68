package dossier.complaints.command;

import static dossier.complaints.api.ComplaintStage.CLOSED;
import static dossier.complaints.api.ComplaintStage.CONCLUDED;
import static dossier.complaints.command.ComplaintClauses.*;
import static dossier.handbook.Authority.HANDLE_COMPLAINTS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.complaints.api.AftercareCommand;
import dossier.complaints.api.AftercareCommand.*;
import dossier.complaints.api.AftercareEvent.*;
import dossier.complaints.api.ComplaintDutyEvent.DutyBegun;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.OwnerAssigned;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintStage;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.api.LimitClock;
import dossier.complaints.command.ComplaintState.Open;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Duty;
import dossier.handbook.OneTimeLinks;
import dossier.handbook.Question;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** CMP-06, CMP-10: what the customer hears of the solution, and what they say of it. */
final class AftercareDecider {
    static final String FEEDBACK = "feedback", SATISFACTION = "satisfaction";

    private AftercareDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<AftercareCommand, ComplaintState> CLAUSES = Clauses.of(AftercareCommand.class, ComplaintState.class)
            .before(TellResult.class,
                    relations(),
                    needs(STAGE, "concluded-complaint", c -> at(c, CONCLUDED)),
                    hasCome(TellResult::toldAt),
                    uploaded(TellResult::proof))
            .before(RecordSatisfaction.class,
                    relations(),
                    needs(STAGE, "concluded-complaint", c -> at(c, CONCLUDED)),
                    notOnesOwn(HANDLE_COMPLAINTS),
                    needs(CMP_06, "result-the-customer-knows", c -> c.open().aftercare().told()),
                    asks(CMP_06, "reason-of-the-dissatisfaction", (record, _, _) -> record.satisfied() || !record.words().isBlank()))
            .before(AskCustomer.class,
                    relations(),
                    needs(STAGE, "concluded-complaint", c -> at(c, CONCLUDED)),
                    needs(CMP_06, "result-the-customer-knows", c -> c.open().aftercare().told()))
            .before(RevokeLink.class,
                    relations(),
                    asks(KNOWN, "open-link", (revoke, c, _) -> c.open().aftercare().links().isOpen(revoke.link())))
            .before(TakeAnswer.class,
                    byTheHouse(),
                    needs(STAGE, "concluded-complaint", c -> at(c, CONCLUDED)),
                    needs(CMP_06, "result-the-customer-knows", c -> c.open().aftercare().told()),
                    asks(KNOWN, "open-link", (answer, c, _) -> c.open().aftercare().links().isOpen(answer.link())),
                    asks(STAGE, "link-in-time", (answer, c, given) -> c.open().aftercare().links().inTime(answer.link(), given.at())),
                    asks(CMP_06, "reason-of-the-dissatisfaction", (answer, _, _) -> answer.satisfied() || !answer.words().isBlank()))
            .before(RevisitCustomer.class,
                    relations(),
                    needs(STAGE, "justified-complaint", c -> c.open().aftercare().justified()),
                    asks(STAGE, "day-that-has-come", (revisit, _, given) -> !revisit.visitedOn().isAfter(given.today())))
            .before(ReopenComplaint.class,
                    relations(),
                    ofCustomer(),
                    needs(STAGE, "closed-complaint", c -> at(c, CLOSED)))
            .asking(TellResult.class, (tell, _, _) -> files(tell.proof()))
            .asking(RecordSatisfaction.class, (record, _, given) -> anew(record.satisfied(), given))
            .asking(TakeAnswer.class, (answer, _, given) -> anew(answer.satisfied(), given))
            .asking(ReopenComplaint.class, (_, _, given) -> anew(false, given));
    // spotless:on

    static List<ComplaintEvent> decide(AftercareCommand command, ComplaintState state, Circumstances given) {
        var complaint = state.open();
        return switch (command) {
            case TellResult it -> told(it, complaint, given);
            case RecordSatisfaction(var id, var satisfied, var words) -> said(id, satisfied, words, complaint, given);
            case AskCustomer(var id, var sentTo, var days) -> {
                var expires = OneTimeLinks.expiry(days, given);
                var link = complaint.aftercare().links().last() + 1;
                yield List.of(new CustomerAsked(id, link, sentTo, expires));
            }
            case RevokeLink(var id, var link) -> List.of(new LinkRevoked(id, link));
            case TakeAnswer(var id, var link, var satisfied, var words) -> {
                var asked = complaint.aftercare().links().open().get(link);
                if (asked == null) throw new IllegalStateException("no open link " + link);
                yield and(new AnswerTaken(id, link, asked.sentTo()), said(id, satisfied, words, complaint, given));
            }
            case RevisitCustomer(var id, var visitedOn, var findings) ->
                and(
                        new CustomerRevisited(id, visitedOn, findings),
                        kept(
                                id,
                                complaint,
                                CMP_10,
                                "",
                                visitedOn.atStartOfDay(Circumstances.ZONE).toInstant()));
            case ReopenComplaint(var id, var reason) -> {
                var events = new ArrayList<>(reopened(id, reason, complaint, given));
                events.add(new OwnerAssigned(id, given.by().person()));
                yield events;
            }
        };
    }

    /** From the first time they know it, they are to be asked whether they are satisfied. */
    private static List<ComplaintEvent> told(TellResult it, Open complaint, Circumstances given) {
        var id = it.id();
        var events = new ArrayList<ComplaintEvent>();
        events.add(new ResultTold(id, it.means(), it.told(), it.toldAt(), it.proof()));
        if (complaint.aftercare().told()) return events;
        events.addAll(kept(id, complaint, CMP_06, FEEDBACK, it.toldAt()));
        var days = Period.ofDays(Limits.figures(given).satisfactionDays());
        var last = LocalDate.ofInstant(it.toldAt(), Circumstances.ZONE).plus(days);
        events.add(begun(id, Duty.byEndOf(last, CMP_06, SATISFACTION)));
        return events;
    }

    private static List<ComplaintEvent> said(
            ComplaintId id, boolean satisfied, String words, Open complaint, Circumstances given) {
        var events = new ArrayList<ComplaintEvent>();
        events.add(new SatisfactionRecorded(id, satisfied, words));
        events.addAll(kept(id, complaint, CMP_06, SATISFACTION, given.happenedAt()));
        if (satisfied) events.add(new ComplaintClosed(id));
        else events.addAll(reopened(id, words, complaint, given));
        return events;
    }

    /** Its limit runs anew; whether it was justified is to be said again. */
    private static List<ComplaintEvent> reopened(ComplaintId id, String reason, Open complaint, Circumstances given) {
        var events = new ArrayList<ComplaintEvent>();
        events.add(new ComplaintReopened(id, given.at(), reason));
        events.addAll(lapsed(
                id, complaint, duty -> duty.rule() == CMP_10 || duty.is(CMP_07, EscalationGround.REVISIT.name())));
        Limits.resolution(complaint.matter().severity(), LimitClock.startedAt(given.at()), given)
                .ifPresent(it -> events.add(new DutyBegun(id, it)));
        return events;
    }

    private static List<Question<?>> anew(boolean satisfied, Circumstances given) {
        return satisfied ? List.of() : List.of(Limits.daysFrom(given.at(), given));
    }

    private static boolean at(ComplaintState state, ComplaintStage stage) {
        return state.open().stage() == stage;
    }
}
