package dossier.appraisals.command;

import static dossier.appraisals.command.AppraisalLife.*;
import static dossier.handbook.Rule.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.appraisals.api.AppraisalTemplateCommand;
import dossier.appraisals.api.AppraisalTemplateCommand.*;
import dossier.appraisals.api.AppraisalTemplateEvent;
import dossier.appraisals.api.AppraisalTemplateEvent.*;
import dossier.appraisals.api.AppraisalTemplateId;
import dossier.appraisals.api.CycleCommand;
import dossier.appraisals.api.CycleCommand.OpenCycle;
import dossier.appraisals.api.CycleEvent;
import dossier.appraisals.api.CycleEvent.CycleOpened;
import dossier.appraisals.api.CycleId;
import dossier.appraisals.api.CycleKind;
import dossier.appraisals.api.CyclePeriod;
import dossier.appraisals.api.Dimension;
import dossier.appraisals.api.FrozenTemplate;
import dossier.appraisals.api.GradeBands;
import dossier.appraisals.api.Indicator;
import dossier.appraisals.api.Measure;
import dossier.appraisals.api.Scorer;
import dossier.appraisals.api.TemplateSheet;
import dossier.appraisals.api.TemplateTerms;
import dossier.appraisals.api.Topic;
import dossier.appraisals.api.Track;
import dossier.handbook.Actor;
import dossier.handbook.Answer;
import dossier.handbook.Recomputed;
import dossier.handbook.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** APR-02, APR-03, APR-11, APR-15, APR-16: what a template may say; APR-04: what a cycle is, and that it keeps what it opened with. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplatesAndCyclesTest {
    @Test
    void one_is_written_once_and_revised_as_often_as_needed() {
        var written = new TemplateWritten(SALESPEOPLE, SHEET);
        template(HR).given().when(new WriteTemplate(SALESPEOPLE, SHEET)).then(written);
        template(HR).given(written).when(new WriteTemplate(SALESPEOPLE, SHEET)).refused(STAGE);
        template(SUPERVISOR).given().when(new WriteTemplate(SALESPEOPLE, SHEET)).refused(ORG_04);
        template(HR)
                .given(written, new TemplateRevised(SALESPEOPLE, 2, SHEET, "first"))
                .when(new ReviseTemplate(SALESPEOPLE, SHEET, "again"))
                .then(new TemplateRevised(SALESPEOPLE, 3, SHEET, "again"));
    }

    @Test
    void weights_add_up_to_a_hundred() {
        write(sheet(60, 30, 10, indicators())).allowedBy(APR_02, APR_03, APR_15, APR_16);
        write(sheet(60, 30, 11, indicators())).refusedMissing(APR_02, "dimension.all");
        write(sheet(50, 30, 10, changed("meeting", it -> weighing(it, 10))))
                .refusedMissing(APR_02, "dimension.all", "dimension.ATTITUDE");
    }

    @Test
    void indicators_stand_where_they_belong_and_have_a_source() {
        write(sheet(60, 30, 10, changed("signed", it -> scored(it, Scorer.SUPERVISOR))))
                .refusedMissing(SOUND, "signed");
        write(sheet(60, 30, 10, changed("knowledge", it -> scored(it, Scorer.PEERS))))
                .refusedMissing(SOUND, "knowledge");
        write(sheet(60, 30, 10, changed("learning", it -> rated("meeting", it.dimension(), it.topic(), it.weight()))))
                .refusedMissing(SOUND, "meeting");
        write(sheet(60, 30, 10, changed("knowledge", it -> rated("risk", it.dimension(), Topic.RISK_CONTROL, 30))))
                .refused(SOUND, APR_03);
        var upside = new GradeBands(60, 80, 90);
        write(new TemplateSheet("x", Track.SALES, List.of(POST), 60, 30, 10, indicators(), upside))
                .refused(SOUND);
    }

    @Test
    void indicators_follow_the_role() {
        write(sheet(60, 30, 10, changed("customers", it -> rated("loyalty", it.dimension(), Topic.LOYALTY, 20))))
                .refusedMissing(APR_03, "topic.NEW_CUSTOMERS");
        write(new TemplateSheet(
                        "x", Track.CONTRACT_MANAGEMENT, List.of(POST), 60, 30, 10, indicators(), GradeBands.OURS))
                .refusedMissing(APR_03, "topic.CONTRACTS_SIGNED", "topic.PERFORMANCE_QUALITY", "topic.RISK_CONTROL");
    }

    @Test
    void the_weekly_meeting_innovation_and_initiative_count() {
        write(sheet(60, 30, 10, changed("meeting", it -> rated("more", it.dimension(), Topic.LEARNING, 20))))
                .refused(APR_15);
        write(sheet(60, 30, 10, changed("initiative", it -> rated("more", it.dimension(), Topic.LEARNING, 10))))
                .refusedMissing(APR_16, "topic.INITIATIVE");
    }

    /** The share that is shown, against one counted by hand; and that salespeople are not judged by less than half of it. */
    @Test
    void salespeople_are_judged_mainly_on_sales() {
        var little = List.of(
                measured("signed", Topic.SIGNED_AMOUNT, 20),
                measured("revenue", Topic.REVENUE, 20),
                measured("customers", Topic.NEW_CUSTOMERS, 10),
                rated("risk", Dimension.PERFORMANCE, Topic.RISK_CONTROL, 50));
        var rest = indicators().stream()
                .filter(it -> it.dimension() != Dimension.PERFORMANCE)
                .toList();
        var half =
                sheet(60, 30, 10, Stream.concat(little.stream(), rest.stream()).toList());
        write(half).refused(APR_03);
        Recomputed.equal(APR_11, List.of(SHEET.salesShare(), half.salesShare()), List.of(40 + 30 + 20 + 10, 50));
    }

    @Test
    void a_cycle_is_a_month_a_quarter_or_a_calendar_year_and_keeps_its_templates_as_they_are() {
        var terms = new TemplateTerms(SALESPEOPLE, FROZEN);
        open(HR, "2026-02", terms)
                .then(new CycleOpened(MONTH, period(CycleKind.MONTHLY, "2026-02-01", "2026-02-28"), List.of(FROZEN)));
        open(HR, "2026-Q1", terms)
                .then(new CycleOpened(
                        new CycleId("2026-Q1"),
                        period(CycleKind.QUARTERLY, "2026-01-01", "2026-03-31"),
                        List.of(FROZEN)));
        open(HR, "2025", terms)
                .then(new CycleOpened(YEAR, period(CycleKind.ANNUAL, "2025-01-01", "2025-12-31"), List.of(FROZEN)));
        for (var no : List.of("2026-13", "2026-Q5", "26", "spring"))
            open(HR, no, terms).refused(APR_04);
        open(SUPERVISOR, "2025", terms).refused(ORG_04);
        open(HR, "2025", new TemplateTerms(SALESPEOPLE, null)).refusedMissing(KNOWN, "salespeople");
        var other = new AppraisalTemplateId("other");
        open(HR, "2025", terms, new TemplateTerms(other, new FrozenTemplate(other, 1, SHEET)))
                .refusedMissing(APR_03, "sales/salesperson");
        Scenario.of(CycleDecider.CYCLE, HR)
                .knowing(terms)
                .given(new CycleOpened(YEAR, YEAR.period().orElseThrow(), List.of(FROZEN)))
                .when(new OpenCycle(YEAR, List.of(SALESPEOPLE)))
                .refused(STAGE);
    }

    @Test
    void the_months_of_a_year_are_twelve() {
        assertThat(YEAR.period().orElseThrow().monthsOfTheYear())
                .hasSize(12)
                .startsWith(new CycleId("2025-01"))
                .endsWith(new CycleId("2025-12"));
    }

    private static Scenario.Then<AppraisalTemplateCommand, AppraisalTemplateState, AppraisalTemplateEvent> write(
            TemplateSheet sheet) {
        return template(HR).given().when(new WriteTemplate(SALESPEOPLE, sheet));
    }

    private static Scenario<AppraisalTemplateCommand, AppraisalTemplateState, AppraisalTemplateEvent> template(
            Actor actor) {
        return Scenario.of(AppraisalTemplateDecider.TEMPLATE, actor);
    }

    private static Scenario.Then<CycleCommand, CycleState, CycleEvent> open(Actor actor, String id, Answer... terms) {
        return Scenario.of(CycleDecider.CYCLE, actor)
                .knowing(terms)
                .given()
                .when(new OpenCycle(new CycleId(id), List.of(SALESPEOPLE)));
    }

    private static CyclePeriod period(CycleKind kind, String from, String until) {
        return new CyclePeriod(kind, LocalDate.parse(from), LocalDate.parse(until));
    }

    private static List<Indicator> changed(String code, UnaryOperator<Indicator> change) {
        return indicators().stream()
                .map(it -> it.code().equals(code) ? change.apply(it) : it)
                .toList();
    }

    private static Indicator weighing(Indicator it, int weight) {
        return new Indicator(it.code(), it.name(), it.dimension(), it.topic(), weight, it.scorer(), it.measure());
    }

    private static Indicator scored(Indicator it, Scorer scorer) {
        return new Indicator(it.code(), it.name(), it.dimension(), it.topic(), it.weight(), scorer, it.measure());
    }

    private static Indicator measured(String code, Topic topic, int weight) {
        return new Indicator(
                code, code, Dimension.PERFORMANCE, topic, weight, Scorer.FACTS, Measure.valueOf(topic.name()));
    }
}
