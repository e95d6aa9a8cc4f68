package dossier.regulations.query;

import dossier.organisation.api.EmployeeEvent;
import dossier.platform.read.Findable;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import dossier.regulations.api.RegulationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of regulations, to everyone in the house. */
@Configuration(proxyBeanMethods = false)
class RegulationReadModels {
    static final String REGULATIONS = "regulations", STAFF = "regulation_staff";

    @Bean
    ReadModel.Cases<RegulationFile, RegulationEvent> regulationFiles() {
        return ReadModel.ofCases(
                        REGULATIONS,
                        2,
                        RegulationFile.class,
                        RegulationEvent.class,
                        RegulationFile::blank,
                        RegulationFile::after)
                .foundBy(it -> Findable.of(Findable.Kind.HOUSE, it.number(), it.title()));
    }

    @Bean
    ReadModel.Cases<Staff, EmployeeEvent> staffToNotify() {
        return ReadModel.ofCases(STAFF, 1, Staff.class, EmployeeEvent.class, Staff::blank, Staff::after);
    }

    @Bean
    Ledger<RegulationFile> regulations(
            ReadModel.Cases<RegulationFile, RegulationEvent> regulationFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(regulationFiles)
                .timeline(timeline)
                .filteredBy("number")
                .searchedIn("number", "title")
                .sortedBy("number", "title")
                .openToAll();
    }
}
