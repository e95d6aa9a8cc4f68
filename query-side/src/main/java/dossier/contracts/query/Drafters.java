package dossier.contracts.query;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.HandlingEvent.ContractHandedOver;
import dossier.words.PersonId;
import org.jspecify.annotations.Nullable;

/** Whose contract it is. */
final class Drafters {
    private Drafters() {}

    static @Nullable PersonId after(@Nullable PersonId before, ContractEvent event) {
        var opened = Opened.by(event);
        if (opened != null) return opened.drafter();
        return event instanceof ContractHandedOver over ? over.successor() : before;
    }
}
