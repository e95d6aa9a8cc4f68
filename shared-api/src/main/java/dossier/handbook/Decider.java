package dossier.handbook;

import dossier.words.Command;
import dossier.words.Event;
import java.util.List;
import java.util.function.BiFunction;

/**
 * All there is to a case, as one value: how it remembers, what stands before each command, how it decides. The Axon shell, the tests, "what may I do?" and the
 * replay of old decisions all use this and nothing else.
 *
 * @param family the sealed family of commands
 * @param initial a case that was never opened
 * @param granting what a decision takes from a limit that another case owns
 */
public record Decider<C extends Command, S, E extends Event>(
        Class<C> family,
        S initial,
        BiFunction<S, E, S> evolve,
        Clauses<C, S> clauses,
        Decision<C, S, E> decision,
        Granting<C, S> granting) {
    /** A case that takes nothing from another. */
    public Decider(
            Class<C> family, S initial, BiFunction<S, E, S> evolve, Clauses<C, S> clauses, Decision<C, S, E> decision) {
        this(family, initial, evolve, clauses, decision, (_, _, _) -> List.of());
    }

    /** Makes the events of a command that was admitted. */
    @FunctionalInterface
    public interface Decision<C, S, E> {
        List<E> decide(C command, S state, Circumstances given);
    }

    /**
     * Makes the events by which another case, that owns a limit shared by many, remembers what it grants to this one. They are appended to its stream together with the
     * decision, on the very version that the facts of the decision rest on.
     */
    @FunctionalInterface
    public interface Granting<C, S> {
        List<? extends Event> of(C command, S state, Circumstances given);
    }

    /** What was decided, what other cases grant to it, and the rules it rests on. */
    public record Decided<E>(List<E> events, List<? extends Event> granted, List<Basis> basis) {}

    /**
     * @throws NoSuchCase for a case that was never opened
     * @throws Refused with every clause in the way
     */
    public Decided<E> decide(C command, S state, Circumstances given) {
        mustBeEmployed(given.by());
        mustBeOpen(command, state);
        var basis = clauses.admit(command, state, given);
        return new Decided<>(decision.decide(command, state, given), granting.of(command, state, given), basis);
    }

    /**
     * What this command must know of other cases.
     *
     * @throws NoSuchCase for a case that was never opened
     * @throws Refused when the asking person is not employed: nobody looks into registers for a stranger
     */
    public List<Question<?>> questions(C command, S state, Circumstances soFar) {
        mustBeEmployed(soFar.by());
        mustBeOpen(command, state);
        return clauses.questions(command, state, soFar);
    }

    public S after(Iterable<? extends E> history) {
        var state = initial;
        for (var event : history) state = evolve.apply(state, event);
        return state;
    }

    private static void mustBeEmployed(Actor actor) {
        if (!actor.employed()) throw new Refused(List.of(new Objection(Rule.ORG_04, "employment", List.of(), true)));
    }

    private void mustBeOpen(C command, S state) {
        if (state.equals(initial) && !clauses.opens(command.getClass())) throw new NoSuchCase(command.getClass());
    }
}
