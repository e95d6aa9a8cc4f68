package dossier.templates.query;

import com.mongodb.client.MongoDatabase;
import dossier.templates.api.ClauseId;
import dossier.templates.api.ClauseTexts;
import dossier.templates.api.ClauseVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The clauses of the library that may be used now. */
@Component
record ApprovedClauses(MongoDatabase readModels) implements ClauseTexts {
    @Override
    public List<Text> offered() {
        return readModels
                .getCollection(TemplateReadModels.CLAUSES, ClauseFile.class)
                .find()
                .into(new ArrayList<>())
                .stream()
                .flatMap(ApprovedClauses::text)
                .sorted(Comparator.comparing(Text::kind).thenComparing(Text::title))
                .toList();
    }

    private static Stream<Text> text(ClauseFile file) {
        return file.offered().stream()
                .map(it -> new Text(
                        new ClauseVersion(new ClauseId(file.id()), it.edition().number()),
                        Objects.requireNonNull(file.kind()),
                        it.title(),
                        it.text()));
    }
}
