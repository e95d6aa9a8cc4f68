package dossier.contracts.command;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.NumberHolder;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers that contracts brought along. Of two that bring the same one at the same moment, the table's own uniqueness stops the later one, which is then decided again. */
@Register
class NumbersFromElsewhere implements Answering<NumberHolder.Of> {
    private final JdbcClient sql;

    NumbersFromElsewhere(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(ContractTakenOver taken, @SequenceNumber long version) {
        sql.sql("insert into contract_number_elsewhere (number, contract, version) values (?, ?, ?)")
                .param(taken.number())
                .param(taken.id().value())
                .param(version)
                .update();
    }

    @Override
    public Class<NumberHolder.Of> question() {
        return NumberHolder.Of.class;
    }

    @Override
    public Fact answer(NumberHolder.Of asked) {
        return sql.sql("select contract, version from contract_number_elsewhere where number = ?")
                .param(asked.number())
                .query((row, _) -> held(asked, new ContractId(row.getString("contract")), row.getLong("version")))
                .optional()
                .orElseGet(() -> new Fact(new NumberHolder(asked.number(), null), null));
    }

    private static Fact held(NumberHolder.Of asked, ContractId holder, long version) {
        return new Fact(new NumberHolder(asked.number(), holder), new Source(Streams.of("contracts", holder), version));
    }
}
