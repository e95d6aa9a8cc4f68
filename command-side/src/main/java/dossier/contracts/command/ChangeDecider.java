package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.EFFECTIVE;
import static dossier.contracts.command.ContractClauses.*;
import static dossier.contracts.command.FrameworkClauses.notBelowItsCallOffs;
import static dossier.contracts.command.FrameworkClauses.underItsCeiling;
import static dossier.handbook.Authority.COORDINATE_CONTRACTS;
import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Authority.SIGN_CONTRACTS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ChangeCommand;
import dossier.contracts.api.ChangeCommand.*;
import dossier.contracts.api.ChangeEvent;
import dossier.contracts.api.ChangeEvent.*;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.api.ContractBalance;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Portion;
import dossier.contracts.command.Performance.Change;
import dossier.contracts.command.Performance.Change.State;
import dossier.files.api.FileCard;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Question;
import dossier.policies.api.WorkingDay;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CON-10, CON-18: how a contract in effect is amended or terminated. */
final class ChangeDecider {
    private ChangeDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<ChangeCommand, ContractState> CLAUSES = Clauses.of(ChangeCommand.class, ContractState.class)
            .before(ProposeChange.class,
                    may(ORG_04, DRAFT_CONTRACTS, ContractClauses::department),
                    needs(STAGE, "contract-in-effect", c -> c.at(EFFECTIVE)),
                    needs(STAGE, "no-other-change", c -> c.open().performance().openChange().isEmpty()),
                    asks(CON_10, "amount-of-an-amendment", (propose, _, _) -> propose.amount() == null || propose.kind() == ChangeKind.AMENDMENT),
                    onlyIf(ChangeDecider::wasReviewedFor, asks(CON_06, "amount-as-reviewed", (propose, c, given) -> propose.amount() == null || !becomesMajor(propose.amount(), c, given))),
                    onlyIf(ChangeDecider::wasReviewedFor, asks(CON_06, "ceiling-as-reviewed", (propose, c, given) -> propose.ceiling() == null || !becomesMajor(c.open().paper().amount().with(propose.ceiling()), c, given))),
                    underItsCeiling((propose, _) -> propose.amount()),
                    coversItsOrders((propose, _) -> propose.amount()),
                    asks(FRAME, "framework-to-amend", (propose, c, _) -> propose.ceiling() == null || propose.kind() == ChangeKind.AMENDMENT && c.open().terms().framework()),
                    notBelowItsCallOffs((propose, _) -> propose.ceiling()))
            .before(ReviewChange.class,
                    may(ORG_04, COORDINATE_CONTRACTS),
                    needs(ORG_04, "not-own-change", ChangeDecider::notOwnChange),
                    needs(STAGE, "change-to-review", c -> c.open().performance().openChangeIs(State.PROPOSED)),
                    theOpenOne(ReviewChange::change))
            .before(SignChange.class,
                    may(ORG_04, SIGN_CONTRACTS, ContractClauses::department),
                    needs(STAGE, "open-change", c -> c.open().performance().openChange().isPresent()),
                    theOpenOne(SignChange::change),
                    needs(CON_10, "change-passed", c -> c.open().performance().openChangeIs(State.PASSED)),
                    asks(STAGE, "side-not-yet-signed", (sign, c, _) -> c.open().performance().openChange().filter(it -> it.signed().containsKey(sign.party())).isEmpty()),
                    asks(CON_10, "evidence-of-signature", (sign, _, given) -> isUploaded(sign.evidence(), given)),
                    asks(CON_10, "day-not-to-come", (sign, _, given) -> !sign.signedOn().isAfter(given.today())),
                    underItsCeiling((_, c) -> newAmount(c)),
                    coversItsOrders((_, c) -> newAmount(c)),
                    notBelowItsCallOffs((_, c) -> newCeiling(c)))
            .before(DropChange.class,
                    may(ORG_04, DRAFT_CONTRACTS, ContractClauses::department),
                    needs(STAGE, "open-change", c -> c.open().performance().openChange().isPresent()),
                    theOpenOne(DropChange::change))
            .asking(ProposeChange.class, (propose, c, given) -> FrameworkClauses.andOfItself(withOrders(List.of(changeDue(given)), propose.id(), propose.amount()), propose.id(), c, propose.ceiling()))
            .asking(SignChange.class, (sign, c, _) -> FrameworkClauses.andOfItself(withOrders(List.of(new FileCard.Of(sign.evidence().sha256())), sign.id(), newAmount(c)), sign.id(), c, newCeiling(c)));
    // spotless:on

