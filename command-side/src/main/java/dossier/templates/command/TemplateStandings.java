package dossier.templates.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.templates.api.TemplateEvent.TemplateApproved;
import dossier.templates.api.TemplateEvent.TemplateWithdrawn;
import dossier.templates.api.TemplateStanding;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The templates of which a version was approved. */
@Register
class TemplateStandings implements Answering<TemplateStanding.Of> {
    private final JdbcClient sql;

    TemplateStandings(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(TemplateApproved approved, @SequenceNumber long version) {
        sql.sql("""
                insert into contract_template (template, approved, withdrawn, version) values (?, ?, false, ?)
                on conflict (template) do update set approved = excluded.approved, version = excluded.version""").params(approved.id().value(), approved.version(), version).update();
    }

    @EventHandler
    void on(TemplateWithdrawn withdrawn, @SequenceNumber long version) {
        sql.sql("update contract_template set withdrawn = true, version = ? where template = ?")
                .params(version, withdrawn.id().value())
                .update();
    }

    @Override
    public Class<TemplateStanding.Of> question() {
        return TemplateStanding.Of.class;
    }

    @Override
    public Fact answer(TemplateStanding.Of asked) {
        return sql.sql("select approved, withdrawn, version from contract_template where template = ?")
                .param(asked.template().value())
                .query((row, _) -> new Fact(
                        new TemplateStanding(asked.template(), row.getInt("approved"), row.getBoolean("withdrawn")),
                        new Source(Streams.of("templates", asked.template()), row.getLong("version"))))
                .optional()
                .orElseGet(() -> new Fact(TemplateStanding.none(asked.template()), null));
    }
}
