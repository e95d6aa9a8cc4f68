package dossier.prices.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.platform.store.StoredJson;
import dossier.prices.api.Item;
import dossier.prices.api.PriceEvent.PricesApproved;
import dossier.prices.api.PriceEvent.PricesProposed;
import dossier.prices.api.PriceEvent.PricesRevised;
import dossier.prices.api.PriceListId;
import dossier.prices.api.PriceSheet;
import dossier.prices.api.PricesInForce;
import dossier.prices.api.PricesInForce.Priced;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every version of every price list, and which of them is in force on a day (CON-13). */
@Register
class PriceVersions implements Answering<PricesInForce.Of> {
    private final JdbcClient sql;
    private final StoredJson json;

    PriceVersions(JdbcClient sql, StoredJson json) {
        this.sql = sql;
        this.json = json;
    }

    @EventHandler
    void on(PricesProposed proposed, @SequenceNumber long version) {
        keep(proposed.id(), 1, proposed.currency(), proposed.sheet(), version);
    }

    @EventHandler
    void on(PricesRevised revised, @SequenceNumber long version) {
        var currency = sql.sql("select currency from price_list_version where list = ? and number = 1")
                .param(revised.id().value())
                .query(String.class)
                .single();
        keep(revised.id(), revised.version(), currency, revised.sheet(), version);
    }

    @EventHandler
    void on(PricesApproved approved, @SequenceNumber long version) {
        sql.sql("update price_list_version set approved = true, version = ? where list = ? and number = ?")
                .params(version, approved.id().value(), approved.version())
                .update();
    }

    private void keep(PriceListId list, int number, String currency, PriceSheet sheet, long version) {
        sql.sql("""
                insert into price_list_version (list, number, currency, effective_from, sheet, approved, version)
                values (?, ?, ?, ?, ?::jsonb, false, ?)
                on conflict (list, number) do update set effective_from = excluded.effective_from,
                sheet = excluded.sheet, version = excluded.version""")
                .params(
                        list.value(),
                        number,
                        currency,
                        sheet.effectiveFrom(),
                        json.mapper().writeValueAsString(sheet),
                        version)
                .update();
    }

    @Override
    public Class<PricesInForce.Of> question() {
        return PricesInForce.Of.class;
    }

    @Override
    public Fact answer(PricesInForce.Of asked) {
        return sql.sql("""
                select list, number, sheet, version from price_list_version
                where currency = ? and approved and effective_from <= ? order by effective_from desc limit 1""")
                .params(asked.currency(), asked.on())
                .query((row, _) -> fact(asked, row))
                .optional()
                .orElseGet(() -> new Fact(PricesInForce.none(asked.currency(), asked.on()), null));
    }

    private Fact fact(PricesInForce.Of asked, ResultSet row) throws SQLException {
        var list = new PriceListId(row.getString("list"));
        var sheet = json.mapper().readValue(row.getString("sheet"), PriceSheet.class);
        var prices = new PricesInForce(
                asked.currency(), asked.on(), list, row.getInt("number"), priced(asked.items(), sheet));
        return new Fact(prices, new Source(Streams.of("prices", list), row.getLong("version")));
    }

    private static List<Priced> priced(List<Item> items, PriceSheet sheet) {
        return IntStream.rangeClosed(1, items.size())
                .boxed()
                .flatMap(place -> sheet.of(items.get(place - 1)).stream()
                        .map(it ->
                                new Priced(place, it.unitPrice(), it.taxIncluded(), it.taxRate(), sheet.allowed(it))))
                .toList();
    }
}
