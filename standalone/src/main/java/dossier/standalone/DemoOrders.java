package dossier.standalone;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractLine;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.LineQuantity;
import dossier.contracts.api.Portion;
import dossier.orders.api.Channel;
import dossier.orders.api.OrderCommand.AssignTask;
import dossier.orders.api.OrderCommand.Deliver;
import dossier.orders.api.OrderCommand.ForecastDelay;
import dossier.orders.api.OrderCommand.RecordAcceptance;
import dossier.orders.api.OrderCommand.RecordUnderstanding;
import dossier.orders.api.OrderCommand.RegisterOrder;
import dossier.orders.api.OrderCommand.ReportProgress;
import dossier.orders.api.OrderCommand.TellCustomer;
import dossier.orders.api.OrderId;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** ORD-01 … ORD-06: a contract with lines and what is ordered from it today; an order that would go beyond it is refused. */
@Component
@Order(12)
class DemoOrders implements DemoStory {
    private static final String ZHAO = "zhao-lei";
    private static final ContractId LIFTS = new ContractId("lifting-tables");

    private final DemoDesk desk;
    private final DemoContracts contracts;
    private final Clock clock;

    DemoOrders(DemoDesk desk, DemoContracts contracts, Clock clock) {
        this.desk = desk;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public void tell() {
        var lines = List.of(line("SJ-2 升降台", "台", "12", "18500"), line("SJ-2 护栏", "套", "12", "1500"));
        contracts.signedByBoth(
                ZHAO,
                LIFTS,
                DemoContracts.draft("升降台销售合同", "huacheng", "240000.00", false, "SJ-2 升降台及护栏", "12 台套")
                        .with(new ContractTerms(new BigDecimal("13"), List.of(), null).with(lines)));
        first();
        second();
        desk.tryInVain(ZHAO, register("lifting-tables-3", "第三批：超出合同", portion("60000.00", "3", "3"), 60));
    }

    /** Delivered in two parts, of the second of which two are rejected. */
    private void first() {
        var id = new OrderId("lifting-tables-1");
        desk.send(ZHAO, register(id.value(), "首批升降台 6 台套", portion("120000.00", "6", "6"), 20));
        deliver(id, portion("60000.00", "3", "3"));
        desk.send(ZHAO, new RecordAcceptance(id, 1, null, "", desk.today(), note("验收单.txt", "首批 3 台套验收合格。")));
        deliver(id, portion("60000.00", "3", "3"));
        desk.send(ZHAO, new RecordAcceptance(id, 2, portion("37000.00", "2"), "台面焊缝开裂，退回 2 台。", desk.today(), null));
    }

    /** Will be late; the customer was told and understands. */
    private void second() {
        var id = new OrderId("lifting-tables-2");
        desk.send(ZHAO, register(id.value(), "二批升降台 4 台套", portion("80000.00", "4", "4"), 30));
        desk.send(
                ZHAO,
                new AssignTask(
                        id,
                        new DepartmentId("production"),
                        "二批 4 台套排产。",
                        desk.today().plusDays(20)));
        desk.send(ZHAO, new ReportProgress(id, "液压站缺件，装配暂停。"));
        desk.send(ZHAO, new ForecastDelay(id, desk.today().plusDays(42), "液压站供应商停产检修。"));
        desk.send(
                ZHAO,
                new TellCustomer(
                        id, Channel.EMAIL, "致歉，二批顺延 12 天。", clock.instant(), true, note("告知函.txt", "二批升降台顺延 12 天。")));
        desk.send(ZHAO, new RecordUnderstanding(id, 1, "同意顺延，请按新日期交付。", null));
    }

    private void deliver(OrderId id, Portion portion) {
        desk.send(
                ZHAO,
                new Deliver(
                        id,
                        portion,
                        desk.today(),
                        note("签收单.txt", "客户签收 " + portion.amount().amount())));
    }

    private StoredFile note(String name, String text) {
        return contracts.file(name, text);
    }

    private RegisterOrder register(String id, String title, Portion portion, int days) {
        return new RegisterOrder(
                new OrderId(id), LIFTS, title, portion, desk.today().plusDays(days));
    }

    private static Portion portion(String amount, String... quantities) {
        return new Portion(
                Money.cny(amount),
                IntStream.range(0, quantities.length)
                        .mapToObj(it -> new LineQuantity(it + 1, new BigDecimal(quantities[it])))
                        .toList());
    }

    private static ContractLine line(String goods, String unit, String quantity, String price) {
        return new ContractLine(goods, new BigDecimal(quantity), unit, new BigDecimal(price));
    }
}
