package dossier.appraisals.command;

import static dossier.handbook.Authority.DECIDE_APPEALS;
import static dossier.handbook.Authority.KEEP_APPRAISALS;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Rule.LIMIT;
import static dossier.handbook.Scenario.someone;

import dossier.appraisals.api.Achievement;
import dossier.appraisals.api.AppraisalCommand;
import dossier.appraisals.api.AppraisalCommand.*;
import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.AppraisalEvent.*;
import dossier.appraisals.api.AppraisalId;
import dossier.appraisals.api.AppraisalTemplateId;
import dossier.appraisals.api.CycleId;
import dossier.appraisals.api.CycleTerms;
import dossier.appraisals.api.Dimension;
import dossier.appraisals.api.Evidence;
import dossier.appraisals.api.Figure;
import dossier.appraisals.api.FrozenTemplate;
import dossier.appraisals.api.GradeBands;
import dossier.appraisals.api.GradesOfCycle;
import dossier.appraisals.api.Indicator;
import dossier.appraisals.api.Measure;
import dossier.appraisals.api.MonthlyResult;
import dossier.appraisals.api.MonthlyResults;
import dossier.appraisals.api.Post;
import dossier.appraisals.api.Rating;
import dossier.appraisals.api.Scorer;
import dossier.appraisals.api.Target;
import dossier.appraisals.api.TemplateSheet;
import dossier.appraisals.api.Topic;
import dossier.appraisals.api.Track;
import dossier.handbook.Actor;
import dossier.handbook.Answer;
import dossier.handbook.Duty;
import dossier.handbook.Fact.Source;
import dossier.handbook.Scenario;
import dossier.organisation.api.PersonCard;
import dossier.organisation.api.Tenure;
import dossier.organisation.api.Tenure.Stint;
import dossier.policies.api.WorkingDay;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People, a template and histories that the tests of appraisals share. */
final class AppraisalLife {
    static final DepartmentId SALES = new DepartmentId("sales"), FINANCE = new DepartmentId("finance");
    static final PersonId LI = new PersonId("li");
    static final Actor APPRAISEE = someone("li", "sales"), SUPERVISOR = someone("zhou", "sales");
    static final Actor MA = someone("ma", "sales"), QIAN = someone("qian", "sales");
    static final Actor HR = someone("zheng", "hr", KEEP_APPRAISALS);
    static final Actor INVESTIGATOR = someone("wang", "legal", DECIDE_APPEALS);
    static final Actor ACCOUNTANT = someone("sun", "finance", READ_DEPARTMENT);
    static final Post POST = new Post(SALES, "salesperson");
    static final LocalDate NEXT_DAY = LocalDate.parse("2026-03-03");

    static final CycleId MONTH = new CycleId("2026-02"), YEAR = new CycleId("2025");
    static final AppraisalId MONTHLY = AppraisalId.of(LI, MONTH), ANNUAL = AppraisalId.of(LI, YEAR);
    static final AppraisalTemplateId SALESPEOPLE = new AppraisalTemplateId("salespeople");

    static final TemplateSheet SHEET = sheet(60, 30, 10, indicators());
    static final FrozenTemplate FROZEN = new FrozenTemplate(SALESPEOPLE, 1, SHEET);
    static final List<Target> TARGETS =
            List.of(target("signed", "200000"), target("revenue", "100000"), target("customers", "4"));

    private AppraisalLife() {}

    static TemplateSheet sheet(int performance, int ability, int attitude, List<Indicator> indicators) {
        return new TemplateSheet(
                "Salespeople", Track.SALES, List.of(POST), performance, ability, attitude, indicators, GradeBands.OURS);
    }

