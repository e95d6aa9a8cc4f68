package dossier.appraisals.query;

import static dossier.appraisals.query.AppraisalSamples.APPEALED;
import static dossier.appraisals.query.AppraisalSamples.APPLIED;
import static dossier.appraisals.query.AppraisalSamples.CALIBRATED;
import static dossier.appraisals.query.AppraisalSamples.CONSOLIDATED;
import static dossier.appraisals.query.AppraisalSamples.DECIDED;
import static dossier.appraisals.query.AppraisalSamples.EVALUATED;
import static dossier.appraisals.query.AppraisalSamples.FIRST;
import static dossier.appraisals.query.AppraisalSamples.HR;
import static dossier.appraisals.query.AppraisalSamples.ID;
import static dossier.appraisals.query.AppraisalSamples.INTERVIEW;
import static dossier.appraisals.query.AppraisalSamples.INVITED;
import static dossier.appraisals.query.AppraisalSamples.OPENED;
import static dossier.appraisals.query.AppraisalSamples.OPINION;
import static dossier.appraisals.query.AppraisalSamples.PLANNED;
import static dossier.appraisals.query.AppraisalSamples.PUBLISHED;
import static dossier.appraisals.query.AppraisalSamples.QIAN;
import static dossier.appraisals.query.AppraisalSamples.SALES;
import static dossier.appraisals.query.AppraisalSamples.SECOND;
import static dossier.appraisals.query.AppraisalSamples.SELF;
import static dossier.appraisals.query.AppraisalSamples.SHEET;
import static dossier.appraisals.query.AppraisalSamples.YEAR;
import static dossier.appraisals.query.AppraisalSamples.ZHAO;
import static dossier.appraisals.query.AppraisalSamples.ZHOU;
import static dossier.appraisals.query.AppraisalSamples.begun;
import static dossier.appraisals.query.AppraisalSamples.kept;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.Rendered;
import dossier.appraisals.api.AppraisalCommand.AssessSelf;
import dossier.appraisals.api.AppraisalTemplateEvent.TemplateRevised;
import dossier.appraisals.api.AppraisalTemplateEvent.TemplateWritten;
import dossier.appraisals.api.AppraisalTemplateId;
import dossier.appraisals.api.CycleEvent.CycleOpened;
import dossier.appraisals.api.FrozenTemplate;
import dossier.appraisals.api.Rating;
import dossier.handbook.Authority;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Paper;
import dossier.platform.web.page.Stories;
import dossier.policies.api.PoliciesOn;
import dossier.words.PersonId;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The pages of appraisals, cycles and templates, in both languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppraisalPagesTest {
    private final House house = new House();

    @BeforeEach
    void a_year_of_zhao() {
        var template = new AppraisalTemplateId("sales");
        house.happen("house", new DepartmentOpened(SALES, "Sales"));
        house.happen("house", new PositionDefined(SALES, "hr", "HR", Set.of(Authority.KEEP_APPRAISALS)));
        for (var one : List.of(ZHAO, ZHOU, QIAN))
            house.happen("house", new EmployeeHired(one, "", SALES, "clerk", null));
        house.happen("house", new EmployeeHired(HR, "", SALES, "hr", null));
        house.happen(
                "hr", new TemplateWritten(template, SHEET), new TemplateRevised(template, 2, SHEET, "other weights"));
        house.happen(
                "hr",
                new CycleOpened(YEAR, YEAR.period().orElseThrow(), List.of(new FrozenTemplate(template, 1, SHEET))));
        house.happen("zhou", OPENED, PLANNED, begun("self"), SELF, kept("self"), EVALUATED);
        house.happen("hr", INVITED, begun("peer-1"), FIRST, SECOND, OPINION, CONSOLIDATED, CALIBRATED, PUBLISHED);
        house.happen("zhou", INTERVIEW, APPEALED, begun("appeal"), DECIDED, APPLIED);
        for (var ledger : List.of("appraisals", "appraisal-cycles", "appraisal-templates")) house.list(ledger, HR);
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void the_page_tells_how_the_score_came_to_be_down_to_the_events() {
        assertThat(one(Locale.ENGLISH, HR))
                .contains("Performance 60 %", "75.55", "634,500 of 1,000,000", "href=\"/decisions/of/contracts/c1/")
                .contains("Average of 2", "Total 76.08", "81.31 instead", "90.19", "Excellent", "2026-01 · 88.88")
                .contains("first-remark", "bear no names", "word-of-legal", "Appeal", "Raise", "one-grade-up")
                .doesNotContain("??");
        assertThat(one(Locale.CHINESE, HR))
                .contains("得分是怎么来的", "优秀", "调整为 90.19")
                .doesNotContain("??");
    }

    @Test
    void who_is_appraised_reads_the_result_and_not_what_peers_said() {
        assertThat(one(Locale.ENGLISH, ZHAO))
                .contains("Average of 2", "90.19", "Self-assessment")
                .doesNotContain("first-remark", "second-remark", "word-of-legal", "qian", "??");
    }

    @Test
    void a_peer_finds_their_form() {
        assertThat(one(Locale.ENGLISH, QIAN))
                .contains("first-remark", "61.25")
                .doesNotContain("second-remark", "the-plan", "self-summary", "90.19", "??");
    }

    @Test
    void the_cycle_tells_its_progress_and_its_grades() {
        for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Rendered.messages(language);
            var model = new ExtendedModelMap();
            assertThat(rendered(cycles(language).one("2026", null, HR::value, model), language, model))
                    .contains("<progress", "/appraisals?cycle=2026&amp;grade=EXCELLENT", "zhao")
                    .contains("/appraisals?cycle=2026&amp;stage=PUBLISHED&amp;stage=APPEALED", "stage=PLANNING")
                    .contains(language == Locale.ENGLISH ? "1 of 1 published, 0 late" : "1 人中已公布 1 人")
                    .doesNotContain("??");
            var all = new ExtendedModelMap();
            assertThat(rendered(cycles(language).list(new LinkedMultiValueMap<>(), HR::value, all), language, all))
                    .contains("/appraisal-cycles/2026")
                    .doesNotContain("??");
        }
    }

    @Test
    void the_list_and_the_templates_say_what_is_there() {
        for (var language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            Rendered.messages(language);
            var list = new ExtendedModelMap();
            assertThat(rendered(pages(language).list(new LinkedMultiValueMap<>(), ZHAO::value, list), language, list))
                    .contains("/appraisals/zhao-2026", "90.19")
                    .doesNotContain("??");
            var all = new ExtendedModelMap();
            assertThat(rendered(templates().list(new LinkedMultiValueMap<>(), QIAN::value, all), language, all))
                    .contains("/appraisal-templates/sales")
                    .doesNotContain("??");
            var template = new ExtendedModelMap();
            assertThat(rendered(templates().one("sales", null, QIAN::value, template), language, template))
                    .contains("other weights", "signed")
                    .doesNotContain("??");
        }
    }

    @Test
    void both_forms_are_printed_for_those_who_may_read_them() {
        Rendered.messages(Locale.CHINESE);
        assertThat(pages(Locale.CHINESE).selfAssessment(ID.value(), ZHAO::value).getBody())
                .startsWith("%PDF".getBytes(US_ASCII));
        assertThat(pages(Locale.CHINESE).evaluation(ID.value(), ZHAO::value).getBody())
                .startsWith("%PDF".getBytes(US_ASCII));
    }

    /** However long the form is: each of these lengths ends elsewhere on a page. */
    @Test
    void a_signature_stands_on_a_page_with_what_is_signed() throws IOException {
        var file = (AppraisalFile) house.get(Ledgers.class)
                .one("appraisals", ID.value(), Map.of(), HR)
                .document();
        var at = House.NOON;
        var paper = paper(Locale.CHINESE);
        var pages = new TreeSet<Integer>();
        for (var lines = 1; lines <= 60; lines++) {
            var text = "line\n".repeat(lines - 1) + "lastline";
            for (var summary :
                    List.of(text, text.replace("\n", " of a paragraph that is broken where it reaches the edge. "))) {
                var model = Map.of(
                        "heading",
                        "Form",
                        "file",
                        file,
                        "form",
                        new Form(summary, at),
                        "by",
                        ZHOU,
                        "printed",
                        FormOnPaper.of(file, List.of(), List.of()));
                try (var pdf = Loader.loadPDF(paper.print("appraisals/paper", model))) {
                    pages.add(pdf.getNumberOfPages());
                    var last = new PDFTextStripper();
                    last.setStartPage(pdf.getNumberOfPages());
                    assertThat(last.getText(pdf)).as(lines + " lines").contains("lastline", "zhou");
                }
            }
        }
        assertThat(pages).contains(1, 2);
    }

    /** As the template reads one. */
    public record Form(String summary, Instant at) {}

    @Test
    void a_form_on_paper_says_what_was_to_be_reached_what_was_and_the_points() {
        var file = (AppraisalFile) house.get(Ledgers.class)
                .one("appraisals", ID.value(), Map.of(), HR)
                .document();
        var form = Objects.requireNonNull(file.forms().evaluation());
        var parts = FormOnPaper.of(file, form.ratings(), form.figures()).parts();
        assertThat(parts).extracting(FormOnPaper.Part::weight).containsExactly(60, 30, 10);
        assertThat(parts.getFirst().lines())
                .filteredOn(it -> it.indicator().fromFacts())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.target()).isEqualByComparingTo("1000000");
                    assertThat(it.reached()).isEqualByComparingTo("634500");
                    assertThat(it.points()).isNotNull();
                });
        assertThat(FormOnPaper.of(
                                file,
                                Objects.requireNonNull(file.forms().self()).ratings(),
                                List.of())
                        .parts()
                        .getFirst()
                        .lines())
                .filteredOn(it -> it.indicator().fromFacts())
                .allSatisfy(it -> assertThat(it.points()).isNull());
    }

    @Test
    void a_form_begins_with_its_indicators() {
        var prefill = new AppraisalPrefills().selfAssessment(house.get(Ledgers.class));
        assertThat(prefill.from(ID.value(), ZHAO).map(AssessSelf::ratings).orElseThrow())
                .extracting(Rating::indicator)
                .containsExactly("tasks", "talk", "care");
    }

    private String one(Locale language, PersonId reader) {
        Rendered.messages(language);
        var model = new ExtendedModelMap();
        return rendered(pages(language).one(ID.value(), null, reader::value, model), language, model);
    }

    private String rendered(String template, Locale language, ExtendedModelMap model) {
        return Rendered.page(template, language, model, house.get(Names.class), house.get(Clock.class));
    }

    private AppraisalPages pages(Locale language) {
        return new AppraisalPages(
                house.get(Ledgers.class),
                house.get(Stories.class),
                paper(language),
                wording(language),
                house.get(Names.class));
    }

    private CyclePages cycles(Locale language) {
        return new CyclePages(
                house.get(Ledgers.class),
                house.get(Stories.class),
                house.get(PoliciesOn.class),
                house.get(Figures.class),
                wording(language));
    }

    private AppraisalTemplatePages templates() {
        return new AppraisalTemplatePages(house.get(Ledgers.class), house.get(Stories.class));
    }

    private Paper paper(Locale language) {
        var beans = new StaticApplicationContext();
        beans.getBeanFactory().registerSingleton("names", house.get(Names.class));
        beans.getBeanFactory().registerSingleton("figures", house.get(Figures.class));
        beans.getBeanFactory().registerSingleton("wording", wording(language));
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(Rendered.messages(language));
        return new Paper(engine, beans);
    }

    private static Wording wording(Locale language) {
        return new Wording(Rendered.messages(language));
    }
}
