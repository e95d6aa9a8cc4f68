package dossier.counterparties.command;

import dossier.counterparties.api.CounterpartyEvent;
import dossier.counterparties.api.CounterpartyEvent.ContactUpdated;
import dossier.counterparties.api.CounterpartyEvent.CounterpartyRegistered;

/** What a counterparty's file remembers in order to decide, and no more. */
public record CounterpartyState(boolean registered) {
    static final CounterpartyState ABSENT = new CounterpartyState(false);

    static CounterpartyState evolve(CounterpartyState state, CounterpartyEvent event) {
        return switch (event) {
            case CounterpartyRegistered _ -> new CounterpartyState(true);
            case ContactUpdated _ -> state;
        };
    }
}
