package dossier.organisation.query;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import dossier.platform.read.Office;
import dossier.platform.read.OfficeHolders;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who holds an office, from what is shown of the house's people and departments. */
@Component
record Holders(MongoDatabase readModels) implements OfficeHolders {
    @Override
    public List<PersonId> of(Office office) {
        return departments(office).flatMap(it -> holders(it, office)).distinct().toList();
    }

    private Stream<DepartmentLine> departments(Office office) {
        var departments = readModels.getCollection(OrganisationReadModels.DEPARTMENTS, DepartmentLine.class);
        var only = office.department();
        var found = only == null ? departments.find() : departments.find(eq("_id", only.value()));
        return found.sort(Sorts.ascending("name")).into(new ArrayList<>()).stream();
    }

    private Stream<PersonId> holders(DepartmentLine department, Office office) {
        var in = new DepartmentId(department.id());
        return department.positions().stream()
                .filter(it -> it.authorities().contains(office.authority()))
                .flatMap(it -> readModels
                        .getCollection(OrganisationReadModels.EMPLOYEES, PersonLine.class)
                        .find(and(eq("department", in.value()), eq("position", it.code()), eq("active", true)))
                        .sort(Sorts.ascending("name"))
                        .into(new ArrayList<>())
                        .stream())
                .map(it -> new PersonId(it.id()));
    }
}
