package dossier.standalone;

import static dossier.standalone.DemoContracts.draft;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.PaymentCommand.FixMilestone;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.PaymentMilestone.Anchor;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.contracts.api.PerformanceCommand.FulfilObligation;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Actor;
import dossier.receivables.api.AccountCommand.*;
import dossier.receivables.api.BudgetCommand.ApproveBudget;
import dossier.receivables.api.BudgetCommand.ExplainDeviation;
import dossier.receivables.api.BudgetCommand.SetBudget;
import dossier.receivables.api.BudgetId;
import dossier.receivables.api.DunningMeans;
import dossier.receivables.api.InvoiceKind;
import dossier.receivables.api.PaymentMeans;
import dossier.receivables.api.PlannedStep;
import dossier.receivables.api.ReceivableCommand.*;
import dossier.receivables.api.ReceivableId;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** REV-01 … REV-04: a customer who pays late is chased by plan and letter, a draft is dishonoured, accounts are reconciled, and months are explained, mostly in time. */
@Component
@Order(101)
class DemoRevenue implements DemoStory, DemoPast {
    private static final String ZHAO = "zhao-lei",
            SUN = "sun-li",
            CLERK = "cao-ying",
            OPERATIONS = "tian-yu",
            GENERAL_MANAGER = "lin-guodong";
    private static final CounterpartyId HONGDA = new CounterpartyId("hongda"),
            HUACHENG = new CounterpartyId("huacheng");
    private static final BigDecimal VAT = new BigDecimal("13");

    private final DemoDesk desk;
    private final DemoContracts contracts;
    private final DemoBooks books;

    DemoRevenue(DemoDesk desk, DemoContracts contracts, DemoBooks books) {
        this.desk = desk;
        this.contracts = contracts;
        this.books = books;
    }

    @Override
    public void plan(DemoAgenda agenda, LocalDate from) {
        budgets(agenda, from);
        statements(agenda, from);
        latePayer(agenda, from);
    }

    /** The head office explains each month in time, one branch only when it is asked for it. */
    private void budgets(DemoAgenda agenda, LocalDate from) {
        for (var year : List.of(from.getYear(), from.getYear() + 1)) {
            var set = year == from.getYear() ? from.plusDays(2) : LocalDate.of(year, 1, 5);
            agenda.at(set.atTime(9, 30), () -> {
                budget("commerce", year, "1500000.00", from);
                budget("suzhou", year, "150000.00", from);
            });
        }
        for (var month = YearMonth.from(from);
                month.isBefore(YearMonth.from(from).plusMonths(13));
                month = month.plusMonths(1)) {
            explained(agenda, "commerce", "zhou-jianguo", month, 6);
            explained(agenda, "suzhou", "pan-hao", month, 15);
        }
    }

    /** Nothing is budgeted for the months before the house has anything on record. */
    private void budget(String department, int year, String monthly, LocalDate from) {
        var first = YearMonth.from(from);
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(it ->
                        YearMonth.of(year, it).isBefore(first) ? BigDecimal.ZERO.setScale(2) : new BigDecimal(monthly))
                .toList();
        var id = new BudgetId(department + "-" + year);
        desk.send(SUN, new SetBudget(id, new DepartmentId(department), year, "CNY", months));
        desk.send(GENERAL_MANAGER, new ApproveBudget(id));
    }

    private void explained(DemoAgenda agenda, String department, String manager, YearMonth month, int days) {
        var id = new BudgetId(department + "-" + month.getYear());
        agenda.at(
                month.atEndOfMonth().plusDays(days).atTime(10, 0),
                () -> desk.attempt(
                        manager, new ExplainDeviation(id, month.getMonthValue(), "两笔交付顺延至下月验收，收入相应后移；全年目标不变。")));
    }

    /** Each customer quarter after quarter; of every sixth nobody thinks in time. */
    private void statements(DemoAgenda agenda, LocalDate from) {
        var rows = DemoRows.of("counterparties.csv").toList();
        for (var number = 0; number < rows.size(); number++) {
            var customer = new CounterpartyId(rows.get(number)[0]);
            var statement = 1;
            for (var day = from.plusDays(number % 6 == 0 ? 107 : 82);
                    day.isBefore(from.plusDays(380));
                    day = day.plusDays(85)) {
                var one = statement++;
                var disputed = number % 7 == 3;
                agenda.at(day.atTime(14, 0), () -> {
                    books.open(CLERK, customer);
                    desk.attempt(CLERK, new IssueStatement(DemoBooks.account(customer)));
                });
                var answered = agenda.after(day.atTime(14, 0), 4);
                if (number % 5 == 1) byLink(agenda, customer, one, agenda.after(day.atTime(14, 0), 1), answered);
                else
                    agenda.at(
                            answered,
                            () -> desk.attempt(CLERK, disputed ? dispute(customer, one) : confirm(customer, one)));
            }
        }
    }

