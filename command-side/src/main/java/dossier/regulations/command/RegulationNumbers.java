package dossier.regulations.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.regulations.api.NumberHolder;
import dossier.regulations.api.RegulationEvent.RegulationDrafted;
import dossier.regulations.api.RegulationId;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose a regulation's number is (ORG-07); of two that take it at the same moment, the table refuses one, which is decided again. */
@Register
class RegulationNumbers implements Answering<NumberHolder.Of> {
    private final JdbcClient sql;

    RegulationNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(RegulationDrafted drafted, @SequenceNumber long version) {
        sql.sql("""
                insert into regulation_number (number, regulation, version) values (?, ?, ?)
                on conflict (regulation) do nothing""")
                .param(drafted.number())
                .param(drafted.id().value())
                .param(version)
                .update();
    }

    @Override
    public Class<NumberHolder.Of> question() {
        return NumberHolder.Of.class;
    }

    @Override
    public Fact answer(NumberHolder.Of asked) {
        return sql.sql("select regulation, version from regulation_number where number = ?")
                .param(asked.number())
                .query((row, _) -> held(asked, new RegulationId(row.getString("regulation")), row.getLong("version")))
                .optional()
                .orElseGet(() -> new Fact(new NumberHolder(asked.number(), null), null));
    }

    private static Fact held(NumberHolder.Of asked, RegulationId holder, long version) {
        return new Fact(
                new NumberHolder(asked.number(), holder), new Source(Streams.of("regulations", holder), version));
    }
}
