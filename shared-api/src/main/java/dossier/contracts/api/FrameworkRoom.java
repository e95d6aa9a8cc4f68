package dossier.contracts.api;

import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a framework contract still leaves to call off. Amounts count as the drafts say them.
 *
 * @param counterparty null when there is no such framework
 * @param inEffect whether it may be called off: in effect, neither expired nor over
 * @param endsOn its last day; null where it has none or renews itself
 * @param ceiling null when there is no such framework
 * @param taken by all other call-offs that were submitted and not sent back, withdrawn or terminated; of a terminated one by its orders alone
 */
@Context("contracts")
public record FrameworkRoom(
        ContractId framework,
        @Nullable CounterpartyId counterparty,
        boolean inEffect,
        @Nullable LocalDate endsOn,
        @Nullable Money ceiling,
        BigDecimal taken)
        implements Answer {
    /** What is left for this call-off? Nothing else is granted from the framework until the command that asks is decided. */
    public record Of(ContractId framework, ContractId callOff) implements Question<FrameworkRoom> {}

    public static FrameworkRoom none(ContractId framework) {
        return new FrameworkRoom(framework, null, false, null, null, BigDecimal.ZERO);
    }

    public boolean isOpen(LocalDate today) {
        return inEffect && (endsOn == null || !today.isAfter(endsOn));
    }

    /** Of another currency there is nothing. */
    public boolean covers(Money amount) {
        return ceiling != null
                && ceiling.currency().equals(amount.currency())
                && taken.add(amount.amount()).compareTo(ceiling.amount()) <= 0;
    }

    /** To be told, {@code CNY 80000.00}; empty when there is no such framework. */
    public String calledOff() {
        return ceiling == null ? "" : told(ceiling.with(taken));
    }

    /** To be told, {@code CNY 120000.00}; empty when there is no such framework. */
    public String left() {
        return ceiling == null ? "" : told(ceiling.with(ceiling.amount().subtract(taken)));
    }

    private static String told(Money money) {
        return money.currency() + " " + money.amount().toPlainString();
    }
}
