package dossier.counterparties.query;

import dossier.counterparties.api.Contact;
import dossier.counterparties.api.CounterpartyEvent;
import dossier.counterparties.api.CounterpartyEvent.ContactUpdated;
import dossier.counterparties.api.CounterpartyEvent.CounterpartyRegistered;
import dossier.platform.read.Told;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A counterparty as its file shows it.
 *
 * @param code 统一社会信用代码 or a foreign register's number
 */
public record CounterpartyLine(
        @BsonId String id,
        long version,
        String name,
        String code,
        @Nullable Contact contact,
        @Nullable Instant registeredAt,
        @Nullable Instant changedAt) {
    static CounterpartyLine blank(String id) {
        return new CounterpartyLine(id, -1, "", "", null, null, null);
    }

    CounterpartyLine after(CounterpartyEvent event, Told told) {
        var at = told.happenedAt();
        return switch (event) {
            case CounterpartyRegistered it ->
                new CounterpartyLine(id, told.version(), it.name(), it.registrationCode(), it.contact(), at, at);
            case ContactUpdated it ->
                new CounterpartyLine(id, told.version(), name, code, it.contact(), registeredAt, at);
        };
    }
}
