package dossier.complaints.command;

import static dossier.complaints.command.ComplaintClauses.*;
import static dossier.handbook.Authority.DETERMINE_LIABILITY;
import static dossier.handbook.Authority.HANDLE_COMPLAINTS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.complaints.api.AftercareEvent.ComplaintClosed;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.api.LiabilityShare;
import dossier.complaints.api.LiableParty;
import dossier.complaints.api.RemedyKind;
import dossier.complaints.api.SolutionCommand;
import dossier.complaints.api.SolutionCommand.*;
import dossier.complaints.api.SolutionEvent.*;
import dossier.complaints.command.ComplaintState.Open;
import dossier.complaints.command.Solution.Progress;
import dossier.complaints.command.Solution.Remedy;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Duty;
import dossier.handbook.Question;
import dossier.orders.api.OrderCard;
import dossier.organisation.api.PersonCard;
import dossier.policies.api.WorkingDay;
import dossier.receivables.api.ReceivableStanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** CMP-04, CMP-05, CMP-09: how a complaint is solved. */
final class SolutionDecider {
    private SolutionDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<SolutionCommand, ComplaintState> CLAUSES = Clauses.of(SolutionCommand.class, ComplaintState.class)
            .before(FileReport.class,
                    relationsOrConcerned(),
                    live(),
                    needs(STAGE, "quality-objection", c -> c.open().matter().objection()),
                    uploaded(it -> it.report().evidence()))
            .before(AnalyseCause.class,
                    relationsOrConcerned(),
                    live(),
                    owned(),
                    asks(CMP_04, "cause-of-the-policy", (analyse, _, given) -> Limits.figures(given).causes().contains(analyse.cause())),
                    uploaded(AnalyseCause::evidence))
            .before(DetermineLiability.class,
                    may(CMP_04, DETERMINE_LIABILITY),
                    live(),
                    notOnesOwn(DETERMINE_LIABILITY),
                    needs(CMP_04, "analysed-cause", c -> c.open().solution().analysed()),
                    asks(CMP_04, "shares-of-the-whole", (determine, _, _) -> LiabilityShare.complete(determine.shares())),
                    uploaded(DetermineLiability::evidence))
            .before(AssessAccountability.class,
                    may(CMP_04, DETERMINE_LIABILITY),
                    live(),
                    notOnesOwn(DETERMINE_LIABILITY),
                    asks(ORG_04, "another-than-oneself", (assess, _, given) -> assess.person() == null || !given.by().isOwnCase(assess.person(), DETERMINE_LIABILITY, given.by().department())),
                    needs(CMP_04, "share-of-ours", c -> ours(c.open())),
                    asks(KNOWN, "person-of-the-department", (assess, _, given) -> assess.person() == null || assess.department().equals(given.know(PersonCard.class).department())))
            .before(ProposeRemedy.class,
                    relations(),
                    live(),
                    owned())
            .before(AgreeRemedy.class,
                    relations(),
                    live(),
                    asks(KNOWN, "proposed-remedy", (agree, c, _) -> remedy(c, agree.remedy(), Progress.PROPOSED).isPresent()),
                    uploaded(AgreeRemedy::proof))
            .before(DropRemedy.class,
                    relations(),
                    live(),
                    asks(KNOWN, "unfinished-remedy", (drop, c, _) -> c.open().solution().unfinished().contains(Integer.toString(drop.remedy()))))
            .before(CarryOutRemedy.class,
                    relationsOrConcerned(),
                    live(),
                    asks(CMP_05, "agreed-remedy", (carry, c, _) -> remedy(c, carry.remedy(), Progress.AGREED).isPresent()),
                    asks(CMP_05, "order-of-the-remedy", (carry, c, given) -> orderNamed(carry, c, given)),
                    asks(CMP_05, "receivable-of-the-remedy", (carry, c, given) -> receivableNamed(carry, c, given)),
                    asks(STAGE, "day-that-has-come", (carry, _, given) -> !carry.doneOn().isAfter(given.today())),
                    uploaded(CarryOutRemedy::evidence))
            .before(ConcludeComplaint.class,
                    relations(),
                    live(),
                    owned(),
                    notOnesOwn(HANDLE_COMPLAINTS),
                    needs(STAGE, "running-clock", c -> !c.open().clock().isHeld()),
                    onlyIf((c, _) -> c.open().matter().sheet() != null, needs(STAGE, "first-response", c -> c.open().matter().answeredAt() != null)),
                    nothingMissing(CMP_03, "tasks-that-are-done", c -> openTasks(c.open())),
                    needs(CMP_04, "analysed-cause", c -> c.open().solution().analysed()),
                    onlyIf((c, _) -> c.open().matter().objection(), needs(CMP_04, "determined-liability", c -> !c.open().solution().shares().isEmpty())),
                    onlyIf((c, _) -> c.open().matter().objection() && ours(c.open()), needs(CMP_04, "assessed-accountability", c -> c.open().solution().assessed())),
                    onlyIf((c, _) -> c.open().matter().objection(), needs(CMP_09, "filed-report", c -> c.open().solution().reported())),
                    nothingMissing(CMP_05, "finished-remedies", c -> c.open().solution().unfinished()),
                    asks(CMP_05, "remedy-of-the-justified", (conclude, c, _) -> !conclude.justified() || c.open().matter().sheet() == null || c.open().solution().remedied()),
                    onlyIf((c, _) -> c.open().matter().major(), needs(CMP_07, "incident-that-management-took-up", c -> !c.open().escalations().containsKey(EscalationGround.INCIDENT))))
            .asking(FileReport.class, (file, _, _) -> files(file.report().evidence()))
            .asking(AnalyseCause.class, (analyse, _, _) -> files(analyse.evidence()))
            .asking(DetermineLiability.class, (determine, _, _) -> files(determine.evidence()))
            .asking(AssessAccountability.class, (assess, _, _) -> assess.person() == null ? List.of() : List.of(new PersonCard.Of(assess.person())))
            .asking(AgreeRemedy.class, (agree, _, _) -> files(agree.proof()))
            .asking(CarryOutRemedy.class, (carry, _, _) -> carrying(carry))
            .asking(ConcludeComplaint.class, (_, _, given) -> List.of(feedbackBy(given)));
    // spotless:on

