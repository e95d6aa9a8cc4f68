package dossier.handbook;

import dossier.handbook.Standing.Verdict;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the handbook's table: before this command, this rule needs that.
 *
 * @param <X> the command
 * @param <S> what the case remembers
 * @param needs message key under {@code needs.}
 * @param entitles whether it asks for the person's authority
 * @param since the first day on which it judges
 * @param asksTheFields whether it can be answered only with the command's own fields
 */
public record Clause<X, S>(
        Rule rule,
        String needs,
        boolean entitles,
        LocalDate since,
        BiPredicate<S, Circumstances> applies,
        boolean asksTheFields,
        Test<X, S> test) {

    /** What a test finds: nothing missing, or what is; and whose authority it rests on, when lent. */
    record Finding(
            boolean holds, List<String> missing, @Nullable PersonId onBehalfOf) {
        static final Finding HOLDS = new Finding(true, List.of(), null);

        static Finding when(boolean holds) {
            return holds ? HOLDS : new Finding(false, List.of(), null);
        }

        static Finding missing(List<String> missing) {
            return new Finding(missing.isEmpty(), missing, null);
        }
    }

    @FunctionalInterface
    interface Test<X, S> {
        Finding test(@Nullable X command, S state, Circumstances given);
    }

    /** A test that reads the command's own fields. */
    @FunctionalInterface
    public interface Holds<X, S> {
        boolean test(X command, S state, Circumstances given);
    }

    /** A test that reads the command's own fields and names what it misses. */
    @FunctionalInterface
    public interface Misses<X, S> {
        List<String> in(X command, S state, Circumstances given);
    }

    public static <X, S> Clause<X, S> needs(Rule rule, String what, Predicate<S> holds) {
        return fromState(rule, what, false, (state, _) -> Finding.when(holds.test(state)));
    }

    public static <X, S> Clause<X, S> needs(Rule rule, String what, BiPredicate<S, Circumstances> holds) {
        return fromState(rule, what, false, (state, given) -> Finding.when(holds.test(state, given)));
    }

    /** Needs a list to be empty; what stands in it is told by name. */
    public static <X, S> Clause<X, S> nothingMissing(Rule rule, String what, Function<S, List<String>> missing) {
        return fromState(rule, what, false, (state, _) -> Finding.missing(missing.apply(state)));
    }

    /** Needs the person to be the one; nothing else of the case is told to anyone who is not. */
    public static <X, S> Clause<X, S> entitled(Rule rule, String what, BiPredicate<S, Circumstances> holds) {
        return fromState(rule, what, true, (state, given) -> Finding.when(holds.test(state, given)));
    }

    /** As {@link #entitled}, for something that may be done in another's place: needs someone in whose name they act. */
    public static <X, S> Clause<X, S> entitledAs(
            Rule rule, String what, BiFunction<S, Circumstances, Optional<PersonId>> hand) {
        return fromState(rule, what, true, (state, given) -> {
            var name = hand.apply(state, given);
            return new Finding(
                    name.isPresent(),
                    List.of(),
                    name.filter(it -> !given.by().is(it)).orElse(null));
        });
    }

    /** Needs an authority of the person's position, or one lent to them. */
    public static <X, S> Clause<X, S> may(
            Rule rule, Authority authority, BiFunction<S, Circumstances, DepartmentId> in) {
        return entitledAs(
                rule,
                "authority." + authority,
                (state, given) -> given.by().handFor(authority, in.apply(state, given)));
    }

    /** As {@link #may(Rule, Authority, BiFunction)} for an authority that is used in the person's own department or house-wide. */
    public static <X, S> Clause<X, S> may(Rule rule, Authority authority) {
        return may(rule, authority, (_, given) -> given.by().department());
    }

    /** Before a command that only the house itself gives, see {@link dossier.words.ByTheClock}. */
    public static <X, S> Clause<X, S> byTheHouse() {
        return entitled(
                Rule.ORG_04,
                "the-house",
                (_, given) -> Actor.HOUSE.is(given.by().person()));
    }

    /** A clause that only the command's own fields, or the facts they ask for, can answer. */
    public static <X, S> Clause<X, S> asks(Rule rule, String what, Holds<X, S> holds) {
        return fromFields(
                rule, what, false, (command, state, given) -> Finding.when(holds.test(command, state, given)));
    }

    /** As {@link #entitled}, where only the facts that the command asks for can say who is the one. */
    public static <X, S> Clause<X, S> asksEntitled(Rule rule, String what, Holds<X, S> holds) {
        return fromFields(rule, what, true, (command, state, given) -> Finding.when(holds.test(command, state, given)));
    }

    /** As {@link #asks}, and tells what is missing by name. */
    public static <X, S> Clause<X, S> asksNothingMissing(Rule rule, String what, Misses<X, S> missing) {
        return fromFields(
                rule, what, false, (command, state, given) -> Finding.missing(missing.in(command, state, given)));
    }

    /** The clause applies only then; otherwise it neither objects nor becomes part of the basis. */
    public static <X, S> Clause<X, S> onlyIf(BiPredicate<S, Circumstances> applies, Clause<X, S> clause) {
        return new Clause<>(
                clause.rule,
                clause.needs,
                clause.entitles,
                clause.since,
                applies.and(clause.applies),
                clause.asksTheFields,
                clause.test);
    }

    /** A clause written later does not judge an older decision when that is decided again. */
    public static <X, S> Clause<X, S> since(LocalDate day, Clause<X, S> clause) {
        return new Clause<>(
                clause.rule, clause.needs, clause.entitles, day, clause.applies, clause.asksTheFields, clause.test);
    }

    Standing standing(@Nullable X commandIfKnown, S state, Circumstances given) {
        if (given.today().isBefore(since) || !applies.test(state, given))
            return stands(Verdict.DOES_NOT_APPLY, Finding.HOLDS);
        if (asksTheFields && commandIfKnown == null) return stands(Verdict.DEPENDS_ON_THE_FIELDS, Finding.HOLDS);
        var finding = test.test(commandIfKnown, state, given);
        return stands(finding.holds() ? Verdict.HOLDS : Verdict.OBJECTS, finding);
    }

    private Standing stands(Verdict verdict, Finding finding) {
        return new Standing(rule, needs, verdict, entitles, finding.missing(), finding.onBehalfOf());
    }

    private static <X, S> Clause<X, S> fromState(
            Rule rule, String what, boolean entitles, BiFunction<S, Circumstances, Finding> test) {
        return new Clause<>(
                rule,
                what,
                entitles,
                LocalDate.MIN,
                (_, _) -> true,
                false,
                (_, state, given) -> test.apply(state, given));
    }

    private interface FieldTest<X, S> {
        Finding test(X command, S state, Circumstances given);
    }

    private static <X, S> Clause<X, S> fromFields(Rule rule, String what, boolean entitles, FieldTest<X, S> test) {
        return new Clause<>(rule, what, entitles, LocalDate.MIN, (_, _) -> true, true, (command, state, given) -> {
            if (command == null) throw new IllegalStateException(what + " asks the fields");
            return test.test(command, state, given);
        });
    }
}
