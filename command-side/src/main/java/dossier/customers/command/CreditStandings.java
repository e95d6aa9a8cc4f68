package dossier.customers.command;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.CreditStanding;
import dossier.contracts.api.CreditStanding.Claim;
import dossier.contracts.api.CreditTerms;
import dossier.contracts.api.Receivable;
import dossier.customers.api.CustomerEvent.CreditApproved;
import dossier.customers.api.CustomerEvent.CustomerOpened;
import dossier.customers.api.CustomerId;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.platform.store.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The credit of every customer, and what every contract leaves unpaid (CUS-04, CON-14). Whoever asks holds the customer's row until their command is decided and
 * written, so of two contracts signed at the same moment the second sees what the first has taken.
 */
@Register
class CreditStandings implements Answering<CreditStanding.Of> {
    private final JdbcClient sql;
    private final StoredJson json;

    CreditStandings(JdbcClient sql, StoredJson json) {
        this.sql = sql;
        this.json = json;
    }

    @EventHandler
    void on(CustomerOpened opened, @SequenceNumber long version) {
        sql.sql("""
                insert into customer_credit (counterparty, customer, version) values (?, ?, ?)
                on conflict (customer) do nothing""")
                .params(opened.counterparty().value(), opened.id().value(), version)
                .update();
    }

    @EventHandler
    void on(CreditApproved approved, @SequenceNumber long version) {
        sql.sql("update customer_credit set credit = ?::jsonb, version = ? where customer = ?")
                .params(write(approved.credit()), version, approved.id().value())
                .update();
    }

    @EventHandler
    void on(ContractEvent event, @SequenceNumber long version) {
        var before = receivable(event.id());
        var after = Receivable.after(before, event);
        if (after == null || after.equals(before)) return;
        sql.sql("""
                insert into contract_receivable (contract, counterparty, bound, receivable, version)
                values (?, ?, ?, ?::jsonb, ?)
                on conflict (contract) do update set counterparty = excluded.counterparty,
                bound = excluded.bound, receivable = excluded.receivable, version = excluded.version""")
                .params(event.id().value(), after.counterparty().value(), after.bound(), write(after), version)
                .update();
    }

    private @Nullable Receivable receivable(ContractId contract) {
        return sql.sql("select receivable from contract_receivable where contract = ?")
                .param(contract.value())
                .query((row, _) -> read(row.getString("receivable"), Receivable.class))
                .optional()
                .orElse(null);
    }

    @Override
    public Class<CreditStanding.Of> question() {
        return CreditStanding.Of.class;
    }

    @Override
    public Fact answer(CreditStanding.Of asked) {
        return sql.sql("select customer, credit, version from customer_credit where counterparty = ? for update")
                .param(asked.counterparty().value())
                .query((row, _) -> fact(asked, row))
                .optional()
                .orElseGet(() -> new Fact(CreditStanding.notControlled(asked.counterparty()), null));
    }

    private Fact fact(CreditStanding.Of asked, ResultSet row) throws SQLException {
        var credit = row.getString("credit");
        var standing = credit == null
                ? CreditStanding.notControlled(asked.counterparty())
                : new CreditStanding(asked.counterparty(), read(credit, CreditTerms.class), claims(asked));
        var customer = new CustomerId(row.getString("customer"));
        return new Fact(standing, new Source(Streams.of("customers", customer), row.getLong("version")));
    }

    /** In a statement of its own, so that it sees what was written while the one before waited for the row. */
    private List<Claim> claims(CreditStanding.Of asked) {
        return sql.sql("""
                select contract, receivable, version from contract_receivable
                where counterparty = ? and bound and contract <> ? order by contract""")
                .params(asked.counterparty().value(), asked.contract().value())
                .query((row, _) -> claim(row))
                .list();
    }

    private Claim claim(ResultSet row) throws SQLException {
        var contract = new ContractId(row.getString("contract"));
        return read(row.getString("receivable"), Receivable.class)
                .claim(contract, new Source(Streams.of("contracts", contract), row.getLong("version")));
    }

    private String write(Object value) {
        return json.mapper().writeValueAsString(value);
    }

    private <T> T read(String stored, Class<T> type) {
        return json.mapper().readValue(stored, type);
    }
}
