package dossier.complaints.query;

import static dossier.complaints.query.Samples.GU;
import static dossier.complaints.query.Samples.LI;
import static dossier.complaints.query.Samples.PRODUCTION;
import static dossier.complaints.query.Samples.SALES;
import static dossier.complaints.query.Samples.ZHAO;
import static dossier.complaints.query.Samples.begun;
import static dossier.complaints.query.Samples.in;
import static dossier.handbook.Rule.CMP_02;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.Rendered;
import dossier.complaints.api.AftercareEvent.CustomerAsked;
import dossier.complaints.api.ComplaintCounts;
import dossier.complaints.api.ComplaintDutyEvent;
import dossier.complaints.api.ComplaintDutyEvent.DutyLapsed;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.ClockHeld;
import dossier.complaints.api.ComplaintEvent.ComplaintRecorded;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintStage;
import dossier.complaints.api.EscalationEvent.IncidentReported;
import dossier.complaints.api.QualityReviewEvent.*;
import dossier.complaints.api.QualityReviewId;
import dossier.handbook.Authority;
import dossier.handbook.Duty;
import dossier.handbook.HoldReason;
import dossier.handbook.Rule;
import dossier.handbook.Severity;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.links.LinkQuestion;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Paper;
import dossier.platform.web.page.Stories;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The board, the page, the analysis and the report of complaints, in both languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintPagesTest {
    private static final ComplaintId HELD = new ComplaintId("q2"), FIRE = new ComplaintId("q3");
    private static final QualityReviewId YEAR = new QualityReviewId("2026");

    private final House house = new House();

    @BeforeEach
    void complaints_at_every_stage() {
        house.happen(
                "house",
                new DepartmentOpened(SALES, "Sales"),
                new DepartmentOpened(PRODUCTION, "Production"),
                new PositionDefined(
                        SALES, "carer", "Carer", Set.of(Authority.HANDLE_COMPLAINTS, Authority.TAKE_ESCALATIONS)),
                new EmployeeHired(GU, "Gu", SALES, "carer", null),
                new EmployeeHired(ZHAO, "Zhao", SALES, "clerk", null),
                new EmployeeHired(LI, "Li", PRODUCTION, "clerk", null));
        house.happen("zhao", Samples.wholeLife().toArray(ComplaintEvent[]::new));
        house.happen(
                "gu",
                new ComplaintRecorded(
                        HELD,
                        "TS-2026-00002",
                        ComplaintKind.COMPLAINT,
                        Severity.CRITICAL,
                        Samples.sheet(),
                        null,
                        false),
                duty(HELD, in(48)),
                new ClockHeld(HELD, HoldReason.CUSTOMER_INFORMATION, in(0), "photographs"),
                new DutyLapsed(HELD, CMP_02, "RESOLUTION"));
        house.happen("gu", new IncidentReported(FIRE, "TS-2026-00003", PRODUCTION, "Fire in hall 2", "out", in(0)));
        house.happen(
                "gu",
                new YearOpened(YEAR, 2026),
                new DutyBegun(YEAR, Duty.byEndOf(Samples.TODAY, Rule.CMP_08, "2")),
                new ComplaintsAnalysed(YEAR, 1, 2, new ComplaintCounts(4, 2, 1, 1), "packaging again"),
                new ImprovementPlanned(YEAR, 1, PRODUCTION, "dry before packing", Samples.TODAY.plusDays(30)),
                new ImprovementReported(YEAR, 1, "a dryer was bought"),
                new ImprovementVerified(YEAR, 1, true, "no rust since"));
        for (var ledger : List.of("complaints", "quality-reviews")) house.list(ledger, GU);
        house.now(in(12));
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void the_page_tells_its_clock_its_cause_its_remedies_and_what_the_customer_said() {
        assertThat(page("q1", Locale.ENGLISH))
                .contains("TS-2026-00001", "Closed", "Its clock", "Inspection by a third party", "Kept late")
                .contains("packed before it was dry", "Our side 70 %", "Supplier 30 %", "trained anew")
                .contains("three new flanges", "Replacement", "quick enough", "no rust any more", "express freight")
                .contains("/complaints/q1/objection-report.pdf", "rust.jpg", "task 1", "First response")
                .doesNotContain("??", "RESOLUTION", "task-1");
        assertThat(page("q1", Locale.CHINESE)).contains("已结案", "第三方检测", "责任界定").doesNotContain("??");
        assertThat(page("q3", Locale.ENGLISH))
                .contains("Major incident", "Fire in hall 2")
                .doesNotContain("??");
    }

    @Test
    void what_stands_still_says_so_and_how_much_is_left() {
        assertThat(page("q2", Locale.ENGLISH))
                .contains("Held: Waiting for the customer", "2 days left", "Stands still");
        assertThat(board(Locale.CHINESE)).contains("暂停：等待客户提供资料", "剩 2 天").doesNotContain("??");
    }

    @Test
    void the_board_puts_first_what_ran_out_and_last_what_owes_nothing() {
        house.happen("gu", late("q4"));
        house.list("complaints", GU);
        var board = board(Locale.ENGLISH);
        assertThat(board.indexOf("TS-2026-00004")).isLessThan(board.indexOf("TS-2026-00002"));
        assertThat(board.indexOf("TS-2026-00002")).isLessThan(board.indexOf("TS-2026-00001"));
        assertThat(board).contains("4 h 0 min over", "tone-seal");
        assertThat(board(Locale.ENGLISH, "stage", "CLOSED"))
                .contains("TS-2026-00001")
                .doesNotContain("TS-2026-00002");
    }

    @Test
    void each_number_of_the_board_opens_the_list_that_adds_up_to_it() {
        house.happen("gu", late("q4"));
        house.list("complaints", GU);
        var board = board(Locale.ENGLISH);
        var numbers = Pattern.compile("class=\"drill\" href=\"/complaints\\?([^\"]*)\"[^>]*>(\\d+)<")
                .matcher(board)
                .results()
                .toList();
        assertThat(numbers).hasSize(ComplaintStage.values().length + 4);
        assertThat(numbers)
                .anyMatch(it ->
                        it.group(1).startsWith("running=true") && it.group(2).equals("1"));
        for (var number : numbers) {
            var asked = UriComponentsBuilder.fromUriString("?"
                            + URLDecoder.decode(number.group(1), StandardCharsets.UTF_8)
                                    .replace("&amp;", "&"))
                    .build()
                    .getQueryParams();
            assertThat(house.get(Ledgers.class).list("complaints", asked, GU).items())
                    .as(number.group(1))
                    .hasSize(Integer.parseInt(number.group(2)));
        }
    }

    @Test
    void the_report_of_an_objection_begins_with_what_the_complaint_says() {
        house.happen("gu", late("q4"));
        house.list("complaints", GU);
        var prefill = new ObjectionReportPrefill(house.get(Ledgers.class));
        assertThat(prefill.from("q4", GU)).hasValueSatisfying(it -> {
            assertThat(it.report().defect()).isEqualTo(Samples.sheet().content());
            assertThat(it.report().product()).isEqualTo(Samples.sheet().product());
        });
        assertThat(prefill.from("q1", GU))
                .hasValueSatisfying(it -> assertThat(it.report().defect()).isEqualTo("rust on the sealing face"));
        assertThat(prefill.from("q3", GU)).isEmpty();
    }

    @Test
    void the_analysis_counts_and_its_improvements_are_followed() {
        var model = new ExtendedModelMap();
        var html = rendered(
                analysis(Locale.ENGLISH).analysis(new LinkedMultiValueMap<>(), GU::value, model),
                Locale.ENGLISH,
                model);
        assertThat(html)
                .contains("包装运输", "Flange DN80", "Production", "Target missed", "dry before packing", "Effective")
                .contains("<polyline")
                .doesNotContain("??");
        var chinese = new ExtendedModelMap();
        assertThat(rendered(analysis(Locale.CHINESE).review("2026", null, GU::value, chinese), Locale.CHINESE, chinese))
                .contains("2026 年质量分析", "packaging again", "a dryer was bought", "2 月")
                .doesNotContain("??");
    }

    @Test
    void the_report_is_for_paper() {
        Rendered.messages(Locale.CHINESE);
        var file = house.folding(ComplaintFile.class, "q1").orElseThrow();
        var model = new ExtendedModelMap();
        model.addAttribute("file", file).addAttribute("reader", GU);
        assertThat(Rendered.whole(
                        "complaints/objection-report",
                        Locale.CHINESE,
                        model,
                        house.get(Names.class),
                        house.get(Clock.class)))
                .contains("产品异议报告表", "Flange DN80", "rust on the sealing face", "包装运输")
                .doesNotContain("??");
    }

    @Test
    void a_link_asks_whether_the_customer_is_satisfied_and_says_nothing_else() {
        house.happen("gu", new CustomerAsked(HELD, 1, "Ms Chen", in(60)));
        house.list("complaints", GU);
        var answers = house.beans(LinkQuestion.class).stream()
                .filter(it -> it.context().equals("complaints"))
                .findFirst()
                .orElseThrow();
        assertThat(answers.asked("q2", 1)).hasValueSatisfying(it -> {
            assertThat(it.values()).containsExactly("TS-2026-00002", "2026-03-02");
            assertThat(it.state()).isEqualTo(LinkQuestion.State.OPEN);
        });
        assertThat(answers.asked("q2", 2)).isEmpty();
        assertThat(answers.asked("none", 1)).isEmpty();
    }

    private static ComplaintEvent[] late(String id) {
        var late = new ComplaintId(id);
        return new ComplaintEvent[] {
            new ComplaintRecorded(
                    late, "TS-2026-00004", ComplaintKind.COMPLAINT, Severity.CRITICAL, Samples.sheet(), null, false),
            duty(late, in(8))
        };
    }

    private static ComplaintEvent duty(ComplaintId id, Instant due) {
        return new ComplaintDutyEvent.DutyBegun(
                id, begun(CMP_02, "RESOLUTION", due).duty());
    }

    private String page(String id, Locale language) {
        Rendered.messages(language);
        var model = new ExtendedModelMap();
        return rendered(pages(language).one(id, null, GU::value, model), language, model);
    }

    private String board(Locale language, String... pairs) {
        Rendered.messages(language);
        var asked = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) asked.add(pairs[i], pairs[i + 1]);
        var model = new ExtendedModelMap();
        return rendered(pages(language).board(asked, GU::value, model), language, model);
    }

    private String rendered(String template, Locale language, ExtendedModelMap model) {
        return Rendered.page(template, language, model, house.get(Names.class), house.get(Clock.class));
    }

    private ComplaintPages pages(Locale language) {
        return new ComplaintPages(
                house.get(Ledgers.class),
                house.get(Stories.class),
                new Paper(new SpringTemplateEngine(), new StaticApplicationContext()),
                new Wording(Rendered.messages(language)),
                house.get(Counting.Today.class));
    }

    private AnalysisPages analysis(Locale language) {
        var wording = new Wording(Rendered.messages(language));
        return new AnalysisPages(
                house.get(Ledgers.class),
                house.get(Stories.class),
                house.get(Names.class),
                new Figures(wording, house.get(Clock.class)),
                wording,
                house.get(Clock.class));
    }
}
