package dossier.prices.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.prices.api.ListHolder;
import dossier.prices.api.PriceEvent.PricesProposed;
import dossier.prices.api.PriceListId;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The price lists by their currency; of two proposed at the same moment the table refuses one. */
@Register
class ListHolders implements Answering<ListHolder.Of> {
    private final JdbcClient sql;

    ListHolders(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(PricesProposed proposed, @SequenceNumber long version) {
        sql.sql("insert into price_list (list, currency, version) values (?, ?, ?) on conflict (list) do nothing")
                .params(proposed.id().value(), proposed.currency(), version)
                .update();
    }

    @Override
    public Class<ListHolder.Of> question() {
        return ListHolder.Of.class;
    }

    @Override
    public Fact answer(ListHolder.Of asked) {
        return sql.sql("select list, version from price_list where currency = ?")
                .param(asked.currency())
                .query((row, _) -> {
                    var list = new PriceListId(row.getString("list"));
                    return new Fact(
                            new ListHolder(asked.currency(), list),
                            new Source(Streams.of("prices", list), row.getLong("version")));
                })
                .optional()
                .orElseGet(() -> new Fact(new ListHolder(asked.currency(), null), null));
    }
}
