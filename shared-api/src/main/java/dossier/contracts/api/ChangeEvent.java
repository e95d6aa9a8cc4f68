package dossier.contracts.api;

import dossier.words.Confidential;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** CON-10: what can happen to an amendment or a termination. */
public sealed interface ChangeEvent extends ContractEvent {
    /** Its number within the contract, from 1. */
    int change();

    /** @param ceiling FRAME: the new one of a framework contract; null when it stays */
    record ChangeProposed(
            ContractId id,
            int change,
            ChangeKind kind,
            @Confidential String reason,
            @Confidential String agreement,
            @Nullable Money amount,
            PersonId proposer,
            @Nullable BigDecimal ceiling)
            implements ChangeEvent {
        public ChangeProposed(
                ContractId id,
                int change,
                ChangeKind kind,
                String reason,
                String agreement,
                @Nullable Money amount,
                PersonId proposer) {
            this(id, change, kind, reason, agreement, amount, proposer, null);
        }
    }

    record ChangePassed(
            ContractId id,
            int change,
            PersonId reviewer,
            @Confidential String remark) implements ChangeEvent {}

    /** The contract group did not let it pass; it is over. */
    record ChangeRejected(
            ContractId id,
            int change,
            PersonId reviewer,
            @Confidential String remark) implements ChangeEvent {}

    record ChangeSigned(ContractId id, int change, Party party, LocalDate signedOn, StoredFile evidence)
            implements ChangeEvent {}

    record ChangeDropped(
            ContractId id, int change, @Confidential String reason) implements ChangeEvent {}

    /**
     * Both have signed the amendment.
     *
     * @param amount the contract's new amount; null when it stays
     * @param ceiling FRAME: the new one of a framework contract; null when it stays
     */
    record ContractAmended(
            ContractId id,
            int change,
            LocalDate on,
            @Nullable Money amount,
            @Nullable BigDecimal ceiling) implements ChangeEvent {
        public ContractAmended(ContractId id, int change, LocalDate on, @Nullable Money amount) {
            this(id, change, on, amount, null);
        }
    }

    /** Both have signed the termination. */
    record ContractTerminated(ContractId id, int change, LocalDate on) implements ChangeEvent {}
}
