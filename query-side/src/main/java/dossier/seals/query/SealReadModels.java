package dossier.seals.query;

import dossier.platform.read.Findable;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import dossier.seals.api.SealEvent;
import dossier.seals.api.SealUseEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of seals to everyone in the house, and of their uses to those they concern. */
@Configuration(proxyBeanMethods = false)
class SealReadModels {
    static final String SEALS = "seals", USES = "seal-uses";

    @Bean
    ReadModel.Cases<SealLine, SealEvent> sealLines() {
        return ReadModel.ofCases(SEALS, 2, SealLine.class, SealEvent.class, SealLine::blank, SealLine::after)
                .foundBy(it -> Findable.of(Findable.Kind.HOUSE, null, it.name()));
    }

    @Bean
    ReadModel.Cases<SealOut, SealUseEvent> sealsOut() {
        return ReadModel.ofCases("seals_out", 1, SealOut.class, SealUseEvent.class, SealOut::blank, SealOut::after);
    }

    @Bean
    ReadModel.Cases<SealUseFile, SealUseEvent> sealUseFiles() {
        return ReadModel.ofCases(
                "seal_uses", 1, SealUseFile.class, SealUseEvent.class, SealUseFile::blank, SealUseFile::after);
    }

    @Bean
    Ledger<SealLine> seals(ReadModel.Cases<SealLine, SealEvent> sealLines, ReadModel.Entries<?> timeline) {
        return Ledger.of(sealLines)
                .timeline(timeline)
                .filteredBy("kind", "keeper")
                .searchedIn("name")
                .sortedBy("name")
                .openToAll();
    }

    @Bean
    Ledger<SealUseFile> sealUses(
            ReadModel.Cases<SealUseFile, SealUseEvent> sealUseFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(sealUseFiles)
                .timeline(timeline)
                .filteredBy("seal", "state")
                .searchedIn("request.document.name")
                .sortedBy("-request.at", "endedAt")
                .alsoShowing(
                        "request.document",
                        "request.impressions",
                        "request.purpose",
                        "request.requester",
                        "request.department",
                        "request.at",
                        "approval.leader",
                        "approval.at",
                        "sealing.keeper",
                        "sealing.outSince",
                        "sealing.impressions");
    }
}
