package dossier.contracts.command;

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

    /** With the question for the room that is left, where it is a call-off. */
    static List<Question<?>> and(List<Question<?>> questions, ContractId id, @Nullable ContractTerms terms) {
        if (terms == null || terms.framework() == null) return questions;
        var more = new ArrayList<Question<?>>(questions);
        more.add(new FrameworkRoom.Of(terms.framework(), id));
        return more;
    }

    /** Before the command is known nobody has asked; then it is not yet known to apply. */
    private static boolean isCallOff(ContractState state, Circumstances given) {
        return given.all(FrameworkRoom.class).findAny().isPresent();
    }
}
