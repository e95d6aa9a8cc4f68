package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.*;
import static dossier.handbook.Authority.*;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractCommand.HandlingCommand;
import dossier.contracts.api.ContractCommand.HandlingCommand.HandOverContract;
import dossier.contracts.command.ContractState.Open;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.organisation.api.PersonCard;
import dossier.words.PersonId;
import java.util.List;

/** Who takes a contract over from a drafter who leaves, or has no time. The successor is the drafter in all that follows, so they must not have reviewed it. */
final class Succession {
    private Succession() {}

    // spotless:off: a table is read in columns
    static final Clauses<HandlingCommand, ContractState> CLAUSES = Clauses.of(HandlingCommand.class, ContractState.class)
            .before(HandOverContract.class,
                    entitled(ORG_05, "superior-or-hr", Succession::mayHandOver),
                    needs(STAGE, "open-contract", c -> !c.at(WITHDRAWN, ARCHIVED)),
                    asks(HAND, "another-drafter", (over, c, _) -> !over.successor().equals(c.open().paper().drafter())),
                    asks(KNOWN, "employed-successor", (over, _, given) -> card(over.successor(), given).active()),
                    asks(CON_01, "successor-who-drafts-there", (over, c, given) -> draftsThere(card(over.successor(), given), c.open())),
                    asks(ORG_04, "successor-beside-reviewers", (over, c, _) -> !hasReviewed(over.successor(), c.open())))
            .asking(HandOverContract.class, (over, c, _) -> List.of(new PersonCard.Of(c.open().paper().drafter()), new PersonCard.Of(over.successor())));
    // spotless:on

    /** Before the command is known nobody has asked who stands above the drafter; then the department's manager counts as a superior. */
    private static boolean mayHandOver(ContractState state, Circumstances given) {
        var paper = state.open().paper();
        var by = given.by();
        if (by.may(MANAGE_ORGANISATION, by.department())) return true;
        return given.all(PersonCard.class)
                .filter(it -> it.id().equals(paper.drafter()))
                .findFirst()
                .map(it -> it.line().contains(by.person()))
                .orElseGet(() -> by.may(REVIEW_AS_MANAGER, paper.department()) && !by.is(paper.drafter()));
    }

    private static boolean draftsThere(PersonCard successor, Open contract) {
        return successor.authorities().contains(DRAFT_CONTRACTS)
                && contract.paper().department().equals(successor.department());
    }

    private static boolean hasReviewed(PersonId person, Open contract) {
        var review = contract.review();
        return person.equals(review.manager())
                || person.equals(review.legal())
                || review.named().contains(person);
    }

    private static PersonCard card(PersonId person, Circumstances given) {
        return given.all(PersonCard.class)
                .filter(it -> it.id().equals(person))
                .findFirst()
                .orElseThrow();
    }
}
