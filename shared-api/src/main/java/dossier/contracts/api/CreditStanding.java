package dossier.contracts.api;

import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Answer;
import dossier.handbook.Fact.Source;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CON-14: how the credit of a counterparty stands before one more contract. Answered by the context that keeps customers.
 *
 * @param credit null where the counterparty has no customer file or no rating: then its credit is not controlled yet, and nothing is refused
 * @param claims what its other contracts leave unpaid
 */
@Context("contracts")
public record CreditStanding(
        CounterpartyId counterparty, @Nullable CreditTerms credit, List<Claim> claims) implements Answer {
    /** May this contract be added? Nothing else is granted to the counterparty until the command that asks is decided. */
    public record Of(CounterpartyId counterparty, ContractId contract) implements Question<CreditStanding> {}

    /**
     * What one contract leaves unpaid.
     *
     * @param dues the part of it whose day is known
     * @param source the event that made it so
     */
    public record Claim(ContractId contract, Money unpaid, List<Due> dues, Source source) {}

    /** An unpaid amount and its last day. */
    public record Due(LocalDate on, Money amount) {}

    public static CreditStanding notControlled(CounterpartyId counterparty) {
        return new CreditStanding(counterparty, null, List.of());
    }

    public boolean controlled() {
        return credit != null;
    }

    /** What is unpaid altogether; empty where amounts in different currencies do not add up. */
    public Optional<Money> exposure() {
        if (credit == null) return Optional.empty();
        var limit = credit.limit();
        if (!claims.stream().allMatch(it -> it.unpaid().currency().equals(limit.currency()))) return Optional.empty();
        return Optional.of(
                limit.with(claims.stream().map(it -> it.unpaid().amount()).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /** What was to be paid before this day and was not. */
    public List<Due> overdue(LocalDate today) {
        return claims.stream()
                .flatMap(it -> it.dues().stream())
                .filter(it -> it.on().isBefore(today))
                .toList();
    }

    /** What stands against one more contract, as message keys; nothing where credit is not controlled yet. */
    public List<String> faults(Receivable asked, LocalDate today) {
        if (credit == null) return List.of();
        var faults = new ArrayList<String>();
        if (today.isAfter(credit.validUntil())) faults.add("credit.expired");
        if (!covers(credit.limit(), asked.payable())) faults.add("credit.limit");
        if (asked.isLaterThan(credit.termDays(), today)) faults.add("credit.term");
        if (!overdue(today).isEmpty()) faults.add("credit.overdue");
        return List.copyOf(faults);
    }

    /** What does not compare is not covered. */
    private boolean covers(Money limit, Money more) {
        return limit.currency().equals(more.currency())
                && exposure()
                        .filter(it -> it.amount().add(more.amount()).compareTo(limit.amount()) <= 0)
                        .isPresent();
    }
}
