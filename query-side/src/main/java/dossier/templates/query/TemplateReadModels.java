package dossier.templates.query;

import com.mongodb.client.MongoDatabase;
import dossier.platform.read.Findable;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Names.Name;
import dossier.platform.web.page.StoredNames;
import dossier.templates.api.ClauseEvent;
import dossier.templates.api.ClauseId;
import dossier.templates.api.TemplateEvent;
import dossier.templates.api.TemplateId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of the library and of the templates, to everyone in the house. */
@Configuration(proxyBeanMethods = false)
class TemplateReadModels {
    static final String CLAUSES = "clauses", TEMPLATES = "templates";

    @Bean
    ReadModel.Cases<ClauseFile, ClauseEvent> clauseFiles() {
        return ReadModel.ofCases(CLAUSES, 2, ClauseFile.class, ClauseEvent.class, ClauseFile::blank, ClauseFile::after)
                .foundBy(it -> Findable.of(Findable.Kind.HOUSE, null, it.title()));
    }

    @Bean
    ReadModel.Cases<TemplateFile, TemplateEvent> templateFiles() {
        return ReadModel.ofCases(
                        TEMPLATES, 2, TemplateFile.class, TemplateEvent.class, TemplateFile::blank, TemplateFile::after)
                .foundBy(it -> Findable.of(Findable.Kind.HOUSE, null, it.title()));
    }

    @Bean
    Ledger<ClauseFile> clauses(ReadModel.Cases<ClauseFile, ClauseEvent> clauseFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(clauseFiles)
                .timeline(timeline)
                .filteredBy("kind")
                .searchedIn("title")
                .sortedBy("kind", "title")
                .openToAll();
    }

    @Bean
    Ledger<TemplateFile> templates(
            ReadModel.Cases<TemplateFile, TemplateEvent> templateFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(templateFiles)
                .timeline(timeline)
                .searchedIn("title")
                .sortedBy("title")
                .openToAll();
    }

    /** As the version written last has it. */
    @Bean
    Names.Of<ClauseId> clauseNames(MongoDatabase readModels) {
        return new StoredNames<>(
                ClauseId.class, readModels.getCollection(CLAUSES, ClauseFile.class), it -> new Name(it.title(), ""));
    }

    /** As the version written last has it. */
    @Bean
    Names.Of<TemplateId> templateNames(MongoDatabase readModels) {
        return new StoredNames<>(
                TemplateId.class,
                readModels.getCollection(TEMPLATES, TemplateFile.class),
                it -> new Name(it.title(), ""));
    }
}
