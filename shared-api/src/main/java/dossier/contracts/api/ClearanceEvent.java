package dossier.contracts.api;

import dossier.prices.api.PriceListId;
import dossier.words.Confidential;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;

/** What was found to need an approval of its own, and who gave it. */
public sealed interface ClearanceEvent extends ContractEvent {
    /** CON-14: at submission; finance is told, and the signature waits for its sign-off. @param faults message keys, {@code credit.limit} */
    record RiskFound(ContractId id, List<String> faults) implements ClearanceEvent {}

    /** @param faults those it was signed off with */
    record RiskSignedOff(
            ContractId id,
            PersonId approver,
            List<String> faults,
            @Confidential String reason) implements ClearanceEvent {}

    /**
     * CON-13: at submission, where the contract has lines and a list in its currency is in force.
     *
     * @param on the day by which the list was chosen
     * @param deviations what needs an approval of its own before we sign; empty where all lines follow the list
     */
    record PricesCompared(ContractId id, PriceListId list, int version, LocalDate on, List<PriceDeviation> deviations)
            implements ClearanceEvent {}

    /** @param deviations those that were approved */
    record DeviationApproved(
            ContractId id,
            PersonId approver,
            List<PriceDeviation> deviations,
            @Confidential String reason) implements ClearanceEvent {}
}
