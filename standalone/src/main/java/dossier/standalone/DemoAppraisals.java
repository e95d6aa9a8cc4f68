package dossier.standalone;

import static dossier.appraisals.api.Dimension.ABILITY;
import static dossier.appraisals.api.Dimension.ATTITUDE;
import static dossier.appraisals.api.Dimension.PERFORMANCE;

import dossier.appraisals.api.AppraisalCommand.OpenAppraisal;
import dossier.appraisals.api.AppraisalId;
import dossier.appraisals.api.AppraisalTemplateCommand.ReviseTemplate;
import dossier.appraisals.api.AppraisalTemplateCommand.WriteTemplate;
import dossier.appraisals.api.AppraisalTemplateId;
import dossier.appraisals.api.CycleCommand.OpenCycle;
import dossier.appraisals.api.CycleId;
import dossier.appraisals.api.Dimension;
import dossier.appraisals.api.GradeBands;
import dossier.appraisals.api.Indicator;
import dossier.appraisals.api.Measure;
import dossier.appraisals.api.Post;
import dossier.appraisals.api.Scorer;
import dossier.appraisals.api.TemplateSheet;
import dossier.appraisals.api.Topic;
import dossier.appraisals.api.Track;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Appraisals in the demo company's past: two templates, the months of a few people, one quarter, and the years. Without a past there is the month that has begun. */
@Component
@Order(14)
class DemoAppraisals implements DemoStory, DemoPast {
    static final AppraisalTemplateId SALES = new AppraisalTemplateId("sales"),
            CONTRACTS = new AppraisalTemplateId("contracts");

    private static final String HR = "admin";
    private static final DepartmentId COMMERCE = new DepartmentId("commerce");
    private static final int MONTHS = 13;

    private static final List<Indicator> ABILITY_AND_ATTITUDE = List.of(
            rated("knowledge", "专业知识与技能", ABILITY, Topic.KNOWLEDGE, 30),
            peers("communication", "沟通能力", ABILITY, Topic.COMMUNICATION, 25),
            rated("solving", "解决问题", ABILITY, Topic.PROBLEM_SOLVING, 25),
            rated("innovation", "创新", ABILITY, Topic.INNOVATION, 20),
            rated("responsibility", "责任心", ATTITUDE, Topic.RESPONSIBILITY, 20),
            peers("teamwork", "团队协作", ATTITUDE, Topic.TEAMWORK, 20),
            rated("learning", "学习", ATTITUDE, Topic.LEARNING, 10),
            rated("initiative", "主动性", ATTITUDE, Topic.INITIATIVE, 10),
            rated("dedication", "敬业", ATTITUDE, Topic.DEDICATION, 10),
            rated("discipline", "纪律（考勤）", ATTITUDE, Topic.DISCIPLINE, 15),
            rated("meeting", "周例会出席", ATTITUDE, Topic.WEEKLY_MEETING, 15));

    private static final TemplateSheet OF_SALES = sheet(
            "销售人员绩效考核表",
            Track.SALES,
            List.of("salesperson"),
            measured("signed", "签约额", Topic.SIGNED_AMOUNT, 35, Measure.SIGNED_AMOUNT),
            measured("revenue", "营业收入", Topic.REVENUE, 25, Measure.REVENUE),
            measured("customers", "新客户", Topic.NEW_CUSTOMERS, 10, Measure.NEW_CUSTOMERS),
            measured("delivery", "按期交付率", Topic.DELIVERY, 10, Measure.ORDERS_ON_TIME),
            rated("satisfaction", "客户满意度", PERFORMANCE, Topic.SATISFACTION, 20));

    private static final TemplateSheet OF_CONTRACTS = sheet(
            "合同管理人员绩效考核表",
            Track.CONTRACT_MANAGEMENT,
            List.of("contract-lead", "contract-clerk"),
            rated("contracts", "合同签订", PERFORMANCE, Topic.CONTRACTS_SIGNED, 35),
            rated("quality", "履约质量", PERFORMANCE, Topic.PERFORMANCE_QUALITY, 35),
            rated("risk", "风险控制", PERFORMANCE, Topic.RISK_CONTROL, 30));

    private final DemoDesk desk;
    private boolean past;

    DemoAppraisals(DemoDesk desk) {
        this.desk = desk;
    }

    @Override
    public void plan(DemoAgenda agenda, LocalDate from) {
        past = true;
        agenda.at(from.atTime(8, 30), this::write);
        var first = YearMonth.from(from);
        for (var month = first; month.isBefore(first.plusMonths(MONTHS)); month = month.plusMonths(1))
            month(agenda, from, month);
        var quarter = new CycleId("%d-Q%d".formatted(from.getYear(), (from.getMonthValue() + 2) / 3));
        var begin = opened(agenda, from, quarter);
        new DemoAppraisalLife("tang-min", "liu-qian", quarter, SALES, desk, agenda, 7).plan(begin);
        // a year that is over before long, or was not long ago, and the next one
        var early = from.minusMonths(10).getYear();
        for (var year = early; year <= early + 1; year++) year(agenda, from, new CycleId(Integer.toString(year)));
        agenda.at(
                from.plusDays(40).atTime(9, 0), () -> desk.send(HR, new ReviseTemplate(SALES, OF_SALES, "年中复核，指标不变。")));
    }

