package dossier.receivables.api;

import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyId;
import dossier.receivables.api.ReceivableEvent.*;
import dossier.words.DepartmentId;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a receivable comes to and what of it is settled, folded from its events: the same for deciding, for registers and for showing.
 *
 * @param reconciled where finance stands: {@code ENTERED}, {@code DISPUTED}, {@code CONFIRMED} or {@code WITHDRAWN}
 * @param parts what payments have settled of it
 */
public record Balance(
        String number,
        ContractId contract,
        CounterpartyId counterparty,
        DepartmentId department,
        Money net,
        Money tax,
        Money gross,
        LocalDate earnedOn,
        LocalDate dueOn,
        ReceivableStage reconciled,
        boolean invoiced,
        List<Part> parts) {
    /** What one payment has settled. */
    public record Part(int payment, Money amount) {}

    /** @param before null before it was entered, and so the answer */
    public static @Nullable Balance after(@Nullable Balance before, ReceivableEvent event) {
        if (event instanceof RevenueEntered it)
            return new Balance(
                    it.number(),
                    it.contract(),
                    it.counterparty(),
                    it.department(),
                    it.net(),
                    it.tax(),
                    it.gross(),
                    it.earnedOn(),
                    it.dueOn(),
                    ReceivableStage.ENTERED,
                    false,
                    List.of());
        return before == null ? null : before.after(event);
    }

    private Balance after(ReceivableEvent event) {
        return switch (event) {
            case RevenueConfirmed _ -> with(ReceivableStage.CONFIRMED, invoiced, parts);
            case RevenueDisputed _ -> with(ReceivableStage.DISPUTED, invoiced, parts);
            case RevenueWithdrawn _ -> with(ReceivableStage.WITHDRAWN, invoiced, parts);
            case InvoiceIssued _ -> with(reconciled, true, parts);
            case InvoiceReversed it -> with(reconciled, !it.left().nothing(), parts);
            case PaymentAllocated it ->
                with(
                        reconciled,
                        invoiced,
                        plus(it.payment(), settledBy(it.payment()).plus(it.amount())));
            case PaymentReleased it -> with(reconciled, invoiced, without(it.payment()));
            default -> this;
        };
    }

    public Money paid() {
        return parts.stream().map(Part::amount).reduce(gross.with(BigDecimal.ZERO), Money::plus);
    }

    /** What is still to be paid; nothing of one that was withdrawn. */
    public Money open() {
        return reconciled == ReceivableStage.WITHDRAWN ? gross.with(BigDecimal.ZERO) : gross.minus(paid());
    }

    public Money settledBy(int payment) {
        return parts.stream()
                .filter(it -> it.payment() == payment)
                .map(Part::amount)
                .findFirst()
                .orElse(gross.with(BigDecimal.ZERO));
    }

    public ReceivableStage stage() {
        if (reconciled != ReceivableStage.CONFIRMED) return reconciled;
        if (open().nothing()) return ReceivableStage.PAID;
        return invoiced ? ReceivableStage.INVOICED : ReceivableStage.CONFIRMED;
    }

    /** Finance agrees that it was earned. */
    public boolean agreed() {
        return reconciled == ReceivableStage.CONFIRMED;
    }

    /** Finance agrees, and not all of it is paid. */
    public boolean toBePaid() {
        return agreed() && !open().nothing();
    }

    /** To be paid before this day, and not paid. */
    public boolean overdue(LocalDate today) {
        return toBePaid() && dueOn.isBefore(today);
    }

    public OpenItem item(ReceivableId id) {
        return new OpenItem(id, number, dueOn, open());
    }

    private List<Part> plus(int payment, Money amount) {
        return Stream.concat(without(payment).stream(), Stream.of(new Part(payment, amount)))
                .toList();
    }

    private List<Part> without(int payment) {
        return parts.stream()
                .filter(Predicate.not(it -> it.payment() == payment))
                .toList();
    }

    private Balance with(ReceivableStage next, boolean invoiced, List<Part> parts) {
        return new Balance(
                number, contract, counterparty, department, net, tax, gross, earnedOn, dueOn, next, invoiced, parts);
    }
}
