package dossier.receivables.query;

import static dossier.handbook.Rule.REV_02;
import static dossier.handbook.Rule.REV_03;
import static dossier.handbook.Rule.REV_04;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.Rendered;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Authority;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.handbook.Records;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.links.LinkQuestion;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Task;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Paper;
import dossier.platform.web.page.Stories;
import dossier.policies.api.PoliciesOn;
import dossier.receivables.api.AccountEvent;
import dossier.receivables.api.AccountEvent.*;
import dossier.receivables.api.AccountId;
import dossier.receivables.api.BudgetEvent;
import dossier.receivables.api.BudgetEvent.*;
import dossier.receivables.api.BudgetId;
import dossier.receivables.api.DunningMeans;
import dossier.receivables.api.InvoiceKind;
import dossier.receivables.api.OpenItem;
import dossier.receivables.api.PaymentMeans;
import dossier.receivables.api.PlannedStep;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableEvent.*;
import dossier.receivables.api.ReceivableId;
import dossier.receivables.api.ReceivableStage;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What is shown of receivables, accounts and budgets, to whom, and in both languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceivablePagesTest {
    private static final ReceivableId LATE = new ReceivableId("r1"), TO_COME = new ReceivableId("r2");
    private static final AccountId ACCOUNT = new AccountId("acme");
    private static final BudgetId BUDGET = new BudgetId("sales-2026");
    private static final DepartmentId SALES = new DepartmentId("sales"), OTHERS = new DepartmentId("others");
    private static final PersonId SUN = new PersonId("sun"), LI = new PersonId("li"), WU = new PersonId("wu");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02"), OVERDUE = TODAY.minusDays(40);
    private static final StoredFile SLIP = new StoredFile("a".repeat(64), "slip.pdf", "application/pdf", 9);
    private static final OpenItem ITEM = new OpenItem(LATE, "YS-2026-00001", OVERDUE, Money.cny("60.00"));

    private final House house = new House();

    @BeforeEach
    void a_customer_who_pays_late() {
        house.happen(
                "house",
                new DepartmentOpened(SALES, "Sales"),
                new PositionDefined(SALES, "finance", "Finance", Set.of(Authority.KEEP_RECEIVABLES)),
                new PositionDefined(SALES, "seller", "Seller", Set.of(Authority.DRAFT_CONTRACTS)),
                new DepartmentOpened(OTHERS, "Others"),
                new PositionDefined(OTHERS, "seller", "Seller", Set.of(Authority.DRAFT_CONTRACTS)),
                new EmployeeHired(SUN, "Sun", SALES, "finance", null),
                new EmployeeHired(LI, "Li", SALES, "seller", null),
                new EmployeeHired(WU, "Wu", OTHERS, "seller", null));
        house.happen(
                "tian",
                entered(LATE, "YS-2026-00001", OVERDUE),
                new RevenueConfirmed(LATE, SUN, "agrees"),
                new InvoiceIssued(LATE, InvoiceKind.SPECIAL, "12345678", TODAY, SLIP),
                new InvoiceReversed(
                        LATE,
                        "87654321",
                        "12345678",
                        Money.cny("8.50"),
                        Money.cny("91.50"),
                        TODAY,
                        "two scratched",
                        SLIP),
                new PaymentAllocated(LATE, 1, Money.cny("40.00"), TODAY),
                new ReceivableEvent.DutyBegun(LATE, Duty.byEndOf(OVERDUE.plusDays(7), REV_02, "")),
                new ReceivableEvent.DutyReminded(LATE, REV_02, ""),
                new DunningStepTaken(LATE, 1, DunningMeans.PHONE, "awaits its bank", TODAY.plusDays(9), null));
        house.happen(
                "tian",
                entered(TO_COME, "YS-2026-00002", TODAY.plusDays(20)),
                new RevenueDisputed(TO_COME, SUN, "early"));
        house.happen(
                "sun",
                new AccountOpened(ACCOUNT, "Acme"),
                new PaymentRecorded(ACCOUNT, 1, PaymentMeans.DRAFT, Money.cny("50.00"), TODAY, "bill 7", SLIP),
                new PaymentUsed(ACCOUNT, 1, LATE, Money.cny("40.00")),
                new DunningPlanned(
                        ACCOUNT, 1, List.of(new PlannedStep(DunningMeans.VISIT, TODAY, LI)), "large and late"),
                new LetterSent(ACCOUNT, 1, List.of(ITEM), "please pay"),
                new AccountEvent.DutyBegun(ACCOUNT, Duty.byEndOf(TODAY, REV_03, "")),
                new StatementIssued(ACCOUNT, 1, TODAY, List.of(ITEM), List.of(Money.cny("10.00"))),
                new CustomerAsked(
                        ACCOUNT,
                        1,
                        1,
                        "Ms Chen by mail",
                        TODAY.minusDays(1).atStartOfDay(Circumstances.ZONE).toInstant()),
                new StatementDisputed(ACCOUNT, 1, TODAY, "two were returned", SLIP),
                new CreditGranted(ACCOUNT, 2, Money.cny("20.00"), TODAY, "q-1", "TS-2026-00009", SLIP));
        house.happen(
                "sun",
                new BudgetSet(BUDGET, SALES, 2026, Collections.nCopies(12, Money.cny("100.00"))),
                new BudgetEvent.DutyBegun(BUDGET, Duty.byEndOf(TODAY, REV_04, "2")),
                new DeviationExplained(BUDGET, 2, Money.cny("100.00"), Money.cny("88.50"), "one came later"));
        for (var ledger : List.of("receivables", "customer-accounts", "revenue-budgets")) house.list(ledger, SUN);
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void the_ageing_counts_what_is_open_and_each_figure_opens_the_list_that_adds_up_to_it() {
        assertThat(list(Locale.ENGLISH))
                .contains("31–60 days", "¥60.00", "dueOn.from=2026-01-01", "dueOn.to=2026-01-30")
                .contains("YS-2026-00001", "YS-2026-00002", "All 2 listed", "¥160.00")
                .doesNotContain("??");
        assertThat(list(Locale.ENGLISH, "toBePaid", "true", "dueOn.from", "2026-01-01", "dueOn.to", "2026-01-30"))
                .contains("YS-2026-00001", "All 1 listed")
                .doesNotContain("YS-2026-00002");
        var open = "/receivables?toBePaid=true&amp;gross.currency=CNY&amp;sort=dueOn";
        assertThat(list(Locale.ENGLISH)).contains(open + "\"", open + "&amp;dueOn.to=2026-03-01\"");
        assertThat(list(Locale.ENGLISH, "toBePaid", "true", "gross.currency", "CNY", "dueOn.to", "2026-03-01"))
                .contains("All 1 listed", "¥88.50", "¥100.00", "¥60.00");
        assertThat(list(Locale.CHINESE)).contains("账龄分析", "31–60 天", "有异议").doesNotContain("??");
    }

    @Test
    void a_receivable_tells_what_was_paid_and_who_was_urged() {
        assertThat(one(Locale.ENGLISH))
                .contains("YS-2026-00001", "¥88.50", "¥11.50", "¥40.00", "Overdue", "12345678", "awaits its bank")
                .contains("Red-letter invoice", "87654321", "¥8.50", "two scratched")
                .doesNotContain("??");
        assertThat(one(Locale.CHINESE)).contains("已开票", "逾期").doesNotContain("??");
    }

    @Test
    void an_account_tells_payments_letters_and_statements_and_prefills_the_letter() {
        assertThat(account(Locale.ENGLISH))
                .contains("bill 7", "¥10.00 unused", "large and late", "please pay", "two were returned", "Disputed")
                .contains("Ms Chen by mail", "Credit for a complaint", "/complaints/q-1", "TS-2026-00009")
                .doesNotContain("??");
        assertThat(account(Locale.CHINESE)).contains("承兑汇票", "有异议").doesNotContain("??");
        Rendered.messages(Locale.CHINESE);
        var model = new ExtendedModelMap();
        assertThat(rendered(accounts().list(new LinkedMultiValueMap<>(), SUN::value, model), Locale.CHINESE, model))
                .contains("Acme")
                .doesNotContain("??");
        assertThat(accounts().from("acme", SUN))
                .hasValueSatisfying(it -> assertThat(it.receivables()).containsExactly(LATE));
    }

    @Test
    void what_is_sent_to_the_customer_says_each_amount_with_its_currency_once() {
        var dollars = new OpenItem(TO_COME, "YS-2026-00002", OVERDUE, new Money(new BigDecimal("7.50"), "USD"));
        var items = List.of(ITEM, dollars);
        var sums = AgeingView.sums(items);
        var file = house.get(Ledgers.class)
                .one("customer-accounts", "acme", Map.of(), SUN)
                .document();
        var letter = new AccountFile.Letter(1, items, "please pay", SUN, House.NOON);
        var statement = new AccountFile.Statement(1, TODAY, items, List.of(Money.cny("10.00")), null, null, null);
        for (var printed : List.of(
                whole("letter", Map.of("file", file, "letter", letter, "sums", sums)),
                whole("statement", Map.of("file", file, "statement", statement, "sums", sums))))
            assertThat(printed).contains("Acme", ">¥60.00<", ">USD\u00a07.50<").doesNotContain("CNY", "USD<", "??");
    }

    private String whole(String template, Map<String, ?> model) {
        return Rendered.whole(
                "receivables/" + template, Locale.ENGLISH, model, house.get(Names.class), house.get(Clock.class));
    }

    @Test
    void a_link_asks_whether_the_customer_agrees_with_a_statement_and_says_what_it_comes_to() {
        var answers = house.beans(LinkQuestion.class).stream()
                .filter(it -> it.context().equals("customer-accounts"))
                .findFirst()
                .orElseThrow();
        assertThat(answers.asked("acme", 1))
                .hasValueSatisfying(it -> assertThat(it.values())
                        .containsExactly(
                                "Acme",
                                TODAY.toString(),
                                "¥" + ITEM.unpaid().amount().toPlainString()));
        assertThat(answers.asked("acme", 2)).isEmpty();
        assertThat(answers.asked("none", 1)).isEmpty();
    }

    @Test
    void a_proposed_budget_waits_for_another_than_its_proposer_and_a_rejected_one_says_why() {
        var next = new BudgetId("sales-2027");
        house.happen("sun", new BudgetProposed(next, SALES, 2027, Collections.nCopies(12, Money.cny("100.00")), SUN));
        house.list("revenue-budgets", SUN);
        var proposed = file(BudgetFile.class, "sales-2027");
        assertThat(proposed.months()).isEmpty();
        assertThat(proposed.tasks()).singleElement().satisfies(it -> {
            assertThat(it.action()).isEqualTo("decide-on-budget");
            assertThat(it.barred()).isEqualTo(SUN);
        });
        house.happen("lin", new BudgetRejected(next, new PersonId("lin"), "too little"));
        house.list("revenue-budgets", SUN);
        var rejected = file(BudgetFile.class, "sales-2027");
        assertThat(rejected.tasks()).isEmpty();
        assertThat(rejected.proposal()).isNull();
        assertThat(rejected.rejection()).isNotNull();
    }

    @Test
    void a_budget_is_held_against_what_was_earned() {
        var comparison = BudgetComparison.of(
                file(BudgetFile.class, "sales-2026"),
                List.of(new BudgetComparison.Earned(
                        SALES,
                        TODAY.withMonth(2),
                        file(ReceivableFile.class, "r1").balance())),
                TODAY);
        assertThat(comparison.actual()).isEqualTo(Money.cny("88.50"));
        assertThat(comparison.budgeted()).isEqualTo(Money.cny("300.00"));
        assertThat(comparison.rows().get(1).deviation().amount()).isEqualByComparingTo("-11.50");
        assertThat(comparison.rows().get(1).deviation().percent()).isEqualByComparingTo("-11.5");
        for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Rendered.messages(language);
            var model = new ExtendedModelMap();
            assertThat(rendered(budgets(language).one("sales-2026", null, SUN::value, model), language, model))
                    .contains("one came later", "¥88.50", "earnedOn.from=2026-01-01&amp;earnedOn.to=2026-12-31")
                    .doesNotContain("??");
            var all = new ExtendedModelMap();
            assertThat(rendered(budgets(language).all(SUN::value, all), language, all))
                    .contains("¥300.00", "earnedOn.from=2026-01-01&amp;earnedOn.to=2026-12-31", "-70.5 %")
                    .doesNotContain("??");
        }
    }

    @Test
    void sales_read_the_receivables_of_their_department_and_no_others_do() {
        assertThat(house.list("receivables", LI).total()).isEqualTo(2);
        assertThat(house.list("receivables", WU).total()).isZero();
        assertThat(house.list("customer-accounts", LI).total()).isEqualTo(1);
        assertThat(house.list("customer-accounts", WU).total()).isZero();
        assertThat(house.list("revenue-budgets", WU).total()).isZero();
    }

    @Test
    void what_waits_waits_for_finance_and_for_sales() {
        assertThat(file(ReceivableFile.class, "r1").tasks())
                .extracting(Task::action)
                .containsExactly("chase-receivable");
        assertThat(file(ReceivableFile.class, "r2").tasks())
                .extracting(Task::action)
                .containsExactly("correct-revenue");
        assertThat(file(BudgetFile.class, "sales-2026").tasks())
                .extracting(Task::action)
                .containsExactly("explain-deviation");
        assertThat(file(AccountFile.class, "acme").tasks()).isEmpty();
        assertThat(file(ReceivableFile.class, "r1").stage()).isEqualTo(ReceivableStage.INVOICED);
    }

    @Test
    void revenue_is_on_record_once_finance_has_reconciled_it() {
        Records.present(file(ReceivableFile.class, "r1").reconciliation());
        Records.missing(file(ReceivableFile.class, "r2").reconciliation(), "revenue.reconciliation");
    }

    private <D> D file(Class<D> document, String id) {
        return house.folding(document, id).orElseThrow();
    }

    private static RevenueEntered entered(ReceivableId id, String number, LocalDate dueOn) {
        return new RevenueEntered(
                id,
                number,
                new ContractId("c1"),
                "HT-2026-00001",
                new CounterpartyId("acme"),
                SALES,
                Kind.DEPOSIT,
                1,
                null,
                null,
                Money.cny("88.50"),
                Money.cny("11.50"),
                Money.cny("100.00"),
                TODAY.withMonth(2),
                dueOn);
    }

    private String list(Locale language, String... pairs) {
        Rendered.messages(language);
        var asked = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) asked.add(pairs[i], pairs[i + 1]);
        var model = new ExtendedModelMap();
        return rendered(receivables(language).list(asked, SUN::value, model), language, model);
    }

    private String one(Locale language) {
        var model = new ExtendedModelMap();
        Rendered.messages(language);
        return rendered(receivables(language).one("r1", null, SUN::value, model), language, model);
    }

    private String account(Locale language) {
        var model = new ExtendedModelMap();
        Rendered.messages(language);
        return rendered(accounts().one("acme", null, SUN::value, model), language, model);
    }

    private String rendered(String template, Locale language, ExtendedModelMap model) {
        return Rendered.page(template, language, model, house.get(Names.class), house.get(Clock.class));
    }

    private ReceivablePages receivables(Locale language) {
        return new ReceivablePages(
                house.get(Ledgers.class),
                house.get(Stories.class),
                house.get(PoliciesOn.class),
                house.get(Figures.class),
                new Wording(Rendered.messages(language)));
    }

    private AccountPages accounts() {
        return new AccountPages(
                house.get(Ledgers.class),
                house.get(Stories.class),
                new Paper(new SpringTemplateEngine(), new StaticApplicationContext()),
                house.get(Figures.class),
                new Wording(Rendered.messages(Locale.CHINESE)));
    }

    private BudgetPages budgets(Locale language) {
        return new BudgetPages(
                house.get(Ledgers.class),
                house.get(Stories.class),
                new Figures(new Wording(Rendered.messages(language)), house.get(Clock.class)),
                new Wording(Rendered.messages(language)));
    }
}
