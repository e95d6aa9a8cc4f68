package dossier.orders.query;

import static dossier.House.NOON;
import static dossier.handbook.Rule.ORD_02;
import static dossier.handbook.Rule.ORD_03;
import static dossier.handbook.Rule.ORD_04;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.LineQuantity;
import dossier.contracts.api.Portion;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.orders.api.Channel;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.*;
import dossier.orders.api.OrderId;
import dossier.orders.api.OrderStage;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The board, the ledger and the page of orders. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderFoldsTest {
    private static final OrderId ID = new OrderId("o1");
    private static final PersonId LI = new PersonId("li");
    private static final DepartmentId SALES = new DepartmentId("sales"), PRODUCTION = new DepartmentId("production");
    private static final LocalDate DUE = LocalDate.parse("2026-03-20"), LATER = DUE.plusDays(5);
    private static final StoredFile SCAN = new StoredFile("a".repeat(64), "told.pdf", "application/pdf", 9);
    private static final Portion ALL = portion("500.00", "5");
    private static final OrderRegistered REGISTERED = new OrderRegistered(
            ID, "DD-1", new ContractId("c1"), "HT-1", new CounterpartyId("acme"), SALES, "Half", ALL, DUE);
    private static final DelayForecast FORECAST = new DelayForecast(ID, 1, DUE, LATER, "castings");
    private static final CustomerTold TOLD = new CustomerTold(ID, Channel.EMAIL, "later", NOON, 1, SCAN);

    @Test
    void it_shows_of_each_line_what_was_ordered_delivered_and_accepted() {
        var order = after(
                REGISTERED,
                new Delivered(ID, 1, portion("300.00", "3"), DUE, null),
                new DeliveryRejected(ID, 1, portion("100.00", "1"), "rust", DUE, null),
                new Delivered(ID, 2, portion("100.00", "1"), DUE, null));
        assertThat(order.lines()).singleElement().satisfies(it -> {
            assertThat(it.ordered()).isEqualByComparingTo("5");
            assertThat(it.delivered()).isEqualByComparingTo("3");
            assertThat(it.accepted()).isEqualByComparingTo("2");
        });
        assertThat(order.stage()).isEqualTo(OrderStage.PARTLY_DELIVERED);
        assertThat(order.onTime()).isNull();
    }

    @Test
    void a_delay_puts_it_at_risk_and_once_told_the_customer_counts_on_the_later_day() {
        var forecast = after(REGISTERED, FORECAST);
        assertThat(forecast.atRisk()).isTrue();
        assertThat(forecast.promisedOn()).isEqualTo(DUE);
        var told = after(forecast, TOLD);
        assertThat(told.promisedOn()).isEqualTo(LATER);
        assertThat(told.understood()).isZero();
        var understood = after(told, new UnderstandingRecorded(ID, 1, "fine", null));
        assertThat(understood.understood()).isEqualTo(1);
        assertThat(understood.stored()).containsExactly(SCAN);
        assertThat(after(understood, new OrderChanged(ID, ALL, LATER, "agreed")).atRisk())
                .isFalse();
    }

    @Test
    void delivered_in_full_it_was_on_time_or_late() {
        assertThat(after(REGISTERED, new Delivered(ID, 1, ALL, DUE, null)).onTime())
                .isTrue();
        var late = after(REGISTERED, FORECAST, new Delivered(ID, 1, ALL, LATER, null));
        assertThat(late.onTime()).isFalse();
        assertThat(late.atRisk()).isFalse();
        assertThat(late.stage()).isEqualTo(OrderStage.DELIVERED);
    }

    @Test
    void a_breach_puts_it_at_risk_and_its_next_day_is_the_nearest() {
        var owed = Duty.byEndOf(DUE.minusDays(9), ORD_02, "1");
        var order = after(
                REGISTERED,
                begun(ORD_04, "", DUE),
                new TaskAssigned(ID, 1, PRODUCTION, "machine", DUE.minusDays(9)),
                new DutyBegun(ID, owed));
        assertThat(order.next()).isEqualTo(DUE.minusDays(9));
        assertThat(order.atRisk()).isFalse();
        var breached = after(order, new DutyBreached(ID, ORD_02, "1", owed.due()));
        assertThat(breached.atRisk()).isTrue();
        assertThat(breached.breaches()).isEqualTo(1);
    }

    @Test
    void each_task_waits_for_those_who_owe_it_and_no_longer() {
        var order = after(
                REGISTERED,
                begun(ORD_04, "", DUE),
                new TaskAssigned(ID, 1, PRODUCTION, "machine", DUE),
                begun(ORD_02, "1", DUE),
                new ProgressReported(ID, 1, "half"),
                begun(ORD_03, "1", DUE),
                FORECAST,
                begun(ORD_04, "", DUE.minusDays(1)));
        assertThat(actions(order)).containsExactly("complete-task", "tell-customer", "tell-of-delay");
        assertThat(order.tasks().getFirst().department()).isEqualTo(PRODUCTION);
        assertThat(order.readers().departments()).contains(SALES, PRODUCTION);
        var told = after(
                order,
                TOLD,
                kept(ORD_03, "1"),
                kept(ORD_04, ""),
                begun(ORD_04, "", LATER),
                new TaskCompleted(ID, 1, ""),
                kept(ORD_02, "1"));
        assertThat(actions(told)).containsExactly("record-understanding");
        assertThat(actions(after(told, new UnderstandingRecorded(ID, 1, "fine", null))))
                .isEmpty();
    }

    @Test
    void the_rate_is_worked_out_from_the_lines() {
        var punctuality = Punctuality.of(List.of(
                new Punctuality.Line(OrderStage.ACCEPTED, false, true, null),
                new Punctuality.Line(OrderStage.ACCEPTED, false, true, true),
                new Punctuality.Line(OrderStage.DELIVERED, false, false, false),
                new Punctuality.Line(OrderStage.REGISTERED, true, null, false)));
        assertThat(punctuality.rate()).isEqualByComparingTo("66.7");
        assertThat(punctuality.understood()).isEqualTo(1);
        assertThat(punctuality.notUnderstood()).isEqualTo(2);
        assertThat(punctuality.atRisk()).isEqualTo(1);
        assertThat(punctuality.stages()).contains(new Punctuality.AtStage(OrderStage.ACCEPTED, 2));
        assertThat(Punctuality.of(List.of()).rate()).isNull();
    }

    @Test
    void what_is_shown_equals_its_rebuild() {
        try (var house = new House()) {
            house.happen(
                    "li",
                    REGISTERED,
                    begun(ORD_04, "", DUE),
                    FORECAST,
                    TOLD,
                    new Delivered(ID, 1, portion("300.00", "3"), DUE, SCAN),
                    new DeliveryRejected(ID, 1, portion("100.00", "1"), "rust", DUE, null));
            assertThat(house.folding(OrderFile.class, "o1")).hasValueSatisfying(it -> {
                assertThat(it.stage()).isEqualTo(OrderStage.PARTLY_DELIVERED);
                assertThat(it.course().handovers()).hasSize(1);
            });
        }
    }

    private static List<String> actions(OrderFile order) {
        return order.tasks().stream().map(Task::action).toList();
    }

    private static DutyBegun begun(Rule rule, String subject, LocalDate lastDay) {
        return new DutyBegun(ID, Duty.byEndOf(lastDay, rule, subject));
    }

    private static DutyKept kept(Rule rule, String subject) {
        return new DutyKept(ID, rule, subject, NOON, NOON);
    }

    private static Portion portion(String amount, String quantity) {
        return new Portion(Money.cny(amount), List.of(new LineQuantity(1, new BigDecimal(quantity))));
    }

    private static OrderFile after(OrderEvent... events) {
        return after(OrderFile.blank("o1"), events);
    }

    private static OrderFile after(OrderFile was, OrderEvent... events) {
        var order = was;
        for (var event : events) {
            var version = order.version() + 1;
            order = order.after(
                    event, new Told("orders/o1", version, "e" + version, NOON, NOON, LI, "post", "e" + version, null));
        }
        return order;
    }
}
