package dossier.templates.query;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.templates.api.TemplateId;
import dossier.templates.api.TemplateVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The versions of templates that a contract may be drafted from, by title, the newest first. */
@Component
record TemplateChoices(MongoDatabase readModels, Wording wording) implements Choices<TemplateVersion> {
    @Override
    public Class<TemplateVersion> of() {
        return TemplateVersion.class;
    }

    @Override
    public List<Option> all() {
        return templates().find().into(new ArrayList<>()).stream()
                .filter(it -> it.withdrawn() == null)
                .sorted(Comparator.comparing(TemplateFile::title))
                .flatMap(file -> file.versions().reversed().stream()
                        .filter(it -> it.edition().approved())
                        .map(it -> option(file, it)))
                .toList();
    }

    private Option option(TemplateFile file, TemplateFile.Version one) {
        var version =
                new TemplateVersion(new TemplateId(file.id()), one.edition().number());
        return new Option(
                version.said(), wording.say("templates.choice", one.draft().title(), version.version()));
    }

    private MongoCollection<TemplateFile> templates() {
        return readModels.getCollection(TemplateReadModels.TEMPLATES, TemplateFile.class);
    }
}
