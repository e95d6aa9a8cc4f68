package dossier.templates.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.Names;
import dossier.templates.api.ClauseId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The clauses that a template may use, by kind and title, with the version approved last. */
@Component
record ClauseChoices(MongoDatabase readModels, Wording wording) implements Choices<ClauseId>, Names.Of<ClauseId> {
    @Override
    public Class<ClauseId> of() {
        return ClauseId.class;
    }

    @Override
    public List<Option> all() {
        return clauses().find().into(new ArrayList<>()).stream()
                .filter(it -> it.kind() != null)
                .sorted(Comparator.comparing((ClauseFile it) -> Objects.requireNonNull(it.kind()))
                        .thenComparing(ClauseFile::title))
                .flatMap(file -> file.offered().stream().map(it -> new Option(file.id(), label(file, it))))
                .toList();
    }

    private String label(ClauseFile file, ClauseFile.Version offered) {
        return wording.say(
                "clauses.choice",
                wording.constant(Objects.requireNonNull(file.kind())),
                offered.title(),
                offered.edition().number());
    }

    @Override
    public Optional<Names.Name> find(String id) {
        return Optional.ofNullable(clauses().find(eq("_id", id)).first()).map(it -> new Names.Name(it.title(), ""));
    }

    private MongoCollection<ClauseFile> clauses() {
        return readModels.getCollection(TemplateReadModels.CLAUSES, ClauseFile.class);
    }
}
