package dossier.platform.command;

import dossier.handbook.Decider;
import dossier.platform.store.NewerThanThis;
import dossier.words.Command;
import dossier.words.Event;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Axon's side of a case: holds what the case remembers, has the desk decide, applies what was decided. Decides nothing itself.
 *
 * @param <C> the family of commands
 * @param <S> what the case remembers
 * @param <E> the family of events
 */
public abstract class CaseShell<C extends Command, S, E extends Event> implements Cloneable {
    private final Decider<C, S, E> decider;

    @AggregateIdentifier
    private @Nullable String stream;

    private S state;

    protected CaseShell(Decider<C, S, E> decider) {
        this.decider = decider;
        this.state = decider.initial();
    }

    public Decider<C, S, E> decider() {
        return decider;
    }

    /** @return the version of the case afterwards */
    protected long decide(C command, MetaData asked, Desk desk) {
        var taken = desk.decide(decider, command, state, version(), Asked.from(asked));
        taken.events().forEach(AggregateLifecycle::apply);
        desk.publish(taken.granted());
        desk.remember(Streams.of(command), version(), this, taken.events());
        return version();
    }

    /** Asked for by what nobody here knows, see {@link NewerThanThis}. */
    @EventSourcingHandler
    void evolve(UnknownSerializedType unknown) {
        throw new NewerThanThis(unknown);
    }

    protected void evolve(E event) {
        stream = Streams.of(event);
        state = decider.evolve().apply(state, event);
    }

    public S state() {
        return state;
    }

    /** As it stands now; what a case remembers is never changed, only replaced. */
    CaseShell<?, ?, ?> copy() {
        try {
            return (CaseShell<?, ?, ?>) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long version() {
        var version = AggregateLifecycle.getVersion();
        return version == null ? -1 : version;
    }
}
