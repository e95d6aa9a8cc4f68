package dossier.handbook;

import dossier.words.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/**
 * The figures the handbooks leave open, as one versioned record.
 *
 * @param majorContractFrom CON-06: an amount from which a contract is major
 * @param managerReviewDays CON-04: working days for the manager's review
 * @param legalReviewDays CON-05: working days for the legal review
 * @param jointReviewDays CON-06: working days for the joint review
 */
public record Policy(
        @NotNull @Valid Money majorContractFrom,
        @Positive @Max(60) int managerReviewDays,
        @Positive @Max(60) int legalReviewDays,
        @Positive @Max(60) int jointReviewDays) {
    /** Ours, until a company approves its own. */
    public static final Policy DEFAULTS = new Policy(Money.cny("500000"), 2, 3, 5);

    /** Amounts in other currencies do not compare with the threshold, so they count as major. */
    public boolean isMajor(Money amount) {
        return !amount.currency().equals(majorContractFrom.currency()) || amount.isAtLeast(majorContractFrom);
    }
}
