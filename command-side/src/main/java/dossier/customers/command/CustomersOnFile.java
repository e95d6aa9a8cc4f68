package dossier.customers.command;

import dossier.customers.api.CustomerOnFile;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which customers have a file, as {@link FileHolders} keeps them. */
@Component
record CustomersOnFile(JdbcClient sql) implements Answering<CustomerOnFile.Of> {
    @Override
    public Class<CustomerOnFile.Of> question() {
        return CustomerOnFile.Of.class;
    }

    @Override
    public Fact answer(CustomerOnFile.Of asked) {
        return sql.sql("select version from customer_file where customer = ?")
                .param(asked.customer().value())
                .query(Long.class)
                .optional()
                .map(version -> new Fact(
                        new CustomerOnFile(asked.customer(), true),
                        new Source(Streams.of("customers", asked.customer()), version)))
                .orElseGet(() -> new Fact(new CustomerOnFile(asked.customer(), false), null));
    }
}
