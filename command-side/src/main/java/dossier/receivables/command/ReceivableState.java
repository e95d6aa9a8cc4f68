package dossier.receivables.command;

import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.orders.api.OrderId;
import dossier.receivables.api.Balance;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableEvent.DunningStepTaken;
import dossier.receivables.api.ReceivableEvent.RevenueEntered;
import dossier.receivables.api.ReceivableId;
import dossier.receivables.api.ReceivableStanding;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a receivable remembers in order to decide, and no more. */
public sealed interface ReceivableState {
    record Absent() implements ReceivableState {}

    /**
     * @param order null for a milestone, and so is the delivery
     * @param steps how often the customer was urged
     */
    record Open(
            Balance balance,
            @Nullable OrderId order,
            @Nullable Integer delivery,
            int steps,
            Duties duties) implements ReceivableState {
        private Open with(Balance next) {
            return new Open(next, order, delivery, steps, duties);
        }

        private Open with(Duties next) {
            return new Open(balance, order, delivery, steps, next);
        }

        ReceivableStanding standing(ReceivableId id) {
            return new ReceivableStanding(
                    id,
                    balance,
                    steps,
                    duties.find(Rule.REV_02, "").map(Duties.Owed::duty).orElse(null));
        }
    }

    /** @throws IllegalStateException before it was entered, where no clause that needs it is asked */
    default Open open() {
        if (this instanceof Open open) return open;
        throw new IllegalStateException("not entered");
    }

    static ReceivableState evolve(ReceivableState state, ReceivableEvent event) {
        if (event instanceof RevenueEntered it)
            return new Open(Objects.requireNonNull(Balance.after(null, it)), it.order(), it.delivery(), 0, Duties.NONE);
        var was = state.open();
        return switch (event) {
            case DutyEvent it -> was.with(was.duties.after(it));
            case DunningStepTaken it -> new Open(was.balance, was.order, was.delivery, it.step(), was.duties);
            default -> was.with(Objects.requireNonNull(Balance.after(was.balance, event)));
        };
    }
}
