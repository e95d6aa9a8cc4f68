package dossier.appraisals.command;

import static dossier.appraisals.api.AppraisalStage.*;
import static dossier.appraisals.command.AppraisalClauses.*;
import static dossier.handbook.Authority.KEEP_APPRAISALS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.appraisals.api.AppraisalCommand;
import dossier.appraisals.api.AppraisalCommand.*;
import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.CycleTerms;
import dossier.appraisals.api.Post;
import dossier.appraisals.command.AppraisalState.Absent;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Question;
import dossier.organisation.api.PersonCard;
import dossier.organisation.api.Tenure;
import dossier.organisation.api.Tenure.Stint;
import dossier.policies.api.WorkingDay;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An appraisal's decisions: who is appraised by whom and by what; how it is scored and what comes of it have parts of their own. Pure: no clock, no Spring, no Axon. */
public final class AppraisalDecider {
    private AppraisalDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<AppraisalCommand, AppraisalState> CLAUSES = Clauses.of(AppraisalCommand.class, AppraisalState.class)
            .opening(OpenAppraisal.class,
                    byHr(),
                    needs(STAGE, "new-appraisal", a -> a instanceof Absent),
                    asks(ORG_04, "not-own-appraisal", (open, _, given) -> !given.by().isOwnCase(open.person(), KEEP_APPRAISALS, given.by().department())),
                    asks(UNIQUE, "id-of-person-and-cycle", (open, _, _) -> open.id().value().equals(open.person() + "-" + open.cycle())),
                    asks(KNOWN, "open-appraisal-cycle", (_, _, given) -> given.know(CycleTerms.class).open()),
                    asks(APR_04, "long-enough-in-the-cycle", (open, _, given) -> daysThere(open, given) >= given.policy().terms().appraisals().minimumDays()),
                    asks(APR_03, "template-of-the-post", (open, _, given) -> isForTheirPost(open, given)),
                    asks(ORG_05, "known-supervisor", (open, _, given) -> scorer(open, given).isPresent()))
            .and(ScoringClauses.CLAUSES)
            .and(ResultClauses.CLAUSES)
            .before(HandOverEvaluation.class,
                    byHr(), notOwn(KEEP_APPRAISALS),
                    at("appraisal-not-applied", PLANNING, SCORING, CONSOLIDATED, PUBLISHED),
                    asks(HAND, "another-scorer", (over, a, _) -> !over.to().equals(a.known().heard().scorer())),
                    asks(ORG_05, "scorer-in-the-line", (over, a, given) -> card(a.known().person(), given).orElseThrow().line().contains(over.to())))
            .before(WithdrawAppraisal.class,
                    byHr(), notOwn(KEEP_APPRAISALS),
                    at("appraisal-not-published", PLANNING, SCORING, CONSOLIDATED))
            .before(ForgetAppraisal.class, byTheHouse(), needs(STAGE, "not-forgotten-yet", a -> !a.at(FORGOTTEN)))
            .before(RemindOfDuty.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-remind-of", (remind, a, given) -> a.known().duties().toRemind(remind.rule(), remind.subject(), given.at())))
            .before(NoteBreach.class,
                    byTheHouse(),
                    asks(STAGE, "duty-overdue", (note, a, given) -> a.known().duties().toBreach(note.rule(), note.subject(), given.at())))
            .asking(OpenAppraisal.class, (open, _, given) -> opening(open, given))
            .asking(HandOverEvaluation.class, (_, a, _) -> List.of(new PersonCard.Of(a.known().person())))
            .asking(NoteBreach.class, (note, a, given) -> Escalation.questions(note, a.known(), given));
    // spotless:on

    public static final Decider<AppraisalCommand, AppraisalState, AppraisalEvent> APPRAISAL = new Decider<>(
            AppraisalCommand.class, new Absent(), AppraisalState::evolve, CLAUSES, AppraisalDecision::decide);

    private static List<Question<?>> opening(OpenAppraisal open, Circumstances given) {
        var days = planDays(open, given).stream();
        return Stream.concat(
                        Stream.<Question<?>>of(
                                new CycleTerms.Of(open.cycle(), open.template()),
                                new Tenure.Of(open.person()),
                                new PersonCard.Of(open.person())),
                        days)
                .toList();
    }

    /** From when the plan is owed: the beginning of the cycle, or today where that has passed. */
    static Optional<WorkingDay.After> planDays(OpenAppraisal open, Circumstances given) {
        var days = given.policy().terms().appraisals().planDays();
        return open.cycle()
                .period()
                .map(it -> new WorkingDay.After(later(it.from().minusDays(1), given.today()), days));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static long daysThere(OpenAppraisal open, Circumstances given) {
        return open.cycle()
                .period()
                .map(it -> given.know(Tenure.class).daysOf(it.from(), it.until()))
                .orElse(0L);
    }

    /** The post they held for the longest part of the cycle, so that who moves is judged by where they mostly were. */
    static Optional<Stint> stint(OpenAppraisal open, Circumstances given) {
        return open.cycle().period().flatMap(it -> given.know(Tenure.class).longestOf(it.from(), it.until()));
    }

    private static boolean isForTheirPost(OpenAppraisal open, Circumstances given) {
        var template = given.know(CycleTerms.class).template();
        return template != null
                && stint(open, given)
                        .filter(it -> template.sheet().isFor(new Post(it.department(), it.position())))
                        .isPresent();
    }

    /** Their superior then; where that one has left, the nearest now. */
    static Optional<PersonId> scorer(OpenAppraisal open, Circumstances given) {
        return stint(open, given)
                .map(Stint::supervisor)
                .or(() -> card(open.person(), given).stream()
                        .flatMap(it -> it.line().stream())
                        .findFirst());
    }
}
