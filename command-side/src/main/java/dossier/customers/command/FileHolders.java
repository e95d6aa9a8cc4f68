package dossier.customers.command;

import dossier.customers.api.CustomerEvent.CustomerOpened;
import dossier.customers.api.CustomerId;
import dossier.customers.api.FileHolder;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which counterparty has a customer's file; of two opened for one at the same moment, the table refuses the later, which is decided again. */
@Register
class FileHolders implements Answering<FileHolder.Of> {
    private final JdbcClient sql;

    FileHolders(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(CustomerOpened opened, @SequenceNumber long version) {
        sql.sql("""
                insert into customer_file (counterparty, customer, version) values (?, ?, ?)
                on conflict (customer) do nothing""")
                .params(opened.counterparty().value(), opened.id().value(), version)
                .update();
    }

    @Override
    public Class<FileHolder.Of> question() {
        return FileHolder.Of.class;
    }

    @Override
    public Fact answer(FileHolder.Of asked) {
        return sql.sql("select customer, version from customer_file where counterparty = ?")
                .param(asked.counterparty().value())
                .query((row, _) -> held(asked, new CustomerId(row.getString("customer")), row.getLong("version")))
                .optional()
                .orElseGet(() -> new Fact(new FileHolder(asked.counterparty(), null), null));
    }

    private static Fact held(FileHolder.Of asked, CustomerId holder, long version) {
        return new Fact(
                new FileHolder(asked.counterparty(), holder), new Source(Streams.of("customers", holder), version));
    }
}
