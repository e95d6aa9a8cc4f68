package dossier.contracts.api;

import dossier.words.PersonId;
import java.util.List;

/** What contracts agree to deliver, for those who show what is delivered. */
public interface AgreedGoods {
    /** As it stands now, line by line; empty where nothing is said of goods, or the contract is not the reader's to read. */
    List<ContractLine> of(ContractId contract, PersonId reader);
}
