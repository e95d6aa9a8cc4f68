package dossier.appraisals.command;

import static dossier.appraisals.command.AppraisalClauses.*;
import static dossier.handbook.Authority.KEEP_APPRAISALS;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.appraisals.api.Achievement;
import dossier.appraisals.api.AppraisalCommand;
import dossier.appraisals.api.AppraisalCommand.*;
import dossier.appraisals.api.Indicator;
import dossier.appraisals.api.Scorer;
import dossier.appraisals.api.Target;
import dossier.appraisals.command.AppraisalState.Known;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Question;
import dossier.organisation.api.PersonCard;
import dossier.organisation.api.Tenure;
import dossier.policies.api.WorkingDay;
import dossier.words.PersonId;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Before an appraisal is scored, and while it is: the plan, the forms, the colleagues and departments that are heard. */
final class ScoringClauses {
    /** Of one colleague everyone would know what they have scored. */
    private static final int PEERS = 2;

    private static final Predicate<Indicator> BY_HAND = Predicate.not(Indicator::fromFacts);
    private static final Predicate<Indicator> BY_PEERS = it -> it.scorer() == Scorer.PEERS;

    private ScoringClauses() {}

    // spotless:off: a table is read in columns
    static final Clauses<AppraisalCommand, AppraisalState> CLAUSES = Clauses.of(AppraisalCommand.class, AppraisalState.class)
            .before(SetPlan.class,
                    bySupervisor(), notOwn(), underWay(),
                    needs(APR_04, "nothing-scored-yet", a -> !a.known().scored()),
                    asksNothingMissing(APR_09, "target-for-each-measure", (plan, a, _) -> targetsMissing(plan, a.known())))
            .before(AssessSelf.class,
                    byTheAppraisee(), underWay(), allRound(), planned(), afterTheCycle(),
                    needs(STAGE, "not-assessed-yet", a -> !a.known().heard().self()),
                    complete(AssessSelf::ratings, BY_HAND),
                    only(APR_09, "facts-not-rated-by-hand", AssessSelf::ratings, BY_HAND))
            .before(EvaluateAsSupervisor.class,
                    bySupervisor(), notOwn(), underWay(), planned(), afterTheCycle(),
                    needs(STAGE, "not-evaluated-yet", a -> a.known().heard().evaluator() == null),
                    onlyIf((a, _) -> a.known().allRound(), needs(APR_05, "self-assessment-first", a -> a.known().heard().self() || heardOrLate(a.known(), SELF))),
                    complete(EvaluateAsSupervisor::ratings, BY_HAND),
                    only(APR_09, "facts-not-rated-by-hand", EvaluateAsSupervisor::ratings, BY_HAND),
                    asksNothingMissing(APR_12, "what-the-cycle-scores", (it, a, _) -> besideTheCycle(it, a.known())))
            .before(InviteOpinions.class,
                    byHr(), notOwn(KEEP_APPRAISALS), underWay(), allRound(),
                    needs(STAGE, "nobody-invited-yet", a -> a.known().heard().peers().isEmpty()),
                    asks(APR_13, "two-peers-at-least", (invite, _, _) -> invite.peers().size() >= PEERS),
                    asksNothingMissing(APR_13, "peers-of-the-department", (invite, a, given) -> fromElsewhere(invite, a.known(), given)),
                    asksNothingMissing(ORG_04, "peers-beside-those-concerned", (invite, a, _) -> concerned(invite, a.known())))
            .before(ScoreAsPeer.class,
                    entitled(APR_13, "invited-peer", (a, given) -> a.known().heard().numberOf(given.by().person()).isPresent()),
                    notOwn(), underWay(), planned(), afterTheCycle(),
                    needs(STAGE, "not-scored-by-them-yet", (a, given) -> notScoredBy(given.by().person(), a.known())),
                    complete(ScoreAsPeer::ratings, BY_PEERS),
                    only(APR_13, "cooperation-and-communication", ScoreAsPeer::ratings, BY_PEERS))
            .before(GiveOpinion.class,
                    asksEntitled(ORG_04, "for-the-department-asked", (it, a, given) -> given.by().may(READ_DEPARTMENT, it.department()) && a.known().heard().departments().contains(it.department())),
                    notOwn(), underWay(),
                    asks(STAGE, "no-opinion-of-theirs-yet", (it, a, _) -> !a.known().heard().departmentsHeard().contains(it.department())))
            .asking(SetPlan.class, (_, a, given) -> List.of(selfDays(a.known(), given), scoringDays(a.known(), given)))
            .asking(EvaluateAsSupervisor.class, (_, a, _) -> achievements(a.known()))
            .asking(InviteOpinions.class, (invite, a, given) -> invitation(invite, a.known(), given));
    // spotless:on

