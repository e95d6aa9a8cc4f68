package dossier.templates.query;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.templates.api.ClauseVersion;
import dossier.templates.api.TemplateDraft;
import dossier.templates.api.TemplateId;
import dossier.templates.api.TemplateTexts;
import dossier.templates.api.TemplateVersion;
import dossier.words.ClauseKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The templates with the text of their clauses. */
@Component
record Library(MongoDatabase readModels) implements TemplateTexts {
    /**
     * A clause as a template has it.
     *
     * @param newest number of the version approved last
     * @param withdrawn whether no further template may use it
     */
    public record Part(
            ClauseKind kind, ClauseVersion chosen, String title, String text, int newest, boolean withdrawn) {}

    @Override
    public Optional<Text> find(TemplateVersion wanted) {
        return Optional.ofNullable(
                        templates().find(eq("_id", wanted.template().value())).first())
                .flatMap(it -> it.version(wanted.version()))
                .filter(it -> it.edition().approved())
                .map(it -> text(wanted, it.draft()));
    }

    @Override
    public List<Text> offered() {
        return templates().find().into(new ArrayList<>()).stream()
                .flatMap(file -> file.offered().stream()
                        .map(it -> text(
                                new TemplateVersion(
                                        new TemplateId(file.id()), it.edition().number()),
                                it.draft())))
                .sorted(Comparator.comparing(Text::title))
                .toList();
    }

    /** The clauses of a draft, in the handbook's order. */
    List<Part> parts(TemplateDraft draft) {
        var files = clauses()
                .find(in(
                        "_id",
                        draft.chosen().stream().map(it -> it.clause().value()).toList()))
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.toMap(ClauseFile::id, Function.identity()));
        return draft.chosen().stream()
                .flatMap(it -> part(it, files))
                .sorted(Comparator.comparing(Part::kind))
                .toList();
    }

    private static Stream<Part> part(ClauseVersion chosen, Map<String, ClauseFile> files) {
        var file = files.get(chosen.clause().value());
        if (file == null || file.kind() == null) return Stream.empty();
        var kind = file.kind();
        var newest = file.approved().map(it -> it.edition().number()).orElse(0);
        return file.version(chosen.version()).stream()
                .map(it -> new Part(kind, chosen, it.title(), it.text(), newest, file.withdrawn() != null));
    }

    private Text text(TemplateVersion version, TemplateDraft draft) {
        var texts = new EnumMap<ClauseKind, String>(ClauseKind.class);
        for (var part : parts(draft)) texts.put(part.kind(), part.text());
        return new Text(version, draft.title(), draft.business(), Collections.unmodifiableMap(texts));
    }

    private MongoCollection<TemplateFile> templates() {
        return readModels.getCollection(TemplateReadModels.TEMPLATES, TemplateFile.class);
    }

    private MongoCollection<ClauseFile> clauses() {
        return readModels.getCollection(TemplateReadModels.CLAUSES, ClauseFile.class);
    }
}
