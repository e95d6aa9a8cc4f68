package dossier.standalone;

import dossier.platform.store.Ids;
import dossier.standalone.Person.Answer;
import dossier.words.Command;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What clients were told, kept on their side, to be held against the story that the house tells. */
final class Journal {
    private final Collection<Line> lines = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> turnedAway = new ConcurrentHashMap<>();

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
            return answer.decided();
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

    /** Notes that somebody was turned away without a decision. */
    void turnedAway(String how) {
        turnedAway.merge(how, 1, Integer::sum);
    }

    /** How often, by how. */
    Map<String, Integer> turnedAway() {
        return new TreeMap<>(turnedAway);
    }

    /** How often since then. */
    Map<String, Integer> since(Map<String, Integer> before) {
        var since = turnedAway();
        before.forEach((how, times) -> since.merge(how, -times, Integer::sum));
        since.values().removeIf(it -> it == 0);
        return since;
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
