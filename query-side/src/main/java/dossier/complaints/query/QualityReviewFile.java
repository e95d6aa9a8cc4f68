package dossier.complaints.query;

import static dossier.handbook.Authority.HANDLE_COMPLAINTS;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Authority.TAKE_ESCALATIONS;
import static dossier.handbook.Authority.TRACK_QUALITY;
import static dossier.handbook.Rule.CMP_08;
import static dossier.handbook.Rule.CMP_12;

import dossier.complaints.api.ComplaintCounts;
import dossier.complaints.api.QualityReviewEvent;
import dossier.complaints.api.QualityReviewEvent.*;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Office;
import dossier.platform.read.Owing;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.CaseId;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * CMP-08, CMP-12: a year of quality reviews: what the complaints of its months said, and what was done to improve.
 *
 * @param year 0 before it was opened
 * @param open how many improvements are not at their end
 */
public record QualityReviewFile(
        @BsonId String id,
        long version,
        int year,
        List<Finding> findings,
        List<Improvement> improvements,
        int open,
        List<Task> tasks,
        List<DutyLine> duties,
        @Nullable Instant changedAt,
        ReadableBy awaitedBy,
        ReadableBy readers)
        implements Pending, Owing {
    private static final String IMPROVEMENT = "improvement-";

    /** @param tracked whether the supervisor of quality tracked the month (CMP-12), else it was analysed with the months from the first one (CMP-08) */
    public record Finding(
            boolean tracked,
            int firstMonth,
            int month,
            ComplaintCounts counted,
            String findings,
            PersonId by,
            Instant at) {}

    /** How an improvement stands. */
    public enum ImprovementState {
        PLANNED,
        REPORTED,
        EFFECTIVE
    }

    /**
     * CMP-08.
     *
     * @param remark what customer relations said of it last; empty before they did
     * @param since when it came to where it stands
     */
    public record Improvement(
            int number,
            DepartmentId department,
            String text,
            LocalDate dueOn,
            ImprovementState state,
            String result,
            String remark,
            Instant since) {
        private Improvement reported(ImprovementReported it, Instant at) {
            return new Improvement(number, department, text, dueOn, ImprovementState.REPORTED, it.result(), remark, at);
        }

        private Improvement verified(ImprovementVerified it, Instant at) {
            var next = it.effective() ? ImprovementState.EFFECTIVE : ImprovementState.PLANNED;
            return new Improvement(number, department, text, dueOn, next, result, it.remark(), at);
        }

        private Improvement until(LocalDate day) {
            return new Improvement(number, department, text, day, state, result, remark, since);
        }

        private Task task() {
            var task = state == ImprovementState.PLANNED
                    ? Task.of(READ_DEPARTMENT, department, "complete-improvement", CMP_08, since, dueOn)
                    : Task.of(HANDLE_COMPLAINTS, null, "verify-improvement", CMP_08, since, null);
            return task.about(subject(number));
        }
    }

    static QualityReviewFile blank(String id) {
        return new QualityReviewFile(
                id, -1, 0, List.of(), List.of(), 0, List.of(), List.of(), null, ReadableBy.NOBODY, ReadableBy.NOBODY);
    }

    QualityReviewFile after(QualityReviewEvent event, Told told) {
        var all = improvementsAfter(event, told.happenedAt());
        var owed = DutyLine.after(duties, event, told);
        return new QualityReviewFile(
                id,
                told.version(),
                event instanceof YearOpened it ? it.year() : year,
                findingsAfter(event, told),
                all,
                (int) unfinished(all).count(),
                Stream.concat(
                                owed.stream().filter(DutyLine::open).flatMap(it -> Stream.ofNullable(task(it))),
                                unfinished(all).map(Improvement::task))
                        .toList(),
                owed,
                told.happenedAt(),
                event instanceof YearOpened ? awaitedBy.and(new Office(HANDLE_COMPLAINTS, null)) : awaitedBy,
                readersAfter(event, told));
    }

    private List<Finding> findingsAfter(QualityReviewEvent event, Told told) {
        return switch (event) {
            case ComplaintsAnalysed it ->
                plus(
                        findings,
                        new Finding(
                                false,
                                it.firstMonth(),
                                it.month(),
                                it.counted(),
                                it.findings(),
                                told.by(),
                                told.happenedAt()));
            case QualityTracked it ->
                plus(
                        findings,
                        new Finding(
                                true,
                                it.month(),
                                it.month(),
                                it.counted(),
                                it.findings(),
                                told.by(),
                                told.happenedAt()));
            default -> findings;
        };
    }

    private List<Improvement> improvementsAfter(QualityReviewEvent event, Instant at) {
        return switch (event) {
            case ImprovementPlanned it ->
                plus(
                        improvements,
                        new Improvement(
                                it.improvement(),
                                it.department(),
                                it.text(),
                                it.dueOn(),
                                ImprovementState.PLANNED,
                                "",
                                "",
                                at));
            case ImprovementReported it -> improvement(subject(it.improvement()), one -> one.reported(it, at));
            case ImprovementVerified it -> improvement(subject(it.improvement()), one -> one.verified(it, at));
            case DutyBegun it
            when it.rule() == CMP_08 ->
                improvement(it.subject(), one -> one.until(it.duty().lastDay()));
            default -> improvements;
        };
    }

    private List<Improvement> improvement(String subject, UnaryOperator<Improvement> change) {
        return improvements.stream()
                .map(it -> subject(it.number()).equals(subject) ? change.apply(it) : it)
                .toList();
    }

    /** As the duty of an improvement names it; that of a month is its number. */
    private static String subject(int improvement) {
        return IMPROVEMENT + improvement;
    }

    private static Stream<Improvement> unfinished(List<Improvement> all) {
        return all.stream().filter(it -> it.state() != ImprovementState.EFFECTIVE);
    }

    private static @Nullable Task task(DutyLine duty) {
        if (duty.subject().startsWith(IMPROVEMENT)) return null;
        var task = duty.rule() == CMP_12
                ? Task.of(TRACK_QUALITY, null, "track-quality", CMP_12, duty.begun(), duty.lastDay())
                : Task.of(HANDLE_COMPLAINTS, null, "analyse-complaints", CMP_08, duty.begun(), duty.lastDay());
        return task.about(duty.subject());
    }

    private ReadableBy readersAfter(QualityReviewEvent event, Told told) {
        return switch (event) {
            case YearOpened _ ->
                readers.and(told.by())
                        .and(new Office(HANDLE_COMPLAINTS, null))
                        .and(new Office(TRACK_QUALITY, null))
                        .and(new Office(TAKE_ESCALATIONS, null));
            case ImprovementPlanned it -> readers.and(it.department());
            default -> readers;
        };
    }

    @Override
    public String title() {
        return year == 0 ? id : Integer.toString(year);
    }

    @Override
    public @Nullable String number() {
        return null;
    }

    @Override
    public @Nullable CaseId counterparty() {
        return null;
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
