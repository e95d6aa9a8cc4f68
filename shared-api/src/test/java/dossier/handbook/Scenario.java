package dossier.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.handbook.Fact.Source;
import dossier.words.Command;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.PersonId;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Given events, when a command, then events or a refusal: the only way our gates are tested. What it sees each rule do becomes a proof.
 *
 * @param circumstances who asks, when, and what the registers know
 */
public record Scenario<C extends Command, S, E extends Event>(Decider<C, S, E> decider, Circumstances circumstances) {
    /** A Monday morning. */
    public static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    public static <C extends Command, S, E extends Event> Scenario<C, S, E> of(Decider<C, S, E> decider, Actor by) {
        return new Scenario<>(decider, new Circumstances(by, NOON, NOON, PolicyInForce.BUILT_IN, List.of()));
    }

    /** Someone in a department, with the authority of their post. */
    public static Actor someone(String person, String department, Authority... authorities) {
        return new Actor(
                new PersonId(person), "post", new DepartmentId(department), Set.of(authorities), List.of(), List.of());
    }

    /** The same person, with authority lent by another. */
    public static Actor standingInFor(Actor lender, Actor deputy, Instant since, Instant until) {
        var grant = new Grant(lender.person(), lender.department(), lender.authorities(), since, until);
        return new Actor(
                deputy.person(),
                deputy.position(),
                deputy.department(),
                deputy.authorities(),
                deputy.line(),
                List.of(grant));
    }

    public Scenario<C, S, E> by(Actor actor) {
        return new Scenario<>(
                decider,
                new Circumstances(
                        actor, circumstances.at(), circumstances.at(), circumstances.policy(), circumstances.facts()));
    }

    public Scenario<C, S, E> at(Instant at) {
        return new Scenario<>(
                decider, new Circumstances(circumstances.by(), at, at, circumstances.policy(), circumstances.facts()));
    }

    public Scenario<C, S, E> under(PolicyInForce policy) {
        return new Scenario<>(
                decider,
                new Circumstances(
                        circumstances.by(), circumstances.at(), circumstances.at(), policy, circumstances.facts()));
    }

    /** What the registers will answer, if the command asks for it. */
    public Scenario<C, S, E> knowing(Answer... answers) {
        var facts = Stream.of(answers)
                .map(it -> new Fact(it, new Source("test/fact", 0)))
                .toList();
        return new Scenario<>(
                decider,
                new Circumstances(
                        circumstances.by(), circumstances.at(), circumstances.at(), circumstances.policy(), facts));
    }

    @SafeVarargs
    public final When<C, S, E> given(E... history) {
        return new When<>(this, List.of(history));
    }

    public record When<C extends Command, S, E extends Event>(Scenario<C, S, E> scenario, List<E> history) {
        public Then<C, S, E> when(C command) {
            return new Then<>(scenario, scenario.decider.after(history), command);
        }

        public S state() {
            return scenario.decider.after(history);
        }
    }

    public record Then<C extends Command, S, E extends Event>(Scenario<C, S, E> scenario, S state, C command) {
        @SafeVarargs
        public final void then(E... events) {
            var decided = outcome();
            assertThat(decided.events()).containsExactly(events);
            prove(decided);
        }

        /** Admitted, and another case remembers exactly this of it. */
        public void granting(Event... events) {
            var decided = outcome();
            assertThat(decided.granted()).isEqualTo(List.of(events));
            prove(decided);
        }

        /** Admitted on these rules, among others. */
        public void allowedBy(Rule... rules) {
            var decided = outcome();
            assertThat(decided.basis()).extracting(Basis::rule).contains(rules);
            prove(decided);
        }

        public void noSuchCase() {
            assertThatExceptionOfType(NoSuchCase.class).isThrownBy(this::outcome);
        }

        /** Refused with exactly these rules in the way, in the order of the table. */
        public void refused(Rule... rules) {
            assertThat(objections()).extracting(Objection::rule).containsExactly(rules);
            for (var rule : rules) Proofs.saw(rule, Proofs.Seen.REFUSED);
        }

        /** Refused by one rule, which names what it misses. */
        public void refusedMissing(Rule rule, String... details) {
            assertThat(objections()).singleElement().satisfies(it -> {
                assertThat(it.rule()).isEqualTo(rule);
                assertThat(it.details()).containsExactly(details);
            });
            Proofs.saw(rule, Proofs.Seen.REFUSED);
        }

        private List<Objection> objections() {
            try {
                throw new AssertionError("not refused: " + outcome().events());
            } catch (Refused refused) {
                return refused.objections();
            }
        }

        private Decider.Decided<E> outcome() {
            return scenario.decider.decide(command, state, asked());
        }

        /** A clause that rests on a fact nobody asked for fails here as it would at the desk. */
        private Circumstances asked() {
            var given = scenario.circumstances;
            var kinds = scenario.decider.questions(command, state, given).stream()
                    .map(Then::answerOf)
                    .collect(Collectors.toSet());
            var facts = given.facts().stream()
                    .filter(it -> kinds.contains(it.answer().getClass()))
                    .toList();
            return new Circumstances(given.by(), given.at(), given.happenedAt(), given.policy(), facts);
        }

        private static Type answerOf(Question<?> question) {
            return ((ParameterizedType) question.getClass().getGenericInterfaces()[0]).getActualTypeArguments()[0];
        }

        private static void prove(Decider.Decided<?> decided) {
            decided.basis().forEach(it -> Proofs.saw(it.rule(), Proofs.Seen.ALLOWED));
            for (var event : Stream.concat(decided.events().stream(), decided.granted().stream())
                    .toList()) {
                if (event instanceof DutyEvent.Kept kept && kept.inTime()) Proofs.saw(kept.rule(), Proofs.Seen.KEPT);
                if (event instanceof DutyEvent.Breached breached) Proofs.saw(breached.rule(), Proofs.Seen.BREACHED);
            }
        }
    }
}
