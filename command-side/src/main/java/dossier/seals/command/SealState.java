package dossier.seals.command;

import dossier.seals.api.SealEvent;
import dossier.seals.api.SealEvent.SealHandedOver;
import dossier.seals.api.SealEvent.SealRegistered;

/** Whether a seal is registered; everything else about it is asked of its {@link dossier.seals.api.SealStanding}. */
public enum SealState {
    ABSENT,
    REGISTERED;

    static SealState evolve(SealState state, SealEvent event) {
        return switch (event) {
            case SealRegistered _ -> REGISTERED;
            case SealHandedOver _ -> state;
        };
    }
}
