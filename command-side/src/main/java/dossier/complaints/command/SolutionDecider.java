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
import dossier.complaints.api.SolutionCommand;
import dossier.complaints.api.SolutionCommand.*;
import dossier.complaints.api.SolutionEvent.*;
import dossier.complaints.command.ComplaintState.Open;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Duty;
import dossier.organisation.api.PersonCard;
import dossier.policies.api.WorkingDay;
import java.util.ArrayList;
import java.util.List;

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
            .and(RemedyDecider.CLAUSES)
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
            case RemedyCommand it -> RemedyDecider.decide(it, state, given);
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
}
