package dossier.templates.query;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.templates.api.ClauseId;
import dossier.templates.api.ClauseVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The versions of clauses that a template may use, by kind and title, the newest first. */
@Component
record ClauseChoices(MongoDatabase readModels, Wording wording) implements Choices<ClauseVersion> {
    @Override
    public Class<ClauseVersion> of() {
        return ClauseVersion.class;
    }

    @Override
    public List<Option> all() {
        return clauses().find().into(new ArrayList<>()).stream()
                .filter(it -> it.kind() != null && it.withdrawn() == null)
                .sorted(Comparator.comparing((ClauseFile it) -> Objects.requireNonNull(it.kind()))
                        .thenComparing(ClauseFile::title))
                .flatMap(file -> file.versions().reversed().stream()
                        .filter(it -> it.edition().approved())
                        .map(it -> new Option(version(file, it).said(), label(file, it))))
                .toList();
    }

    private static ClauseVersion version(ClauseFile file, ClauseFile.Version one) {
        return new ClauseVersion(new ClauseId(file.id()), one.edition().number());
    }

    private String label(ClauseFile file, ClauseFile.Version offered) {
        return wording.say(
                "clauses.choice",
                wording.constant(Objects.requireNonNull(file.kind())),
                offered.title(),
                offered.edition().number());
    }

    private MongoCollection<ClauseFile> clauses() {
        return readModels.getCollection(TemplateReadModels.CLAUSES, ClauseFile.class);
    }
}
