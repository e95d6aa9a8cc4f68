package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.*;
import static dossier.contracts.command.ContractClauses.*;
import static dossier.handbook.Authority.COORDINATE_CONTRACTS;
import static dossier.handbook.Authority.REVIEW_AS_MANAGER;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractBalance;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.CorrectionCommand;
import dossier.contracts.api.CorrectionCommand.*;
import dossier.contracts.api.CorrectionEvent.*;
import dossier.contracts.api.Entry;
import dossier.counterparties.api.CounterpartyCard;
import dossier.files.api.FileCard;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Question;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a mistaken entry is corrected: by two people, and around no gate that the entry itself had to pass. */
final class CorrectionDecider {
    private CorrectionDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<CorrectionCommand, ContractState> CLAUSES = Clauses.of(CorrectionCommand.class, ContractState.class)
            .before(ProposeSigningCorrection.class,
                    drafterOrContractGroup(),
                    entriesToCorrect(),
                    noOtherCorrection(),
                    mistaken(),
                    asks(CON_07, "evidence-of-signature", (propose, _, given) -> isUploaded(propose.entry().evidence(), given)),
                    asks(CON_07, "day-not-to-come", (propose, _, given) -> !propose.entry().signedOn().isAfter(given.today())),
                    onlyIf((c, _) -> c.open().corrections().reviewPassedOn() != null, asks(CON_15, "day-after-review", CorrectionDecider::afterReview)))
            .before(ProposeFulfilmentCorrection.class,
                    drafterOrContractGroup(),
                    entriesToCorrect(),
                    noOtherCorrection(),
                    mistaken(),
                    onlyIf((c, _) -> !c.open().receivable().claims().isEmpty(), asks(STAGE, "not-a-receivable", (propose, c, _) -> !c.open().receivable().isClaimed(propose.entry().obligation()))),
                    asks(KNOWN, "day-with-its-evidence", (propose, _, given) -> wellEvidenced(propose.entry(), given)),
                    asks(STAGE, "fulfilment-not-to-come", (propose, _, given) -> propose.entry().fulfilledOn() == null || !propose.entry().fulfilledOn().isAfter(given.today())),
                    asks(STAGE, "contract-in-effect", (propose, c, _) -> propose.entry().fulfilledOn() != null || c.at(EFFECTIVE)))
            .before(ProposeObligationCorrection.class,
                    drafterOrContractGroup(),
                    entriesToCorrect(),
                    noOtherCorrection(),
                    mistaken())
            .before(ProposeParticularsCorrection.class,
                    drafterOrContractGroup(),
                    entriesToCorrect(),
                    noOtherCorrection(),
                    mistaken(),
                    asks(KNOWN, "registered-counterparty", (_, _, given) -> given.know(CounterpartyCard.class).known()),
                    onlyIf(ChangeDecider::wasReviewedFor, asks(CON_06, "amount-as-reviewed", (propose, c, given) -> !ChangeDecider.becomesMajor(propose.entry().amount(), c, given))),
                    ChangeDecider.coversItsOrders((propose, _) -> propose.entry().amount()))
            .before(ConfirmCorrection.class,
                    entitledAs(ORG_04, "contract-group-or-manager", CorrectionDecider::confirmersHand),
                    needs(SECOND, "second-person", CorrectionDecider::secondPerson),
                    openCorrection(),
                    theOpenOne(ConfirmCorrection::correction),
                    needs(STAGE, "entry-as-it-was", c -> c.open().corrections().opened().isEmpty() || c.open().corrections().stillMistaken()),
                    onlyIf((c, _) -> reopens(c), needs(STAGE, "contract-in-effect", c -> c.at(EFFECTIVE))),
                    onlyIf((c, given) -> entry(c) instanceof Entry.Particulars && ChangeDecider.wasReviewedFor(c, given), needs(CON_06, "amount-as-reviewed", (c, given) -> entry(c) instanceof Entry.Particulars it && !ChangeDecider.becomesMajor(it.amount(), c, given))),
                    ChangeDecider.coversItsOrders((_, c) -> entry(c) instanceof Entry.Particulars it ? it.amount() : null))
            .before(RejectCorrection.class,
                    entitledAs(ORG_04, "contract-group-or-manager", CorrectionDecider::confirmersHand),
                    needs(SECOND, "second-person", CorrectionDecider::secondPerson),
                    openCorrection(),
                    theOpenOne(RejectCorrection::correction))
            .asking(ProposeSigningCorrection.class, (propose, _, _) -> List.of(new FileCard.Of(propose.entry().evidence().sha256())))
            .asking(ProposeFulfilmentCorrection.class, (propose, _, _) -> propose.entry().evidence() == null ? List.of() : List.of(new FileCard.Of(propose.entry().evidence().sha256())))
            .asking(ProposeParticularsCorrection.class, (propose, _, _) -> List.of(new CounterpartyCard.Of(propose.entry().counterparty()), new ContractBalance.Of(propose.id(), "")))
            .asking(ConfirmCorrection.class, (confirm, c, given) -> entry(c) instanceof Entry.Particulars ? List.of(new ContractBalance.Of(confirm.id(), "")) : daysMoved(c, given));
    // spotless:on

