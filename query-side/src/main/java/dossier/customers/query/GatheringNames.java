package dossier.customers.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.customers.api.GatheringId;
import dossier.platform.web.page.Names;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Events for customers by what they are called, with their day. */
@Component
record GatheringNames(MongoDatabase readModels) implements Names.Of<GatheringId> {
    @Override
    public Class<GatheringId> of() {
        return GatheringId.class;
    }

    @Override
    public Optional<Names.Name> find(String id) {
        return Optional.ofNullable(readModels
                        .getCollection(CustomerReadModels.GATHERINGS, GatheringFile.class)
                        .find(eq("_id", id))
                        .first())
                .map(it -> new Names.Name(it.title(), String.valueOf(it.heldOn())));
    }
}
