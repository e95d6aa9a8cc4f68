package dossier.contracts.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long a contract runs, and what becomes of it then.
 *
 * @param startsOn first day; null for the day it takes effect
 * @param endsOn last day; null for a contract without end
 * @param renewalMonths by how many months it renews itself each time; null where it does not
 * @param noticeDays days before its end until which notice may be given; of a contract without end, days after the notice until it ends; null where none is agreed
 */
public record Term(
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @NotNull Renewal renewal,
        @Nullable @Positive @Max(120) Integer renewalMonths,
        @Nullable @PositiveOrZero @Max(366) Integer noticeDays) {
    /** What becomes of a contract at its end. */
    public enum Renewal {
        NONE,
        BY_AGREEMENT,
        /** Unless one side has given notice in time. */
        AUTOMATIC
    }

    List<String> faults() {
        var faults = new ArrayList<String>();
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) faults.add("terms.period");
        if ((renewal == Renewal.AUTOMATIC) != (renewalMonths != null)) faults.add("terms.months");
        if (renewal != Renewal.NONE && endsOn == null) faults.add("terms.end");
        return List.copyOf(faults);
    }

    /** The last day on which notice may be given, of a term that ends on a day. */
    public LocalDate noticeBy(LocalDate end) {
        return noticeDays == null ? end : end.minusDays(noticeDays);
    }

    /** The new last day, when a term that ends on a day renews itself: whole months from the day after it. */
    public LocalDate renewedFrom(LocalDate end) {
        return end.plusDays(1)
                .plusMonths(renewalMonths == null ? 0 : renewalMonths)
                .minusDays(1);
    }
}
