package dossier.contracts.api;

import dossier.counterparties.api.CounterpartyId;

/** How the credit of counterparties stands, to be shown. Implemented by the side that shows customers. */
public interface CreditOverview {
    /** Without what this contract itself leaves unpaid. */
    CreditStanding of(CounterpartyId counterparty, ContractId contract);
}
