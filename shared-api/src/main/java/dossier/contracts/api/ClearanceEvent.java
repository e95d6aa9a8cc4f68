package dossier.contracts.api;

import dossier.words.Confidential;
import dossier.words.PersonId;
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
}
