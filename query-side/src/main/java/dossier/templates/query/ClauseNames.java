package dossier.templates.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.platform.web.page.Names;
import dossier.templates.api.ClauseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a clause of the library is called: as its version written last has it. */
@Component
record ClauseNames(MongoDatabase readModels) implements Names.Of<ClauseId> {
    @Override
    public Class<ClauseId> of() {
        return ClauseId.class;
    }

    @Override
    public Optional<Names.Name> find(String id) {
        var file = readModels
                .getCollection(TemplateReadModels.CLAUSES, ClauseFile.class)
                .find(eq("_id", id))
                .first();
        return Optional.ofNullable(file).map(it -> new Names.Name(it.title(), ""));
    }
}
