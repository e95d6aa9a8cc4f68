package dossier.counterparties.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.counterparties.api.CounterpartyId;
import dossier.platform.read.ReadModel;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counterparties by their names. */
@Component
record CounterpartyChoices(MongoDatabase readModels, ReadModel.Cases<CounterpartyLine, ?> counterpartyLines)
        implements Choices<CounterpartyId>, Names.Of<CounterpartyId> {
    @Override
    public Class<CounterpartyId> of() {
        return CounterpartyId.class;
    }

    @Override
    public List<Option> all() {
        return counterparties().find().into(new ArrayList<>()).stream()
                .map(it -> new Option(it.id(), it.name()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    @Override
    public Optional<Names.Name> find(String id) {
        return Optional.ofNullable(counterparties().find(eq("_id", id)).first())
                .map(it -> new Names.Name(it.name(), it.code()));
    }

    private MongoCollection<CounterpartyLine> counterparties() {
        return readModels.getCollection(counterpartyLines.name(), CounterpartyLine.class);
    }
}
