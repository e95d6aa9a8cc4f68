package dossier.contracts.api;

import dossier.words.Confidential;
import dossier.words.Money;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** CON-10: what one may ask about amending or terminating a contract. Changes are numbered within the contract, from 1; one is open at a time. */
public sealed interface ChangeCommand extends ContractCommand {
    /**
     * CON-18: the business department proposes what was negotiated, with the reason.
     *
     * @param agreement what the two sides are to sign
     * @param amount the contract's new amount; null when an amendment leaves it, and for a termination
     * @param ceiling FRAME: what may be called off from now on; null where it stays and for what is no framework
     */
    record ProposeChange(
            @NotNull ContractId id,
            @NotNull ChangeKind kind,
            @NotBlank @Size(max = 2_000) @Confidential String reason,
            @NotBlank @Size(max = 20_000) @Confidential String agreement,
            @Nullable @Valid Money amount,

            @Nullable @Positive @Digits(integer = 15, fraction = 2)
            BigDecimal ceiling)
            implements ChangeCommand {
        public ProposeChange(ContractId id, ChangeKind kind, String reason, String agreement, @Nullable Money amount) {
            this(id, kind, reason, agreement, amount, null);
        }
    }

    /** The contract group lets it pass, or turns it down, which ends it. */
    record ReviewChange(
            @NotNull ContractId id,
            @Positive int change,
            boolean passed,
            @NotNull @Size(max = 2_000) @Confidential String remark)
            implements ChangeCommand {}

    /** One side has signed the agreement, as the evidence file shows; with the other side's signature it holds. */
    record SignChange(
            @NotNull ContractId id,
            @Positive int change,
            @NotNull Party party,
            @NotNull LocalDate signedOn,
            @NotNull @Valid StoredFile evidence)
            implements ChangeCommand {}

    /** The business department gives it up before both have signed. */
    record DropChange(
            @NotNull ContractId id,
            @Positive int change,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements ChangeCommand {}
}
