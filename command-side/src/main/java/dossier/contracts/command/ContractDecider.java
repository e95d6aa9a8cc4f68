package dossier.contracts.command;

import static dossier.branches.api.BranchClauses.*;
import static dossier.contracts.api.ContractStage.*;
import static dossier.contracts.command.ClearanceDecider.riskSignedOff;
import static dossier.contracts.command.ContractClauses.*;
import static dossier.contracts.command.FrameworkClauses.*;
import static dossier.contracts.command.TemplateClauses.approvedTemplate;
import static dossier.contracts.command.TemplateClauses.knownTemplate;
import static dossier.handbook.Authority.*;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.branches.api.BranchScope;
import dossier.contracts.api.ChangeCommand;
import dossier.contracts.api.ClearanceCommand;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractDutyCommand;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractNumber;
import dossier.contracts.api.CorrectionCommand;
import dossier.contracts.api.Finding;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentCommand;
import dossier.contracts.api.PerformanceCommand;
import dossier.contracts.api.TakeoverCommand;
import dossier.contracts.api.TermCommand;
import dossier.contracts.command.ContractState.Absent;
import dossier.contracts.command.ContractState.Open;
import dossier.counterparties.api.CounterpartyCard;
import dossier.files.api.FileCard;
import dossier.handbook.Authority;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Grant;
import dossier.handbook.Question;
import dossier.organisation.api.PersonCard;
import dossier.policies.api.WorkingDay;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A contract's decisions: here from draft to signature, joined by those of its later life. Pure: no clock, no Spring, no Axon. */
public final class ContractDecider {
    private ContractDecider() {}

    // spotless:off: a table is read in columns
    /** The handbook, command by command. */
    private static final Clauses<ContractCommand, ContractState> CLAUSES = Clauses.of(ContractCommand.class, ContractState.class)
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
                    entitledAs(ORG_04, "drafter-or-contract-group", ContractDecider::drafterOrContractGroup),
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
            .before(ApproveAsManager.class,
                    may(ORG_04, REVIEW_AS_MANAGER, ContractClauses::department),
                    needs(ORG_04, "not-own-draft", notOwnDraft(REVIEW_AS_MANAGER)),
                    needs(STAGE, "managers-review", c -> c.at(MANAGER_REVIEW)))
            .before(ReturnAsManager.class,
                    may(ORG_04, REVIEW_AS_MANAGER, ContractClauses::department),
                    needs(ORG_04, "not-own-draft", notOwnDraft(REVIEW_AS_MANAGER)),
                    needs(STAGE, "managers-review", c -> c.at(MANAGER_REVIEW)))
            .before(ReviewAsLegal.class,
                    may(ORG_04, REVIEW_AS_LEGAL),
                    needs(ORG_04, "not-own-draft", notOwnDraft(REVIEW_AS_LEGAL)),
                    needs(STAGE, "submitted-contract", c -> c.at(MANAGER_REVIEW, LEGAL_REVIEW)),
                    needs(CON_04, "managers-approval", c -> c.open().review().byManager()),
                    asksNothingMissing(CON_03, "reason-for-each-finding", (review, _, _) -> unexplained(review)))
            .before(ConveneJointReview.class,
                    may(ORG_04, CONVENE_JOINT_REVIEW),
                    needs(STAGE, "joint-review-to-convene", c -> c.at(JOINT_REVIEW) && c.open().review().named().isEmpty()),
                    asksNothingMissing(CON_06, "legal-and-finance", (_, _, given) -> unheard(given)),
                    asks(ORG_04, "reviewers-beside-drafter", (convene, c, _) -> !convene.reviewers().contains(c.open().paper().drafter())),
                    asksNothingMissing(KNOWN, "employed-reviewers", (_, _, given) -> notEmployed(given)))
            .before(ApproveInJointReview.class,
                    entitledAs(CON_06, "named-reviewer", ContractDecider::reviewersHand),
                    needs(ORG_04, "not-own-draft", (c, given) -> !given.by().is(c.open().paper().drafter())),
                    needs(STAGE, "joint-review", c -> c.at(JOINT_REVIEW)),
                    needs(STAGE, "review-not-yet-given", (c, given) -> awaited(c, given).isPresent()))
            .before(ObjectInJointReview.class,
                    entitledAs(CON_06, "named-reviewer", ContractDecider::reviewersHand),
                    needs(ORG_04, "not-own-draft", (c, given) -> !given.by().is(c.open().paper().drafter())),
                    needs(STAGE, "joint-review", c -> c.at(JOINT_REVIEW)),
                    needs(STAGE, "review-not-yet-given", (c, given) -> awaited(c, given).isPresent()))
            .before(WithdrawContract.class,
                    drafterOnly(),
                    needs(STAGE, "unsigned-contract", c -> !c.at(WITHDRAWN) && c.open().signed().isEmpty()))
            .before(SignContract.class,
                    may(ORG_04, SIGN_CONTRACTS, ContractClauses::department),
                    needs(STAGE, "contract-not-withdrawn", c -> !c.at(WITHDRAWN)),
                    asks(STAGE, "side-not-yet-signed", (sign, c, _) -> !c.open().signed().containsKey(sign.party())),
                    needs(CON_04, "managers-approval", c -> c.open().review().byManager()),
                    needs(CON_05, "legal-review", c -> c.open().review().byLegal()),
                    onlyIf(ContractDecider::jointly, needs(CON_06, "joint-review-of-all", c -> c.open().review().jointlyAgreed())),
                    needs(CON_15, "review-passed", c -> c.at(TO_SIGN, EFFECTIVE, TERMINATED, ARCHIVED)),
                    riskSignedOff(),
                    asks(CON_07, "evidence-of-signature", (sign, _, given) -> isUploaded(sign.evidence(), given)),
                    asks(CON_07, "day-not-to-come", (sign, _, given) -> !sign.signedOn().isAfter(given.today())))
            .asking(DraftContract.class, (draft, _, given) -> TemplateClauses.and(FrameworkClauses.and(List.of(new CounterpartyCard.Of(draft.draft().counterparty()), new BranchScope.Of(given.by().department())), draft.id(), draft.draft().terms()), draft.draft()))
            .asking(ReviseContract.class, (revise, c, given) -> TemplateClauses.and(FrameworkClauses.and(List.of(new CounterpartyCard.Of(revise.draft().counterparty()), new BranchScope.Of(department(c, given))), revise.id(), revise.draft().terms()), revise.draft()))
            .asking(AttachFile.class, (attach, _, _) -> List.of(new FileCard.Of(attach.file().sha256())))
            .asking(SubmitContract.class, ContractDecider::numberAndDueDay)
            .asking(ApproveAsManager.class, (_, _, given) -> List.of(due(given, given.policy().terms().legalReviewDays())))
            .asking(ConveneJointReview.class, ContractDecider::reviewersAndDueDay)
            .asking(SignContract.class, ContractDecider::evidenceAndFirstDay)
            .and(Handling.CLAUSES)
            .and(PerformanceDecider.CLAUSES)
            .and(ChangeDecider.CLAUSES)
            .and(PaymentDecider.CLAUSES)
            .and(TermDecider.CLAUSES)
            .and(CorrectionDecider.CLAUSES)
            .and(TakeoverDecider.CLAUSES)
            .and(ClearanceDecider.CLAUSES)
            .and(DutyDecider.CLAUSES);
    // spotless:on

