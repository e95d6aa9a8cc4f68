package dossier.seals.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.Names;
import dossier.seals.api.SealId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seals by their names. */
@Component
record SealChoices(MongoDatabase readModels) implements Choices<SealId>, Names.Of<SealId> {
    @Override
    public Class<SealId> of() {
        return SealId.class;
    }

    @Override
    public List<Option> all() {
        return seals().find().into(new ArrayList<>()).stream()
                .map(it -> new Option(it.id(), it.name()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    @Override
    public Optional<Names.Name> find(String id) {
        return Optional.ofNullable(seals().find(eq("_id", id)).first()).map(it -> new Names.Name(it.name(), ""));
    }

    private MongoCollection<SealLine> seals() {
        return readModels.getCollection(SealReadModels.SEALS, SealLine.class);
    }
}
