package dossier.appraisals.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A fraction, so that nothing is rounded on the way to a score; kept as it comes, for it is short-lived. */
record Exact(BigDecimal numerator, BigDecimal denominator) {
    static final Exact ZERO = of(BigDecimal.ZERO), HUNDRED = of(BigDecimal.valueOf(100));

    static Exact of(BigDecimal value) {
        return new Exact(value, BigDecimal.ONE);
    }

    static Exact of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    Exact plus(Exact other) {
        return denominator.compareTo(other.denominator) == 0
                ? new Exact(numerator.add(other.numerator), denominator)
                : new Exact(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    Exact times(Exact other) {
        return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @param other positive */
    Exact dividedBy(Exact other) {
        return times(new Exact(other.denominator, other.numerator));
    }

    Exact atMost(Exact limit) {
        return numerator.multiply(limit.denominator).compareTo(limit.numerator.multiply(denominator)) > 0
                ? limit
                : this;
    }

    /** The one rounding of scores: two digits, half up. */
    BigDecimal rounded() {
        return numerator.divide(denominator, 2, RoundingMode.HALF_UP);
    }
}
