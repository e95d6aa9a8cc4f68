package dossier.templates.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.platform.web.page.Names;
import dossier.templates.api.TemplateId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a template is called: as its version written last has it. */
@Component
record TemplateNames(MongoDatabase readModels) implements Names.Of<TemplateId> {
    @Override
    public Class<TemplateId> of() {
        return TemplateId.class;
    }

    @Override
    public Optional<Names.Name> find(String id) {
        var file = readModels
                .getCollection(TemplateReadModels.TEMPLATES, TemplateFile.class)
                .find(eq("_id", id))
                .first();
        return Optional.ofNullable(file).map(it -> new Names.Name(it.title(), ""));
    }
}