    static List<ContractEvent> decide(CorrectionCommand command, ContractState state, Circumstances given) {
        var by = given.by().person();
        return switch (command) {
            case Proposal propose -> List.of(proposed(propose, state, by));
            case ConfirmCorrection confirm -> corrected(confirm, state, given);
            case RejectCorrection(var id, var number, var remark) ->
                List.of(new CorrectionRejected(id, number, by, remark));
        };
    }

    private static ContractEvent proposed(Proposal propose, ContractState state, PersonId by) {
        var number = state.open().corrections().next();
        var mistaken = mistaken(propose.entry(), state).orElseThrow();
        return switch (propose) {
            case ProposeSigningCorrection(var id, var entry, var reason) ->
                new SigningCorrectionProposed(id, number, mistaken, entry, reason, by);
            case ProposeFulfilmentCorrection(var id, var entry, var reason) ->
                new FulfilmentCorrectionProposed(id, number, mistaken, entry, reason, by);
            case ProposeObligationCorrection(var id, var entry, var reason) ->
                new ObligationCorrectionProposed(id, number, mistaken, entry, reason, by);
            case ProposeParticularsCorrection(var id, var entry, var reason) ->
                new ParticularsCorrectionProposed(id, number, mistaken, entry, reason, by);
        };
    }

    private static List<ContractEvent> corrected(ConfirmCorrection confirm, ContractState state, Circumstances given) {
        var by = given.by().person();
        var remark = confirm.remark();
        var proposed = state.open().corrections().opened().orElseThrow();
        var id = proposed.id();
        var number = proposed.correction();
        var mistaken = proposed.mistaken();
        var events = new ArrayList<ContractEvent>();
        events.add(
                switch (proposed) {
                    case SigningCorrectionProposed it -> {
                        var on = effectiveOn(it.entry(), state).orElse(null);
                        yield new SigningCorrected(id, number, mistaken, it.entry(), on, by, remark);
                    }
                    case FulfilmentCorrectionProposed it ->
                        new FulfilmentCorrected(id, number, mistaken, it.entry(), by, remark);
                    case ObligationCorrectionProposed it ->
                        new ObligationCorrected(id, number, mistaken, it.entry(), by, remark);
                    case ParticularsCorrectionProposed it ->
                        new ParticularsCorrected(id, number, mistaken, it.entry(), by, remark);
                });
        events.addAll(CorrectedDuties.after(id, proposed.entry(), state, given));
        return events;
    }

    /** CON-07: the later of both days, once both have signed. */
    static Optional<LocalDate> effectiveOn(Entry.Signing entry, ContractState state) {
        return state.open().signed().entrySet().stream()
                .filter(it -> it.getKey() != entry.party())
                .map(it -> later(it.getValue(), entry.signedOn()))
                .findFirst();
    }