    static List<Indicator> indicators() {
        return List.of(
                measured("signed", Topic.SIGNED_AMOUNT, 40, Measure.SIGNED_AMOUNT),
                measured("revenue", Topic.REVENUE, 30, Measure.REVENUE),
                measured("customers", Topic.NEW_CUSTOMERS, 20, Measure.NEW_CUSTOMERS),
                rated("satisfaction", Dimension.PERFORMANCE, Topic.SATISFACTION, 10),
                rated("knowledge", Dimension.ABILITY, Topic.KNOWLEDGE, 30),
                peers("communication", Dimension.ABILITY, Topic.COMMUNICATION, 20),
                rated("solving", Dimension.ABILITY, Topic.PROBLEM_SOLVING, 20),
                rated("innovation", Dimension.ABILITY, Topic.INNOVATION, 30),
                rated("responsibility", Dimension.ATTITUDE, Topic.RESPONSIBILITY, 20),
                peers("teamwork", Dimension.ATTITUDE, Topic.TEAMWORK, 20),
                rated("learning", Dimension.ATTITUDE, Topic.LEARNING, 10),
                rated("initiative", Dimension.ATTITUDE, Topic.INITIATIVE, 10),
                rated("dedication", Dimension.ATTITUDE, Topic.DEDICATION, 10),
                rated("discipline", Dimension.ATTITUDE, Topic.DISCIPLINE, 10),
                rated("meeting", Dimension.ATTITUDE, Topic.WEEKLY_MEETING, 20));
    }

    private static Indicator measured(String code, Topic topic, int weight, Measure measure) {
        return new Indicator(code, code, Dimension.PERFORMANCE, topic, weight, Scorer.FACTS, measure);
    }

    static Indicator rated(String code, Dimension dimension, Topic topic, int weight) {
        return new Indicator(code, code, dimension, topic, weight, Scorer.SUPERVISOR, null);
    }

    static Indicator peers(String code, Dimension dimension, Topic topic, int weight) {
        return new Indicator(code, code, dimension, topic, weight, Scorer.PEERS, null);
    }

    /** Someone before an appraisal, with a good answer of every register. */
    static Scenario<AppraisalCommand, AppraisalState, AppraisalEvent> by(Actor actor, Answer... others) {
        return Scenario.of(AppraisalDecider.APPRAISAL, actor).knowing(known(others));
    }

    /** An answer that is given in place of ours of the same kind. */
    static Answer[] known(Answer... others) {
        var ours = new ArrayList<Answer>(List.of(
                new CycleTerms(MONTH, true, FROZEN),
                tenure(LocalDate.parse("2024-01-01"), null),
                new PersonCard(LI, true, SALES, Set.of(), List.of(SUPERVISOR.person(), new PersonId("lin"))),
                new PersonCard(SUPERVISOR.person(), true, SALES, Set.of(), List.of(new PersonId("lin"))),
                new PersonCard(MA.person(), true, SALES, Set.of(), List.of()),
                new PersonCard(QIAN.person(), true, SALES, Set.of(), List.of()),
                new PersonCard(ACCOUNTANT.person(), true, FINANCE, Set.of(), List.of()),
                new WorkingDay(NEXT_DAY, null),
                achieved(Measure.SIGNED_AMOUNT, "120000.00", "60000.00"),
                achieved(Measure.REVENUE, "50000.00"),
                achieved(Measure.NEW_CUSTOMERS, "1", "1", "1"),
                new MonthlyResults(LI, YEAR, List.of()),
                new GradesOfCycle(MONTH, 9, 1)));
        for (var other : others) {
            if (!(other instanceof PersonCard || other instanceof Achievement))
                ours.removeIf(it -> it.getClass() == other.getClass());
            if (other instanceof Achievement one)
                ours.removeIf(it -> it instanceof Achievement was && was.measure() == one.measure());
            if (other instanceof PersonCard one)
                ours.removeIf(it -> it instanceof PersonCard was && was.id().equals(one.id()));
        }
        return Stream.concat(ours.stream(), Stream.of(others)).toArray(Answer[]::new);
    }

    static Tenure tenure(LocalDate from, @Nullable LocalDate until) {
        return new Tenure(LI, List.of(new Stint(SALES, "salesperson", SUPERVISOR.person(), from, until)));
    }

