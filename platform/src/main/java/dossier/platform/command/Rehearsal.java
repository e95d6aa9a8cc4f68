package dossier.platform.command;

import dossier.handbook.Decider;
import dossier.handbook.NoSuchCase;
import dossier.handbook.Objection;
import dossier.platform.store.NewerThanThis;
import dossier.words.Command;
import dossier.words.Event;
import dossier.words.PersonId;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges a command as it would be judged if it were sent now, and leaves nothing behind: no event, no line in the register of decisions, and what its questions take from a
 * register, such as the next number, is given back with the transaction.
 */
@Component
public class Rehearsal {
    private final Deciders deciders;
    private final Desk desk;
    private final EventStore store;
    private final TransactionTemplate takenBack;

    Rehearsal(Deciders deciders, Desk desk, EventStore store, PlatformTransactionManager transactions) {
        this.deciders = deciders;
        this.desk = desk;
        this.store = store;
        this.takenBack = new TransactionTemplate(transactions);
    }

    /**
     * @return the clauses in the way; to someone without the authority, its lack alone
     * @throws NoSuchCase for a case that was never opened
     */
    public List<Objection> inTheWay(Command command, PersonId by) {
        return Objects.requireNonNull(takenBack.execute(transaction -> {
            transaction.setRollbackOnly();
            var stream = Streams.of(command);
            var context = stream.substring(0, stream.indexOf('/'));
            return inTheWay(deciders.of(context).orElseThrow(), stream, command, by);
        }));
    }

    @SuppressWarnings(
            "unchecked") // a context's stream holds events of its own family, and its decider takes its commands
    private <C extends Command, S, E extends Event> List<Objection> inTheWay(
            Decider<C, S, E> decider, String stream, Command command, PersonId by) {
        var history = store.readEvents(stream, 0)
                .asStream()
                .map(NewerThanThis::known)
                .map(it -> (E) it)
                .toList();
        return desk.inTheWay(decider, (C) command, decider.after(history), by);
    }
}
