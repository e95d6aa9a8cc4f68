package dossier.appraisals.command;

import static dossier.appraisals.api.AppraisalStage.*;
import static dossier.appraisals.command.AppraisalClauses.*;
import static dossier.handbook.Authority.DECIDE_APPEALS;
import static dossier.handbook.Authority.KEEP_APPRAISALS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.appraisals.api.AppraisalCommand;
import dossier.appraisals.api.AppraisalCommand.*;
import dossier.appraisals.api.AppraisalId;
import dossier.appraisals.api.Calibration;
import dossier.appraisals.api.Consequence;
import dossier.appraisals.api.Consequence.Kind;
import dossier.appraisals.api.CycleId;
import dossier.appraisals.api.Grade;
import dossier.appraisals.api.GradesOfCycle;
import dossier.appraisals.api.MonthlyResults;
import dossier.appraisals.api.ScoreSheet;
import dossier.appraisals.command.AppraisalState.Known;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Question;
import dossier.policies.api.WorkingDay;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What comes of an appraisal: brought together, published, talked over, appealed, applied and followed. */
final class ResultClauses {
    private ResultClauses() {}

    // spotless:off: a table is read in columns
    static final Clauses<AppraisalCommand, AppraisalState> CLAUSES = Clauses.of(AppraisalCommand.class, AppraisalState.class)
            .before(ConsolidateResult.class,
                    byHr(), notOwn(KEEP_APPRAISALS), underWay(),
                    needs(APR_05, "evaluation-first", a -> a.known().heard().evaluator() != null),
                    nothingMissing(APR_05, "opinions-heard-or-late", a -> stillWaitedFor(a.known())),
                    onlyIf((a, _) -> a.known().heard().evaluator() != null,
                            asks(APR_09, "score-that-comes-out", (_, a, given) -> score(a.known(), given) != null)),
                    roomFor(ConsolidateResult::calibration))
            .before(CalibrateResult.class,
                    byHr(), notOwn(KEEP_APPRAISALS), at("consolidated-appraisal", CONSOLIDATED),
                    roomFor(CalibrateResult::calibration))
            .before(PublishResult.class,
                    byHr(), notOwn(KEEP_APPRAISALS), at("consolidated-appraisal", CONSOLIDATED))
            .before(RecordInterview.class,
                    bySupervisor(), notOwn(),
                    needs(STAGE, "published-result", a -> a.known().stage().published()),
                    needs(STAGE, "no-interview-yet", a -> !a.known().result().interviewed()))
            .before(AppealResult.class,
                    byTheAppraisee(), at("result-to-appeal", PUBLISHED),
                    onlyIf((a, _) -> a.at(PUBLISHED), needs(APR_07, "appeal-in-time", (a, given) -> !isOver(a.known(), given))))
            .before(DecideAppeal.class,
                    may(APR_07, DECIDE_APPEALS), notOwn(DECIDE_APPEALS), at("appealed-result", APPEALED),
                    needs(APR_07, "investigated-by-another", (a, given) -> neitherScoredNorConsolidated(a.known(), given)))
            .before(ApplyResult.class,
                    byHr(), notOwn(KEEP_APPRAISALS),
                    needs(APR_08, "result-that-stands", (a, given) -> a.at(DECIDED) || a.at(PUBLISHED) && isOver(a.known(), given)),
                    asks(APR_10, "consequences-of-the-grade", (apply, a, _) -> a.known().grade().filter(it -> follow(it, apply.consequences())).isPresent()))
            .before(FollowUpResult.class,
                    entitledAs(ORG_04, "supervisor-or-hr", ResultClauses::supervisorOrHr), notOwn(KEEP_APPRAISALS),
                    at("applied-result", APPLIED))
            .asking(ConsolidateResult.class, (it, a, given) -> consolidation(it.id(), a.known(), given))
            .asking(CalibrateResult.class, (it, a, given) -> others(it.id(), a.known(), given).toList())
            .asking(PublishResult.class, (_, _, given) -> List.of(appealDays(given), interviewDays(given)))
            .asking(AppealResult.class, (_, _, given) -> List.of(investigationDays(given)));
    // spotless:on

    static WorkingDay.After appealDays(Circumstances given) {
        return new WorkingDay.After(
                given.today(), given.policy().terms().appraisals().appealDays());
    }

    static WorkingDay.After interviewDays(Circumstances given) {
        return new WorkingDay.After(
                given.today(), given.policy().terms().appraisals().interviewDays());
    }

