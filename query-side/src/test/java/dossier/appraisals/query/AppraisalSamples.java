package dossier.appraisals.query;

import dossier.appraisals.api.AppraisalEvent.AppealDecided;
import dossier.appraisals.api.AppraisalEvent.AppraisalOpened;
import dossier.appraisals.api.AppraisalEvent.DutyBegun;
import dossier.appraisals.api.AppraisalEvent.DutyKept;
import dossier.appraisals.api.AppraisalEvent.Evaluated;
import dossier.appraisals.api.AppraisalEvent.InterviewRecorded;
import dossier.appraisals.api.AppraisalEvent.OpinionGiven;
import dossier.appraisals.api.AppraisalEvent.OpinionsInvited;
import dossier.appraisals.api.AppraisalEvent.PlanSet;
import dossier.appraisals.api.AppraisalEvent.ResultAppealed;
import dossier.appraisals.api.AppraisalEvent.ResultApplied;
import dossier.appraisals.api.AppraisalEvent.ResultCalibrated;
import dossier.appraisals.api.AppraisalEvent.ResultConsolidated;
import dossier.appraisals.api.AppraisalEvent.ResultPublished;
import dossier.appraisals.api.AppraisalEvent.ScoredByPeer;
import dossier.appraisals.api.AppraisalEvent.SelfAssessed;
import dossier.appraisals.api.AppraisalId;
import dossier.appraisals.api.AppraisalTemplateId;
import dossier.appraisals.api.Calibration;
import dossier.appraisals.api.Consequence;
import dossier.appraisals.api.CycleId;
import dossier.appraisals.api.Dimension;
import dossier.appraisals.api.Evidence;
import dossier.appraisals.api.Figure;
import dossier.appraisals.api.FrozenTemplate;
import dossier.appraisals.api.GradeBands;
import dossier.appraisals.api.Indicator;
import dossier.appraisals.api.Measure;
import dossier.appraisals.api.MonthlyResult;
import dossier.appraisals.api.Post;
import dossier.appraisals.api.Rating;
import dossier.appraisals.api.Scorer;
import dossier.appraisals.api.Target;
import dossier.appraisals.api.TemplateSheet;
import dossier.appraisals.api.Topic;
import dossier.appraisals.api.Track;
import dossier.handbook.Duty;
import dossier.handbook.Fact.Source;
import dossier.handbook.Rule;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The appraisal of zhao of sales for 2026: zhou scores, qian and sun are heard as peers, legal has an opinion. */
final class AppraisalSamples {
    static final PersonId ZHAO = new PersonId("zhao"),
            ZHOU = new PersonId("zhou"),
            QIAN = new PersonId("qian"),
            SUN = new PersonId("sun"),
            WU = new PersonId("wu"),
            HR = new PersonId("hr"),
            LIN = new PersonId("lin");
    static final DepartmentId SALES = new DepartmentId("sales"), LEGAL = new DepartmentId("legal");
    static final CycleId YEAR = new CycleId("2026");
    static final AppraisalId ID = AppraisalId.of(ZHAO, YEAR);
    static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    static final TemplateSheet SHEET = new TemplateSheet(
            "Sales",
            Track.SALES,
            List.of(new Post(SALES, "clerk")),
            60,
            30,
            10,
            List.of(
                    indicator(
                            "signed",
                            Dimension.PERFORMANCE,
                            Topic.SIGNED_AMOUNT,
                            60,
                            Scorer.FACTS,
                            Measure.SIGNED_AMOUNT),
                    indicator("tasks", Dimension.PERFORMANCE, Topic.TASKS, 40, Scorer.SUPERVISOR, null),
                    indicator("talk", Dimension.ABILITY, Topic.COMMUNICATION, 100, Scorer.PEERS, null),
                    indicator("care", Dimension.ATTITUDE, Topic.RESPONSIBILITY, 100, Scorer.SUPERVISOR, null)),
            GradeBands.OURS);

    static final AppraisalOpened OPENED = new AppraisalOpened(
            ID,
            ZHAO,
            YEAR,
            YEAR.period().orElseThrow(),
            new FrozenTemplate(new AppraisalTemplateId("sales"), 1, SHEET),
            new Post(SALES, "clerk"),
            ZHOU,
            LocalDate.of(2026, 1, 1),
            DAY);
    static final PlanSet PLANNED =
            new PlanSet(ID, "the-plan", List.of(new Target("signed", new BigDecimal("1000000"))));
    static final SelfAssessed SELF =
            new SelfAssessed(ID, List.of(rating("tasks", "91"), rating("care", "92")), "self-summary");
    static final Evaluated EVALUATED = new Evaluated(
            ID,
            ZHOU,
            List.of(rating("tasks", "71.50"), rating("talk", "50"), rating("care", "73.50")),
            List.of(new Figure(
                    "signed",
                    Measure.SIGNED_AMOUNT,
                    new BigDecimal("1000000"),
                    365,
                    365,
                    new BigDecimal("634500"),
                    List.of(new Evidence(new Source("contracts/c1", 4), new BigDecimal("634500"))))),
            "word-of-the-supervisor");
    static final OpinionsInvited INVITED = new OpinionsInvited(ID, List.of(QIAN, SUN), List.of(LEGAL));
    static final ScoredByPeer FIRST = new ScoredByPeer(ID, QIAN, 1, List.of(rating("talk", "61.25")), "first-remark");
    static final ScoredByPeer SECOND = new ScoredByPeer(ID, SUN, 2, List.of(rating("talk", "94.75")), "second-remark");
    static final OpinionGiven OPINION = new OpinionGiven(ID, LEGAL, WU, "word-of-legal");
    static final ResultConsolidated CONSOLIDATED = new ResultConsolidated(
            ID,
            HR,
            List.of(new MonthlyResult(
                    new CycleId("2026-01"), new BigDecimal("88.88"), new Source("appraisals/zhao-2026-01", 5))),
            40,
            new BigDecimal("77.17"),
            "word-of-hr");
    static final ResultCalibrated CALIBRATED =
            new ResultCalibrated(ID, HR, new Calibration(new BigDecimal("81.31"), "in-comparison"));
    static final ResultPublished PUBLISHED = new ResultPublished(ID, HR, LocalDate.of(2027, 1, 20));
    static final InterviewRecorded INTERVIEW =
            new InterviewRecorded(ID, ZHOU, "well-done", "less-well", "better-so", "up");
    static final ResultAppealed APPEALED = new ResultAppealed(ID, "too-low");
    static final AppealDecided DECIDED = new AppealDecided(
            ID, LIN, "looked-into", "a-contract-was-left-out", new Calibration(new BigDecimal("90.19"), "left-out"));
    static final ResultApplied APPLIED =
            new ResultApplied(ID, HR, List.of(new Consequence(Consequence.Kind.RAISE, "one-grade-up")));

    private AppraisalSamples() {}

    static DutyBegun begun(String subject) {
        return new DutyBegun(ID, Duty.byEndOf(DAY, Rule.LIMIT, subject));
    }

    static DutyKept kept(String subject) {
        return new DutyKept(
                ID,
                Rule.LIMIT,
                subject,
                DAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
                Instant.EPOCH);
    }

    private static Indicator indicator(
            String code,
            Dimension dimension,
            Topic topic,
            int weight,
            Scorer scorer,
            @org.jspecify.annotations.Nullable Measure measure) {
        return new Indicator(code, code, dimension, topic, weight, scorer, measure);
    }

    private static Rating rating(String indicator, String points) {
        return new Rating(indicator, new BigDecimal(points));
    }
}
