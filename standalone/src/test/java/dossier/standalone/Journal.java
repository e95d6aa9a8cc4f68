package dossier.standalone;

import dossier.platform.store.Ids;
import dossier.standalone.Person.Answer;
import dossier.words.Command;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What clients were told, kept on their side, to be held against the story that the house tells. */
final class Journal {
    private final Collection<Line> lines = new ConcurrentLinkedQueue<>();

    /** One answer to one request; the same request may have been made more than once. */
    record Line(Person person, String key, Command command, Answer answer) {
        /** By which the house knows the decision. */
        String decision() {
            return Ids.derived("decision", person.id(), key);
        }

        String about() {
            return command.id().value();
        }

        /** Accepted or refused, by the handbook; anything else is a failure. */
        boolean decided() {
            return Set.of(200, 403, 409).contains(answer.status());
        }

        @Override
        public String toString() {
            return person.id() + " " + key + " -> " + answer;
        }
    }

    /** Notes the answer and hands it on. */
    Answer note(Person person, String key, Command command, Answer answer) {
        lines.add(new Line(person, key, command, answer));
        return answer;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    Set<String> cases() {
        return lines.stream().map(Line::about).collect(Collectors.toSet());
    }

    List<Line> about(String id) {
        return lines.stream().filter(it -> it.about().equals(id)).toList();
    }
}
