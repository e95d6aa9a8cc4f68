package dossier.contracts.api;

import dossier.words.StoredFile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to the payments of a contract. */
public sealed interface PaymentEvent extends ContractEvent {
    /**
     * The day of a payment milestone is known, and the payment an obligation of the other side.
     *
     * @param milestone its place in the contract, from 1
     * @param obligation number of the obligation (CON-09)
     * @param evidence that what it waited for has happened; null where the contract itself fixes the day
     */
    record MilestoneFixed(
            ContractId id,
            int milestone,
            LocalDate dueOn,
            int obligation,
            @Nullable StoredFile evidence) implements PaymentEvent {}
}
