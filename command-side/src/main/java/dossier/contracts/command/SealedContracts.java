package dossier.contracts.command;

import dossier.contracts.api.ContractEvent.ContractSealed;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractSealedBy;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CON-07: by which use of a seal each contract was sealed. Of two that name the same use at the same moment, the table refuses one, which is decided again. */
@Register
class SealedContracts implements Answering<ContractSealedBy.Of> {
    private final JdbcClient sql;

    SealedContracts(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(ContractSealed sealed, @SequenceNumber long version) {
        sql.sql("insert into sealed_contract (seal_use, contract, version) values (?, ?, ?)")
                .params(sealed.use().value(), sealed.id().value(), version)
                .update();
    }

    @Override
    public Class<ContractSealedBy.Of> question() {
        return ContractSealedBy.Of.class;
    }

    @Override
    public Fact answer(ContractSealedBy.Of asked) {
        return sql.sql("select contract, version from sealed_contract where seal_use = ?")
                .param(asked.use().value())
                .query((row, _) -> fact(asked, row))
                .optional()
                .orElseGet(() -> new Fact(new ContractSealedBy(asked.use(), null), null));
    }

    private static Fact fact(ContractSealedBy.Of asked, ResultSet row) throws SQLException {
        var contract = new ContractId(row.getString("contract"));
        return new Fact(
                new ContractSealedBy(asked.use(), contract),
                new Source(Streams.of("contracts", contract), row.getLong("version")));
    }
}
