package dossier.handbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must hold before each command of a family, clause by clause: the handbook as a table. All clauses are asked, so a refusal names everything in the way;
 * the same table answers "what may I do now?".
 *
 * @param <C> the family of commands
 * @param <S> what the case remembers
 */
public final class Clauses<C, S> {
    /** What a command must know of other cases before it can be judged. */
    @FunctionalInterface
    public interface Questions<X, S> {
        List<Question<?>> of(X command, S state, Circumstances soFar);
    }

    private record Row<X, S>(boolean opens, List<Clause<X, S>> clauses, Questions<X, S> questions) {
        Row<X, S> without(String needs) {
            var rest = clauses.stream().filter(it -> !it.needs().equals(needs)).toList();
            return new Row<>(opens, rest, questions);
        }
    }

    private final Map<Class<?>, Row<?, S>> rows = new LinkedHashMap<>();

    private Clauses() {}

    public static <C, S> Clauses<C, S> of(Class<C> family, Class<S> state) {
        return new Clauses<>();
    }

    /** A command that opens a case. */
    @SafeVarargs
    public final <X extends C> Clauses<C, S> opening(Class<X> command, Clause<X, S>... clauses) {
        rows.put(command, new Row<>(true, List.of(clauses), (_, _, _) -> List.of()));
        return this;
    }

    /** A command to a case that is there. */
    @SafeVarargs
    public final <X extends C> Clauses<C, S> before(Class<X> command, Clause<X, S>... clauses) {
        rows.put(command, new Row<>(false, List.of(clauses), (_, _, _) -> List.of()));
        return this;
    }

    /** A command to a case that is there, with what must hold said elsewhere because another command needs it too. */
    public <X extends C> Clauses<C, S> before(Class<X> command, List<Clause<X, S>> clauses) {
        rows.put(command, new Row<>(false, List.copyOf(clauses), (_, _, _) -> List.of()));
        return this;
    }

    /** The rows of another part of the life of the same case. */
    @SuppressWarnings("unchecked") // a row is only ever found by its own command
    public Clauses<C, S> and(Clauses<? extends C, S> part) {
        part.rows.forEach((command, row) -> rows.put(command, (Row<?, S>) row));
        return this;
    }

    /** The same table without one need before a command: to find out what rests on it. */
    public Clauses<C, S> without(Class<? extends C> command, String needs) {
        var rest = new Clauses<C, S>().and(this);
        rest.rows.put(command, this.row(command).without(needs));
        return rest;
    }

    /** Facts that a command's clauses and decision rest on. */
    public <X extends C> Clauses<C, S> asking(Class<X> command, Questions<X, S> questions) {
        var row = this.<X>row(command);
        rows.put(command, new Row<>(row.opens, row.clauses, questions));
        return this;
    }

    /** Commands in the order of the table. */
    public Set<Class<?>> commands() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    /** What the clauses need, as message keys under {@code needs.}; for the check that every one can be said. */
    public Set<String> needs() {
        return rows.values().stream()
                .flatMap(row -> row.clauses.stream())
                .map(Clause::needs)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean opens(Class<?> command) {
        return row(command).opens;
    }

    public List<Question<?>> questions(C command, S state, Circumstances soFar) {
        return this.<C>row(command.getClass()).questions.of(command, state, soFar);
    }

    /** How every clause stands before a command; null fields are not known yet. */
    public List<Standing> standings(Class<?> kind, @Nullable C commandIfKnown, S state, Circumstances given) {
        var standings = new ArrayList<Standing>();
        for (var clause : this.<C>row(kind).clauses) standings.add(clause.standing(commandIfKnown, state, given));
        return standings;
    }

    /**
     * The rules that let a command through.
     *
     * @throws Refused with every clause in its way; where authority is lacking, with that alone
     */
    public List<Basis> admit(C command, S state, Circumstances given) {
        var standings = standings(command.getClass(), command, state, given);
        var objections = standings.stream()
                .filter(Standing::objects)
                .map(Standing::objection)
                .toList();
        var unauthorised = objections.stream().filter(Objection::authority).toList();
        if (!unauthorised.isEmpty()) throw new Refused(unauthorised);
        if (!objections.isEmpty()) throw new Refused(objections);
        return standings.stream()
                .filter(Standing::holds)
                .map(Standing::basis)
                .distinct()
                .toList();
    }

    @SuppressWarnings("unchecked") // a row is only ever put under its own command
    private <X> Row<X, S> row(Class<?> command) {
        return (Row<X, S>)
                Objects.requireNonNull(rows.get(command), () -> command.getSimpleName() + " has no row of clauses");
    }
}
