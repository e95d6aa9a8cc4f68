package dossier.orders.query;

import static dossier.House.NOON;
import static dossier.handbook.Rule.ORD_02;
import static dossier.handbook.Rule.ORD_04;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.Rendered;
import dossier.contracts.api.AgreedGoods;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractLine;
import dossier.contracts.api.LineQuantity;
import dossier.contracts.api.Portion;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Duty;
import dossier.orders.api.Channel;
import dossier.orders.api.CustomerQuestion;
import dossier.orders.api.OrderEvent.*;
import dossier.orders.api.OrderId;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.Ledgers;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Stories;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;

/** The board and the page of an order, in both languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderPagesTest {
    private static final OrderId ID = new OrderId("o1");
    private static final PersonId LI = new PersonId("li");
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final LocalDate DUE = LocalDate.parse("2026-03-20"), LATER = DUE.plusDays(5);
    private static final StoredFile SCAN = new StoredFile("a".repeat(64), "told.pdf", "application/pdf", 9);

    private final House house = new House();

    @BeforeEach
    void an_order_with_everything() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"), new EmployeeHired(LI, "Li", SALES, "clerk", null));
        house.happen(
                "li",
                new OrderRegistered(
                        ID,
                        "DD-2026-00001",
                        new ContractId("c1"),
                        "HT-2026-00001",
                        new CounterpartyId("acme"),
                        SALES,
                        "First half",
                        portion("500.00", "5"),
                        DUE),
                new DutyBegun(ID, Duty.byEndOf(DUE, ORD_04, "")),
                new TaskAssigned(ID, 1, SALES, "machine them", DUE),
                new DutyBegun(ID, Duty.byEndOf(DUE, ORD_02, "1")),
                new ProgressReported(ID, 1, "half machined"),
                new DelayForecast(ID, 1, DUE, LATER, "castings late"),
                new CustomerTold(ID, Channel.EMAIL, "five days later", NOON, 1, SCAN),
                new UnderstandingRecorded(ID, 1, "we understand", null),
                new ProblemReported(ID, 1, "wrong flange"),
                new ProblemAssigned(ID, 1, SALES, DUE),
                new Delivered(ID, 1, portion("300.00", "3"), DUE, SCAN),
                new DeliveryRejected(ID, 1, portion("100.00", "1"), "rust", DUE, null),
                new OrderChanged(ID, portion("500.00", "5"), LATER, "agreed anew"),
                new CustomerAsked(ID, 1, CustomerQuestion.ACCEPTANCE, 1, "Ms Chen", NOON.plusSeconds(60)),
                new CustomerAnswered(ID, 1, false, "rust again", "Ms Chen"),
                new UseFollowedUp(ID, "runs well"));
        house.list("orders", LI);
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void the_page_tells_its_lines_its_delays_and_what_the_customer_said() {
        assertThat(page(Locale.ENGLISH))
                .contains("DD-2026-00001", "Partly delivered", "five days later", "we understand", "With understanding")
                .contains("wrong flange", "Rejected on 2026-03-20", "rust", "agreed anew", "runs well", "told.pdf")
                .contains("Gear unit", "Gear unit 3 sets", "task 1", "Receivables", "/customer-accounts/acme")
                .contains("Asked by link", "Ms Chen", "Does not agree", "rust again", "answered")
                .doesNotContain("??");
        assertThat(page(Locale.CHINESE)).contains("部分交付", "已谅解").doesNotContain("??");
    }

    @Test
    void goods_of_a_contract_that_is_not_theirs_to_read_are_not_told() {
        assertThat(house.get(AgreedGoods.class).of(new ContractId("c1"), LI)).isEmpty();
    }

    @Test
    void the_board_counts_by_stage_and_lists_what_is_asked_for() {
        assertThat(board(Locale.ENGLISH))
                .contains("DD-2026-00001", "2026-03-25")
                .contains("<a class=\"drill\" href=\"/orders?delaysUnderstood=true\">1</a>")
                .contains("<a class=\"drill\" href=\"/orders?delaysUnderstood=false\">0</a>")
                .doesNotContain("??");
        assertThat(board(Locale.CHINESE, "stage", "ACCEPTED")).doesNotContain("DD-2026-00001", "??");
    }

    @Test
    void what_was_asked_in_several_values_or_by_other_names_is_asked_again_by_the_form() {
        var asked = board(
                Locale.ENGLISH, "stage", "REGISTERED", "stage", "IN_PROGRESS", "department", "sales", "cursor", "");
        assertThat(asked)
                .containsPattern("<select[^>]*name=\"stage\"[^>]*multiple")
                .containsPattern("value=\"REGISTERED\"[^>]*selected")
                .containsPattern("value=\"IN_PROGRESS\"[^>]*selected")
                .contains("<input type=\"hidden\" name=\"department\" value=\"sales\">")
                .doesNotContain("type=\"hidden\" name=\"stage\"", "name=\"cursor\"");
        assertThat(board(Locale.ENGLISH, "stage", "REGISTERED"))
                .doesNotContainPattern("<select[^>]*name=\"stage\"[^>]*multiple");
    }

    private String page(Locale language) {
        Rendered.messages(language);
        var model = new ExtendedModelMap();
        return rendered(pages().one("o1", null, LI::value, model), language, model);
    }

    private String board(Locale language, String... pairs) {
        Rendered.messages(language);
        var asked = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) asked.add(pairs[i], pairs[i + 1]);
        var model = new ExtendedModelMap();
        return rendered(pages().board(asked, LI::value, model), language, model);
    }

    private String rendered(String template, Locale language, ExtendedModelMap model) {
        return Rendered.page(template, language, model, house.get(Names.class), house.get(Clock.class));
    }

    private OrderPages pages() {
        var goods = List.of(new ContractLine("Gear unit", BigDecimal.TEN, "sets", new BigDecimal("100")));
        return new OrderPages(house.get(Ledgers.class), house.get(Stories.class), (_, _) -> goods);
    }

    private static Portion portion(String amount, String quantity) {
        return new Portion(Money.cny(amount), List.of(new LineQuantity(1, new BigDecimal(quantity))));
    }
}
