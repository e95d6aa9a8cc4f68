package dossier.appraisals.command;

import static dossier.appraisals.command.AppraisalClauses.*;
import static dossier.handbook.Rule.*;

import dossier.appraisals.api.Achievement;
import dossier.appraisals.api.AppraisalCommand;
import dossier.appraisals.api.AppraisalCommand.*;
import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.AppraisalEvent.*;
import dossier.appraisals.api.AppraisalId;
import dossier.appraisals.api.CycleTerms;
import dossier.appraisals.api.Evidence;
import dossier.appraisals.api.Figure;
import dossier.appraisals.api.Indicator;
import dossier.appraisals.api.MonthlyResults;
import dossier.appraisals.api.Post;
import dossier.appraisals.api.Target;
import dossier.appraisals.command.AppraisalState.Known;
import dossier.handbook.Circumstances;
import dossier.handbook.Duties.Owed;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.organisation.api.Tenure;
import dossier.policies.api.DueDays;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The events of an appraisal's admitted commands, with the duties that they begin and end. */
final class AppraisalDecision {
    private AppraisalDecision() {}

    static List<AppraisalEvent> decide(AppraisalCommand command, AppraisalState state, Circumstances given) {
        if (command instanceof OpenAppraisal open) return opened(open, given);
        var appraisal = state.known();
        var by = given.by().person();
        return switch (command) {
            case OpenAppraisal open -> opened(open, given);
            case SetPlan it -> planned(it, appraisal, given);
            case AssessSelf(var id, var ratings, var summary) ->
                and(new SelfAssessed(id, ratings, summary), kept(id, appraisal, SELF::equals, given));
            case EvaluateAsSupervisor(var id, var ratings, var summary) ->
                and(
                        new Evaluated(id, by, ratings, figures(appraisal, given), summary),
                        kept(id, appraisal, it -> it.startsWith(SUPERVISOR), given));
            case InviteOpinions it -> invited(it, appraisal, given);
            case ScoreAsPeer(var id, var ratings, var remark) -> {
                int number = appraisal.heard().numberOf(by).orElseThrow();
                yield and(
                        new ScoredByPeer(id, by, number, ratings, remark),
                        kept(id, appraisal, (PEER + number)::equals, given));
            }
            case GiveOpinion(var id, var department, var opinion) -> {
                int number = appraisal.heard().numberOf(department).orElseThrow();
                yield and(
                        new OpinionGiven(id, department, by, opinion),
                        kept(id, appraisal, (DEPARTMENT + number)::equals, given));
            }
            case ConsolidateResult it -> consolidated(it, appraisal, given);
            case CalibrateResult(var id, var calibration) -> List.of(new ResultCalibrated(id, by, calibration));
            case PublishResult(var id) -> published(id, given);
            case RecordInterview(var id, var achievements, var shortcomings, var suggestions, var direction) ->
                and(
                        new InterviewRecorded(id, by, achievements, shortcomings, suggestions, direction),
                        kept(id, appraisal, APR_06, ""::equals, given));
            case AppealResult(var id, var grounds) ->
                List.of(
                        new ResultAppealed(id, grounds),
                        new DutyBegun(id, DueDays.duty(LIMIT, APPEAL, ResultClauses.investigationDays(given), given)));
            case DecideAppeal(var id, var findings, var reasons, var adjusted) ->
                and(new AppealDecided(id, by, findings, reasons, adjusted), kept(id, appraisal, APPEAL::equals, given));
            case ApplyResult(var id, var consequences) ->
                List.of(new ResultApplied(id, by, consequences), toFollow(id, given));
            case FollowUpResult(var id, var findings, var done) ->
                and(
                        new ResultFollowedUp(id, by, findings, done),
                        Stream.concat(
                                kept(id, appraisal, APR_17, ""::equals, given),
                                done ? Stream.empty() : Stream.of(toFollow(id, given))));
            case HandOverEvaluation(var id, var to, var reason) ->
                List.of(new EvaluationHandedOver(id, appraisal.heard().scorer(), to, reason));
            case WithdrawAppraisal(var id, var reason) ->
                and(new AppraisalWithdrawn(id, by, reason), lapsed(id, appraisal));
            case ForgetAppraisal(var id) -> and(new AppraisalForgotten(id), lapsed(id, appraisal));
            case RemindOfDuty(var id, var rule, var subject) -> List.of(new DutyReminded(id, rule, subject));
            case NoteBreach note -> Escalation.noted(note, appraisal, given);
        };
    }

    private static List<AppraisalEvent> opened(OpenAppraisal open, Circumstances given) {
        var period = open.cycle().period().orElseThrow();
        var stint = AppraisalDecider.stint(open, given).orElseThrow();
        var tenure = given.know(Tenure.class);
        var opened = new AppraisalOpened(
                open.id(),
                open.person(),
                open.cycle(),
                period,
                Objects.requireNonNull(given.know(CycleTerms.class).template()),
                new Post(stint.department(), stint.position()),
                AppraisalDecider.scorer(open, given).orElseThrow(),
                tenure.firstDayOf(period.from(), period.until()).orElseThrow(),
                tenure.lastDayOf(period.from(), period.until()).orElseThrow());
        var days = AppraisalDecider.planDays(open, given).orElseThrow();
        return List.of(opened, new DutyBegun(open.id(), DueDays.duty(LIMIT, PLAN, days, given)));
    }

