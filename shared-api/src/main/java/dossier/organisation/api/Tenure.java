package dossier.organisation.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where someone has worked in the house, and for whom.
 *
 * @param stints in their order, without gaps but for the time they were away
 */
@Context("employees")
public record Tenure(PersonId person, List<Stint> stints) implements Answer {
    /** Where have they worked? */
    public record Of(PersonId person) implements Question<Tenure> {}

    /**
     * One post for one time.
     *
     * @param supervisor the nearest superior then; null where there was none, or they have left
     * @param until the last day; null while it lasts
     */
    public record Stint(
            DepartmentId department,
            String position,
            @Nullable PersonId supervisor,
            LocalDate from,
            @Nullable LocalDate until) {
        /** How many of these days, both included, fall into it. */
        public long daysOf(LocalDate first, LocalDate last) {
            var end = until == null || until.isAfter(last) ? last : until;
            return Math.max(0, ChronoUnit.DAYS.between(from.isBefore(first) ? first : from, end) + 1);
        }
    }

    /** Days of a period, both included, on which they were there. */
    public long daysOf(LocalDate first, LocalDate last) {
        return stints.stream().mapToLong(it -> it.daysOf(first, last)).sum();
    }

    /** The stint that took the longest part of a period; the later one of two that took as long. */
    public Optional<Stint> longestOf(LocalDate first, LocalDate last) {
        return stints.stream()
                .filter(it -> it.daysOf(first, last) > 0)
                .max(Comparator.<Stint>comparingLong(it -> it.daysOf(first, last))
                        .thenComparing(Stint::from));
    }

    /** The first day of a period on which they were there. */
    public Optional<LocalDate> firstDayOf(LocalDate first, LocalDate last) {
        return stints.stream()
                .filter(it -> it.daysOf(first, last) > 0)
                .map(it -> it.from().isBefore(first) ? first : it.from())
                .min(Comparator.naturalOrder());
    }

    /** The last day of a period on which they were there, as far as known. */
    public Optional<LocalDate> lastDayOf(LocalDate first, LocalDate last) {
        return stints.stream()
                .filter(it -> it.daysOf(first, last) > 0)
                .map(it -> it.until() == null || it.until().isAfter(last) ? last : it.until())
                .max(Comparator.naturalOrder());
    }
}
