package dossier.contracts.command;

import static dossier.branches.api.BranchClauses.*;
import static dossier.contracts.api.ContractStage.*;
import static dossier.contracts.command.ContractClauses.*;
import static dossier.contracts.command.FrameworkClauses.*;
import static dossier.contracts.command.TemplateClauses.approvedTemplate;
import static dossier.contracts.command.TemplateClauses.knownTemplate;
import static dossier.handbook.Authority.*;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.branches.api.BranchScope;
import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractNumber;
import dossier.contracts.command.ContractState.Absent;
import dossier.contracts.command.ContractState.Open;
import dossier.counterparties.api.CounterpartyCard;
import dossier.files.api.FileCard;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Question;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CON-01, CON-02: how a contract is drafted, handed to review, and taken back before anyone has signed. */
final class DraftingDecider {
    private DraftingDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<DraftingCommand, ContractState> CLAUSES = Clauses.of(DraftingCommand.class, ContractState.class)
            .opening(DraftContract.class,
                    may(CON_01, DRAFT_CONTRACTS),
                    needs(STAGE, "new-contract", c -> c instanceof Absent),
                    asks(KNOWN, "registered-counterparty", (_, _, given) -> given.know(CounterpartyCard.class).known()),
                    branchAtWork(),
                    withinScope((draft, _, _) -> draft.draft().business()),
                    frameworkInEffect(),
                    ofItsCounterparty(draft -> draft.draft().counterparty()),
                    underItsCeiling((draft, _) -> draft.draft().amount()),
                    approvedTemplate(DraftContract::draft))
            .before(ReviseContract.class,
                    drafterOnly(),
                    needs(STAGE, "draft", c -> c.at(DRAFT)),
                    asks(KNOWN, "registered-counterparty", (_, _, given) -> given.know(CounterpartyCard.class).known()),
                    branchAtWork(),
                    withinScope((revise, _, _) -> revise.draft().business()),
                    frameworkInEffect(),
                    ofItsCounterparty(revise -> revise.draft().counterparty()),
                    underItsCeiling((revise, _) -> revise.draft().amount()),
                    knownTemplate(ReviseContract::draft))
            .before(AttachFile.class,
                    entitledAs(ORG_04, "drafter-or-contract-group", DraftingDecider::drafterOrContractGroup),
                    needs(STAGE, "open-contract", c -> !c.at(WITHDRAWN, ARCHIVED)),
                    uploaded(AttachFile::file))
            .before(SubmitContract.class,
                    drafterOnly(),
                    needs(STAGE, "draft", c -> c.at(DRAFT)),
                    nothingMissing(CON_02, "mandatory-clauses", c -> names("clause.", c.open().paper().missing())),
                    PaymentDecider.agreeing(),
                    branchAtWork(),
                    withinScope((_, c, _) -> c.open().paper().business()),
                    frameworkInEffect(),
                    underItsCeiling((_, c) -> c.open().paper().amount()))
            .before(WithdrawContract.class,
                    drafterOnly(),
                    needs(STAGE, "unsigned-contract", c -> !c.at(WITHDRAWN) && c.open().signed().isEmpty()))
            .asking(DraftContract.class, (draft, _, given) -> TemplateClauses.and(FrameworkClauses.and(List.of(new CounterpartyCard.Of(draft.draft().counterparty()), new BranchScope.Of(given.by().department())), draft.id(), draft.draft().terms()), draft.draft()))
            .asking(ReviseContract.class, (revise, c, given) -> TemplateClauses.and(FrameworkClauses.and(List.of(new CounterpartyCard.Of(revise.draft().counterparty()), new BranchScope.Of(department(c, given))), revise.id(), revise.draft().terms()), revise.draft()))
            .asking(AttachFile.class, (attach, _, _) -> List.of(new FileCard.Of(attach.file().sha256())))
            .asking(SubmitContract.class, DraftingDecider::numberAndDueDay);
    // spotless:on

    static List<ContractEvent> decide(DraftingCommand command, ContractState state, Circumstances given) {
        return switch (command) {
            case DraftContract(var id, var draft) ->
                List.of(new ContractDrafted(
                        id, draft, given.by().person(), given.by().department()));
            case ReviseContract(var id, var draft, var note) ->
                List.of(new ContractRevised(id, state.open().paper().version() + 1, draft, note));
            case AttachFile(var id, var purpose, var file) -> List.of(new FileAttached(id, purpose, file));
            case SubmitContract(var id) -> ClearanceDecider.with(submitted(id, state.open(), given), state, given);
            case WithdrawContract(var id, var reason) -> List.of(new ContractWithdrawn(id, reason));
        };
    }

    private static ContractEvent submitted(ContractId id, Open open, Circumstances given) {
        var kept = open.paper().number();
        var number = kept != null ? kept : given.know(ContractNumber.class).number();
        return new ContractSubmitted(
                id, number, open.paper().version(), given.policy().terms().isMajor(open.weight()), dueDay(given));
    }

    private static List<Question<?>> numberAndDueDay(SubmitContract submit, ContractState state, Circumstances given) {
        var questions = new ArrayList<Question<?>>(List.of(
                due(given, given.policy().terms().managerReviewDays()), new BranchScope.Of(department(state, given))));
        if (state.open().paper().number() == null)
            questions.add(new ContractNumber.Next(given.today().getYear()));
        questions.add(ClearanceDecider.standing(submit.id(), state));
        questions.addAll(Pricing.today(state, given));
        return FrameworkClauses.and(questions, submit.id(), state.open().terms().agreed());
    }

    static Optional<PersonId> drafterOrContractGroup(ContractState state, Circumstances given) {
        var drafter = state.open().paper().drafter();
        return given.by().is(drafter)
                ? Optional.of(drafter)
                : given.by().handFor(COORDINATE_CONTRACTS, department(state, given));
    }

    private static <X> Clause<X, ContractState> drafterOnly() {
        return entitled(
                ORG_04, "drafter", (c, given) -> given.by().is(c.open().paper().drafter()));
    }

    private static List<String> names(String prefix, List<? extends Enum<?>> constants) {
        return constants.stream().map(it -> prefix + it.name()).toList();
    }
}
