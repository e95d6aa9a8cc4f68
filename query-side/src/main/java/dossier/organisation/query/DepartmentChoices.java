package dossier.organisation.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.handbook.Actor;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.Names;
import dossier.words.DepartmentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Departments by their names, and their posts by their titles. */
@Component
record DepartmentChoices(MongoDatabase readModels, Wording wording)
        implements Choices<DepartmentId>, Names.Of<DepartmentId>, Names.OfPosts {
    @Override
    public Class<DepartmentId> of() {
        return DepartmentId.class;
    }

    @Override
    public List<Option> all() {
        return departments().find().into(new ArrayList<>()).stream()
                .map(it -> new Option(it.id(), it.name()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    @Override
    public Optional<Names.Name> find(String id) {
        if (id.equals(Actor.HOUSE.department().value()))
            return Optional.of(new Names.Name(wording.say("names.house"), ""));
        return Optional.ofNullable(departments().find(eq("_id", id)).first()).map(it -> new Names.Name(it.name(), ""));
    }

    @Override
    public Optional<String> titleOf(DepartmentId department, String position) {
        return Optional.ofNullable(
                        departments().find(eq("_id", department.value())).first())
                .flatMap(it -> it.position(position))
                .map(DepartmentLine.Position::title);
    }

    private MongoCollection<DepartmentLine> departments() {
        return readModels.getCollection(OrganisationReadModels.DEPARTMENTS, DepartmentLine.class);
    }
}
