package dossier.appraisals.command;

import static dossier.appraisals.command.AppraisalClauses.SUPERVISOR;
import static dossier.appraisals.command.AppraisalClauses.card;
import static dossier.handbook.Rule.LIMIT;

import dossier.appraisals.api.AppraisalCommand.NoteBreach;
import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.AppraisalEvent.DutyBegun;
import dossier.appraisals.api.AppraisalEvent.DutyBreached;
import dossier.appraisals.api.AppraisalEvent.EvaluationHandedOver;
import dossier.appraisals.command.AppraisalState.Known;
import dossier.handbook.Circumstances;
import dossier.handbook.Question;
import dossier.organisation.api.PersonCard;
import dossier.policies.api.DueDays;
import dossier.policies.api.WorkingDay;
import dossier.words.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An evaluation that is late passes to the superior of whoever was to give it, with a limit of its own; at the top of the line it stays. */
final class Escalation {
    private Escalation() {}

    static List<Question<?>> questions(NoteBreach note, Known appraisal, Circumstances given) {
        return isEvaluation(note) ? List.of(new PersonCard.Of(appraisal.heard().scorer()), days(given)) : List.of();
    }

    static List<AppraisalEvent> noted(NoteBreach note, Known appraisal, Circumstances given) {
        var due = appraisal
                .duties()
                .find(note.rule(), note.subject())
                .orElseThrow()
                .duty()
                .due();
        var breached = Stream.<AppraisalEvent>of(new DutyBreached(note.id(), note.rule(), note.subject(), due));
        var passedOn = isEvaluation(note)
                ? superior(appraisal, given).stream().flatMap(it -> passedOn(note, it, appraisal, given))
                : Stream.<AppraisalEvent>empty();
        return Stream.concat(breached, passedOn).toList();
    }

    private static Stream<AppraisalEvent> passedOn(
            NoteBreach note, PersonId superior, Known appraisal, Circumstances given) {
        var subject = SUPERVISOR + "-" + (number(note.subject()) + 1);
        return Stream.of(
                new EvaluationHandedOver(note.id(), appraisal.heard().scorer(), superior, ""),
                new DutyBegun(note.id(), DueDays.duty(LIMIT, subject, days(given), given)));
    }

    private static Optional<PersonId> superior(Known appraisal, Circumstances given) {
        return card(appraisal.heard().scorer(), given).stream()
                .flatMap(it -> it.line().stream())
                .findFirst();
    }

    private static boolean isEvaluation(NoteBreach note) {
        return note.rule() == LIMIT && note.subject().startsWith(SUPERVISOR);
    }

    /** {@code supervisor} is the first, {@code supervisor-2} the second. */
    private static int number(String subject) {
        return subject.equals(SUPERVISOR) ? 1 : Integer.parseInt(subject.substring(SUPERVISOR.length() + 1));
    }

    private static WorkingDay.After days(Circumstances given) {
        return new WorkingDay.After(
                given.today(), given.policy().terms().appraisals().scoringDays());
    }
}
