package dossier.organisation.query;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.client.MongoDatabase;
import dossier.handbook.Authority;
import dossier.platform.web.page.FirstStep;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an empty house needs of its organisation, beside the administrator and their department, with whom it begins. */
@Configuration(proxyBeanMethods = false)
class OrganisationFirst {
    @Bean
    FirstStep departmentsFirst(MongoDatabase readModels) {
        return step(
                10,
                "departments",
                "/do/departments/-/open",
                "/departments/import",
                () -> several(readModels, OrganisationReadModels.DEPARTMENTS, new Document()));
    }

    @Bean
    FirstStep positionsFirst(MongoDatabase readModels) {
        return step(
                20,
                "positions",
                "/organisation",
                null,
                () -> several(readModels, OrganisationReadModels.DEPARTMENTS, new Document())
                        && readModels
                                        .getCollection(OrganisationReadModels.DEPARTMENTS)
                                        .find(size("positions", 0))
                                        .first()
                                == null);
    }

    @Bean
    FirstStep peopleFirst(MongoDatabase readModels) {
        return step(
                30,
                "people",
                "/do/employees/-/hire",
                "/employees/import",
                () -> several(readModels, OrganisationReadModels.EMPLOYEES, eq("active", true)));
    }

    private static FirstStep step(int order, String name, String form, @Nullable String sheet, BooleanSupplier done) {
        return new FirstStep(order, name, Authority.MANAGE_ORGANISATION, form, sheet, done);
    }

    private static boolean several(MongoDatabase readModels, String collection, Bson which) {
        return readModels
                        .getCollection(collection)
                        .find(which)
                        .limit(2)
                        .into(new ArrayList<>())
                        .size()
                > 1;
    }
}
