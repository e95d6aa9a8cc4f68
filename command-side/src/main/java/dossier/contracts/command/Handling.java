package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.*;
import static dossier.handbook.Authority.*;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractCommand.HandlingCommand;
import dossier.contracts.api.ContractCommand.HandlingCommand.*;
import dossier.contracts.api.ContractEvent.HandlingEvent;
import dossier.contracts.api.ContractEvent.HandlingEvent.*;
import dossier.contracts.api.ContractStage;
import dossier.contracts.command.ContractState.Open;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Question;
import dossier.organisation.api.PersonCard;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a review is passed among those at work on it: reminded of, handed over, joined by another, copied, called back. No gate is opened by any of it. */
final class Handling {
    private Handling() {}

    // spotless:off: a table is read in columns
    static final Clauses<HandlingCommand, ContractState> CLAUSES = Clauses.of(HandlingCommand.class, ContractState.class)
            .before(UrgeReview.class,
                    entitled(HAND, "drafter", (c, given) -> given.by().is(c.open().paper().drafter())),
                    needs(STAGE, "review-under-way", c -> c.at(MANAGER_REVIEW, LEGAL_REVIEW, JOINT_REVIEW)),
                    needs(HAND, "not-urged-today", (c, given) -> !given.today().equals(c.open().review().urgedOn())))
            .before(HandOverReview.class,
                    entitledAs(CON_06, "named-reviewer", ReviewDecider::reviewersHand),
                    needs(STAGE, "joint-review", c -> c.at(JOINT_REVIEW)),
                    needs(STAGE, "review-not-yet-given", (c, given) -> ReviewDecider.awaited(c, given).isPresent()),
                    asks(ORG_04, "reviewers-beside-drafter", (over, c, _) -> !over.successor().equals(c.open().paper().drafter())),
                    asks(HAND, "not-yet-named", (over, c, _) -> !c.open().review().named().contains(over.successor())),
                    asksNothingMissing(KNOWN, "employed-reviewers", (over, _, given) -> notEmployed(given, List.of(over.successor()))),
                    asksNothingMissing(CON_06, "legal-and-finance", (_, _, given) -> ReviewDecider.unheard(given)))
            .before(AddReviewer.class,
                    entitled(CON_06, "reviewer-or-convener", Handling::mayAdd),
                    needs(STAGE, "joint-review-convened", c -> c.at(JOINT_REVIEW) && !c.open().review().named().isEmpty()),
                    asks(ORG_04, "reviewers-beside-drafter", (add, c, _) -> !add.reviewer().equals(c.open().paper().drafter())),
                    asks(HAND, "not-yet-named", (add, c, _) -> !c.open().review().named().contains(add.reviewer())),
                    asksNothingMissing(KNOWN, "employed-reviewers", (add, _, given) -> notEmployed(given, List.of(add.reviewer()))))
            .before(CopyToColleagues.class,
                    entitled(SEC_01, "drafter-or-reviewer", Handling::mayCopy),
                    needs(STAGE, "contract-not-withdrawn", c -> !c.at(WITHDRAWN)),
                    asksNothingMissing(KNOWN, "employed-colleagues", (copy, _, given) -> notEmployed(given, copy.colleagues())))
            .before(TakeNote.class,
                    entitled(SEC_01, "colleague-copied-to", (c, given) -> c.open().copiedTo().contains(given.by().person())))
            .and(Succession.CLAUSES)
            .and(Cosigning.CLAUSES)
            .before(CallBack.class,
                    entitled(HAND, "own-step", (c, given) -> given.by().is(lastHand(c.open()))),
                    needs(HAND, "next-has-not-acted", c -> before(c.open()) != null))
            .asking(HandOverReview.class, (over, c, given) -> cards(c.open(), over.successor(), given))
            .asking(AddReviewer.class, (add, _, _) -> List.of(new PersonCard.Of(add.reviewer())))
            .asking(CopyToColleagues.class, (copy, _, _) -> copy.colleagues().stream().<Question<?>>map(PersonCard.Of::new).toList())
            .asking(CallBack.class, (_, c, given) -> dueDayAgain(c.open(), given));
    // spotless:on

