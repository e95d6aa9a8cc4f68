package dossier.seals.query;

import dossier.platform.read.Told;
import dossier.seals.api.SealEvent;
import dossier.seals.api.SealEvent.SealHandedOver;
import dossier.seals.api.SealEvent.SealRegistered;
import dossier.seals.api.SealKind;
import dossier.words.PersonId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A seal in the register (SEA-01), for everyone in the house.
 *
 * @param kind null before it is registered, and so is its keeper
 * @param keptSince when its keeper took it over
 */
public record SealLine(
        @BsonId String id,
        long version,
        String name,
        @Nullable SealKind kind,
        @Nullable PersonId keeper,
        @Nullable Instant keptSince) {
    static SealLine blank(String id) {
        return new SealLine(id, -1, "", null, null, null);
    }

    SealLine after(SealEvent event, Told told) {
        return switch (event) {
            case SealRegistered it ->
                new SealLine(id, told.version(), it.name(), it.kind(), it.keeper(), told.happenedAt());
            case SealHandedOver it -> new SealLine(id, told.version(), name, kind, it.keeper(), told.happenedAt());
        };
    }
}
