package dossier.customers.query;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.Receivable;
import dossier.platform.read.Told;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What a contract leaves unpaid; never shown to anyone but as a part of its counterparty's credit.
 *
 * @param changed version of the event that made the receivable so
 * @param receivable null before the contract was drafted
 */
public record ReceivableLine(
        @BsonId String id,
        long version,
        long changed,
        @Nullable Receivable receivable) {
    static ReceivableLine blank(String id) {
        return new ReceivableLine(id, -1, -1, null);
    }

    ReceivableLine after(ContractEvent event, Told told) {
        var next = Receivable.after(receivable, event);
        return new ReceivableLine(
                id, told.version(), Objects.equals(next, receivable) ? changed : told.version(), next);
    }
}