    static List<ContractEvent> decide(ChangeCommand command, ContractState state, Circumstances given) {
        var by = given.by().person();
        return switch (command) {
            case ProposeChange(var id, var kind, var reason, var agreement, var amount, var ceiling) -> {
                var number = state.open().performance().nextChange();
                yield List.of(
                        new ChangeProposed(id, number, kind, reason, agreement, amount, by, ceiling),
                        begun(id, CON_18, Integer.toString(number), changeDue(given), given));
            }
            case ReviewChange(var id, var number, var passed, var remark) ->
                passed
                        ? List.of(new ChangePassed(id, number, by, remark))
                        : over(new ChangeRejected(id, number, by, remark), state, given);
            case SignChange sign -> signed(sign, state, given);
            case DropChange(var id, var number, var reason) ->
                over(new ChangeDropped(id, number, reason), state, given);
        };
    }

    private static List<ContractEvent> signed(SignChange sign, ContractState state, Circumstances given) {
        var signed = new ChangeSigned(sign.id(), sign.change(), sign.party(), sign.signedOn(), sign.evidence());
        var change = state.open().performance().openChange().orElseThrow();
        var other = change.signed().values().stream().findFirst();
        if (other.isEmpty()) return List.of(signed);
        var events = new ArrayList<ContractEvent>(List.of(signed));
        events.addAll(over(made(sign.id(), change, later(other.get(), sign.signedOn())), state, given));
        if (change.kind() == ChangeKind.TERMINATION) events.addAll(lapsed(sign.id(), state, CON_16, CON_18));
        return events;
    }

    private static ChangeEvent made(ContractId id, Change change, LocalDate on) {
        return switch (change.kind()) {
            case AMENDMENT -> new ContractAmended(id, change.number(), on, change.amount(), change.ceiling());
            case TERMINATION -> new ContractTerminated(id, change.number(), on);
        };
    }

    /** With its end, however it ends, it was negotiated (CON-18). */
    private static List<ContractEvent> over(ChangeEvent end, ContractState state, Circumstances given) {
        var events = new ArrayList<ContractEvent>(List.of(end));
        events.addAll(kept(end.id(), CON_18, Integer.toString(end.change()), given.happenedAt(), state));
        return events;
    }

    private static WorkingDay.After changeDue(Circumstances given) {
        return new WorkingDay.After(
                given.today(), given.policy().terms().performance().changeDays());
    }

    /** What its orders have taken of it is not amended away; names their sum. In another currency it is not covered. */
    static <X> Clause<X, ContractState> coversItsOrders(BiFunction<X, ContractState, @Nullable Money> amount) {
        return onlyIf(
                (_, given) -> ordered(given).isPresent(),
                asksNothingMissing(CON_10, "amount-covering-its-orders", (command, c, given) -> {
                    var next = amount.apply(command, c);
                    return ordered(given)
                            .filter(it ->
                                    next != null && !(next.currency().equals(it.currency()) && next.isAtLeast(it)))
                            .map(it -> it.currency() + " " + it.amount().toPlainString())
                            .stream()
                            .toList();
                }));
    }

    private static Optional<Money> ordered(Circumstances given) {
        return given.all(ContractBalance.class)
                .flatMap(it -> Stream.ofNullable(it.taken()))
                .map(Portion::amount)
                .filter(it -> it.amount().signum() > 0)
                .findFirst();
    }

    /** With the question for what is ordered, of no order in particular, where the amount would change. */
    private static List<Question<?>> withOrders(List<Question<?>> questions, ContractId id, @Nullable Money next) {
        return next == null
                ? questions
                : Stream.concat(questions.stream(), Stream.of(new ContractBalance.Of(id, "")))
                        .toList();
    }

    private static @Nullable Money newAmount(ContractState state) {
        return state.open().performance().openChange().map(Change::amount).orElse(null);
    }

    private static @Nullable BigDecimal newCeiling(ContractState state) {
        return state.open().performance().openChange().map(Change::ceiling).orElse(null);
    }

    private static <X> Clause<X, ContractState> theOpenOne(ToIntFunction<X> number) {
        return asks(
                KNOWN,
                "number-of-the-open-change",
                (command, c, _) -> c.open()
                        .performance()
                        .openChange()
                        .filter(it -> it.number() == number.applyAsInt(command))
                        .isPresent());
    }

    private static boolean notOwnChange(ContractState state, Circumstances given) {
        return state.open()
                .performance()
                .openChange()
                .filter(it -> given.by().isOwnCase(it.proposer(), COORDINATE_CONTRACTS, department(state, given)))
                .isEmpty();
    }

    /** A major contract that was taken over was not reviewed, so none of its amounts is as reviewed. */
    static boolean wasReviewedFor(ContractState state, Circumstances given) {
        return !(state.open().takenOver() && ReviewDecider.jointly(state, given));
    }

    /** An amendment is no way around the joint review: what would have needed one and had none is signed anew. */
    static boolean becomesMajor(Money amount, ContractState state, Circumstances given) {
        return !ReviewDecider.jointly(state, given) && given.policy().terms().isMajor(amount);
    }
}
