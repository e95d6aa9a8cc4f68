package dossier.platform.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A part of a number in percent, rounded in one way wherever it is shown. */
public final class Percent {
    private Percent() {}

    /** With one digit, half up; null of nothing. */
    public static @Nullable BigDecimal of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** The same of amounts. */
    public static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP);
    }

    /** As it is read, with a dash for nothing. */
    public static String said(@Nullable BigDecimal percent) {
        return percent == null ? "—" : percent + " %";
    }
}
