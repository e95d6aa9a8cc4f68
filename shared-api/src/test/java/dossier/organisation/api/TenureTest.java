package dossier.organisation.api;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.organisation.api.Tenure.Stint;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TenureTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-02-01"), LAST = LocalDate.parse("2026-02-28");

    @Test
    void days_are_counted_on_which_they_were_there_both_ends_included() {
        assertThat(tenure(stint("a", "2025-01-01", null)).daysOf(FIRST, LAST)).isEqualTo(28);
        assertThat(tenure(stint("a", "2026-02-28", null)).daysOf(FIRST, LAST)).isEqualTo(1);
        assertThat(tenure(stint("a", "2025-01-01", "2026-02-01")).daysOf(FIRST, LAST))
                .isEqualTo(1);
        assertThat(tenure(stint("a", "2025-01-01", "2026-01-31")).daysOf(FIRST, LAST))
                .isZero();
        assertThat(tenure(stint("a", "2026-03-01", null)).daysOf(FIRST, LAST)).isZero();
    }

    @Test
    void who_went_away_and_came_back_was_there_for_both_parts() {
        var tenure = tenure(stint("a", "2025-01-01", "2026-02-05"), stint("b", "2026-02-20", null));
        assertThat(tenure.daysOf(FIRST, LAST)).isEqualTo(5 + 9);
        assertThat(tenure.firstDayOf(FIRST, LAST)).contains(FIRST);
        assertThat(tenure.lastDayOf(FIRST, LAST)).contains(LAST);
        assertThat(tenure.lastDayOf(FIRST, LocalDate.parse("2026-02-10"))).contains(LocalDate.parse("2026-02-05"));
        assertThat(tenure.firstDayOf(LocalDate.parse("2026-02-10"), LAST)).contains(LocalDate.parse("2026-02-20"));
    }

    @Test
    void the_longest_part_counts_and_of_two_that_are_as_long_the_later() {
        var longer = stint("a", "2025-01-01", "2026-02-19");
        var shorter = stint("b", "2026-02-20", null);
        assertThat(tenure(longer, shorter).longestOf(FIRST, LAST)).contains(longer);
        var half = stint("a", "2025-01-01", "2026-02-14");
        var otherHalf = stint("b", "2026-02-15", null);
        assertThat(tenure(half, otherHalf).longestOf(FIRST, LAST)).contains(otherHalf);
        assertThat(tenure().longestOf(FIRST, LAST)).isEmpty();
    }

    private static Tenure tenure(Stint... stints) {
        return new Tenure(new PersonId("li"), List.of(stints));
    }

    private static Stint stint(String department, String from, @Nullable String until) {
        return new Stint(
                new DepartmentId(department),
                "clerk",
                null,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }
}