    public static final Decider<ContractCommand, ContractState, ContractEvent> CONTRACT = new Decider<>(
            ContractCommand.class,
            new Absent(),
            ContractState::evolve,
            CLAUSES,
            (command, state, given) -> ReviewLimits.with(decide(command, state, given), state, given));

    private static List<ContractEvent> decide(ContractCommand command, ContractState state, Circumstances given) {
        var by = given.by().person();
        return switch (command) {
            case DraftContract(var id, var draft) ->
                List.of(new ContractDrafted(id, draft, by, given.by().department()));
            case ReviseContract(var id, var draft, var note) ->
                List.of(new ContractRevised(id, state.open().paper().version() + 1, draft, note));
            case AttachFile(var id, var purpose, var file) -> List.of(new FileAttached(id, purpose, file));
            case SubmitContract(var id) -> ClearanceDecider.with(submitted(id, state.open(), given), state, given);
            case ApproveAsManager(var id, var remark) -> List.of(new ApprovedByManager(id, by, remark, dueDay(given)));
            case ReturnAsManager(var id, var amendments) -> List.of(new ReturnedByManager(id, by, amendments));
            case ReviewAsLegal review -> afterLegal(review, state, given);
            case ConveneJointReview(var id, var reviewers) ->
                List.of(new JointReviewConvened(
                        id, reviewers.stream().distinct().toList(), dueDay(given)));
            case ApproveInJointReview(var id, var remark) -> {
                var reviewer = awaited(state, given).orElseThrow();
                var agreed = new ApprovedInJointReview(id, reviewer, remark);
                var all = state.open().review().agreedBy(reviewer).jointlyAgreed();
                yield all
                        ? List.of(
                                agreed,
                                new ReviewPassed(id, state.open().paper().version(), given.today()))
                        : List.of(agreed);
            }
            case ObjectInJointReview(var id, var reason) ->
                List.of(new ReturnedByJointReview(id, awaited(state, given).orElseThrow(), reason));
            case HandlingCommand handling -> List.of(Handling.decide(handling, state, given));
            case WithdrawContract(var id, var reason) -> List.of(new ContractWithdrawn(id, reason));
            case SignContract sign -> signed(sign, state, given);
            case PerformanceCommand performing -> PerformanceDecider.decide(performing, state, given);
            case ChangeCommand changing -> ChangeDecider.decide(changing, state, given);
            case TakeoverCommand taking -> TakeoverDecider.decide(taking, given);
            case CorrectionCommand correcting -> CorrectionDecider.decide(correcting, state, given);
            case ClearanceCommand clearing -> ClearanceDecider.decide(clearing, state, given);
            case ContractDutyCommand duty -> DutyDecider.decide(duty, state);
            case PaymentCommand payment -> PaymentDecider.decide(payment, state);
            case TermCommand term -> TermDecider.decide(term, state, given);
        };
    }

