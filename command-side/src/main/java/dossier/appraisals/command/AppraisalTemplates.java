package dossier.appraisals.command;

import dossier.appraisals.api.AppraisalTemplateEvent.TemplateRevised;
import dossier.appraisals.api.AppraisalTemplateEvent.TemplateWritten;
import dossier.appraisals.api.FrozenTemplate;
import dossier.appraisals.api.TemplateTerms;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.platform.store.StoredJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every appraisal template says now. */
@Register
class AppraisalTemplates implements Answering<TemplateTerms.Of> {
    private final JdbcClient sql;
    private final StoredJson json;

    AppraisalTemplates(JdbcClient sql, StoredJson json) {
        this.sql = sql;
        this.json = json;
    }

    @EventHandler
    void on(TemplateWritten written, @SequenceNumber long version) {
        put(new FrozenTemplate(written.id(), 1, written.sheet()), version);
    }

    @EventHandler
    void on(TemplateRevised revised, @SequenceNumber long version) {
        put(new FrozenTemplate(revised.id(), revised.version(), revised.sheet()), version);
    }

    private void put(FrozenTemplate template, long version) {
        sql.sql("""
                insert into appraisal_template (template, terms, version) values (?, ?::jsonb, ?)
                on conflict (template) do update set terms = excluded.terms, version = excluded.version""")
                .params(template.template().value(), json.mapper().writeValueAsString(template), version)
                .update();
    }

    @Override
    public Class<TemplateTerms.Of> question() {
        return TemplateTerms.Of.class;
    }

    @Override
    public Fact answer(TemplateTerms.Of asked) {
        return sql.sql("select terms, version from appraisal_template where template = ?")
                .param(asked.template().value())
                .query((row, _) -> new Fact(
                        new TemplateTerms(
                                asked.template(),
                                json.mapper().readValue(row.getString("terms"), FrozenTemplate.class)),
                        new Source(Streams.of("appraisal-templates", asked.template()), row.getLong("version"))))
                .optional()
                .orElseGet(() -> new Fact(new TemplateTerms(asked.template(), null), null));
    }
}