    private static List<Question<?>> daysMoved(ContractState state, Circumstances given) {
        return entry(state) instanceof Entry.Signing it
                ? effectiveOn(it, state).stream()
                        .<Question<?>>flatMap(on -> PerformanceDecider.daysFrom(on, given).stream())
                        .toList()
                : List.of();
    }

    private static boolean afterReview(ProposeSigningCorrection propose, ContractState state, Circumstances given) {
        var passedOn = state.open().corrections().reviewPassedOn();
        return passedOn == null || !propose.entry().signedOn().isBefore(passedOn);
    }

    private static boolean wellEvidenced(Entry.Fulfilment entry, Circumstances given) {
        var evidence = entry.evidence();
        if (evidence == null) return entry.fulfilledOn() == null;
        return entry.fulfilledOn() != null && isUploaded(evidence, given);
    }

    private static @Nullable Entry entry(ContractState state) {
        return state.open().corrections().opened().map(it -> it.entry()).orElse(null);
    }

    private static boolean reopens(ContractState state) {
        return entry(state) instanceof Entry.Fulfilment it && it.fulfilledOn() == null;
    }

    private static Optional<Long> mistaken(Entry entry, ContractState state) {
        return state.open().corrections().mistaken(entry, state.open().paper().amount());
    }

    /** Of the contract group or the department's manager; one that is neither the proposer's nor the drafter's before one that is. */
    private static Optional<PersonId> confirmersHand(ContractState state, Circumstances given) {
        return hands(state, given)
                .filter(it -> !involved(state).contains(it))
                .findFirst()
                .or(() -> hands(state, given).findFirst());
    }

    private static Stream<PersonId> hands(ContractState state, Circumstances given) {
        return Stream.of(COORDINATE_CONTRACTS, REVIEW_AS_MANAGER)
                .flatMap(it -> given.by().handFor(it, department(state, given)).stream());
    }

    private static boolean secondPerson(ContractState state, Circumstances given) {
        return !involved(state).contains(given.by().person())
                && confirmersHand(state, given)
                        .filter(it -> !involved(state).contains(it))
                        .isPresent();
    }

    /** Those whose own case it is. */
    private static List<PersonId> involved(ContractState state) {
        return Stream.concat(
                        Stream.of(state.open().paper().drafter()),
                        state.open().corrections().opened().map(it -> it.proposer()).stream())
                .toList();
    }

    private static <X extends Proposal> Clause<X, ContractState> mistaken() {
        return asks(
                KNOWN,
                "entry-to-correct",
                (propose, c, _) -> mistaken(propose.entry(), c).isPresent());
    }

    private static <X> Clause<X, ContractState> drafterOrContractGroup() {
        return entitledAs(ORG_04, "drafter-or-contract-group", DraftingDecider::drafterOrContractGroup);
    }

    /** Before the review has passed, the draft is revised instead. */
    private static <X> Clause<X, ContractState> entriesToCorrect() {
        return needs(STAGE, "contract-past-review", c -> c.at(TO_SIGN, EFFECTIVE, TERMINATED, ARCHIVED));
    }

    private static <X> Clause<X, ContractState> noOtherCorrection() {
        return needs(
                STAGE,
                "no-other-correction",
                c -> c.open().corrections().opened().isEmpty());
    }

    private static <X> Clause<X, ContractState> openCorrection() {
        return needs(
                STAGE, "open-correction", c -> c.open().corrections().opened().isPresent());
    }

    private static <X> Clause<X, ContractState> theOpenOne(ToIntFunction<X> number) {
        return asks(
                KNOWN,
                "number-of-the-open-correction",
                (command, c, _) -> c.open()
                        .corrections()
                        .opened()
                        .filter(it -> it.correction() == number.applyAsInt(command))
                        .isPresent());
    }
}
