package dossier.customers.command;

import dossier.customers.api.CustomerNumber;
import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** CUS-05: numbers of customers' files, {@code KH-00001}, taken inside the command's transaction, so that a command that fails or is refused leaves no gap. */
@Component
record CustomerNumbers(JdbcClient sql) implements Answering<CustomerNumber.Next> {
    @Override
    public Class<CustomerNumber.Next> question() {
        return CustomerNumber.Next.class;
    }

    @Override
    public Fact answer(CustomerNumber.Next asked) {
        var next = sql.sql("update customer_number set last = last + 1 returning last")
                .query(Integer.class)
                .single();
        return new Fact(new CustomerNumber("KH-%05d".formatted(next)), null);
    }
}
