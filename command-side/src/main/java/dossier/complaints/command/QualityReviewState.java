package dossier.complaints.command;

import dossier.complaints.api.QualityReviewEvent;
import dossier.complaints.api.QualityReviewEvent.*;
import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.words.DepartmentId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a year of quality reviews remembers in order to decide, and no more. */
public sealed interface QualityReviewState {
    record Absent() implements QualityReviewState {}

    /**
     * @param analysed CMP-08: the last months of what was analysed
     * @param tracked CMP-12: the months whose quality was looked at
     * @param improvements the department of each, by its number
     * @param reported those that wait for somebody to say whether they helped
     */
    record Open(
            int year,
            Set<Integer> analysed,
            Set<Integer> tracked,
            Map<Integer, DepartmentId> improvements,
            Set<Integer> reported,
            Duties duties)
            implements QualityReviewState {
        private Open with(Duties next) {
            return new Open(year, analysed, tracked, improvements, reported, next);
        }
    }

    /** @throws IllegalStateException before it was opened, where no clause that needs it is asked */
    default Open open() {
        if (this instanceof Open open) return open;
        throw new IllegalStateException("not opened");
    }

    static QualityReviewState evolve(QualityReviewState state, QualityReviewEvent event) {
        if (event instanceof YearOpened it)
            return new Open(it.year(), Set.of(), Set.of(), Map.of(), Set.of(), Duties.NONE);
        var was = state.open();
        return switch (event) {
            case YearOpened _ -> was;
            case ComplaintsAnalysed it ->
                new Open(
                        was.year,
                        plus(was.analysed, it.month()),
                        was.tracked,
                        was.improvements,
                        was.reported,
                        was.duties);
            case QualityTracked it ->
                new Open(
                        was.year,
                        was.analysed,
                        plus(was.tracked, it.month()),
                        was.improvements,
                        was.reported,
                        was.duties);
            case ImprovementPlanned it -> {
                var more = new HashMap<>(was.improvements);
                more.put(it.improvement(), it.department());
                yield new Open(was.year, was.analysed, was.tracked, Map.copyOf(more), was.reported, was.duties);
            }
            case ImprovementReported it -> waiting(was, plus(was.reported, it.improvement()));
            case ImprovementVerified it -> {
                var fewer = new HashSet<>(was.reported);
                fewer.remove(it.improvement());
                yield waiting(was, Set.copyOf(fewer));
            }
            case DutyEvent it -> was.with(was.duties.after(it));
        };
    }

    private static Open waiting(Open was, Set<Integer> reported) {
        return new Open(was.year, was.analysed, was.tracked, was.improvements, reported, was.duties);
    }

    private static Set<Integer> plus(Set<Integer> all, int one) {
        var more = new HashSet<>(all);
        more.add(one);
        return Set.copyOf(more);
    }
}
