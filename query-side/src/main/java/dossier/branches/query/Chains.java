package dossier.branches.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.branches.api.NetworkChain;
import dossier.handbook.OnRecord;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Recorded;
import dossier.words.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** ORG-02: whether the chains of the branches are complete, by who reports to whom now. */
@Component
record Chains(Ledgers ledgers, MongoDatabase readModels) implements Recorded {
    /** What is read of a branch; {@code closed} is null while it is open. */
    public record Chained(
            @BsonId String id, NetworkChain chain, @Nullable String closed) {}

    OnRecord judged(NetworkChain chain) {
        return chain.onRecord(this::superior);
    }

    /** Of the branches that are open. */
    @Override
    public Stream<OnRecord> onRecord(PersonId reader) {
        return ledgers.all(BranchReadModels.BRANCHES, Map.of(), Chained.class, reader).stream()
                .filter(it -> it.closed() == null)
                .map(it -> judged(it.chain()));
    }

    @Override
    public String list() {
        return "/branches";
    }

    private Optional<PersonId> superior(PersonId person) {
        return Optional.ofNullable(readModels
                        .getCollection(BranchReadModels.SUPERIORS, Superior.class)
                        .find(eq("_id", person.value()))
                        .first())
                .map(Superior::superior);
    }
}
