package dossier.platform.command;

import dossier.handbook.Actor;
import dossier.handbook.Circumstances;
import dossier.handbook.Decider;
import dossier.handbook.DecisionRecord;
import dossier.handbook.Fact;
import dossier.handbook.Objection;
import dossier.handbook.Question;
import dossier.handbook.Refused;
import dossier.words.Command;
import dossier.words.Erasing;
import dossier.words.Event;
import dossier.words.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a command meets its circumstances: finds out who asks and what the registers know, has the decider decide, and lays the decision record ready. */
@Component
public class Desk {
    private final Clock clock;
    private final Actors actors;
    private final Policies policies;
    private final DecisionLog log;
    private final Grants grants;
    private final LongCases longCases;
    private final Map<Class<?>, Answering<?>> registers;

    Desk(
            Clock clock,
            Actors actors,
            Policies policies,
            DecisionLog log,
            Grants grants,
            LongCases longCases,
            List<Answering<?>> registers) {
        this.clock = clock;
        this.actors = actors;
        this.policies = policies;
        this.log = log;
        this.grants = grants;
        this.longCases = longCases;
        this.registers = registers.stream().collect(Collectors.toMap(Answering::question, Function.identity()));
    }

    /**
     * A decision, as messages for the store where they are not the case's own.
     *
     * @param granted events of the cases that own what it takes, see {@link Decider.Granting}
     */
    record Taken<E>(List<E> events, List<DomainEventMessage<Event>> granted) {}

    /**
     * Decides inside the unit of work of the command.
     *
     * @param version of the case now, -1 when it was never opened
     * @throws StaleVersion when the asking person had seen another version
     */
    <C extends Command, S, E extends Event> Taken<E> decide(
            Decider<C, S, E> decider, C command, S state, long version, Asked asked) {
        var expected = asked.expectedVersion();
        if (expected != null && expected != version) throw new StaleVersion(expected, version);
        var known = circumstances(asked.by(), asked.happenedAt());
        var given = known;
        try {
            given = withFacts(known, decider.questions(command, state, known));
            var decided = decider.decide(command, state, given);
            layReady(
                    new DecisionRecord(command, given, version, decided.basis(), List.of()),
                    asked,
                    decided.events().size());
            return new Taken<>(decided.events(), grants.onTheVersionsOf(given.facts(), decided.granted()));
        } catch (Refused refused) {
            throw new RefusedOnRecord(
                    new DecisionRecord(command, given, version, List.of(), refused.objections()), refused);
        }
    }

    /** After the case's own events, the first of which carries the decision. */
    void publish(List<DomainEventMessage<Event>> granted) {
        grants.publish(granted);
    }

    /** So that the next command on the case does not read all of its past; a case that forgets its texts is not remembered with them. */
    void remember(String stream, long version, CaseShell<?, ?, ?> shell, List<? extends Event> events) {
        if (events.stream().anyMatch(Erasing.class::isInstance)) longCases.forget(stream);
        else longCases.remember(stream, version, shell);
    }

    /**
     * What would stand in the way of a command that opens a case. Nothing is decided and nothing put on record, so the command's questions must not take anything
     * from a register.
     */
    public <C extends Command, S, E extends Event> List<Objection> inTheWay(
            Decider<C, S, E> decider, C command, PersonId by) {
        return inTheWay(decider, command, decider.initial(), by);
    }

    /** The same of a case that stands so. */
    <C extends Command, S, E extends Event> List<Objection> inTheWay(
            Decider<C, S, E> decider, C command, S state, PersonId by) {
        var known = circumstances(by, null);
        try {
            decider.decide(command, state, withFacts(known, decider.questions(command, state, known)));
            return List.of();
        } catch (Refused refused) {
            return refused.objections();
        }
    }

    /** What can be known before any command is filled in. */
    public Circumstances circumstances(PersonId by, @Nullable Instant happenedAt) {
        var now = clock.instant();
        var actor = actors.find(by, now).orElseGet(() -> Actor.stranger(by));
        return new Circumstances(actor, now, happenedAt == null ? now : happenedAt, policies.inForce(now), List.of());
    }

    private Circumstances withFacts(Circumstances known, List<Question<?>> questions) {
        return new Circumstances(
                known.by(),
                known.at(),
                known.happenedAt(),
                known.policy(),
                questions.stream().map(this::answer).toList());
    }

    @SuppressWarnings("unchecked") // a register is only ever put under its own kind of question
    private <Q extends Question<?>> Fact answer(Q question) {
        var register =
                Objects.requireNonNull(registers.get(question.getClass()), () -> "no register answers " + question);
        return ((Answering<Q>) register).answer(question);
    }

    private void layReady(DecisionRecord decision, Asked asked, int events) {
        var pending = new PendingDecision(decision, asked, events);
        CurrentUnitOfWork.get().root().resources().put(PendingDecision.RESOURCE, pending);
        if (events == 0) log.nothingChanged(pending);
    }
}
