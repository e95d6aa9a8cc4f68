package dossier.standalone;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.Portion;
import dossier.handbook.Actor;
import dossier.handbook.Circumstances;
import dossier.orders.api.Channel;
import dossier.orders.api.CustomerQuestion;
import dossier.orders.api.OrderCommand;
import dossier.orders.api.OrderCommand.AskCustomer;
import dossier.orders.api.OrderCommand.AssignProblem;
import dossier.orders.api.OrderCommand.AssignTask;
import dossier.orders.api.OrderCommand.CancelOrder;
import dossier.orders.api.OrderCommand.ChangeOrder;
import dossier.orders.api.OrderCommand.CompleteTask;
import dossier.orders.api.OrderCommand.Deliver;
import dossier.orders.api.OrderCommand.FollowUp;
import dossier.orders.api.OrderCommand.ForecastDelay;
import dossier.orders.api.OrderCommand.RecordAcceptance;
import dossier.orders.api.OrderCommand.RecordUnderstanding;
import dossier.orders.api.OrderCommand.RegisterOrder;
import dossier.orders.api.OrderCommand.ReportProblem;
import dossier.orders.api.OrderCommand.ReportProgress;
import dossier.orders.api.OrderCommand.ResolveProblem;
import dossier.orders.api.OrderCommand.TakeAnswer;
import dossier.orders.api.OrderCommand.TellCustomer;
import dossier.orders.api.OrderId;
import dossier.words.DepartmentId;
import dossier.words.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/** The two or three orders of one contract of the demo company's past, as dice have it. What comes too late for its contract is refused, and that is part of the story. */
final class DemoOrderLife {
    private static final String HOUSE = Actor.HOUSE.person().value(), CONTACT = "客户采购部，短信";
    private static final String WORKSHOP = "he-yong", OPERATIONS = "tian-yu";
    private static final DepartmentId PRODUCTION = new DepartmentId("production");

    private final ContractId contract;
    private final String seller;
    private final BigDecimal amount;
    private final DemoDesk desk;
    private final DemoAgenda agenda;
    private final DemoRevenueLife revenue;
    private final Random dice;

    DemoOrderLife(
            ContractId contract,
            String seller,
            String amount,
            DemoDesk desk,
            DemoAgenda agenda,
            DemoRevenueLife revenue,
            Random dice) {
        this.contract = contract;
        this.seller = seller;
        this.amount = new BigDecimal(amount);
        this.desk = desk;
        this.agenda = agenda;
        this.revenue = revenue;
        this.dice = dice;
    }

    /** @param days from the effect of the contract until all of it is to be delivered */
    void plan(LocalDateTime effect, int days) {
        var stock = fromStock() ? amount.divide(BigDecimal.TEN, 2, RoundingMode.DOWN) : BigDecimal.ZERO;
        var first = amount.divide(BigDecimal.TWO, 2, RoundingMode.DOWN);
        var registered = agenda.after(effect, chance(12) ? 3 : dice.nextInt(2)).plusMinutes(20);
        order(1, first, registered, effect.toLocalDate().plusDays(days / 2));
        order(
                2,
                amount.subtract(first).subtract(stock),
                agenda.after(registered, 2),
                effect.toLocalDate().plusDays(days));
        if (fromStock()) sent(stock, agenda.after(registered, 1));
        if (chance(5))
            agenda.at(
                    agenda.after(registered, 4),
                    () -> attempt(
                            seller,
                            register(4, BigDecimal.TEN, effect.toLocalDate().plusDays(days))));
    }

    /** Under two contracts of five a part of it is there already. */
    private boolean fromStock() {
        return Math.floorMod(contract.value().hashCode(), 5) < 2;
    }

    /** Ordered, sent and taken within days. */
    private void sent(BigDecimal part, LocalDateTime registered) {
        var id = id(3);
        var sent = agenda.after(registered, 3);
        var taken = agenda.after(sent, 2);
        at(registered, seller, register(3, part, agenda.after(registered, 6).toLocalDate()));
        at(sent, seller, new Deliver(id, portion(part), sent.toLocalDate(), null));
        at(taken, seller, new RecordAcceptance(id, 1, null, "", taken.toLocalDate(), null));
        revenue.accepted(id, 1, part, taken);
    }

    /** Nothing is promised sooner than six working days from its registration, which the long holidays can put off. */
    private void order(int number, BigDecimal part, LocalDateTime registered, LocalDate wanted) {
        var soonest = agenda.after(registered, 6).toLocalDate();
        var due = wanted.isBefore(soonest) ? soonest : wanted;
        var id = id(number);
        var portion = portion(part);
        at(registered, chance(25) ? OPERATIONS : seller, register(number, part, due));
        at(registered.plusMinutes(15), seller, new AssignTask(id, PRODUCTION, "按交期排产、备货。", due.minusDays(3)));
        if (number == 2 && chance(5)) {
            at(agenda.after(registered, 3), seller, new CancelOrder(id, "客户二期项目暂停。"));
            return;
        }
        if (chance(6)) at(agenda.after(registered, 2), seller, new ChangeOrder(id, portion, due, "客户更换收货地点，数量不变。"));
        if (chance(12)) problem(id, agenda.after(registered, 3));
        var last = chance(18) ? late(id, due) : due;
        at(before(last, 4), WORKSHOP, new CompleteTask(id, 1, "已入库。"));
        if (chance(40)) progress(id, before(last, 3));
        delivery(id, part, last);
    }

