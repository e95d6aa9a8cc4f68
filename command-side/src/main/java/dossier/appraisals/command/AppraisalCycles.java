package dossier.appraisals.command;

import dossier.appraisals.api.CycleEvent.CycleOpened;
import dossier.appraisals.api.CycleTerms;
import dossier.appraisals.api.FrozenTemplate;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.platform.store.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By what people are appraised in every cycle. */
@Register
class AppraisalCycles implements Answering<CycleTerms.Of> {
    private final JdbcClient sql;
    private final StoredJson json;

    AppraisalCycles(JdbcClient sql, StoredJson json) {
        this.sql = sql;
        this.json = json;
    }

    @EventHandler
    void on(CycleOpened opened, @SequenceNumber long version) {
        sql.sql("insert into appraisal_cycle (cycle, templates, version) values (?, ?::jsonb, ?)")
                .params(opened.id().value(), json.mapper().writeValueAsString(opened.templates()), version)
                .update();
    }

    @Override
    public Class<CycleTerms.Of> question() {
        return CycleTerms.Of.class;
    }

    @Override
    public Fact answer(CycleTerms.Of asked) {
        return sql.sql("select templates, version from appraisal_cycle where cycle = ?")
                .param(asked.cycle().value())
                .query((row, _) -> fact(asked, row))
                .optional()
                .orElseGet(() -> new Fact(new CycleTerms(asked.cycle(), false, null), null));
    }

    private Fact fact(CycleTerms.Of asked, ResultSet row) throws SQLException {
        var templates = json.mapper().readValue(row.getString("templates"), FrozenTemplate[].class);
        var template = Arrays.stream(templates)
                .filter(it -> it.template().equals(asked.template()))
                .findFirst()
                .orElse(null);
        return new Fact(
                new CycleTerms(asked.cycle(), true, template),
                new Source(Streams.of("appraisal-cycles", asked.cycle()), row.getLong("version")));
    }
}
