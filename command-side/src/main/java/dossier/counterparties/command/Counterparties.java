package dossier.counterparties.command;

import dossier.counterparties.api.CounterpartyCard;
import dossier.counterparties.api.CounterpartyEvent.CounterpartyRegistered;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every registered counterparty. Of two who bring the same code at the same moment, the table's own uniqueness stops the later one, who is then decided again. */
@Register
class Counterparties implements Answering<CounterpartyCard.Of> {
    private final JdbcClient sql;

    Counterparties(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(CounterpartyRegistered registered, @SequenceNumber long version) {
        sql.sql("""
                insert into counterparty (id, name, registration_code, version) values (?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, registration_code = excluded.registration_code, version = excluded.version""")
                .param(registered.id().value())
                .param(registered.name())
                .param(registered.registrationCode())
                .param(version)
                .update();
    }

    @Override
    public Class<CounterpartyCard.Of> question() {
        return CounterpartyCard.Of.class;
    }

    @Override
    public Fact answer(CounterpartyCard.Of asked) {
        return sql.sql("select name, version from counterparty where id = ?")
                .param(asked.id().value())
                .query((row, _) -> new Fact(
                        new CounterpartyCard(asked.id(), true, row.getString("name")),
                        new Source(Streams.of("counterparties", asked.id()), row.getLong("version"))))
                .optional()
                .orElseGet(() -> new Fact(new CounterpartyCard(asked.id(), false, ""), null));
    }
}