    /** Mostly the customer is told in time and understands; now and then nobody tells them until it is too late. */
    private LocalDate late(OrderId id, LocalDate due) {
        var expected = due.plusDays(4 + dice.nextInt(8));
        var silent = chance(25);
        var told = silent ? due.plusDays(1).atTime(10, 0) : before(due, 5);
        at(told, seller, new ForecastDelay(id, expected, "外购件到货延迟。"));
        at(told.plusMinutes(30), seller, tell(id, Channel.PHONE, "致歉并告知新的交期 " + expected + "。", told, true));
        if (!silent && chance(70)) {
            var understood = agenda.after(told, 1);
            if (!byLink(id)) at(understood, seller, new RecordUnderstanding(id, 1, "客户表示谅解，同意顺延。", null));
            else {
                at(told.plusMinutes(40), seller, new AskCustomer(id, CustomerQuestion.UNDERSTANDING, 1, CONTACT, 7));
                at(understood, HOUSE, new TakeAnswer(id, 1, true, "理解，请按新日期交付。"));
            }
        }
        return expected;
    }

    private void problem(OrderId id, LocalDateTime found) {
        at(found, seller, new ReportProblem(id, "随机附件型号与技术协议不符。"));
        var by = found.toLocalDate().plusDays(6);
        at(found.plusMinutes(20), seller, new AssignProblem(id, 1, PRODUCTION, by));
        at(agenda.after(found, chance(20) ? 6 : 2), WORKSHOP, new ResolveProblem(id, 1, "已更换附件并复检。"));
    }

    private void progress(OrderId id, LocalDateTime moment) {
        at(moment, seller, new ReportProgress(id, "已完成装配，待发货。"));
        var told = agenda.after(moment, chance(10) ? 3 : 0).plusMinutes(40);
        at(told, seller, tell(id, Channel.MESSENGER, "货物已装配完毕，按期发出。", told, false));
    }

    /** In one or two parts; now and then a part is rejected and delivered again. */
    private void delivery(OrderId id, BigDecimal part, LocalDate last) {
        var parts = chance(20) ? halves(part) : List.of(part);
        var number = 0;
        var done = before(last, parts.size());
        for (var one : parts) {
            at(done, seller, new Deliver(id, portion(one), done.toLocalDate(), null));
            number++;
            var answered = agenda.after(done, 1 + dice.nextInt(3));
            if (chance(6)) {
                at(answered, seller, answer(id, number, portion(one), "外观划伤，整批退回。", answered));
                done = agenda.after(answered, 3);
                at(done, seller, new Deliver(id, portion(one), done.toLocalDate(), null));
                answered = agenda.after(done, 2);
                number++;
            }
            // of a link that is good for a day nobody makes use, and they call instead
            if (number == 1 && byLink(id))
                at(done.plusHours(1), seller, new AskCustomer(id, CustomerQuestion.ACCEPTANCE, 1, CONTACT, 1));
            if (!chance(4)) {
                at(answered, seller, new RecordAcceptance(id, number, null, "", answered.toLocalDate(), null));
                revenue.accepted(id, number, one, answered);
            }
            done = agenda.after(done, 1);
        }
        if (!chance(8)) at(agenda.after(done, 5 + dice.nextInt(4)), seller, new FollowUp(id, "设备运行正常，客户满意。"));
    }

    private static RecordAcceptance answer(
            OrderId id, int delivery, Portion rejected, String reason, LocalDateTime answered) {
        return new RecordAcceptance(id, delivery, rejected, reason, answered.toLocalDate(), null);
    }

    /** Some customers answer by themselves. */
    private static boolean byLink(OrderId id) {
        return id.value().hashCode() % 3 == 0;
    }

    private RegisterOrder register(int number, BigDecimal part, LocalDate due) {
        return new RegisterOrder(id(number), contract, "第 " + number + " 批订货", portion(part), due);
    }

    private static TellCustomer tell(OrderId id, Channel how, String what, LocalDateTime when, boolean ofDelay) {
        return new TellCustomer(id, how, what, when.atZone(Circumstances.ZONE).toInstant(), ofDelay, null);
    }

    private OrderId id(int number) {
        return new OrderId(contract.value() + "-" + number);
    }

    private static Portion portion(BigDecimal amount) {
        return new Portion(new Money(amount, "CNY"), List.of());
    }

    private static List<BigDecimal> halves(BigDecimal part) {
        var half = part.divide(BigDecimal.TWO, 2, RoundingMode.DOWN);
        return List.of(half, part.subtract(half));
    }

    /** In the morning, so many days before. */
    private static LocalDateTime before(LocalDate day, int days) {
        return day.minusDays(days).atTime(9, 30);
    }

    private void at(LocalDateTime moment, String person, OrderCommand command) {
        agenda.at(moment, () -> attempt(person, command));
    }

    private void attempt(String person, OrderCommand command) {
        desk.attempt(person, command);
    }

    private boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }
}
