package dossier.platform.access;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import dossier.platform.read.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What is confidential: every case of a ledger that is not open to all who are signed in. So nothing has to be marked, and nothing can be left unmarked. */
@Component
class Confidential {
    private final Map<String, Ledger<?>> ledgers;
    private final MongoDatabase readModels;

    Confidential(List<Ledger<?>> ledgers, MongoDatabase readModels) {
        this.ledgers = ledgers.stream()
                .filter(it -> !it.open())
                .collect(Collectors.toUnmodifiableMap(Ledger::name, Function.identity()));
        this.readModels = readModels;
    }

    boolean includes(String ledger) {
        return ledgers.containsKey(ledger);
    }

    /** What was opened under this id: the case, or the one that an entry such as a decision is about. */
    String subject(String ledger, String id) {
        var own = ledger + "/" + id;
        var found = ledgers.get(ledger);
        if (found == null || found.file() != null) return own;
        return Optional.ofNullable(readModels
                        .getCollection(found.model().name())
                        .find(eq("_id", id))
                        .projection(include("stream"))
                        .map(Document.class::cast)
                        .first())
                .map(it -> it.getString("stream"))
                .orElse(own);
    }
}
