package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.*;
import static dossier.contracts.command.ContractClauses.notOwnDraft;
import static dossier.handbook.Authority.REVIEW_AS_LEGAL;
import static dossier.handbook.Authority.REVIEW_AS_MANAGER;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractCommand.HandlingCommand.*;
import dossier.contracts.api.ContractEvent.HandlingEvent;
import dossier.contracts.api.ContractEvent.HandlingEvent.*;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.Turn;
import dossier.contracts.command.Cosigned.Asked;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Grant;
import dossier.organisation.api.PersonCard;
import dossier.words.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** HAND: who has the manager's or the legal review may ask a colleague along (加签), before themselves or after; nothing goes on around one who was asked. */
final class Cosigning {
    private Cosigning() {}

    // spotless:off: a table is read in columns
    static final Clauses<CosignCommand, ContractState> CLAUSES = Clauses.of(CosignCommand.class, ContractState.class)
            .before(AskReviewer.class,
                    entitled(ORG_04, "has-the-review", Cosigning::hasTheReview),
                    needs(STAGE, "single-review", c -> c.at(MANAGER_REVIEW, LEGAL_REVIEW)),
                    asks(ORG_04, "reviewers-beside-drafter", (ask, c, _) -> !ask.reviewer().equals(c.open().paper().drafter())),
                    asks(HAND, "not-yet-asked", (ask, c, given) -> !given.by().is(ask.reviewer()) && !c.open().cosigned().names(ask.reviewer())),
                    asksNothingMissing(KNOWN, "employed-reviewers", (_, _, given) -> ReviewDecider.notEmployed(given)))
            .before(AnswerAsked.class,
                    entitledAs(HAND, "asked-reviewer", (c, given) -> hands(given).filter(c.open().cosigned()::names).findFirst()),
                    needs(ORG_04, "not-own-draft", (c, given) -> !given.by().is(c.open().paper().drafter())),
                    needs(HAND, "turn-to-answer", (c, given) -> underWay(c) && due(c, given).isPresent()),
                    asks(HAND, "reason-for-objection", (answer, _, _) -> answer.agreed() || !answer.remark().isBlank()))
            .before(HandOverAsked.class,
                    entitledAs(HAND, "asked-reviewer", (c, given) -> hands(given).filter(c.open().cosigned()::names).findFirst()),
                    needs(HAND, "answer-not-yet-given", (c, given) -> underWay(c) && open(c, given).isPresent()),
                    asks(ORG_04, "reviewers-beside-drafter", (over, c, _) -> !over.successor().equals(c.open().paper().drafter())),
                    asks(HAND, "not-yet-asked", (over, c, given) -> !c.open().cosigned().names(over.successor()) && !asker(c, given).equals(Optional.of(over.successor()))),
                    asksNothingMissing(KNOWN, "employed-reviewers", (_, _, given) -> ReviewDecider.notEmployed(given)))
            .before(WithdrawAsked.class,
                    entitledAs(HAND, "who-asked", (c, given) -> askedBy(c, given).flatMap(it -> Stream.ofNullable(it.asker())).findFirst()),
                    needs(HAND, "answer-not-yet-given", (c, given) -> underWay(c) && askedBy(c, given).anyMatch(it -> !it.heard())),
                    asks(HAND, "asked-by-you-and-not-heard", (withdraw, c, given) -> waiting(withdraw.reviewer(), c, given).isPresent()))
            .asking(HandOverAsked.class, (over, _, _) -> List.of(new PersonCard.Of(over.successor())))
            .asking(AskReviewer.class, (ask, _, _) -> List.of(new PersonCard.Of(ask.reviewer())));
    // spotless:on

    static HandlingEvent decide(CosignCommand command, ContractState state, Circumstances given) {
        return switch (command) {
            case AskReviewer(var id, var reviewer, var turn, var reason) ->
                new ReviewerAsked(
                        id,
                        state.open().stage(),
                        reviewer,
                        turn,
                        reason,
                        given.by().person());
            case AnswerAsked(var id, var agreed, var remark) -> {
                var asked = due(state, given).orElseThrow();
                yield agreed || asked.turn() == Turn.BEFORE
                        ? new AskedReviewerHeard(id, asked.stage(), asked.reviewer(), agreed, remark)
                        : new ReturnedByAskedReviewer(id, asked.stage(), asked.reviewer(), remark);
            }
            case HandOverAsked(var id, var successor, var reason) -> {
                var asked = open(state, given).orElseThrow();
                yield new AskedReviewHandedOver(id, asked.stage(), asked.reviewer(), successor, reason);
            }
            case WithdrawAsked(var id, var reviewer, var reason) -> {
                var asked = waiting(reviewer, state, given).orElseThrow();
                yield new AskedReviewerWithdrawn(id, asked.stage(), asked.reviewer(), reason);
            }
        };
    }

    /** What goes on from here only when all who were asked have been heard; silent where nobody was. */
    static <X> Clause<X, ContractState> askedHeardAt(ContractStage now) {
        return onlyIf(
                (c, _) -> c.open().cosigned().anyone(),
                nothingMissing(
                        HAND, "asked-reviewers-heard", c -> c.open().cosigned().unheard(now)));
    }

    private static boolean hasTheReview(ContractState state, Circumstances given) {
        var asManager = given.by().may(REVIEW_AS_MANAGER, state.open().paper().department())
                && notOwnDraft(REVIEW_AS_MANAGER).test(state, given);
        var asLegal = given.by().may(REVIEW_AS_LEGAL, given.by().department())
                && notOwnDraft(REVIEW_AS_LEGAL).test(state, given);
        return state.at(MANAGER_REVIEW) ? asManager : state.at(LEGAL_REVIEW) ? asLegal : asManager || asLegal;
    }

    private static Optional<Asked> due(ContractState state, Circumstances given) {
        return state.open().cosigned().due(hands(given).toList(), state.open().stage());
    }

    /** From the first review until one of the sides has signed. */
    private static boolean underWay(ContractState state) {
        return state.at(MANAGER_REVIEW, LEGAL_REVIEW, JOINT_REVIEW, TO_SIGN);
    }

    private static Optional<Asked> open(ContractState state, Circumstances given) {
        return state.open().cosigned().open(hands(given).toList());
    }

    private static Optional<PersonId> asker(ContractState state, Circumstances given) {
        return open(state, given).map(Asked::asker);
    }

    private static Stream<Asked> askedBy(ContractState state, Circumstances given) {
        return state.open().cosigned().askedBy(hands(given).toList()).stream();
    }

    /** What they still owe one who asks it back. */
    private static Optional<Asked> waiting(PersonId reviewer, ContractState state, Circumstances given) {
        return askedBy(state, given)
                .filter(it -> it.reviewer().equals(reviewer) && !it.heard())
                .findFirst();
    }

    /** Themself first, then those they stand in for. */
    private static Stream<PersonId> hands(Circumstances given) {
        return Stream.concat(
                Stream.of(given.by().person()), given.by().grants().stream().map(Grant::from));
    }
}