    /** Of these every statement is asked about, so a link has the number of its statement. */
    private void byLink(
            DemoAgenda agenda, CounterpartyId customer, int statement, LocalDateTime asked, LocalDateTime answered) {
        var account = DemoBooks.account(customer);
        agenda.at(asked, () -> desk.attempt(CLERK, new AskCustomer(account, statement, "客户财务部，邮件", 14)));
        agenda.at(
                answered,
                () -> desk.attempt(Actor.HOUSE.person().value(), new TakeAnswer(account, statement, true, "")));
    }

    private ConfirmStatement confirm(CounterpartyId customer, int statement) {
        var proof = contracts.file("对账回执.txt", customer + " 盖章确认");
        return new ConfirmStatement(DemoBooks.account(customer), statement, desk.today(), proof);
    }

    private DisputeStatement dispute(CounterpartyId customer, int statement) {
        return new DisputeStatement(DemoBooks.account(customer), statement, desk.today(), "其中一笔我司账上已付，请核对银行流水。", null);
    }

    /** Two instalments that are not paid: one is chased within the week, of the other nobody thinks; a draft for the first is dishonoured. */
    private void latePayer(DemoAgenda agenda, LocalDate from) {
        var contract = new ContractId("hongda-retrofit");
        var deposit = new ReceivableId("hongda-retrofit-1");
        var second = new ReceivableId("hongda-retrofit-2");
        var dishonoured = new AtomicInteger();
        agenda.at(from.plusDays(6).atTime(10, 0), () -> {
            contracts.signedByBoth(
                    ZHAO,
                    contract,
                    draft("数控机床改造合同", "hongda", "226000.00", false, "数控系统改造", "4 台")
                            .with(instalments()));
            for (var number : List.of(1, 2))
                desk.send(OPERATIONS, new EnterMilestone(number == 1 ? deposit : second, contract, number));
            for (var id : List.of(deposit, second)) desk.send(CLERK, new ConfirmRevenue(id, "与合同付款节点一致。"));
        });
        agenda.at(from.plusDays(17).atTime(15, 0), () -> {
            books.open(CLERK, HONGDA);
            desk.send(ZHAO, step(deposit, "客户财务人员更换，付款单重新流转。"));
        });
        agenda.at(from.plusDays(20).atTime(10, 0), () -> {
            var draft = books.received(CLERK, HONGDA, PaymentMeans.DRAFT, Money.cny("67800.00"));
            books.settle(CLERK, deposit, draft, Money.cny("67800.00"));
            dishonoured.set(draft);
        });
        agenda.at(from.plusDays(31).atTime(10, 0), () -> {
            desk.send(CLERK, new ReleasePayment(deposit, dishonoured.get(), "承兑汇票到期被拒付。"));
            desk.send(CLERK, new ProposeReversal(DemoBooks.account(HONGDA), dishonoured.get(), "承兑汇票到期被拒付。"));
            desk.tryInVain(CLERK, new ConfirmReversal(DemoBooks.account(HONGDA), dishonoured.get()));
            desk.send(GENERAL_MANAGER, new ConfirmReversal(DemoBooks.account(HONGDA), dishonoured.get()));
        });
        agenda.at(from.plusDays(36).atTime(10, 0), () -> letter(List.of(deposit, second)));
        agenda.at(from.plusDays(50).atTime(10, 0), () -> {
            var payment = books.received(CLERK, HONGDA, PaymentMeans.TRANSFER, Money.cny("226000.00"));
            books.settle(CLERK, deposit, payment, Money.cny("67800.00"));
            books.settle(CLERK, second, payment, Money.cny("158200.00"));
        });
    }

