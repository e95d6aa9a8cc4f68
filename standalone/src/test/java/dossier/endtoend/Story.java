package dossier.endtoend;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The lines of a timeline. */
record Story(JsonNode items) {
    /** What happened, in order, by whom: {@code ContractSubmitted by zhao-lei}, {@code SignContract refused to zhao-lei}. */
    List<String> told() {
        return lines().map(Story::told).toList();
    }

    /** The first line about an event or a refused command. */
    JsonNode line(String told) {
        return lines().filter(it -> told(it).equals(told))
                .findFirst()
                .orElseThrow(() -> new AssertionError(told + " is not among " + told()));
    }

    /** The rules a line rests on. */
    List<String> basis(String told) {
        return values(line(told), "basis", "rule");
    }

    /** The rules a decision rests on: they stand with its first event. */
    List<String> basisOf(String decision) {
        return lines().filter(it -> it.get("id").asString().equals(decision))
                .flatMap(it -> values(it, "basis", "rule").stream())
                .toList();
    }

    /** The rules that stood in the way. */
    List<String> objections(String told) {
        return values(line(told), "objections", "rule");
    }

    int length() {
        return items.size();
    }

    private static List<String> values(JsonNode line, String list, String field) {
        return stream(line.get(list)).map(it -> it.path(field).asString()).toList();
    }

    private static String told(JsonNode line) {
        var what = line.get("refused").asBoolean() ? line.get("command") : line.get("eventName");
        return what.asString().replaceFirst(".*\\.", "")
                + (line.get("refused").asBoolean() ? " refused to " : " by ")
                + line.get("by").asString();
    }

    private Stream<JsonNode> lines() {
        return stream(items);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
