package dossier.contracts.api;

import static dossier.handbook.Rule.*;

import dossier.handbook.Rule;
import dossier.words.Confidential;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;

/** How a contract that was made elsewhere entered the house. */
public sealed interface TakeoverEvent extends ContractEvent {
    /** The gates that stand before a contract's effect here, none of which it came through. */
    List<Rule> UNCHECKED = List.of(ORG_03, CON_01, CON_02, CON_03, CON_04, CON_05, CON_06, CON_07, CON_14, CON_15);

    /**
     * It is in effect, and was not reviewed by our rules.
     *
     * @param major CON-06: by the threshold of the policy in force at the takeover
     * @param unchecked the rules that were not asked
     */
    record ContractTakenOver(
            ContractId id,
            String number,
            PersonId owner,
            DepartmentId department,
            ContractDraft draft,
            boolean major,
            LocalDate signedByUs,
            LocalDate signedByCounterparty,
            LocalDate effectiveOn,
            @Confidential String place,
            List<Rule> unchecked)
            implements TakeoverEvent {}
}
