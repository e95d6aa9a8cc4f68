package dossier.branches.query;

import dossier.branches.api.BranchEvent;
import dossier.organisation.api.EmployeeEvent;
import dossier.platform.read.Findable;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of branches to everyone in the house, and what is to be done there to those it concerns. */
@Configuration(proxyBeanMethods = false)
class BranchReadModels {
    static final String BRANCHES = "branches", SUPERIORS = "branch_superiors";

    @Bean
    ReadModel.Cases<BranchFile, BranchEvent> branchFiles() {
        return ReadModel.ofCases(BRANCHES, 2, BranchFile.class, BranchEvent.class, BranchFile::blank, BranchFile::after)
                .foundBy(it -> Findable.of(Findable.Kind.HOUSE, null, it.name()));
    }

    @Bean
    ReadModel.Cases<BranchWork, BranchEvent> branchWork() {
        return ReadModel.ofCases(
                "branch_work", 1, BranchWork.class, BranchEvent.class, BranchWork::blank, BranchWork::after);
    }

    @Bean
    ReadModel.Cases<Superior, EmployeeEvent> superiorsInChains() {
        return ReadModel.ofCases(SUPERIORS, 1, Superior.class, EmployeeEvent.class, Superior::blank, Superior::after);
    }

    @Bean
    Ledger<BranchFile> branches(ReadModel.Cases<BranchFile, BranchEvent> branchFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(branchFiles)
                .timeline(timeline)
                .filteredBy("department", "open")
                .searchedIn("name", "region")
                .sortedBy("name", "region", "openedAt")
                .openToAll();
    }
}
