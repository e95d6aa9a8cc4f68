package dossier.standalone;

import dossier.handbook.Circumstances;
import dossier.handbook.Refused;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandDoor;
import dossier.platform.command.KeyReused;
import dossier.platform.comments.Comment;
import dossier.platform.comments.Comments;
import dossier.platform.read.Arrival;
import dossier.words.CaseId;
import dossier.words.Command;
import dossier.words.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Sends the demo company's commands through the door everyone uses. The key follows from the command's place among those of its case. */
@Component
class DemoDesk {
    private static final Duration SHOWN = Duration.ofSeconds(30);

    private final CommandDoor door;
    private final Clock clock;
    private final Comments comments;
    private final Arrival arrival;
    private final EventStore store;
    private final Map<String, Integer> sent = new HashMap<>();

    DemoDesk(CommandDoor door, Clock clock, Comments comments, Arrival arrival, EventStore store) {
        this.door = door;
        this.clock = clock;
        this.comments = comments;
        this.arrival = arrival;
        this.store = store;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Circumstances.ZONE);
    }

    void send(String person, Command command) {
        try {
            door.send(command, Asked.by(new PersonId(person), key(command)));
        } catch (KeyReused doneOnAnEarlierDay) {
            // a set-up that was cut short yesterday had other dates in the same command
        }
    }

    /** Something that was so before it was entered. */
    void sendLate(String person, Command command, LocalDate happenedOn) {
        try {
            var moment = happenedOn.atStartOfDay(Circumstances.ZONE).toInstant();
            door.send(command, new Asked(new PersonId(person), key(command), null, moment));
        } catch (KeyReused doneOnAnEarlierDay) {
            // as above
        }
    }

    /** Someone tries what the handbook does not allow; the refusal is part of the story. */
    void tryInVain(String person, Command command) {
        if (attempt(person, command)) throw new IllegalStateException(command + " should have been refused");
    }

    /** For what may come too late. */
    boolean attempt(String person, Command command) {
        try {
            door.send(command, Asked.by(new PersonId(person), key(command)));
            return true;
        } catch (KeyReused | Refused inVain) {
            return false;
        }
    }

    /** Once the case is shown to whoever says something about it. */
    void comment(String person, String context, CaseId id, String text, String... mentioned) {
        arrival.await(Set.of(context), store.createHeadToken(), SHOWN);
        comments.write(
                context,
                id.value(),
                new Comment(text, Stream.of(mentioned).map(PersonId::new).toList()),
                Asked.by(new PersonId(person), "demo/" + text.hashCode()));
    }

    private String key(Command command) {
        var about = command.getClass().getSimpleName() + "/" + command.id().value();
        return "demo/" + about + "/" + sent.merge(about, 1, Integer::sum);
    }
}
