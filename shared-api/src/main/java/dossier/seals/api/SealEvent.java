package dossier.seals.api;

import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.Event;
import dossier.words.PersonId;

/** Everything that can have happened to a seal by itself. */
@Context("seals")
public sealed interface SealEvent extends Event {
    @Override
    SealId id();

    record SealRegistered(SealId id, SealKind kind, String name, PersonId keeper) implements SealEvent {}

    record SealHandedOver(
            SealId id, PersonId keeper, @Confidential String reason) implements SealEvent {}
}
