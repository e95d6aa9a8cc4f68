package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.*;
import static dossier.contracts.command.ContractClauses.*;
import static dossier.contracts.command.Cosigning.askedHeardAt;
import static dossier.handbook.Authority.*;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Finding;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Grant;
import dossier.handbook.Question;
import dossier.organisation.api.PersonCard;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** CON-03 … CON-06: who lets a contract pass, in which order, and what is sent back. */
final class ReviewDecider {
    private ReviewDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<ReviewCommand, ContractState> CLAUSES = Clauses.of(ReviewCommand.class, ContractState.class)
            .before(ApproveAsManager.class,
                    may(ORG_04, REVIEW_AS_MANAGER, ContractClauses::department),
                    needs(ORG_04, "not-own-draft", notOwnDraft(REVIEW_AS_MANAGER)),
                    needs(STAGE, "managers-review", c -> c.at(MANAGER_REVIEW)),
                    askedHeardAt(MANAGER_REVIEW))
            .before(ReturnAsManager.class,
                    may(ORG_04, REVIEW_AS_MANAGER, ContractClauses::department),
                    needs(ORG_04, "not-own-draft", notOwnDraft(REVIEW_AS_MANAGER)),
                    needs(STAGE, "managers-review", c -> c.at(MANAGER_REVIEW)))
            .before(ReviewAsLegal.class,
                    may(ORG_04, REVIEW_AS_LEGAL),
                    needs(ORG_04, "not-own-draft", notOwnDraft(REVIEW_AS_LEGAL)),
                    needs(STAGE, "submitted-contract", c -> c.at(MANAGER_REVIEW, LEGAL_REVIEW)),
                    needs(CON_04, "managers-approval", c -> c.open().review().byManager()),
                    askedHeardAt(LEGAL_REVIEW),
                    asksNothingMissing(CON_03, "reason-for-each-finding", (review, _, _) -> unexplained(review)))
            .before(ConveneJointReview.class,
                    may(ORG_04, CONVENE_JOINT_REVIEW),
                    needs(STAGE, "joint-review-to-convene", c -> c.at(JOINT_REVIEW) && c.open().review().named().isEmpty()),
                    askedHeardAt(JOINT_REVIEW),
                    asksNothingMissing(CON_06, "legal-and-finance", (_, _, given) -> unheard(given)),
                    asks(ORG_04, "reviewers-beside-drafter", (convene, c, _) -> !convene.reviewers().contains(c.open().paper().drafter())),
                    asksNothingMissing(KNOWN, "employed-reviewers", (_, _, given) -> notEmployed(given)))
            .before(ApproveInJointReview.class,
                    entitledAs(CON_06, "named-reviewer", ReviewDecider::reviewersHand),
                    needs(ORG_04, "not-own-draft", (c, given) -> !given.by().is(c.open().paper().drafter())),
                    needs(STAGE, "joint-review", c -> c.at(JOINT_REVIEW)),
                    needs(STAGE, "review-not-yet-given", (c, given) -> awaited(c, given).isPresent()))
            .before(ObjectInJointReview.class,
                    entitledAs(CON_06, "named-reviewer", ReviewDecider::reviewersHand),
                    needs(ORG_04, "not-own-draft", (c, given) -> !given.by().is(c.open().paper().drafter())),
                    needs(STAGE, "joint-review", c -> c.at(JOINT_REVIEW)),
                    needs(STAGE, "review-not-yet-given", (c, given) -> awaited(c, given).isPresent()))
            .asking(ApproveAsManager.class, (_, _, given) -> List.of(due(given, given.policy().terms().legalReviewDays())))
            .asking(ConveneJointReview.class, ReviewDecider::reviewersAndDueDay);
    // spotless:on

