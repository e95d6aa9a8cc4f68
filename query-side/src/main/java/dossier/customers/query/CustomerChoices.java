package dossier.customers.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.customers.api.CustomerId;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Customers by name, with the number of their file. */
@Component
record CustomerChoices(MongoDatabase readModels) implements Choices<CustomerId>, Names.Of<CustomerId> {
    @Override
    public Class<CustomerId> of() {
        return CustomerId.class;
    }

    @Override
    public List<Option> all() {
        return customers().find().into(new ArrayList<>()).stream()
                .map(it -> new Option(it.id(), it.title() + " · " + it.number()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    @Override
    public Optional<Names.Name> find(String id) {
        return Optional.ofNullable(customers().find(eq("_id", id)).first())
                .map(it -> new Names.Name(it.title(), String.valueOf(it.number())));
    }

    private MongoCollection<CustomerFile> customers() {
        return readModels.getCollection(CustomerReadModels.CUSTOMERS, CustomerFile.class);
    }
}
