package dossier.contracts.query;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.HandlingEvent.ContractHandedOver;
import dossier.words.PersonId;
import org.jspecify.annotations.Nullable;

/** Whose contract it is. */
final class Drafters {
    private Drafters() {}

    static @Nullable PersonId after(@Nullable PersonId before, ContractEvent event) {
        return switch (event) {
            case ContractDrafted it -> it.drafter();
            case ContractHandedOver it -> it.successor();
            default -> before;
        };
    }
}