    static WorkingDay.After investigationDays(Circumstances given) {
        return new WorkingDay.After(
                given.today(), given.policy().terms().appraisals().investigationDays());
    }

    private static List<Question<?>> consolidation(AppraisalId id, Known appraisal, Circumstances given) {
        var months = appraisal.allRound()
                ? Stream.<Question<?>>of(new MonthlyResults.Of(appraisal.person(), cycle(appraisal)))
                : Stream.<Question<?>>empty();
        return Stream.concat(months, others(id, appraisal, given)).toList();
    }

    /** Only where the policy limits how many are excellent, which nobody else can be told of meanwhile. */
    private static Stream<Question<?>> others(AppraisalId id, Known appraisal, Circumstances given) {
        return excellentShare(given) == 0 ? Stream.empty() : Stream.of(new GradesOfCycle.Of(cycle(appraisal), id));
    }

    /** All that the score is made of, with the months of the year where they count. */
    static ScoreSheet marks(Known appraisal, Circumstances given) {
        var share = given.policy().terms().appraisals().monthsShare();
        return given.all(MonthlyResults.class)
                .findFirst()
                .map(it -> appraisal.marks().with(it.months(), share))
                .orElse(appraisal.marks());
    }

    static @Nullable BigDecimal score(Known appraisal, Circumstances given) {
        return marks(appraisal, given).scoring().total();
    }

    private static <X> Clause<X, AppraisalState> roomFor(Function<X, @Nullable Calibration> calibration) {
        return onlyIf((_, given) -> excellentShare(given) > 0, asks(APR_05, "share-of-excellent", (it, a, given) -> {
            var instead = calibration.apply(it);
            var score = instead == null ? score(a.known(), given) : instead.score();
            var excellent = score != null && a.known().grade(score) == Grade.EXCELLENT;
            return !excellent || given.know(GradesOfCycle.class).leavesRoom(excellentShare(given));
        }));
    }

    private static int excellentShare(Circumstances given) {
        return given.policy().terms().appraisals().excellentShare();
    }

    /** Peers and departments that were invited, were not heard and are not late; nobody is named. */
    private static List<String> stillWaitedFor(Known appraisal) {
        var heard = appraisal.heard();
        var peers = IntStream.rangeClosed(1, heard.peers().size()).mapToObj(it -> PEER + it);
        var departments = IntStream.rangeClosed(1, heard.departments().size()).mapToObj(it -> DEPARTMENT + it);
        return Stream.concat(peers, departments)
                .filter(it -> !heardOrLate(appraisal, it))
                .toList();
    }

    private static boolean isOver(Known appraisal, Circumstances given) {
        return given.today().isAfter(Objects.requireNonNull(appraisal.result().appealUntil()));
    }

    /** APR-07: neither they nor anyone in whose place they may act. */
    private static boolean neitherScoredNorConsolidated(Known appraisal, Circumstances given) {
        var concerned = new ArrayList<@Nullable PersonId>();
        concerned.add(appraisal.heard().scorer());
        concerned.add(appraisal.heard().evaluator());
        concerned.add(appraisal.result().consolidator());
        var hand = given.by().handFor(DECIDE_APPEALS, given.by().department());
        return !concerned.contains(given.by().person())
                && hand.filter(concerned::contains).isEmpty();
    }

    /** APR-10: what is excellent is rewarded, what fails leads to a pay cut or a plan; nobody else is cut. */
    private static boolean follow(Grade grade, List<Consequence> consequences) {
        var kinds = consequences.stream().map(Consequence::kind).toList();
        var cut = kinds.contains(Kind.PAY_CUT);
        var rewarded = kinds.stream().anyMatch(Kind::rewards);
        return switch (grade) {
            case EXCELLENT -> !cut && (kinds.contains(Kind.RAISE) || kinds.contains(Kind.BONUS));
            case GOOD, COMPETENT -> !cut;
            case FAILING -> !rewarded && (cut || kinds.contains(Kind.IMPROVEMENT_PLAN));
        };
    }

    private static Optional<PersonId> supervisorOrHr(AppraisalState state, Circumstances given) {
        return scorersHand(state, given)
                .or(() -> given.by().handFor(KEEP_APPRAISALS, given.by().department()));
    }

    private static CycleId cycle(Known appraisal) {
        return appraisal.opened().cycle();
    }
}
