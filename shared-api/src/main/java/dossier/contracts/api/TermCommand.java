package dossier.contracts.api;

import dossier.words.ByTheClock;
import dossier.words.Confidential;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What one may ask about the term of a contract. */
public sealed interface TermCommand extends ContractCommand {
    /** One side has given notice, as the evidence file shows: the contract does not renew itself; one without end has one from now on. */
    record GiveNotice(
            @NotNull ContractId id,
            @NotNull Party party,
            @NotNull LocalDate givenOn,
            @NotNull @Valid StoredFile evidence)
            implements TermCommand {}

    /**
     * CON-10: both have agreed in writing on a new term, as the evidence file shows.
     *
     * @param endsOn its last day
     */
    record RenewContract(
            @NotNull ContractId id,
            @NotNull LocalDate endsOn,
            @NotNull @Valid StoredFile evidence) implements TermCommand {}

    /** Its end has been considered: the contract is left to end, or to renew itself, as agreed. */
    record LetTermRun(
            @NotNull ContractId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements TermCommand {}

    /** The last day is over: the contract expires, or renews itself. */
    @ByTheClock
    record EndTerm(@NotNull ContractId id) implements TermCommand {}
}
