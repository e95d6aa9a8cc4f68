package dossier.receivables.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.platform.store.StoredJson;
import dossier.receivables.api.Balance;
import dossier.receivables.api.OpenReceivables;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every receivable comes to and what of it is unpaid, over all customers (REV-02, REV-03). */
@Register
class ReceivableBalances implements Answering<OpenReceivables.Of> {
    private final JdbcClient sql;
    private final StoredJson json;

    ReceivableBalances(JdbcClient sql, StoredJson json) {
        this.sql = sql;
        this.json = json;
    }

    @EventHandler
    void on(ReceivableEvent event, @SequenceNumber long version) {
        var before = balance(event.id());
        var after = Balance.after(before, event);
        if (after == null || after.equals(before)) return;
        sql.sql("""
                insert into receivable_balance (receivable, counterparty, department, earned_on, currency, net, agreed, to_be_paid, due_on, balance, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (receivable) do update set agreed = excluded.agreed, to_be_paid = excluded.to_be_paid,
                balance = excluded.balance, version = excluded.version""")
                .params(
                        event.id().value(),
                        after.counterparty().value(),
                        after.department().value(),
                        after.earnedOn(),
                        after.net().currency(),
                        after.net().amount(),
                        after.agreed(),
                        after.toBePaid(),
                        after.dueOn(),
                        json.mapper().writeValueAsString(after),
                        version)
                .update();
    }

    private @Nullable Balance balance(ReceivableId receivable) {
        return sql.sql("select balance from receivable_balance where receivable = ?")
                .param(receivable.value())
                .query((row, _) -> read(row))
                .optional()
                .orElse(null);
    }

    @Override
    public Class<OpenReceivables.Of> question() {
        return OpenReceivables.Of.class;
    }

    @Override
    public Fact answer(OpenReceivables.Of asked) {
        var items = sql.sql("""
                select receivable, balance, version from receivable_balance
                where counterparty = ? and to_be_paid order by due_on, receivable""")
                .param(asked.counterparty().value())
                .query((row, _) -> item(row))
                .list();
        return new Fact(new OpenReceivables(asked.counterparty(), items), null);
    }

    private OpenReceivables.Item item(ResultSet row) throws SQLException {
        var id = new ReceivableId(row.getString("receivable"));
        return new OpenReceivables.Item(
                read(row).item(id), new Source(Streams.of("receivables", id), row.getLong("version")));
    }

    private Balance read(ResultSet row) throws SQLException {
        return json.mapper().readValue(row.getString("balance"), Balance.class);
    }
}