    private void letter(List<ReceivableId> overdue) {
        desk.send(
                SUN,
                new PlanDunning(
                        DemoBooks.account(HONGDA),
                        List.of(
                                new PlannedStep(DunningMeans.LETTER, desk.today(), new PersonId(SUN)),
                                new PlannedStep(DunningMeans.VISIT, desk.today().plusDays(7), new PersonId(ZHAO)),
                                new PlannedStep(
                                        DunningMeans.LAWYER, desk.today().plusDays(21), new PersonId(SUN))),
                        "两期款项均已逾期，票据被拒付，分步催收。"));
        desk.tryInVain(SUN, send(overdue.subList(0, 1)));
        desk.send(SUN, send(overdue));
    }

    private static SendLetter send(List<ReceivableId> receivables) {
        return new SendLetter(DemoBooks.account(HONGDA), receivables, "贵司下列款项已逾期，请于收函后七日内付清。", "票据被拒付，客户未另行安排付款。");
    }

    private static TakeDunningStep step(ReceivableId id, String reason) {
        return new TakeDunningStep(id, DunningMeans.PHONE, reason, null);
    }

    private static ContractTerms instalments() {
        return new ContractTerms(
                VAT,
                List.of(
                        new PaymentMilestone("预付款", Kind.DEPOSIT, new BigDecimal("30"), null, null, Anchor.EFFECT, 7),
                        new PaymentMilestone("进度款", Kind.PROGRESS, new BigDecimal("70"), null, null, Anchor.EFFECT, 9)),
                null);
    }

    /** Today: a deposit paid in part, what was delivered entered and waiting for finance, and a payment nobody may fulfil by hand. */
    @Override
    public void tell() {
        var contract = new ContractId("robot-cells");
        var deposit = new ReceivableId("robot-cells-1");
        contracts.signedByBoth(
                ZHAO,
                contract,
                draft("机器人工作站销售合同", "huacheng", "452000.00", false, "RC-6 机器人工作站", "2 套")
                        .with(new ContractTerms(
                                VAT,
                                List.of(
                                        new PaymentMilestone(
                                                "定金", Kind.DEPOSIT, new BigDecimal("30"), null, null, Anchor.EFFECT, 7),
                                        new PaymentMilestone(
                                                "到货款",
                                                Kind.DELIVERY,
                                                new BigDecimal("65"),
                                                null,
                                                null,
                                                Anchor.DELIVERY,
                                                15),
                                        new PaymentMilestone(
                                                "质保金",
                                                Kind.RETENTION,
                                                new BigDecimal("5"),
                                                null,
                                                null,
                                                Anchor.WARRANTY_END,
                                                30)),
                                null)));
        desk.tryInVain(ZHAO, new EnterMilestone(deposit, contract, 1));
        desk.send(OPERATIONS, new EnterMilestone(deposit, contract, 1));
        desk.tryInVain(SUN, new IssueInvoice(deposit, InvoiceKind.SPECIAL, "26312000000000000001", desk.today(), null));
        desk.send(SUN, new ConfirmRevenue(deposit, "与合同一致。"));
        desk.send(SUN, new IssueInvoice(deposit, InvoiceKind.SPECIAL, "26312000000000000001", desk.today(), null));
        desk.tryInVain(ZHAO, new FulfilObligation(contract, 1, desk.today(), contracts.file("回单.txt", "定金已付")));
        books.open(SUN, HUACHENG);
        var payment = books.received(SUN, HUACHENG, PaymentMeans.TRANSFER, Money.cny("100000.00"));
        desk.tryInVain(SUN, new AllocatePayment(deposit, payment, Money.cny("135600.00")));
        books.settle(SUN, deposit, payment, Money.cny("100000.00"));
        desk.send(ZHAO, new FixMilestone(contract, 2, desk.today(), contracts.file("签收单.txt", "机器人工作站 2 套，已签收。")));
        desk.send(OPERATIONS, new EnterMilestone(new ReceivableId("robot-cells-2"), contract, 2));
        desk.send(SUN, new IssueStatement(DemoBooks.account(HUACHENG)));

        var budget = commerceThisYear();
        if (desk.attempt(SUN, budget)) desk.send(GENERAL_MANAGER, new ApproveBudget(budget.id()));
    }

    private SetBudget commerceThisYear() {
        var year = desk.today().getYear();
        return new SetBudget(
                new BudgetId("commerce-" + year),
                new DepartmentId("commerce"),
                year,
                "CNY",
                Collections.nCopies(12, new BigDecimal("1500000.00")));
    }
}