    static Achievement achieved(Measure measure, String... counted) {
        return new Achievement(
                LI, measure, LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28"), evidence(measure, counted));
    }

    static List<Evidence> evidence(Measure measure, String... counted) {
        var all = new ArrayList<Evidence>();
        for (var one : counted) all.add(new Evidence(new Source("test/" + measure, all.size()), new BigDecimal(one)));
        return all;
    }

    static AppraisalOpened opened(CycleId cycle) {
        var period = cycle.period().orElseThrow();
        return new AppraisalOpened(
                AppraisalId.of(LI, cycle),
                LI,
                cycle,
                period,
                FROZEN,
                POST,
                SUPERVISOR.person(),
                period.from(),
                period.until());
    }

    static PlanSet planSet(AppraisalId id) {
        return new PlanSet(id, "grow", TARGETS);
    }

    static DutyBegun owed(AppraisalId id, String subject) {
        return new DutyBegun(id, limit(subject));
    }

    static Duty limit(String subject) {
        return Duty.byEndOf(NEXT_DAY, LIMIT, subject);
    }

    static DutyBreached late(AppraisalId id, String subject) {
        return new DutyBreached(id, LIMIT, subject, limit(subject).due());
    }

    static Target target(String indicator, String value) {
        return new Target(indicator, new BigDecimal(value));
    }

    static Rating rating(String indicator, String points) {
        return new Rating(indicator, new BigDecimal(points));
    }

    /** The form of a month: its work, and of that what no fact says. */
    static List<Rating> monthForm(String points) {
        return List.of(rating("satisfaction", points));
    }

    /** The form of a year: everything that no fact says. */
    static List<Rating> yearForm(String points) {
        return indicators().stream()
                .filter(it -> !it.fromFacts())
                .map(it -> rating(it.code(), points))
                .toList();
    }

    static List<Rating> peerForm(String communication, String teamwork) {
        return List.of(rating("communication", communication), rating("teamwork", teamwork));
    }

    static List<Figure> figures(int days, int ofDays) {
        return List.of(
                figure("signed", Measure.SIGNED_AMOUNT, "200000", days, ofDays, "120000.00", "60000.00"),
                figure("revenue", Measure.REVENUE, "100000", days, ofDays, "50000.00"),
                figure("customers", Measure.NEW_CUSTOMERS, "4", days, ofDays, "1", "1", "1"));
    }

    static Figure figure(String code, Measure measure, String target, int days, int ofDays, String... counted) {
        var sum = Stream.of(counted).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Figure(code, measure, new BigDecimal(target), days, ofDays, sum, evidence(measure, counted));
    }

    static Evaluated evaluatedMonth(String points) {
        return new Evaluated(MONTHLY, SUPERVISOR.person(), monthForm(points), figures(28, 28), "well done");
    }

    static Evaluated evaluatedYear(String points) {
        return new Evaluated(ANNUAL, SUPERVISOR.person(), yearForm(points), figures(365, 365), "well done");
    }

    static ResultConsolidated consolidated(String score) {
        return new ResultConsolidated(MONTHLY, HR.person(), List.of(), 0, new BigDecimal(score), "so");
    }

    static ResultPublished published() {
        return new ResultPublished(MONTHLY, HR.person(), NEXT_DAY);
    }

    /** From its opening to its publication, with this score. */
    static AppraisalEvent[] publishedWith(String score, AppraisalEvent... more) {
        return Stream.concat(
                        Stream.of(
                                opened(MONTH),
                                planSet(MONTHLY),
                                evaluatedMonth("80"),
                                consolidated(score),
                                published()),
                        Stream.of(more))
                .toArray(AppraisalEvent[]::new);
    }

    static MonthlyResult month(String cycle, String score) {
        return new MonthlyResult(new CycleId(cycle), new BigDecimal(score), new Source("appraisals/li-" + cycle, 5));
    }
}
