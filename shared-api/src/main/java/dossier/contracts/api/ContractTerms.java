package dossier.contracts.api;

import dossier.words.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says beyond its clauses, in figures and days. May disagree with itself until submission.
 *
 * @param taxRate in percent; null where none is said
 * @param milestones how the price is paid, in the order agreed; empty where it is not said
 * @param term null where none is said
 */
public record ContractTerms(
        @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal taxRate,

        @NotNull @Size(max = 50) List<@NotNull @Valid PaymentMilestone> milestones,
        @Nullable @Valid Term term) {
    /**
     * What does not agree, as message keys.
     *
     * @param payable what the milestones have to add up to
     */
    public List<String> faults(Money payable) {
        var faults = new ArrayList<String>();
        if (!milestones.stream().allMatch(PaymentMilestone::hasOneShare)) faults.add("terms.share");
        else if (!milestones.isEmpty() && total(payable).compareTo(payable.amount()) != 0) faults.add("terms.total");
        if (!milestones.stream().allMatch(PaymentMilestone::hasOneDay)) faults.add("terms.day");
        if (milestones.stream().limit(Math.max(0, milestones.size() - 1)).anyMatch(ContractTerms::isRetention))
            faults.add("terms.retention");
        if (term != null) faults.addAll(term.faults());
        return List.copyOf(faults);
    }

    /** What each milestone comes to, in whole minor units; the rounding never adds up to more or less than the whole. */
    public List<Money> payments(Money payable) {
        var payments = new ArrayList<Money>();
        var soFar = BigDecimal.ZERO;
        for (var milestone : milestones) {
            var upTo = soFar.add(milestone.of(payable.amount()));
            payments.add(payable.with(
                    payable.with(upTo).amount().subtract(payable.with(soFar).amount())));
            soFar = upTo;
        }
        return List.copyOf(payments);
    }

    private BigDecimal total(Money payable) {
        return milestones.stream().map(it -> it.of(payable.amount())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isRetention(PaymentMilestone milestone) {
        return milestone.kind() == PaymentMilestone.Kind.RETENTION;
    }
}
