package dossier.appraisals.query;

import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.AppraisalEvent.AppealDecided;
import dossier.appraisals.api.AppraisalEvent.ResultApplied;
import dossier.appraisals.api.AppraisalEvent.ResultPublished;
import dossier.appraisals.api.AppraisalTemplateEvent;
import dossier.appraisals.api.CycleEvent;
import dossier.platform.notices.News;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of appraisals to those they concern, and of cycles and templates to everyone. */
@Configuration(proxyBeanMethods = false)
class AppraisalReadModels {
    static final String APPRAISALS = "appraisals", CYCLES = "appraisal-cycles", TEMPLATES = "appraisal-templates";

    @Bean
    ReadModel.Cases<AppraisalFile, AppraisalEvent> appraisalFiles() {
        return ReadModel.ofCases(
                "appraisal_files",
                1,
                AppraisalFile.class,
                AppraisalEvent.class,
                AppraisalFile::blank,
                AppraisalFile::after);
    }

    @Bean
    ReadModel.Cases<CycleFile, CycleEvent> cycleFiles() {
        return ReadModel.ofCases(
                "appraisal_cycles", 1, CycleFile.class, CycleEvent.class, CycleFile::blank, CycleFile::after);
    }

    @Bean
    ReadModel.Cases<AppraisalTemplateFile, AppraisalTemplateEvent> appraisalTemplateFiles() {
        return ReadModel.ofCases(
                "appraisal_templates",
                1,
                AppraisalTemplateFile.class,
                AppraisalTemplateEvent.class,
                AppraisalTemplateFile::blank,
                AppraisalTemplateFile::after);
    }

    @Bean
    News resultPublished() {
        return new News(ResultPublished.class);
    }

    @Bean
    News appealDecided() {
        return new News(AppealDecided.class);
    }

    @Bean
    News resultApplied() {
        return new News(ResultApplied.class);
    }

    /** Asked for only by what all who find it in a list see of it: the score and the grade are there once they are published. */
    @Bean
    Ledger<AppraisalFile> appraisalLedger(
            ReadModel.Cases<AppraisalFile, AppraisalEvent> appraisalFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(appraisalFiles)
                .timeline(timeline)
                .filteredBy(
                        "person",
                        "cycle",
                        "kind",
                        "stage",
                        "grade",
                        "score",
                        "scorer",
                        "post.department",
                        "from",
                        "until")
                .searchedIn("person", "cycle")
                .sortedBy("-changedAt", "cycle", "person", "score")
                .alsoShowing("post.department", "post.position", "template.template", "template.version");
    }

    @Bean
    Ledger<CycleFile> cycleLedger(ReadModel.Cases<CycleFile, CycleEvent> cycleFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(cycleFiles)
                .timeline(timeline)
                .filteredBy("kind", "from", "until")
                .sortedBy("-from", "id")
                .openToAll();
    }

    @Bean
    Ledger<AppraisalTemplateFile> appraisalTemplateLedger(
            ReadModel.Cases<AppraisalTemplateFile, AppraisalTemplateEvent> appraisalTemplateFiles,
            ReadModel.Entries<?> timeline) {
        return Ledger.of(appraisalTemplateFiles)
                .timeline(timeline)
                .searchedIn("title")
                .sortedBy("title")
                .openToAll();
    }
}