    /** The forms are owed with the first plan; one that is set again moves nothing. */
    private static List<AppraisalEvent> planned(SetPlan plan, Known appraisal, Circumstances given) {
        var events = new ArrayList<AppraisalEvent>();
        events.add(new PlanSet(plan.id(), plan.plan(), plan.targets()));
        if (appraisal.heard().targets() != null) return events;
        kept(plan.id(), appraisal, PLAN::equals, given).forEach(events::add);
        if (appraisal.allRound())
            events.add(new DutyBegun(
                    plan.id(), DueDays.duty(LIMIT, SELF, ScoringClauses.selfDays(appraisal, given), given)));
        events.add(new DutyBegun(
                plan.id(), DueDays.duty(LIMIT, SUPERVISOR, ScoringClauses.scoringDays(appraisal, given), given)));
        return events;
    }

    /** APR-09: what the facts say of each indicator that is taken from them, for the days on which the person was there. */
    private static List<Figure> figures(Known appraisal, Circumstances given) {
        var period = appraisal.opened().period();
        var there = (int) given.know(Tenure.class).daysOf(period.from(), period.until());
        var all = (int) ChronoUnit.DAYS.between(period.from(), period.until()) + 1;
        return ScoringClauses.measured(appraisal)
                .map(it -> figure(it, appraisal, there, all, given))
                .toList();
    }

    private static Figure figure(Indicator indicator, Known appraisal, int there, int all, Circumstances given) {
        var measure = Objects.requireNonNull(indicator.measure());
        var evidence = given.all(Achievement.class)
                .filter(it -> it.measure() == measure)
                .flatMap(it -> it.evidence().stream())
                .toList();
        return new Figure(
                indicator.code(),
                measure,
                appraisal.heard().target(indicator).map(Target::value).orElse(null),
                there,
                all,
                evidence.stream().map(Evidence::counted).reduce(BigDecimal.ZERO, BigDecimal::add),
                evidence);
    }

    private static List<AppraisalEvent> invited(InviteOpinions invite, Known appraisal, Circumstances given) {
        var events = new ArrayList<AppraisalEvent>();
        events.add(new OpinionsInvited(invite.id(), invite.peers(), invite.departments()));
        var days = ScoringClauses.scoringDays(appraisal, given);
        for (var number = 1; number <= invite.peers().size(); number++)
            events.add(new DutyBegun(invite.id(), DueDays.duty(LIMIT, PEER + number, days, given)));
        for (var number = 1; number <= invite.departments().size(); number++)
            events.add(new DutyBegun(invite.id(), DueDays.duty(LIMIT, DEPARTMENT + number, days, given)));
        return events;
    }

    /** Who has not been heard by now is not waited for any longer. */
    private static List<AppraisalEvent> consolidated(ConsolidateResult it, Known appraisal, Circumstances given) {
        var by = given.by().person();
        var marks = ResultClauses.marks(appraisal, given);
        var months = given.all(MonthlyResults.class)
                .flatMap(all -> all.months().stream())
                .toList();
        var score = Objects.requireNonNull(marks.scoring().total());
        var result = new ResultConsolidated(it.id(), by, months, marks.monthsShare(), score, it.summary());
        var calibrated = Stream.ofNullable(it.calibration())
                .<AppraisalEvent>map(calibration -> new ResultCalibrated(it.id(), by, calibration));
        return and(result, Stream.concat(calibrated, lapsed(it.id(), appraisal)));
    }

    private static List<AppraisalEvent> published(AppraisalId id, Circumstances given) {
        var until = DueDays.duty(LIMIT, APPEAL, ResultClauses.appealDays(given), given)
                .lastDay();
        return List.of(
                new ResultPublished(id, given.by().person(), until),
                new DutyBegun(id, DueDays.duty(APR_06, "", ResultClauses.interviewDays(given), given)));
    }

    private static DutyBegun toFollow(AppraisalId id, Circumstances given) {
        var days = given.policy().terms().appraisals().followDays();
        return new DutyBegun(id, Duty.byEndOf(given.today().plusDays(days), APR_17, ""));
    }

    private static Stream<AppraisalEvent> kept(
            AppraisalId id, Known appraisal, Predicate<String> subject, Circumstances given) {
        return kept(id, appraisal, LIMIT, subject, given);
    }

    private static Stream<AppraisalEvent> kept(
            AppraisalId id, Known appraisal, Rule rule, Predicate<String> subject, Circumstances given) {
        return appraisal.duties().owed().stream()
                .map(Owed::duty)
                .filter(it -> it.rule() == rule && subject.test(it.subject()))
                .map(it -> new DutyKept(id, rule, it.subject(), it.due(), given.happenedAt()));
    }

    private static Stream<AppraisalEvent> lapsed(AppraisalId id, Known appraisal) {
        return appraisal.duties().owed().stream()
                .map(it -> new DutyLapsed(id, it.duty().rule(), it.duty().subject()));
    }

    private static List<AppraisalEvent> and(AppraisalEvent first, Stream<? extends AppraisalEvent> then) {
        return Stream.<AppraisalEvent>concat(Stream.of(first), then).toList();
    }
}
