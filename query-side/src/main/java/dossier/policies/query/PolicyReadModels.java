package dossier.policies.query;

import com.mongodb.client.MongoDatabase;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Names.Name;
import dossier.platform.web.page.StoredNames;
import dossier.policies.api.CalendarEvent;
import dossier.policies.api.CalendarId;
import dossier.policies.api.PolicyEvent;
import dossier.policies.api.PolicyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of policies and the working calendar, to everyone in the house. */
@Configuration(proxyBeanMethods = false)
class PolicyReadModels {
    static final String CALENDARS = "calendars", POLICIES = "policies";

    @Bean
    ReadModel.Cases<PolicyFile, PolicyEvent> policyFiles() {
        return ReadModel.ofCases(
                POLICIES, 2, PolicyFile.class, PolicyEvent.class, PolicyFile::blank, PolicyFile::after);
    }

    @Bean
    ReadModel.Cases<CalendarFile, CalendarEvent> calendarFiles() {
        return ReadModel.ofCases(
                CALENDARS, 1, CalendarFile.class, CalendarEvent.class, CalendarFile::blank, CalendarFile::after);
    }

    /** There is one, of the house. */
    @Bean
    Names.Of<PolicyId> policyNames(MongoDatabase readModels, Wording wording) {
        return new StoredNames<>(
                PolicyId.class,
                readModels.getCollection(POLICIES, PolicyFile.class),
                _ -> new Name(wording.say("policies.house"), ""));
    }

    /** By their year. */
    @Bean
    Names.Of<CalendarId> calendarNames(MongoDatabase readModels, Wording wording) {
        return new StoredNames<>(
                CalendarId.class,
                readModels.getCollection(CALENDARS, CalendarFile.class),
                it -> new Name(wording.say("calendars.year", it.id()), ""));
    }

    @Bean
    Ledger<PolicyFile> policies(ReadModel.Cases<PolicyFile, PolicyEvent> policyFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(policyFiles).timeline(timeline).openToAll();
    }

    @Bean
    Ledger<CalendarFile> calendars(
            ReadModel.Cases<CalendarFile, CalendarEvent> calendarFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(calendarFiles)
                .timeline(timeline)
                .filteredBy("approved")
                .openToAll();
    }
}