    static HandlingEvent decide(HandlingCommand command, ContractState state, Circumstances given) {
        var contract = state.open();
        return switch (command) {
            case UrgeReview(var id, var remark) -> new ReviewUrged(id, given.today(), remark);
            case HandOverReview(var id, var successor, var reason) ->
                new ReviewHandedOver(id, ReviewDecider.awaited(state, given).orElseThrow(), successor, reason);
            case AddReviewer(var id, var reviewer, var reason) -> new ReviewerAdded(id, reviewer, reason);
            case CopyToColleagues(var id, var colleagues, var remark) ->
                new CopiedToColleagues(id, colleagues.stream().distinct().toList(), remark);
            case TakeNote(var id) -> new NoteTaken(id, given.by().person());
            case HandOverContract(var id, var successor, var reason) ->
                new ContractHandedOver(id, contract.paper().drafter(), successor, reason);
            case CosignCommand asking -> Cosigning.decide(asking, state, given);
            case CallBack(var id, var reason) -> calledBack(new CallBack(id, reason), contract, given);
        };
    }

    static Open evolve(Open was, HandlingEvent event) {
        var review = was.review();
        return switch (event) {
            case ReviewUrged it -> was.with(review.urged(it.on()));
            case ReviewHandedOver it -> was.with(review.handedOver(it.predecessor(), it.successor()));
            case ReviewerAdded it -> was.with(review.added(it.reviewer()));
            case ContractHandedOver it -> was.with(was.stage(), was.paper().passedTo(it.successor()));
            case StepCalledBack it -> was.with(review.backAt(it.stage()));
            case ReturnedByAskedReviewer _ -> was.with(Review.NONE);
            case ReviewerAsked _, AskedReviewerHeard _, AskedReviewHandedOver _, AskedReviewerWithdrawn _ -> was;
            case CopiedToColleagues it ->
                was.copiedTo(it.colleagues().stream().reduce(was.copiedTo(), ContractState::plus, (one, _) -> one));
            case NoteTaken it -> was.copiedTo(ContractState.minus(was.copiedTo(), it.colleague()));
        };
    }

    private static StepCalledBack calledBack(CallBack command, Open contract, Circumstances given) {
        var to = before(contract);
        if (to == null) throw new IllegalStateException("a clause lets nothing through that cannot go back");
        return new StepCalledBack(
                command.id(), to, command.reason(), to == DRAFT ? null : ContractClauses.dueDay(given));
    }

    /** Where the last step came from, while nobody has acted after it. */
    private static @Nullable ContractStage before(Open contract) {
        if (contract.cosigned().anyoneFor(contract.stage())) return null;
        return switch (contract.stage()) {
            case MANAGER_REVIEW -> DRAFT;
            case LEGAL_REVIEW -> MANAGER_REVIEW;
            case JOINT_REVIEW -> contract.review().named().isEmpty() ? LEGAL_REVIEW : null;
            default -> null;
        };
    }

    private static PersonId lastHand(Open contract) {
        var review = contract.review();
        if (review.legal() != null) return review.legal();
        return review.manager() != null ? review.manager() : contract.paper().drafter();
    }

    private static boolean mayAdd(ContractState state, Circumstances given) {
        return ReviewDecider.reviewersHand(state, given).isPresent()
                || given.by().may(CONVENE_JOINT_REVIEW, given.by().department());
    }

    private static boolean mayCopy(ContractState state, Circumstances given) {
        var paper = state.open().paper();
        return given.by().is(paper.drafter())
                || given.by().may(REVIEW_AS_MANAGER, paper.department())
                || given.by().may(REVIEW_AS_LEGAL, given.by().department())
                || ReviewDecider.reviewersHand(state, given).isPresent();
    }

    /** Of the one who takes over and of all who stay, so that legal and finance are still heard. */
    private static List<Question<?>> cards(Open contract, PersonId to, Circumstances given) {
        var gone = ReviewDecider.awaited(contract, given);
        return Stream.concat(
                        Stream.of(to),
                        contract.review().named().stream()
                                .filter(it -> !it.equals(gone.orElse(null)))
                                .sorted((one, other) -> one.value().compareTo(other.value())))
                .distinct()
                .<Question<?>>map(PersonCard.Of::new)
                .toList();
    }

    private static List<Question<?>> dueDayAgain(Open contract, Circumstances given) {
        var to = before(contract);
        var terms = given.policy().terms();
        var questions = new ArrayList<Question<?>>();
        if (to == MANAGER_REVIEW) questions.add(ContractClauses.due(given, terms.managerReviewDays()));
        if (to == LEGAL_REVIEW) questions.add(ContractClauses.due(given, terms.legalReviewDays()));
        return questions;
    }

    private static List<String> notEmployed(Circumstances given, List<PersonId> people) {
        return given.all(PersonCard.class)
                .filter(it -> people.contains(it.id()) && !it.active())
                .map(it -> it.id().value())
                .toList();
    }
}