    /** From the day after the cycle, or from tomorrow where that has passed. */
    static WorkingDay.After selfDays(Known appraisal, Circumstances given) {
        return days(appraisal, given, given.policy().terms().appraisals().selfDays());
    }

    static WorkingDay.After scoringDays(Known appraisal, Circumstances given) {
        return days(appraisal, given, given.policy().terms().appraisals().scoringDays());
    }

    private static WorkingDay.After days(Known appraisal, Circumstances given, int days) {
        return new WorkingDay.After(
                AppraisalDecider.later(appraisal.opened().period().until(), given.today()), days);
    }

    private static List<Question<?>> achievements(Known appraisal) {
        var period = appraisal.opened().period();
        return Stream.concat(
                        Stream.<Question<?>>of(new Tenure.Of(appraisal.person())),
                        measured(appraisal)
                                .map(it -> it.measure())
                                .distinct()
                                .map(it -> new Achievement.Of(appraisal.person(), it, period.from(), period.until())))
                .toList();
    }

    /** What the facts score in this cycle. */
    static Stream<Indicator> measured(Known appraisal) {
        return appraisal.indicators().stream().filter(Indicator::fromFacts);
    }

    private static List<Question<?>> invitation(InviteOpinions invite, Known appraisal, Circumstances given) {
        return Stream.concat(
                        Stream.<Question<?>>of(scoringDays(appraisal, given)),
                        invite.peers().stream().distinct().map(PersonCard.Of::new))
                .toList();
    }

    /** Without a target, or with one for what is not measured. */
    private static List<String> targetsMissing(SetPlan plan, Known appraisal) {
        var measured = measured(appraisal).map(Indicator::code).toList();
        var targets = plan.targets().stream().map(Target::indicator).toList();
        return Stream.concat(
                        measured.stream()
                                .filter(it ->
                                        targets.stream().filter(it::equals).count() != 1),
                        targets.stream().filter(Predicate.not(measured::contains)))
                .toList();
    }

    private static List<String> besideTheCycle(EvaluateAsSupervisor evaluation, Known appraisal) {
        var codes = appraisal.indicators().stream().map(Indicator::code).toList();
        return evaluation.ratings().stream()
                .map(it -> it.indicator())
                .filter(Predicate.not(codes::contains))
                .toList();
    }

    private static List<String> fromElsewhere(InviteOpinions invite, Known appraisal, Circumstances given) {
        var department = appraisal.opened().post().department();
        return invite.peers().stream()
                .filter(it -> card(it, given)
                        .filter(card -> card.active() && department.equals(card.department()))
                        .isEmpty())
                .map(PersonId::value)
                .toList();
    }

    /** Who is appraised, who evaluates, and who is named twice. */
    private static List<String> concerned(InviteOpinions invite, Known appraisal) {
        var seen = new HashSet<>(List.of(appraisal.person(), appraisal.heard().scorer()));
        return invite.peers().stream()
                .filter(it -> !seen.add(it))
                .map(PersonId::value)
                .toList();
    }

    private static boolean notScoredBy(PersonId peer, Known appraisal) {
        var heard = appraisal.heard();
        return heard.numberOf(peer).filter(heard.peersHeard()::contains).isEmpty();
    }
}
