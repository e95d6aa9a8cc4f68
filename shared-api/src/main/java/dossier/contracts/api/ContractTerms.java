package dossier.contracts.api;

import dossier.words.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
 * @param ceiling makes it a framework contract (框架合同): what its call-offs may come to together; null for any other
 * @param framework the framework contract it is called off from; null for any other
 * @param lines what its amount is made of; null or empty where it is not said
 */
public record ContractTerms(
        @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal taxRate,

        @NotNull @Size(max = 50) List<@NotNull @Valid PaymentMilestone> milestones,
        @Nullable @Valid Term term,

        @Nullable @Positive @Digits(integer = 15, fraction = 2)
        BigDecimal ceiling,

        @Nullable ContractId framework,
        @Nullable @Size(max = 200) List<@NotNull @Valid ContractLine> lines) {
    /** Of a contract that is no framework and is called off from none. */
    public ContractTerms(@Nullable BigDecimal taxRate, List<PaymentMilestone> milestones, @Nullable Term term) {
        this(taxRate, milestones, term, null, null, null);
    }

    /** The amount up to which a framework may be called off; in the contract's currency. */
    public static ContractTerms framework(BigDecimal ceiling, @Nullable Term term) {
        return new ContractTerms(null, List.of(), term, ceiling, null, null);
    }

    public static ContractTerms callOff(ContractId framework) {
        return new ContractTerms(null, List.of(), null, null, framework, null);
    }

    public ContractTerms with(List<ContractLine> agreed) {
        return new ContractTerms(taxRate, milestones, term, ceiling, framework, agreed);
    }

    /** CON-06: what it is weighed by: its amount, or what may be called off from it where that is more. */
    public Money weight(Money amount) {
        return ceiling != null && ceiling.compareTo(amount.amount()) > 0 ? amount.with(ceiling) : amount;
    }

    /** Numbered by their place, from 1; empty where none are said. */
    public List<ContractLine> goods() {
        return lines == null ? List.of() : lines;
    }

    /**
     * What does not agree, as message keys.
     *
     * @param amount what the lines have to add up to, with or without tax as they are
     * @param payable what the milestones have to add up to
     */
    public List<String> faults(Money amount, Money payable) {
        var faults = new ArrayList<String>();
        if (!milestones.stream().allMatch(PaymentMilestone::hasOneShare)) faults.add("terms.share");
        else if (!milestones.isEmpty() && total(payable).compareTo(payable.amount()) != 0) faults.add("terms.total");
        if (!milestones.stream().allMatch(PaymentMilestone::hasOneDay)) faults.add("terms.day");
        if (milestones.stream().limit(Math.max(0, milestones.size() - 1)).anyMatch(ContractTerms::isRetention))
            faults.add("terms.retention");
        if (term != null) faults.addAll(term.faults());
        if (ceiling != null && framework != null) faults.add("terms.frame");
        if (!goods().isEmpty() && totalOfLines(amount).compareTo(amount.amount()) != 0) faults.add("terms.lines");
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

    /** Each line in whole minor units, as it stands on an invoice. */
    private BigDecimal totalOfLines(Money amount) {
        return goods().stream().map(it -> amount.with(it.comesTo()).amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isRetention(PaymentMilestone milestone) {
        return milestone.kind() == PaymentMilestone.Kind.RETENTION;
    }
}