    private void month(DemoAgenda agenda, LocalDate from, YearMonth month) {
        var cycle = new CycleId(month.toString());
        var begin = opened(agenda, from, cycle);
        var dice = month.getMonthValue();
        new DemoAppraisalLife("zhao-lei", "zhou-jianguo", cycle, SALES, desk, agenda, dice).plan(begin);
        new DemoAppraisalLife("ma-chao", "zhou-jianguo", cycle, SALES, desk, agenda, dice + 20).plan(begin);
        new DemoAppraisalLife("chen-jing", "zhou-jianguo", cycle, CONTRACTS, desk, agenda, dice + 40).plan(begin);
    }

    private void year(DemoAgenda agenda, LocalDate from, CycleId cycle) {
        var begin = opened(agenda, from, cycle);
        new DemoAppraisalLife("zhao-lei", "zhou-jianguo", cycle, SALES, desk, agenda, 3).plan(begin);
        new DemoAppraisalLife("chen-jing", "zhou-jianguo", cycle, CONTRACTS, desk, agenda, 5).plan(begin);
    }

    /** On its first working day, or on that of the company. */
    private LocalDateTime opened(DemoAgenda agenda, LocalDate from, CycleId cycle) {
        var first = cycle.period().orElseThrow().from();
        var begin = agenda.after((first.isBefore(from) ? from : first.minusDays(1)).atTime(9, 0), 1);
        agenda.at(begin, () -> desk.send(HR, new OpenCycle(cycle, List.of(SALES, CONTRACTS))));
        return begin.plusMinutes(10);
    }

    /** Two wait for their plan. */
    @Override
    public void tell() {
        if (past) return;
        write();
        var month = new CycleId(YearMonth.from(desk.today()).toString());
        desk.send(HR, new OpenCycle(month, List.of(SALES, CONTRACTS)));
        for (var person : List.of("zhao-lei", "ma-chao")) {
            var appraised = new PersonId(person);
            desk.send(HR, new OpenAppraisal(AppraisalId.of(appraised, month), appraised, month, SALES));
        }
    }

    /** What the handbook does not let stand first, then the two that hold. */
    private void write() {
        var draft = new AppraisalTemplateId("draft");
        desk.tryInVain(HR, new WriteTemplate(draft, weighing(OF_SALES, 70, 30, 10)));
        desk.tryInVain(HR, new WriteTemplate(draft, without(OF_SALES, "customers", "meeting", "initiative")));
        desk.tryInVain(HR, new OpenCycle(new CycleId("spring"), List.of(SALES)));
        desk.send(HR, new WriteTemplate(SALES, OF_SALES));
        desk.send(HR, new WriteTemplate(CONTRACTS, OF_CONTRACTS));
    }

    private static TemplateSheet sheet(String title, Track track, List<String> positions, Indicator... performance) {
        return new TemplateSheet(
                title,
                track,
                positions.stream().map(it -> new Post(COMMERCE, it)).toList(),
                60,
                30,
                10,
                Stream.concat(Stream.of(performance), ABILITY_AND_ATTITUDE.stream())
                        .toList(),
                GradeBands.OURS);
    }

    private static TemplateSheet weighing(TemplateSheet it, int performance, int ability, int attitude) {
        return new TemplateSheet(
                it.title(), it.track(), it.posts(), performance, ability, attitude, it.indicators(), it.bands());
    }

    private static TemplateSheet without(TemplateSheet it, String... codes) {
        var rest = it.indicators().stream()
                .filter(Predicate.not(one -> List.of(codes).contains(one.code())))
                .toList();
        return new TemplateSheet(
                it.title(), it.track(), it.posts(), it.performance(), it.ability(), it.attitude(), rest, it.bands());
    }

    private static Indicator measured(String code, String name, Topic topic, int weight, Measure measure) {
        return indicator(code, name, PERFORMANCE, topic, weight, Scorer.FACTS, measure);
    }

    private static Indicator rated(String code, String name, Dimension dimension, Topic topic, int weight) {
        return indicator(code, name, dimension, topic, weight, Scorer.SUPERVISOR, null);
    }

    private static Indicator peers(String code, String name, Dimension dimension, Topic topic, int weight) {
        return indicator(code, name, dimension, topic, weight, Scorer.PEERS, null);
    }

    private static Indicator indicator(
            String code,
            String name,
            Dimension dimension,
            Topic topic,
            int weight,
            Scorer scorer,
            @Nullable Measure measure) {
        return new Indicator(code, name, dimension, topic, weight, scorer, measure);
    }

    /** What is rated by hand in a cycle, by the template. */
    static List<Indicator> byHand(AppraisalTemplateId template, CycleId cycle) {
        var sheet = template.equals(SALES) ? OF_SALES : OF_CONTRACTS;
        return sheet.scoredIn(cycle.period().orElseThrow().kind()).stream()
                .filter(Predicate.not(Indicator::fromFacts))
                .toList();
    }
}
