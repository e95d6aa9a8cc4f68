package dossier.appraisals.command;

import static dossier.appraisals.command.AppraisalLife.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.appraisals.api.AppraisalTemplateEvent.TemplateRevised;
import dossier.appraisals.api.AppraisalTemplateEvent.TemplateWritten;
import dossier.appraisals.api.AppraisalTemplateId;
import dossier.appraisals.api.CycleEvent.CycleOpened;
import dossier.appraisals.api.CycleId;
import dossier.appraisals.api.CycleTerms;
import dossier.appraisals.api.FrozenTemplate;
import dossier.appraisals.api.TemplateTerms;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.TestDatabase;
import dossier.platform.store.StoredJson;
import dossier.platform.store.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a template says now, and what a cycle keeps of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppraisalRegistersTest {
    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.migrated());

    private final StoredJson json = StoredJson.plain(Vocabulary.scan());
    private final AppraisalTemplates templates = new AppraisalTemplates(SQL, json);
    private final AppraisalCycles cycles = new AppraisalCycles(SQL, json);

    @BeforeEach
    void nothing() {
        SQL.sql("truncate appraisal_template, appraisal_cycle").update();
    }

    @Test
    void a_template_says_what_was_written_last() {
        assertThat(template()).isEqualTo(new Fact(new TemplateTerms(SALESPEOPLE, null), null));
        templates.on(new TemplateWritten(SALESPEOPLE, SHEET), 0);
        assertThat(template()).isEqualTo(said(FROZEN, 0));
        var revised = sheet(50, 40, 10, indicators());
        templates.on(new TemplateRevised(SALESPEOPLE, 2, revised, "more ability"), 1);
        assertThat(template()).isEqualTo(said(new FrozenTemplate(SALESPEOPLE, 2, revised), 1));
    }

    /** APR-02: whoever is appraised in a cycle that is open is judged by what it opened with. */
    @Test
    void a_cycle_keeps_what_it_opened_with_whatever_is_revised() {
        templates.on(new TemplateWritten(SALESPEOPLE, SHEET), 0);
        cycles.on(new CycleOpened(MONTH, MONTH.period().orElseThrow(), List.of(FROZEN)), 0);
        templates.on(new TemplateRevised(SALESPEOPLE, 2, sheet(50, 40, 10, indicators()), ""), 1);
        assertThat(cycles.answer(new CycleTerms.Of(MONTH, SALESPEOPLE)))
                .isEqualTo(new Fact(new CycleTerms(MONTH, true, FROZEN), new Source("appraisal-cycles/2026-02", 0)));
        var other = new AppraisalTemplateId("other");
        assertThat(cycles.answer(new CycleTerms.Of(MONTH, other)).answer())
                .isEqualTo(new CycleTerms(MONTH, true, null));
        var never = new CycleId("2030");
        assertThat(cycles.answer(new CycleTerms.Of(never, SALESPEOPLE)))
                .isEqualTo(new Fact(new CycleTerms(never, false, null), null));
    }

    private Fact template() {
        return templates.answer(new TemplateTerms.Of(SALESPEOPLE));
    }

    private static Fact said(FrozenTemplate template, long version) {
        return new Fact(
                new TemplateTerms(SALESPEOPLE, template), new Source("appraisal-templates/salespeople", version));
    }
}