    static List<ComplaintEvent> decide(SolutionCommand command, ComplaintState state, Circumstances given) {
        var complaint = state.open();
        var by = given.by().person();
        return switch (command) {
            case FileReport(var id, var report) ->
                and(new ReportFiled(id, report), kept(id, complaint, CMP_09, "", given.happenedAt()));
            case AnalyseCause(var id, var cause, var findings, var evidence) ->
                List.of(new CauseAnalysed(id, cause, findings, evidence));
            case DetermineLiability(var id, var shares, var reasons, var evidence) ->
                List.of(new LiabilityDetermined(id, shares, by, reasons, evidence));
            case AssessAccountability(var id, var department, var person, var measures) ->
                List.of(new AccountabilityAssessed(id, department, person, by, measures));
            case ProposeRemedy(var id, var kind, var text, var amount) ->
                List.of(new RemedyProposed(id, complaint.solution().remedies().size() + 1, kind, text, amount));
            case AgreeRemedy(var id, var remedy, var words, var proof) ->
                List.of(new RemedyAgreed(id, remedy, words, proof));
            case DropRemedy(var id, var remedy, var reason) -> List.of(new RemedyDropped(id, remedy, reason));
            case CarryOutRemedy it ->
                List.of(new RemedyCarriedOut(
                        it.id(), it.remedy(), it.doneOn(), it.order(), it.receivable(), it.remark(), it.evidence()));
            case ConcludeComplaint it -> concluded(it, complaint, given);
        };
    }

    /** An incident that nobody complained of is over with its solution; of others the customer is to hear. */
    private static List<ComplaintEvent> concluded(ConcludeComplaint it, Open complaint, Circumstances given) {
        var id = it.id();
        var events = new ArrayList<ComplaintEvent>();
        events.add(new ComplaintConcluded(id, it.justified(), it.result(), given.happenedAt()));
        events.addAll(kept(id, complaint, CMP_02, Limits.RESOLUTION, given.happenedAt()));
        if (complaint.matter().sheet() == null) {
            events.add(new ComplaintClosed(id));
            return events;
        }
        events.add(begun(id, CMP_06, AftercareDecider.FEEDBACK, feedbackBy(given), given));
        if (it.justified()) {
            var last = given.today().plusDays(Limits.figures(given).revisitDays());
            events.add(begun(id, Duty.byEndOf(last, CMP_10, "")));
        }
        return events;
    }

    private static WorkingDay.After feedbackBy(Circumstances given) {
        return workingDays(Limits.figures(given).feedbackDays(), given);
    }

    private static boolean ours(Open complaint) {
        return !complaint.matter().objection()
                || LiabilityShare.names(complaint.solution().shares(), LiableParty.US);
    }

    private static List<String> openTasks(Open complaint) {
        return complaint.tasks().keySet().stream()
                .sorted()
                .filter(it ->
                        complaint.duties().find(CMP_02, IntakeDecider.TASK + it).isPresent())
                .map(Object::toString)
                .toList();
    }

    private static Optional<Remedy> remedy(ComplaintState state, int number, Progress progress) {
        return state.open().solution().remedy(number, progress);
    }

    private static Optional<RemedyKind> kind(CarryOutRemedy carry, ComplaintState state) {
        return remedy(state, carry.remedy(), Progress.AGREED).map(Remedy::kind);
    }

    /** Of a remedy that was not agreed, another clause says so. */
    private static boolean orderNamed(CarryOutRemedy carry, ComplaintState state, Circumstances given) {
        var needed = kind(carry, state).filter(RemedyKind::needsOrder).isPresent();
        var sheet = state.open().matter().sheet();
        if (carry.order() == null) return !needed || sheet == null;
        var customer = given.know(OrderCard.class).counterparty();
        return customer != null && (sheet == null || sheet.counterparty().equals(customer));
    }

    private static boolean receivableNamed(CarryOutRemedy carry, ComplaintState state, Circumstances given) {
        var needed = kind(carry, state).filter(RemedyKind::needsReceivable).isPresent();
        var sheet = state.open().matter().sheet();
        if (carry.receivable() == null) return !needed || sheet == null;
        var balance = given.know(ReceivableStanding.class).balance();
        return balance != null && (sheet == null || sheet.counterparty().equals(balance.counterparty()));
    }

    private static List<Question<?>> carrying(CarryOutRemedy carry) {
        return Stream.<Question<?>>concat(
                        files(carry.evidence()).stream(),
                        Stream.of(
                                        Optional.ofNullable(carry.order()).<Question<?>>map(OrderCard.Of::new),
                                        Optional.ofNullable(carry.receivable())
                                                .<Question<?>>map(ReceivableStanding.Of::new))
                                .flatMap(Optional::stream))
                .toList();
    }
}
