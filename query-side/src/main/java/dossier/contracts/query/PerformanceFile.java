package dossier.contracts.query;

import static dossier.contracts.query.Rows.changed;
import static dossier.contracts.query.Rows.plus;

import dossier.contracts.api.CorrectionEvent;
import dossier.contracts.api.CorrectionEvent.FulfilmentCorrected;
import dossier.contracts.api.CorrectionEvent.ObligationCorrected;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceEvent;
import dossier.contracts.api.PerformanceEvent.ContractArchived;
import dossier.contracts.api.PerformanceEvent.CopiesDistributed;
import dossier.contracts.api.PerformanceEvent.CopyAcknowledged;
import dossier.contracts.api.PerformanceEvent.CopyFiled;
import dossier.contracts.api.PerformanceEvent.ObligationAdded;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
import dossier.contracts.api.PerformanceEvent.ProblemRaised;
import dossier.contracts.api.PerformanceEvent.ProblemResolved;
import dossier.contracts.api.PerformanceEvent.ProgressReviewed;
import dossier.contracts.api.PerformanceEvent.SupervisionRecorded;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a contract is performed, as its page shows it. Each column says which events move it.
 *
 * @param filed the copy on file (CON-16)
 * @param progress what the progress reviews found (CON-17)
 * @param supervision what the drafter's superiors found (CON-19)
 * @param place where the original is kept, once it is archived
 */
public record PerformanceFile(
        List<SentCopy> copies,
        @Nullable Evidence filed,
        List<Obligation> obligations,
        List<Note> progress,
        List<Note> supervision,
        List<Problem> problems,
        @Nullable String place) {
    static final PerformanceFile BLANK =
            new PerformanceFile(List.of(), null, List.of(), List.of(), List.of(), List.of(), null);

    /** What someone said or did. */
    public record Note(PersonId by, Instant at, String text) {
        static Note of(Told told, String text) {
            return new Note(told.by(), told.happenedAt(), text);
        }
    }

    public record Evidence(StoredFile file, PersonId by, Instant at) {}

    /** CON-08: @param received null while the receipt is not acknowledged */
    public record SentCopy(
            DepartmentId department,
            String duties,
            Note sent,
            @Nullable Note received) {}

    /** CON-09: @param fulfilledOn null while it is open */
    public record Obligation(
            int number,
            Party obliged,
            String text,
            LocalDate dueOn,
            @Nullable LocalDate fulfilledOn,
            @Nullable Evidence evidence) {}

    /** CON-09: @param resolved null while it is open */
    public record Problem(int number, Note raised, @Nullable Note resolved) {}

    PerformanceFile after(PerformanceEvent event, Told told) {
        return new PerformanceFile(
                copiesAfter(event, told),
                event instanceof CopyFiled it ? evidence(it.file(), told) : filed,
                obligationsAfter(event, told),
                event instanceof ProgressReviewed it ? plus(progress, Note.of(told, it.findings())) : progress,
                event instanceof SupervisionRecorded it ? plus(supervision, Note.of(told, it.findings())) : supervision,
                problemsAfter(event, told),
                event instanceof ContractArchived it ? it.place() : place);
    }

    PerformanceFile after(CorrectionEvent event, Told told) {
        return switch (event) {
            case ObligationCorrected it -> {
                var entry = it.entry();
                yield withObligation(
                        entry.obligation(),
                        one -> new Obligation(
                                one.number(),
                                entry.obliged(),
                                entry.text(),
                                entry.dueOn(),
                                one.fulfilledOn(),
                                one.evidence()));
            }
            case FulfilmentCorrected it -> {
                var entry = it.entry();
                yield withObligation(
                        entry.obligation(),
                        one -> new Obligation(
                                one.number(),
                                one.obliged(),
                                one.text(),
                                one.dueOn(),
                                entry.fulfilledOn(),
                                entry.evidence() == null ? null : evidence(entry.evidence(), told)));
            }
            default -> this;
        };
    }

    /** The payment that had fulfilled it was taken back. */
    PerformanceFile reopened(int obligation) {
        return withObligation(
                obligation, one -> new Obligation(one.number(), one.obliged(), one.text(), one.dueOn(), null, null));
    }

    private PerformanceFile withObligation(int number, UnaryOperator<Obligation> change) {
        var all = changed(obligations, one -> one.number() == number, change);
        return new PerformanceFile(copies, filed, all, progress, supervision, problems, place);
    }

    private List<SentCopy> copiesAfter(PerformanceEvent event, Told told) {
        return switch (event) {
            case CopiesDistributed it ->
                Stream.concat(
                                copies.stream(),
                                it.copies().stream()
                                        .map(one ->
                                                new SentCopy(one.department(), one.duties(), Note.of(told, ""), null)))
                        .toList();
            case CopyAcknowledged it ->
                changed(
                        copies,
                        one -> one.department().equals(it.department()),
                        one -> new SentCopy(one.department(), one.duties(), one.sent(), Note.of(told, "")));
            default -> copies;
        };
    }

    private List<Obligation> obligationsAfter(PerformanceEvent event, Told told) {
        return switch (event) {
            case ObligationAdded it ->
                plus(obligations, new Obligation(it.obligation(), it.obliged(), it.text(), it.dueOn(), null, null));
            case ObligationFulfilled it ->
                changed(
                        obligations,
                        one -> one.number() == it.obligation(),
                        one -> new Obligation(
                                one.number(),
                                one.obliged(),
                                one.text(),
                                one.dueOn(),
                                it.fulfilledOn(),
                                evidence(it.evidence(), told)));
            default -> obligations;
        };
    }

    private List<Problem> problemsAfter(PerformanceEvent event, Told told) {
        return switch (event) {
            case ProblemRaised it -> plus(problems, new Problem(it.problem(), Note.of(told, it.text()), null));
            case ProblemResolved it ->
                changed(
                        problems,
                        one -> one.number() == it.problem(),
                        one -> new Problem(one.number(), one.raised(), Note.of(told, it.resolution())));
            default -> problems;
        };
    }

    private static Evidence evidence(StoredFile file, Told told) {
        return new Evidence(file, told.by(), told.happenedAt());
    }
}
