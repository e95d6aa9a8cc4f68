package dossier.standalone;

import dossier.handbook.Circumstances;
import dossier.handbook.Refused;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandDoor;
import dossier.platform.command.KeyReused;
import dossier.words.Command;
import dossier.words.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Sends the demo company's commands through the door everyone uses. The key follows from the command's place among those of its case. */
@Component
class DemoDesk {
    private final CommandDoor door;
    private final Clock clock;
    private final Map<String, Integer> sent = new HashMap<>();

    DemoDesk(CommandDoor door, Clock clock) {
        this.door = door;
        this.clock = clock;
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

    private String key(Command command) {
        var about = command.getClass().getSimpleName() + "/" + command.id().value();
        return "demo/" + about + "/" + sent.merge(about, 1, Integer::sum);
    }
}
