package dossier.customers.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** CUS-02: what a customer's class rests on, each from 1 (low) to 5 (high). */
public record Marks(
        @Min(1) @Max(5) int value,
        @Min(1) @Max(5) int potential,
        @Min(1) @Max(5) int loyalty) {
    /** In percent; the handbooks name the three and leave their weight open. */
    private static final int VALUE = 50, POTENTIAL = 30, LOYALTY = 20;

    private static final int MAJOR_FROM = 380, REGULAR_FROM = 240;

    /** The weighted mean of the three, in hundredths: 100 to 500. */
    public int score() {
        return value * VALUE + potential * POTENTIAL + loyalty * LOYALTY;
    }

    public CustomerClass customerClass() {
        if (score() >= MAJOR_FROM) return CustomerClass.MAJOR;
        return score() >= REGULAR_FROM ? CustomerClass.REGULAR : CustomerClass.POTENTIAL;
    }
}
