package dossier.organisation.query;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.platform.read.Hand;
import dossier.platform.read.Office;
import dossier.words.PersonId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who stands where in the house now, from what is shown of its people and departments. */
@Component
class Hands {
    private final MongoDatabase readModels;
    private final Clock clock;

    Hands(MongoDatabase readModels, Clock clock) {
        this.readModels = readModels;
        this.clock = clock;
    }

    /** A person's own first, then those whose authority is lent to them now; none for someone who is not employed. */
    List<Hand> of(PersonId person) {
        return find(person).filter(PersonLine::active).stream()
                .flatMap(it -> Stream.concat(Stream.of(it), lenders(person)))
                .map(this::hand)
                .toList();
    }

    /** Everybody below in the reporting line, also those who have left. */
    Set<PersonId> below(PersonId person) {
        var below = new HashSet<PersonId>();
        var superiors = Set.of(person);
        while (!superiors.isEmpty()) {
            superiors = people("supervisor", superiors)
                    .filter(it -> !it.equals(person) && below.add(it))
                    .collect(Collectors.toSet());
        }
        return below;
    }

    private Stream<PersonLine> lenders(PersonId deputy) {
        var now = clock.instant();
        return collection()
                .find(and(eq("deputies.to", deputy.value()), eq("active", true)))
                .into(new ArrayList<>())
                .stream()
                .filter(it -> it.deputies().stream().anyMatch(lent -> lent.to().equals(deputy) && lent.inForce(now)));
    }

    private Hand hand(PersonLine line) {
        return new Hand(new PersonId(line.id()), offices(line));
    }

    private Set<Office> offices(PersonLine line) {
        var in = line.department();
        if (in == null) return Set.of();
        var departments = readModels.getCollection(OrganisationReadModels.DEPARTMENTS, DepartmentLine.class);
        return Optional.ofNullable(departments.find(eq("_id", in.value())).first()).stream()
                .flatMap(it -> it.authoritiesOf(line.position()).stream())
                .map(authority -> Office.of(authority, in))
                .collect(Collectors.toSet());
    }

    private Stream<PersonId> people(String field, Set<PersonId> any) {
        return collection()
                .find(in(field, any.stream().map(PersonId::value).toList()))
                .map(it -> new PersonId(it.id()))
                .into(new ArrayList<>())
                .stream();
    }

    private Optional<PersonLine> find(PersonId person) {
        return Optional.ofNullable(collection().find(eq("_id", person.value())).first());
    }

    private MongoCollection<PersonLine> collection() {
        return readModels.getCollection(OrganisationReadModels.EMPLOYEES, PersonLine.class);
    }
}
