package dossier.organisation.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.handbook.Actor;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.Names;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People by their names, with the title of their post, and the house itself; those employed can be chosen. */
@Component
record PeopleChoices(MongoDatabase readModels, Wording wording) implements Choices<PersonId>, Names.Of<PersonId> {
    @Override
    public Class<PersonId> of() {
        return PersonId.class;
    }

    @Override
    public List<Option> all() {
        var departments = departments();
        return people().find(eq("active", true)).into(new ArrayList<>()).stream()
                .map(it -> new Option(
                        it.id(),
                        it.name() + titleOf(it, departments).map(" · "::concat).orElse("")))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    @Override
    public Optional<Names.Name> find(String id) {
        if (Actor.HOUSE.is(new PersonId(id))) return Optional.of(new Names.Name(wording.say("names.house"), ""));
        return Optional.ofNullable(people().find(eq("_id", id)).first())
                .map(it -> new Names.Name(
                        it.erased() ? wording.say("names.erased") : it.name(),
                        titleOf(it, departments()).orElse("")));
    }

    private static Optional<String> titleOf(PersonLine person, List<DepartmentLine> departments) {
        var in = person.department();
        return departments.stream()
                .filter(it -> in != null && it.id().equals(in.value()))
                .findFirst()
                .flatMap(it -> it.position(person.position()))
                .map(DepartmentLine.Position::title);
    }

    private List<DepartmentLine> departments() {
        return readModels
                .getCollection(OrganisationReadModels.DEPARTMENTS, DepartmentLine.class)
                .find()
                .into(new ArrayList<>());
    }

    private MongoCollection<PersonLine> people() {
        return readModels.getCollection(OrganisationReadModels.EMPLOYEES, PersonLine.class);
    }
}
