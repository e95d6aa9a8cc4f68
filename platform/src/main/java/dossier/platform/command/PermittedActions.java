package dossier.platform.command;

import dossier.handbook.Circumstances;
import dossier.handbook.Decider;
import dossier.handbook.NoSuchCase;
import dossier.handbook.Standing;
import dossier.handbook.Standing.Verdict;
import dossier.platform.command.CommandCatalogue.Entry;
import dossier.platform.store.NewerThanThis;
import dossier.words.Command;
import dossier.words.Event;
import dossier.words.PersonId;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What a person may do now, asked of the same clauses that would judge the command. */
@Component
public class PermittedActions {
    /**
     * A command and how its clauses stand before its fields are known.
     *
     * @param standings those that apply; for someone without the authority, its lack alone
     */
    public record Action(Entry command, List<Standing> standings) {
        /** Nothing is in the way so far. */
        public boolean open() {
            return standings.stream().noneMatch(Standing::objects);
        }

        public boolean unauthorised() {
            return standings.stream().anyMatch(it -> it.objects() && it.entitles());
        }

        public List<Standing> objecting() {
            return standings.stream().filter(Standing::objects).toList();
        }
    }

    /**
     * @param version of the case the answer is about, -1 for one not yet opened
     */
    public record Actions(long version, List<Action> actions) {}

    private final Deciders deciders;
    private final CommandCatalogue catalogue;
    private final Desk desk;
    private final EventStore store;

    PermittedActions(Deciders deciders, CommandCatalogue catalogue, Desk desk, EventStore store) {
        this.deciders = deciders;
        this.catalogue = catalogue;
        this.desk = desk;
        this.store = store;
    }

    /** Commands that open a case of this context; empty for an unknown context. */
    public Optional<Actions> opening(String context, PersonId person) {
        return deciders.of(context).map(it -> new Actions(-1, opening(it, desk.circumstances(person, null))));
    }

    /**
     * Commands to a case that is there.
     *
     * @throws NoSuchCase for a case that was never opened, or of which the person may do nothing
     */
    public Optional<Actions> on(String context, String id, PersonId person) {
        return deciders.of(context).map(it -> on(it, context + "/" + id, desk.circumstances(person, null)));
    }

    private <C extends Command, S, E extends Event> List<Action> opening(
            Decider<C, S, E> decider, Circumstances given) {
        return actions(decider, true, decider.initial(), given);
    }

    @SuppressWarnings("unchecked") // a context's stream holds events of its own family
    private <C extends Command, S, E extends Event> Actions on(
            Decider<C, S, E> decider, String stream, Circumstances given) {
        var told = store.readEvents(stream, 0);
        var history =
                told.asStream().map(NewerThanThis::known).map(it -> (E) it).toList();
        if (history.isEmpty()) throw new NoSuchCase(decider.family());
        var actions = actions(decider, false, decider.after(history), given);
        if (actions.stream().allMatch(Action::unauthorised)) throw new NoSuchCase(decider.family());
        return new Actions(told.getLastSequenceNumber(), actions);
    }

    private <C extends Command, S, E extends Event> List<Action> actions(
            Decider<C, S, E> decider, boolean opening, S state, Circumstances given) {
        return decider.clauses().commands().stream()
                .filter(it -> decider.clauses().opens(it) == opening)
                .map(catalogue::of)
                .filter(Entry::addressed)
                .map(it -> new Action(it, told(decider.clauses().standings(it.type(), null, state, given))))
                .toList();
    }

    private static List<Standing> told(List<Standing> standings) {
        var lacking =
                standings.stream().filter(it -> it.objects() && it.entitles()).toList();
        if (!lacking.isEmpty()) return lacking;
        return standings.stream()
                .filter(it -> it.verdict() != Verdict.DOES_NOT_APPLY)
                .toList();
    }
}
