package dossier.appraisals.command;

import static dossier.handbook.Authority.KEEP_APPRAISALS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.appraisals.api.AppraisalStage;
import dossier.appraisals.api.Indicator;
import dossier.appraisals.api.Rating;
import dossier.appraisals.command.AppraisalState.Known;
import dossier.handbook.Authority;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Duties.Owed;
import dossier.handbook.Grant;
import dossier.handbook.Rule;
import dossier.organisation.api.PersonCard;
import dossier.words.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Clauses that more than one part of an appraisal's life rests on. */
final class AppraisalClauses {
    /** Subjects of the duties of scorers. */
    static final String PLAN = "plan", SELF = "self", SUPERVISOR = "supervisor", APPEAL = "appeal";

    static final String PEER = "peer-", DEPARTMENT = "department-";

    private AppraisalClauses() {}

    static <X> Clause<X, AppraisalState> byHr() {
        return may(ORG_04, KEEP_APPRAISALS);
    }

    /** ORG-04: whoever they are, and in whose ever place they act. */
    static <X> Clause<X, AppraisalState> notOwn(Authority authority) {
        return needs(
                ORG_04,
                "not-own-appraisal",
                (a, given) -> !given.by()
                        .isOwnCase(a.known().person(), authority, given.by().department()));
    }

    static <X> Clause<X, AppraisalState> notOwn() {
        return needs(
                ORG_04,
                "not-own-appraisal",
                (a, given) -> !given.by().is(a.known().person()));
    }

    /** ORG-05: the one in the reporting line whose turn it is, or who stands in for them. */
    static <X> Clause<X, AppraisalState> bySupervisor() {
        return entitledAs(ORG_05, "supervisor-of-the-appraisal", AppraisalClauses::scorersHand);
    }

    static Optional<PersonId> scorersHand(AppraisalState appraisal, Circumstances given) {
        return Stream.concat(
                        Stream.of(given.by().person()),
                        given.by().grants().stream().map(Grant::from))
                .filter(appraisal.known().heard().scorer()::equals)
                .findFirst();
    }

    static <X> Clause<X, AppraisalState> byTheAppraisee() {
        return entitled(
                ORG_04, "appraisee", (a, given) -> given.by().is(a.known().person()));
    }

    static <X> Clause<X, AppraisalState> underWay() {
        return needs(STAGE, "appraisal-under-way", a -> a.known().stage().underWay());
    }

    static <X> Clause<X, AppraisalState> at(String needs, AppraisalStage... stages) {
        return needs(STAGE, needs, a -> a.at(stages));
    }

    static <X> Clause<X, AppraisalState> planned() {
        return needs(APR_04, "plan-before-scoring", a -> a.known().heard().targets() != null);
    }

    static <X> Clause<X, AppraisalState> afterTheCycle() {
        return needs(
                APR_12,
                "cycle-that-is-over",
                (a, given) -> a.known().opened().period().isOver(given.today()));
    }

    static <X> Clause<X, AppraisalState> allRound() {
        return needs(APR_05, "all-round-cycle", a -> a.known().allRound());
    }

    /** APR-14: every indicator of the form, once. */
    static <X> Clause<X, AppraisalState> complete(Function<X, List<Rating>> ratings, Predicate<Indicator> onTheForm) {
        return asksNothingMissing(
                APR_14,
                "complete-form",
                (it, a, _) -> a.known().indicators().stream()
                        .filter(onTheForm)
                        .filter(one -> given(one, ratings.apply(it)) != 1)
                        .map(Indicator::code)
                        .toList());
    }

    /** Only such indicators are rated; the others are told by their codes. */
    static <X> Clause<X, AppraisalState> only(
            Rule rule, String what, Function<X, List<Rating>> ratings, Predicate<Indicator> may) {
        return asksNothingMissing(
                rule,
                what,
                (it, a, _) -> ratings.apply(it).stream()
                        .map(Rating::indicator)
                        .filter(code -> a.known().opened().template().sheet().indicators().stream()
                                .noneMatch(one -> one.code().equals(code) && may.test(one)))
                        .toList());
    }

    private static long given(Indicator indicator, List<Rating> ratings) {
        return ratings.stream()
                .filter(it -> it.indicator().equals(indicator.code()))
                .count();
    }

    /** Whether nobody need be waited for any longer: it was given, or its time has run out. */
    static boolean heardOrLate(Known appraisal, String subject) {
        return appraisal.duties().find(LIMIT, subject).map(Owed::breached).orElse(true);
    }

    static Optional<PersonCard> card(PersonId person, Circumstances given) {
        return given.all(PersonCard.class).filter(it -> it.id().equals(person)).findFirst();
    }
}
