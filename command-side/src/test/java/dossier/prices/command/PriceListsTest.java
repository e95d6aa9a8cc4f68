package dossier.prices.command;

import static dossier.handbook.Authority.APPROVE_PRICES;
import static dossier.handbook.Authority.KEEP_PRICES;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static dossier.handbook.Scenario.standingInFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.handbook.Actor;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.handbook.Scenario;
import dossier.platform.TestDatabase;
import dossier.platform.store.StoredJson;
import dossier.platform.store.Vocabulary;
import dossier.prices.api.Item;
import dossier.prices.api.ListHolder;
import dossier.prices.api.ListedPrice;
import dossier.prices.api.PriceCommand;
import dossier.prices.api.PriceCommand.ApprovePrices;
import dossier.prices.api.PriceCommand.ProposePrices;
import dossier.prices.api.PriceCommand.ReturnPrices;
import dossier.prices.api.PriceCommand.RevisePrices;
import dossier.prices.api.PriceEvent;
import dossier.prices.api.PriceEvent.PricesApproved;
import dossier.prices.api.PriceEvent.PricesProposed;
import dossier.prices.api.PriceEvent.PricesReturned;
import dossier.prices.api.PriceEvent.PricesRevised;
import dossier.prices.api.PriceListId;
import dossier.prices.api.PriceSheet;
import dossier.prices.api.PricesInForce;
import dossier.prices.api.PricesInForce.Priced;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CON-13: how a price list is made, and which of its versions is in force on a day. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PriceListsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02"), TOMORROW = TODAY.plusDays(1);
    private static final PriceListId ID = new PriceListId("cny");
    private static final Actor KEEPER = someone("ma", "commerce", KEEP_PRICES),
            BOSS = someone("lin", "management", APPROVE_PRICES),
            BOTH = someone("wu", "management", KEEP_PRICES, APPROVE_PRICES);
    private static final ListedPrice PUMP = price("Pump", "7150", null), GEAR = price("Gear", "640.5", "10");
    private static final PriceSheet SHEET = sheet(TOMORROW, PUMP, GEAR);
    private static final PricesProposed PROPOSED = new PricesProposed(ID, "CNY", SHEET, KEEPER.person());
    private static final PricesApproved APPROVED = new PricesApproved(ID, 1, TOMORROW, BOSS.person(), "");
    private static final ProposePrices PROPOSE = new ProposePrices(ID, "CNY", SHEET);
    private static final ApprovePrices APPROVE = new ApprovePrices(ID, "");

    @Test
    void one_proposes_and_another_approves() {
        by(KEEPER).given().when(PROPOSE).then(PROPOSED);
        by(BOSS).given(PROPOSED).when(APPROVE).then(APPROVED);
        by(BOSS).given(PROPOSED).when(APPROVE).allowedBy(CON_13, STAGE, ORG_04);
        by(BOSS).given().when(PROPOSE).refused(ORG_04);
        by(KEEPER).given(PROPOSED).when(APPROVE).refused(CON_13);
        by(BOTH).given(new PricesProposed(ID, "CNY", SHEET, BOTH.person()))
                .when(APPROVE)
                .refused(ORG_04);
        by(standingInFor(BOSS, KEEPER, NOON, NOON.plusSeconds(60)))
                .given(PROPOSED)
                .when(APPROVE)
                .refused(ORG_04);
    }

    @Test
    void a_returned_version_keeps_its_number_and_an_approved_one_is_followed_by_the_next() {
        var returned = new PricesReturned(ID, 1, "too low");
        by(BOSS).given(PROPOSED).when(new ReturnPrices(ID, "too low")).then(returned);
        by(BOSS).given(PROPOSED, returned).when(APPROVE).refused(STAGE);
        by(KEEPER)
                .given(PROPOSED, returned)
                .when(new RevisePrices(ID, SHEET, "raised"))
                .then(new PricesRevised(ID, 1, SHEET, KEEPER.person(), "raised"));
        by(KEEPER)
                .given(PROPOSED, APPROVED)
                .when(new RevisePrices(ID, SHEET, "steel"))
                .then(new PricesRevised(ID, 2, SHEET, KEEPER.person(), "steel"));
        by(KEEPER).given(PROPOSED).when(new RevisePrices(ID, SHEET, "again")).refused(STAGE);
    }

    @Test
    void it_holds_from_a_day_to_come_and_later_than_the_version_before() {
        by(BOSS).given(proposedFrom(TODAY)).when(APPROVE).refused(STAGE);
        by(BOSS).given(PROPOSED, APPROVED, revisedFrom(TOMORROW)).when(APPROVE).refused(STAGE);
        by(BOSS).given(PROPOSED, APPROVED, revisedFrom(TOMORROW.plusDays(1)))
                .when(APPROVE)
                .then(new PricesApproved(ID, 2, TOMORROW.plusDays(1), BOSS.person(), ""));
    }

    @Test
    void a_currency_has_one_list_and_a_list_each_item_once() {
        by(KEEPER)
                .knowing(new ListHolder("CNY", new PriceListId("other")))
                .given()
                .when(PROPOSE)
                .refused(UNIQUE);
        var twice = sheet(TOMORROW, PUMP, price(" ｐump  ", "1", null));
        by(KEEPER).given().when(new ProposePrices(ID, "CNY", twice)).refusedMissing(UNIQUE, " ｐump   / 台");
    }

    @Test
    void the_register_answers_the_version_in_force_on_a_day_with_the_event_that_approved_it() {
        var sql = JdbcClient.create(TestDatabase.migrated());
        var versions = new PriceVersions(sql, StoredJson.plain(Vocabulary.scan()));
        sql.sql("truncate price_list_version").update();
        versions.on(PROPOSED, 0);
        assertThat(versions.answer(asked(TOMORROW))).isEqualTo(new Fact(PricesInForce.none("CNY", TOMORROW), null));
        versions.on(APPROVED, 1);
        assertThat(versions.answer(asked(TODAY)).source()).isNull();
        var first = new Fact(
                new PricesInForce("CNY", TOMORROW, ID, 1, List.of(priced(1, "640.5", "10"), priced(3, "7150", "5"))),
                new Source("prices/cny", 1));
        assertThat(versions.answer(asked(TOMORROW))).isEqualTo(first);
        var next = TOMORROW.plusDays(30);
        versions.on(new PricesRevised(ID, 2, sheet(next, PUMP), KEEPER.person(), ""), 2);
        versions.on(new PricesApproved(ID, 2, next, BOSS.person(), ""), 3);
        assertThat(versions.answer(asked(TOMORROW))).isEqualTo(first);
        assertThat(versions.answer(asked(next)))
                .isEqualTo(new Fact(
                        new PricesInForce("CNY", next, ID, 2, List.of(priced(3, "7150", "5"))),
                        new Source("prices/cny", 3)));
    }

    @Test
    void of_two_lists_in_a_currency_the_register_refuses_one() {
        var sql = JdbcClient.create(TestDatabase.migrated());
        var holders = new ListHolders(sql);
        sql.sql("truncate price_list").update();
        holders.on(PROPOSED, 0);
        assertThat(holders.answer(new ListHolder.Of("CNY")))
                .isEqualTo(new Fact(new ListHolder("CNY", ID), new Source("prices/cny", 0)));
        assertThat(holders.answer(new ListHolder.Of("EUR"))).isEqualTo(new Fact(new ListHolder("EUR", null), null));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(
                        () -> holders.on(new PricesProposed(new PriceListId("b"), "CNY", SHEET, KEEPER.person()), 0));
    }

    private static PricesInForce.Of asked(LocalDate on) {
        return new PricesInForce.Of(
                "CNY", on, List.of(new Item("gear", "台"), new Item("Belt", "台"), new Item("PUMP ", "台")));
    }

    private static Priced priced(int place, String price, String allowed) {
        return new Priced(place, new BigDecimal(price), true, new BigDecimal("13"), new BigDecimal(allowed));
    }

    private static PricesProposed proposedFrom(LocalDate day) {
        return new PricesProposed(ID, "CNY", sheet(day, PUMP), KEEPER.person());
    }

    private static PricesRevised revisedFrom(LocalDate day) {
        return new PricesRevised(ID, 2, sheet(day, PUMP), KEEPER.person(), "steel");
    }

    private static PriceSheet sheet(LocalDate from, ListedPrice... prices) {
        return new PriceSheet(from, new BigDecimal("5"), List.of(prices));
    }

    private static ListedPrice price(String goods, String price, String allowed) {
        return new ListedPrice(
                goods,
                "台",
                new BigDecimal(price),
                true,
                new BigDecimal("13"),
                allowed == null ? null : new BigDecimal(allowed));
    }

    private static Scenario<PriceCommand, PriceListState, PriceEvent> by(Actor actor) {
        return Scenario.of(PriceDecider.PRICES, actor).knowing(new ListHolder("CNY", null));
    }
}
