package dossier.standalone;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dossier.contracts.api.ContractNumber;
import dossier.handbook.Actor;
import dossier.standalone.Journal.Line;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads the house's own books, as one who may read all of them, and compares. */
record Auditor(Person person) {
    private static final Duration LONGEST_LAG = Duration.ofMinutes(2);

    /** An entry of a case's story. */
    record Entry(String id, String event, long version, String decision, boolean refused, String by, String details) {
        boolean begins() {
            return id.equals(decision);
        }

        /** What the clock told of a duty; nobody was asked for it. */
        boolean byTheHouse() {
            return Actor.HOUSE.person().value().equals(by);
        }

        private static Entry of(JsonNode node) {
            return new Entry(
                    node.get("id").asString(),
                    node.get("eventName").asString(),
                    node.get("version").asLong(),
                    node.get("decisionId").asString(),
                    node.get("refused").asBoolean(),
                    node.get("by").asString(),
                    node.get("details").toString());
        }
    }

    /** Every answer on record against the story of its case; answers how many decisions there are. */
    long compare(Journal journal, Set<String> unanswered) {
        assertThat(journal.lines().stream().filter(it -> !it.decided()))
                .as("answers that are no decision")
                .isEmpty();
        var decisions = 0L;
        for (var id : journal.cases()) {
            var story = story(id);
            compare(journal.about(id), unanswered, story);
            decisions += story.stream().filter(Entry::begins).count();
        }
        return decisions;
    }

    /** All that was recorded about a contract until now. */
    List<Entry> story(String id) {
        return all("/api/contracts/" + id + "/timeline?fresh=true&limit=200").stream()
                .map(Entry::of)
                .toList();
    }

    /**
     * Every answer stands in the case's story as one decision, with the outcome that was told, and the story is whole.
     *
     * @param unanswered decisions that may or may not stand there besides
     */
    void compare(List<Line> told, Set<String> unanswered, List<Entry> story) {
        var decisions = story.stream()
                .filter(it -> it.begins() && !it.byTheHouse())
                .map(Entry::decision)
                .toList();
        var answered = told.stream()
                .filter(Line::decided)
                .map(Line::decision)
                .distinct()
                .toList();
        assertThat(decisions).as("decisions, each once").doesNotHaveDuplicates().containsAll(answered);
        assertThat(without(decisions, unanswered))
                .as("decisions that nobody asked for")
                .isSubsetOf(answered);
        for (var line : told)
            assertThat(outcome(line, story))
                    .as("%s by %s", line.command(), line.person().id())
                    .isEqualTo(line.answer().accepted());
        assertThat(story.stream().filter(it -> !it.refused()).map(Entry::version))
                .containsExactlyElementsOf(upTo(story));
    }

    /** The house's own numbers of every year: from one on, none missing, none twice; answers how many there are. */
    int compareNumbers() {
        var numbers = all("/api/contracts?fresh=true&limit=200&sort=number").stream()
                .map(it -> it.get("number"))
                .filter(it -> it != null && !it.isNull())
                .map(JsonNode::asString)
                .filter(ContractNumber::isOurs)
                .toList();
        Map<String, List<String>> byYear =
                numbers.stream().collect(groupingBy(it -> it.substring(0, "HT-2026-".length())));
        byYear.forEach((year, given) -> assertThat(given)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, given.size())
                        .mapToObj(it -> "%s%05d".formatted(year, it))
                        .toList()));
        return numbers.size();
    }

    /** Whether the story says that it was accepted, with the version that the client was told. */
    private static boolean outcome(Line line, List<Entry> story) {
        var entries = story.stream()
                .filter(it -> it.decision().equals(line.decision()))
                .toList();
        var accepted = entries.stream().noneMatch(Entry::refused);
        if (accepted && line.answer().accepted())
            assertThat(entries.getLast().version())
                    .as("version told for %s", line.command())
                    .isEqualTo(line.answer().version());
        return accepted;
    }

    private static List<String> without(List<String> decisions, Set<String> unanswered) {
        var rest = new ArrayList<>(decisions);
        rest.removeAll(new HashSet<>(unanswered));
        return rest;
    }

    private static List<Long> upTo(List<Entry> story) {
        var events = story.stream().filter(it -> !it.refused()).count();
        return IntStream.range(0, (int) events).mapToObj(Long::valueOf).toList();
    }

    /** Every page. */
    private List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        for (String next = path; next != null; ) {
            var page = read(next);
            assertThat(page.status()).as(next).isEqualTo(200);
            page.body().get("items").forEach(items::add);
            var cursor = page.body().get("next");
            next = cursor == null ? null : path + "&cursor=" + cursor.asString();
        }
        return items;
    }

    /** Who is told that it is not shown yet asks again, as every client should. */
    private Person.Answer read(String path) {
        return await().atMost(LONGEST_LAG).until(() -> person.read(path), it -> it.status() != 503);
    }
}
