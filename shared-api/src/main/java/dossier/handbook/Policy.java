package dossier.handbook;

import dossier.words.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * The figures the handbooks leave open, as one versioned record.
 *
 * @param majorContractFrom CON-06: an amount from which a contract is major
 * @param managerReviewDays CON-04: working days for the manager's review
 * @param legalReviewDays CON-05: working days for the legal review
 * @param jointReviewDays CON-06: working days for the joint review
 * @param performance the time after signing
 * @param organisation the house and its branches
 * @param orders what is delivered
 */
public record Policy(
        @NotNull @Valid Money majorContractFrom,
        @Positive @Max(60) int managerReviewDays,
        @Positive @Max(60) int legalReviewDays,
        @Positive @Max(60) int jointReviewDays,
        @NotNull @Valid Performance performance,
        @NotNull @Valid Organisation organisation,
        @Nullable @Valid Orders orders) {
    /**
     * The figures for the time after signing.
     *
     * @param copyDays CON-08, CON-16: working days after it took effect until the copies are out and one is filed
     * @param progressReviewDays CON-17: days from one progress review to the next
     * @param changeDays CON-18: working days from the proposal of an amendment or termination until it is signed or over
     * @param supervisionDays CON-19: days from one review by the drafter's superior to the next
     * @param termNoticeDays TERM: days before the last day for notice, or before the end, on which the house tells of it
     */
    public record Performance(
            @Positive @Max(60) int copyDays,
            @Positive @Max(366) int progressReviewDays,
            @Positive @Max(60) int changeDays,
            @Positive @Max(366) Integer supervisionDays,
            @Positive @Max(366) Integer termNoticeDays) {
        public static final Performance DEFAULTS = new Performance(2, 30, 10, 30, 30);

        /** What was stored before a figure was known is read with ours for it. */
        public Performance {
            if (supervisionDays == null) supervisionDays = 30;
            if (termNoticeDays == null) termNoticeDays = 30;
        }
    }

    /**
     * The figures for the house and its branches.
     *
     * @param inspectionDays ORG-08: days from one inspection of a branch to the next
     */
    public record Organisation(@Positive @Max(366) int inspectionDays) {
        public static final Organisation DEFAULTS = new Organisation(90);
    }

    /**
     * The figures for what is delivered.
     *
     * @param registrationDays ORD-01: working days after a contract took effect until its first order is registered
     * @param tellingDays ORD-03: working days until the customer is told of a change of status
     * @param followUpDays ORD-07: days after a delivery until its use is followed up
     */
    public record Orders(
            @Positive @Max(60) int registrationDays,
            @Positive @Max(60) int tellingDays,
            @Positive @Max(366) int followUpDays) {
        public static final Orders DEFAULTS = new Orders(1, 1, 15);
    }

    /** With our figures for orders. */
    public Policy(
            Money majorContractFrom,
            int managerReviewDays,
            int legalReviewDays,
            int jointReviewDays,
            Performance performance,
            Organisation organisation) {
        this(
                majorContractFrom,
                managerReviewDays,
                legalReviewDays,
                jointReviewDays,
                performance,
                organisation,
                Orders.DEFAULTS);
    }

    /** Ours, until a company approves its own. */
    public static final Policy DEFAULTS =
            new Policy(Money.cny("500000"), 2, 3, 5, Performance.DEFAULTS, Organisation.DEFAULTS);

    /** What was stored before a part was known is read with our figures for it; no decision of that time used them. */
    public Policy {
        if (performance == null) performance = Performance.DEFAULTS;
        if (organisation == null) organisation = Organisation.DEFAULTS;
    }

    /** What was stored before this part was known is read with our figures for it. */
    @Override
    public Orders orders() {
        return orders == null ? Orders.DEFAULTS : orders;
    }

    /** Amounts in other currencies do not compare with the threshold, so they count as major. */
    public boolean isMajor(Money amount) {
        return !amount.currency().equals(majorContractFrom.currency()) || amount.isAtLeast(majorContractFrom);
    }
}