    private static ContractEvent submitted(ContractId id, Open open, Circumstances given) {
        var kept = open.paper().number();
        var number = kept != null ? kept : given.know(ContractNumber.class).number();
        return new ContractSubmitted(
                id,
                number,
                open.paper().version(),
                given.policy().terms().isMajor(open.paper().amount()),
                dueDay(given));
    }

    private static List<ContractEvent> afterLegal(ReviewAsLegal review, ContractState state, Circumstances given) {
        var reviewer = given.by().person();
        if (!review.allConfirmed())
            return List.of(new ReturnedByLegal(
                    review.id(), reviewer, review.legality(), review.completeness(), review.accuracy()));
        var approved = new ApprovedByLegal(review.id(), reviewer);
        return jointly(state, given)
                ? List.of(approved)
                : List.of(
                        approved,
                        new ReviewPassed(review.id(), state.open().paper().version(), given.today()));
    }

    private static List<ContractEvent> signed(SignContract sign, ContractState state, Circumstances given) {
        var events = new ArrayList<ContractEvent>();
        events.add(new ContractSigned(sign.id(), sign.party(), sign.signedOn(), sign.evidence()));
        effectiveOn(sign, state).ifPresent(on -> {
            events.add(new ContractTookEffect(sign.id(), on));
            events.addAll(PerformanceDecider.beginning(sign.id(), on, given));
            if (!state.open().terms().framework()) events.add(PerformanceDecider.firstOrder(sign.id(), on, given));
            events.addAll(PaymentDecider.beginning(sign.id(), on, state));
            events.addAll(TermDecider.beginning(sign.id(), state, given));
        });
        return events;
    }

    /** CON-07: the later of both days, when the other side has signed. */
    private static Optional<LocalDate> effectiveOn(SignContract sign, ContractState state) {
        return state.open().signed().values().stream().findFirst().map(it -> later(it, sign.signedOn()));
    }

    private static List<Question<?>> evidenceAndFirstDay(SignContract sign, ContractState state, Circumstances given) {
        var questions = new ArrayList<Question<?>>(
                List.of(new FileCard.Of(sign.evidence().sha256())));
        if (sign.party() == Party.US) questions.add(ClearanceDecider.standing(sign.id(), state));
        effectiveOn(sign, state).ifPresent(on -> questions.addAll(PerformanceDecider.daysFrom(on, given)));
        return questions;
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

    static BiPredicate<ContractState, Circumstances> notOwnDraft(Authority using) {
        return (c, given) -> !given.by()
                .isOwnCase(c.open().paper().drafter(), using, c.open().paper().department());
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

    private static List<Question<?>> numberAndDueDay(SubmitContract submit, ContractState state, Circumstances given) {
        var questions = new ArrayList<Question<?>>(List.of(
                due(given, given.policy().terms().managerReviewDays()), new BranchScope.Of(department(state, given))));
        if (state.open().paper().number() == null)
            questions.add(new ContractNumber.Next(given.today().getYear()));
        questions.add(ClearanceDecider.standing(submit.id(), state));
        return FrameworkClauses.and(questions, submit.id(), state.open().terms().agreed());
    }

    private static List<Question<?>> reviewersAndDueDay(
            ConveneJointReview convene, ContractState state, Circumstances given) {
        var questions = new ArrayList<Question<?>>(
                List.of(due(given, given.policy().terms().jointReviewDays())));
        convene.reviewers().forEach(it -> questions.add(new PersonCard.Of(it)));
        return questions;
    }

    static WorkingDay.After due(Circumstances given, int workingDays) {
        return new WorkingDay.After(given.today(), workingDays);
    }

    static @Nullable LocalDate dueDay(Circumstances given) {
        return given.know(WorkingDay.class).day();
    }

    private static List<String> names(String prefix, List<? extends Enum<?>> constants) {
        return constants.stream().map(it -> prefix + it.name()).toList();
    }
}