    static List<ContractEvent> decide(ReviewCommand command, ContractState state, Circumstances given) {
        var by = given.by().person();
        return switch (command) {
            case ApproveAsManager(var id, var remark) -> List.of(new ApprovedByManager(id, by, remark, dueDay(given)));
            case ReturnAsManager(var id, var amendments) -> List.of(new ReturnedByManager(id, by, amendments));
            case ReviewAsLegal review -> afterLegal(review, state, given);
            case ConveneJointReview(var id, var reviewers) ->
                List.of(new JointReviewConvened(
                        id, reviewers.stream().distinct().toList(), dueDay(given)));
            case ApproveInJointReview agree -> agreed(agree, state, given);
            case ObjectInJointReview(var id, var reason) ->
                List.of(new ReturnedByJointReview(id, awaited(state, given).orElseThrow(), reason));
        };
    }

    private static List<ContractEvent> afterLegal(ReviewAsLegal review, ContractState state, Circumstances given) {
        var reviewer = given.by().person();
        if (!review.allConfirmed())
            return List.of(new ReturnedByLegal(
                    review.id(), reviewer, review.legality(), review.completeness(), review.accuracy()));
        var approved = new ApprovedByLegal(review.id(), reviewer);
        return jointly(state, given) ? List.of(approved) : List.of(approved, passed(review.id(), state, given));
    }

    private static List<ContractEvent> agreed(ApproveInJointReview agree, ContractState state, Circumstances given) {
        var reviewer = awaited(state, given).orElseThrow();
        var agreed = new ApprovedInJointReview(agree.id(), reviewer, agree.remark());
        var all = state.open().review().agreedBy(reviewer).jointlyAgreed();
        return all ? List.of(agreed, passed(agree.id(), state, given)) : List.of(agreed);
    }

    private static ReviewPassed passed(ContractId id, ContractState state, Circumstances given) {
        return new ReviewPassed(id, state.open().paper().version(), given.today());
    }

    /** CON-06: major by the policy in force at submission, or complex by nature. */
    static boolean jointly(ContractState state, Circumstances given) {
        return state.open().review().major() || state.open().paper().complex();
    }

    /** The named reviewers this person is or stands in for, themself first. */
    private static Stream<PersonId> reviewers(ContractState state, Circumstances given) {
        return Stream.concat(
                        Stream.of(given.by().person()),
                        given.by().grants().stream().map(Grant::from))
                .filter(state.open().review().named()::contains);
    }

    /** In whose name they answer: one whose review is awaited before one who has given it. */
    static Optional<PersonId> reviewersHand(ContractState state, Circumstances given) {
        return awaited(state, given).or(() -> reviewers(state, given).findFirst());
    }

    static Optional<PersonId> awaited(ContractState state, Circumstances given) {
        return reviewers(state, given).filter(state.open().review()::awaits).findFirst();
    }

    private static List<String> unexplained(ReviewAsLegal review) {
        return Stream.of(
                        named("finding.legality", review.legality()),
                        named("finding.completeness", review.completeness()),
                        named("finding.accuracy", review.accuracy()))
                .flatMap(it -> it)
                .toList();
    }

    private static Stream<String> named(String name, Finding finding) {
        return !finding.confirmed() && finding.reason().isBlank() ? Stream.of(name) : Stream.empty();
    }

    static List<String> unheard(Circumstances given) {
        return Stream.of(REVIEW_AS_LEGAL, REVIEW_AS_FINANCE)
                .filter(voice -> given.all(PersonCard.class)
                        .noneMatch(it -> it.authorities().contains(voice)))
                .map(voice -> "authority." + voice)
                .toList();
    }

    static List<String> notEmployed(Circumstances given) {
        return given.all(PersonCard.class)
                .filter(it -> !it.active())
                .map(it -> it.id().value())
                .toList();
    }

    private static List<Question<?>> reviewersAndDueDay(
            ConveneJointReview convene, ContractState state, Circumstances given) {
        var questions = new ArrayList<Question<?>>(
                List.of(due(given, given.policy().terms().jointReviewDays())));
        convene.reviewers().forEach(it -> questions.add(new PersonCard.Of(it)));
        return questions;
    }
}
