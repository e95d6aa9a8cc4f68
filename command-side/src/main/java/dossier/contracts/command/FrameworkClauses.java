package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.EFFECTIVE;
import static dossier.handbook.Clause.asks;
import static dossier.handbook.Clause.asksNothingMissing;
import static dossier.handbook.Clause.onlyIf;
import static dossier.handbook.Rule.FRAME;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.FrameworkRoom;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Question;
import dossier.words.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** FRAME: what stands before a call-off, and before no other contract. */
final class FrameworkClauses {
    private FrameworkClauses() {}

    static <X> Clause<X, ContractState> frameworkInEffect() {
        return onlyIf(
                FrameworkClauses::isCallOff,
                asks(
                        FRAME,
                        "framework-in-effect",
                        (_, _, given) -> given.know(FrameworkRoom.class).isOpen(given.today())));
    }

    static <X> Clause<X, ContractState> ofItsCounterparty(Function<X, CounterpartyId> counterparty) {
        return onlyIf(
                FrameworkClauses::isCallOff,
                asks(
                        FRAME,
                        "counterparty-of-the-framework",
                        (command, _, given) -> counterparty
                                .apply(command)
                                .equals(given.know(FrameworkRoom.class).counterparty())));
    }

    /** Tells what is left to whoever asks for more. */
    static <X> Clause<X, ContractState> underItsCeiling(BiFunction<X, ContractState, @Nullable Money> amount) {
        return onlyIf(
                FrameworkClauses::isCallOff,
                asksNothingMissing(FRAME, "room-under-the-ceiling", (command, c, given) -> {
                    var room = given.know(FrameworkRoom.class);
                    var asked = amount.apply(command, c);
                    return asked == null || room.covers(asked) ? List.of() : List.of(room.left());
                }));
    }

    /** A framework's own ceiling is amended to no less than what is called off already; that is told. */
    static <X> Clause<X, ContractState> notBelowItsCallOffs(
            BiFunction<X, ContractState, @Nullable BigDecimal> ceiling) {
        return onlyIf(
                FrameworkClauses::isFramework,
                asksNothingMissing(FRAME, "ceiling-above-its-call-offs", (command, c, given) -> {
                    var asked = ceiling.apply(command, c);
                    if (asked == null) return List.of();
                    var room = given.know(FrameworkRoom.class);
                    return asked.compareTo(room.taken()) >= 0 ? List.of() : List.of(room.calledOff());
                }));
    }

    /** With the question for the room that is left, where it is a call-off. */
    static List<Question<?>> and(List<Question<?>> questions, ContractId id, @Nullable ContractTerms terms) {
        return terms == null || terms.framework() == null
                ? questions
                : plus(questions, new FrameworkRoom.Of(terms.framework(), id));
    }

    /** With the same question, or with what is called off from a framework whose own ceiling moves. */
    static List<Question<?>> andOfItself(
            List<Question<?>> questions, ContractId id, ContractState state, @Nullable BigDecimal ceiling) {
        return ceiling != null && state.open().terms().framework()
                ? plus(questions, new FrameworkRoom.Of(id, id))
                : and(questions, id, state.open().terms().agreed());
    }

    private static List<Question<?>> plus(List<Question<?>> questions, Question<?> one) {
        var more = new ArrayList<Question<?>>(questions);
        more.add(one);
        return more;
    }

    /** Before the command is known nobody has asked; then it is not yet known to apply. */
    private static boolean isCallOff(ContractState state, Circumstances given) {
        return !isFramework(state, given)
                && given.all(FrameworkRoom.class).findAny().isPresent();
    }

    private static boolean isFramework(ContractState state, Circumstances given) {
        return state.at(EFFECTIVE) && state.open().terms().framework();
    }
}
