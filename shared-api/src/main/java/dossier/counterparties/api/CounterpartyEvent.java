package dossier.counterparties.api;

import dossier.words.Context;
import dossier.words.Event;

/** Everything that can have happened to a counterparty's file. */
@Context("counterparties")
public sealed interface CounterpartyEvent extends Event {
    @Override
    CounterpartyId id();

    record CounterpartyRegistered(CounterpartyId id, String name, String registrationCode, Contact contact)
            implements CounterpartyEvent {}

    record ContactUpdated(CounterpartyId id, Contact contact) implements CounterpartyEvent {}
}
