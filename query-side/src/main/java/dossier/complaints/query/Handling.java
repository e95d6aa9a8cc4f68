package dossier.complaints.query;

import dossier.complaints.api.AftercareEvent.ResultTold;
import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.ComplaintAbsorbed;
import dossier.complaints.api.ComplaintEvent.CustomerAnswered;
import dossier.complaints.api.ComplaintEvent.DepartmentInvolved;
import dossier.complaints.api.ComplaintEvent.SeverityChanged;
import dossier.complaints.api.ComplaintEvent.TaskCompleted;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.EscalationEvent.Escalated;
import dossier.complaints.api.EscalationEvent.EscalationTakenUp;
import dossier.complaints.api.EscalationEvent.MajorDeclared;
import dossier.complaints.api.EscalationGround;
import dossier.handbook.Severity;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In whose hands a complaint was: what the customer was told, who had something to do for it, and what went up. */
public record Handling(
        List<Word> words,
        List<Step> steps,
        List<Weighing> weighings,
        List<Escalation> escalations,
        List<Duplicate> duplicates) {
    static final Handling BLANK = new Handling(List.of(), List.of(), List.of(), List.of(), List.of());

    /** CMP-02, CMP-06: @param result whether they were told what came of it */
    public record Word(
            Channel means,
            String told,
            Instant toldAt,
            boolean result,
            @Nullable StoredFile proof,
            PersonId by) {}

    /** CMP-03: @param result null while it is not done */
    public record Step(
            int number,
            DepartmentId department,
            String text,
            LocalDate dueOn,
            Instant since,
            @Nullable String result) {}

    /** Its severity was another from then on, or it became a major incident. @param severity null for the latter */
    public record Weighing(@Nullable Severity severity, String reason, PersonId by, Instant at) {}

    /**
     * CMP-07.
     *
     * @param to the superior it went up to; null where it is management
     * @param measures null while nobody has taken it up
     */
    public record Escalation(
            EscalationGround ground,
            int level,
            @Nullable PersonId to,
            Instant at,
            @Nullable String measures,
            @Nullable PersonId by,
            @Nullable Instant takenUpAt) {
        private Escalation takenUp(EscalationTakenUp it, Told told) {
            return new Escalation(ground, level, to, at, it.measures(), told.by(), told.happenedAt());
        }

        public boolean open() {
            return measures == null;
        }
    }

    public record Duplicate(ComplaintId complaint, String number) {}

    Handling after(ComplaintEvent event, Told told) {
        return switch (event) {
            case CustomerAnswered it ->
                word(new Word(it.means(), it.told(), it.toldAt(), false, it.proof(), told.by()));
            case ResultTold it -> word(new Word(it.means(), it.told(), it.toldAt(), true, it.proof(), told.by()));
            case DepartmentInvolved it ->
                steps(plus(
                        steps, new Step(it.task(), it.department(), it.text(), it.dueOn(), told.recordedAt(), null)));
            case TaskCompleted it ->
                steps(steps.stream()
                        .map(one -> one.number() == it.task()
                                ? new Step(
                                        one.number(),
                                        one.department(),
                                        one.text(),
                                        one.dueOn(),
                                        one.since(),
                                        it.result())
                                : one)
                        .toList());
            case SeverityChanged it -> weighed(new Weighing(it.severity(), it.reason(), told.by(), told.happenedAt()));
            case MajorDeclared it -> weighed(new Weighing(null, it.reason(), told.by(), told.happenedAt()));
            case Escalated it ->
                escalations(plus(
                        escalations,
                        new Escalation(it.ground(), it.level(), it.to(), told.happenedAt(), null, null, null)));
            case EscalationTakenUp it ->
                escalations(escalations.stream()
                        .map(one -> one.open() && one.ground() == it.ground() ? one.takenUp(it, told) : one)
                        .toList());
            case ComplaintAbsorbed it ->
                new Handling(
                        words,
                        steps,
                        weighings,
                        escalations,
                        plus(duplicates, new Duplicate(it.duplicate(), it.number())));
            default -> this;
        };
    }

    /** Whom a ground went up to last; null where it is management. */
    @Nullable
    PersonId escalatedTo(String ground) {
        return escalations.stream()
                .filter(it -> it.ground().name().equals(ground))
                .reduce((_, last) -> last)
                .map(Escalation::to)
                .orElse(null);
    }

    /** How far up it has gone; 0 when nothing has. */
    int level() {
        return escalations.stream().mapToInt(Escalation::level).max().orElse(0);
    }

    List<DepartmentId> departments() {
        return steps.stream().map(Step::department).distinct().toList();
    }

    Stream<StoredFile> stored() {
        return words.stream().map(Word::proof).flatMap(Stream::ofNullable);
    }

    private Handling word(Word more) {
        return new Handling(plus(words, more), steps, weighings, escalations, duplicates);
    }

    private Handling steps(List<Step> next) {
        return new Handling(words, next, weighings, escalations, duplicates);
    }

    private Handling weighed(Weighing more) {
        return new Handling(words, steps, plus(weighings, more), escalations, duplicates);
    }

    private Handling escalations(List<Escalation> next) {
        return new Handling(words, steps, weighings, next, duplicates);
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
