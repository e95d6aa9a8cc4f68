package dossier.templates.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.Names;
import dossier.templates.api.TemplateId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The templates that a contract may be drafted from, by title, with the version approved last. */
@Component
record TemplateChoices(Library library, MongoDatabase readModels, Wording wording)
        implements Choices<TemplateId>, Names.Of<TemplateId> {
    @Override
    public Class<TemplateId> of() {
        return TemplateId.class;
    }

    @Override
    public List<Option> all() {
        return library.offered().stream()
                .map(it -> new Option(
                        it.version().template().value(),
                        wording.say("templates.choice", it.title(), it.version().version())))
                .toList();
    }

    @Override
    public Optional<Names.Name> find(String id) {
        var templates = readModels.getCollection(TemplateReadModels.TEMPLATES, TemplateFile.class);
        return Optional.ofNullable(templates.find(eq("_id", id)).first()).map(it -> new Names.Name(it.title(), ""));
    }
}
