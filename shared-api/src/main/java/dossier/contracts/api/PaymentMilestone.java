package dossier.contracts.api;

import dossier.words.Confidential;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of the price and when it is to be paid: a share in percent or an amount, due on a day or so many days after something has happened.
 *
 * @param percent of what is payable; null where the amount is said
 * @param amount in the contract's currency; null where the percentage is said
 * @param dueOn a day fixed in the contract; null where it runs from an anchor
 * @param anchor what the days are counted from; null where the day is fixed
 * @param days calendar days after the anchor; null for that very day
 */
public record PaymentMilestone(
        @NotBlank @Size(max = 200) @Confidential String text,
        @NotNull Kind kind,

        @Nullable @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal percent,

        @Nullable @Positive @Digits(integer = 15, fraction = 2)
        BigDecimal amount,

        @Nullable LocalDate dueOn,
        @Nullable Anchor anchor,
        @Nullable @PositiveOrZero @Max(3_660) Integer days) {
    /** What is paid for. */
    public enum Kind {
        /** 定金. */
        DEPOSIT,
        PROGRESS,
        DELIVERY,
        ACCEPTANCE,
        /** 质保金: kept back until the warranty is over; comes last. */
        RETENTION
    }

    /** What the days of a milestone run from. */
    public enum Anchor {
        /** The day the contract takes effect; the others are told by {@link PaymentCommand.FixMilestone}. */
        EFFECT,
        DELIVERY,
        ACCEPTANCE,
        WARRANTY_END
    }

    /** Whether its share is said, and said once. */
    boolean hasOneShare() {
        return (percent == null) != (amount == null);
    }

    /** Whether its day is said, and said once. */
    boolean hasOneDay() {
        return dueOn == null ? anchor != null : anchor == null && days == null;
    }

    /** The exact share of a whole, before any rounding. */
    BigDecimal of(BigDecimal whole) {
        if (amount != null) return amount;
        return percent == null ? BigDecimal.ZERO : whole.multiply(percent).movePointLeft(2);
    }

    /** The day it is due when the contract takes effect on a day; empty while it waits for something later. */
    public Optional<LocalDate> dueWithEffect(LocalDate effectiveOn) {
        return anchor == Anchor.EFFECT ? Optional.of(dueAfter(effectiveOn)) : Optional.ofNullable(dueOn);
    }

    /** The day it is due when that which it waited for happened on a day. */
    public LocalDate dueAfter(LocalDate happenedOn) {
        return happenedOn.plusDays(days == null ? 0 : days);
    }
}
