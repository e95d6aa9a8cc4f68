package dossier.organisation.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.platform.notices.MailAddresses;
import dossier.platform.notices.Superiors;
import dossier.words.Forgotten;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people are reached, and who stands above them (ORG-05), from what is shown of them. */
@Configuration(proxyBeanMethods = false)
class PeopleToTell {
    @Bean
    MailAddresses mailAddresses(MongoDatabase readModels) {
        return person -> Optional.ofNullable(readModels
                        .getCollection(OrganisationReadModels.MAIL, MailLine.class)
                        .find(eq("_id", person.value()))
                        .first())
                .map(MailLine::address)
                .filter(it -> !it.equals(Forgotten.TEXT));
    }

    @Bean
    Superiors superiors(MongoDatabase readModels) {
        return person -> Optional.ofNullable(readModels
                        .getCollection(OrganisationReadModels.EMPLOYEES, PersonLine.class)
                        .find(eq("_id", person.value()))
                        .first())
                .map(PersonLine::supervisor);
    }
}
