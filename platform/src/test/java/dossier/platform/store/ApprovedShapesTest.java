package dossier.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractNumber;
import dossier.contracts.api.Party;
import dossier.handbook.Answer;
import dossier.handbook.Authority;
import dossier.handbook.DecisionRecord;
import dossier.handbook.Policy;
import dossier.handbook.Rule;
import dossier.policies.api.CalendarEvent;
import dossier.words.ClauseKind;
import dossier.words.Command;
import dossier.words.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApprovedShapesTest {
    private static final Path APPROVED =
            Path.of(System.getProperty("basedir", "")).resolve("../shared-api/src/test/resources/approved");

    @TempDir
    private Path directory;

    @Test
    void every_word_is_stored_as_approved() throws IOException {
        var words = words();
        var samples = withDecision(samples(words));

        assertThat(samples.get("contracts.SubmitContract")).isInstanceOf(SubmitContract.class);
        assertThat(samples.get("contracts.ContractNumber")).isInstanceOf(ContractNumber.class);
        var shapes = new ApprovedShapes(APPROVED, words, Boolean.getBoolean("approve"));
        var choices = samples.values().stream()
                .flatMap(it -> Samples.choicesIn(it.getClass()).stream())
                .collect(Collectors.toSet());
        assertThat(shapes.problems(samples)).isEmpty();
        assertThat(choices).contains(Authority.class, Rule.class, ClauseKind.class, Party.class);
        assertThat(shapes.problemsOfChoices(choices)).isEmpty();
    }

    @Test
    void a_draft_of_before_it_named_its_line_of_business_still_reads() throws IOException {
        var mapper = StoredJson.plain(Vocabulary.scan()).mapper();
        var before = Files.readString(APPROVED.resolve("past/contracts.ContractDrafted~1.json"));
        var read = mapper.readValue(before, ContractDrafted.class);
        assertThat(read.draft().business()).isNull();
        assertThat(mapper.readTree(mapper.writeValueAsString(read))).isEqualTo(mapper.readTree(before));
    }

    @Test
    void every_shape_of_the_past_still_reads_and_loses_nothing() throws IOException {
        var words = words();

        assertThat(new ApprovedShapes(APPROVED, words, false).problemsOfPast(withDecision(samples(words))))
                .isEmpty();
    }

    @Test
    void what_was_decided_before_a_part_of_the_policy_was_known_reads_with_our_figures_for_it() throws IOException {
        var decision = Files.readString(APPROVED.resolve("past/decision~1.json"));
        var terms = StoredJson.plain(words())
                .mapper()
                .readValue(decision, DecisionRecord.class)
                .given()
                .policy()
                .terms();

        assertThat(decision).doesNotContain("performance");
        assertThat(terms.jointReviewDays()).isEqualTo(2);
        assertThat(terms.performance()).isEqualTo(Policy.Performance.DEFAULTS);
        assertThat(terms.organisation()).isEqualTo(Policy.Organisation.DEFAULTS);
    }

    @Test
    void a_shape_of_the_past_that_loses_something_is_told() throws IOException {
        var past = Files.createDirectories(directory.resolve("past"));
        Files.writeString(past.resolve("calendars.CalendarRevoked~1.json"), "{}");
        Files.writeString(
                past.resolve("calendars.CalendarApproved~1.json"), "{\"id\": \"2026\", \"days\": [], \"by\": \"x\"}");
        var words = Vocabulary.of(List.of(CalendarEvent.class));

        assertThat(new ApprovedShapes(directory, words, false).problemsOfPast(samples(words)))
                .containsExactly(
                        "calendars.CalendarApproved~1.json loses something when it is read",
                        "calendars.CalendarRevoked~1.json has no word");
    }

    private static Vocabulary words() {
        var shared = Event.class.getProtectionDomain().getCodeSource();
        return Vocabulary.of(Vocabulary.scan().families().stream()
                .filter(it -> it.getProtectionDomain().getCodeSource().equals(shared))
                .toList());
    }

    private static Map<String, Object> withDecision(Map<String, Object> samples) {
        var decision = new Samples(Map.of(
                Command.class, samples.get("contracts.SubmitContract"),
                Answer.class, samples.get("contracts.ContractNumber")));
        samples.put("decision", decision.of(DecisionRecord.class));
        return samples;
    }

    @Test
    void a_new_word_fails_until_it_is_approved() throws IOException {
        assertThat(problems(false)).hasSize(2).allMatch(it -> it.contains("-Dapprove=true"));
        assertThat(problems(true)).isEmpty();
        assertThat(problems(false)).isEmpty();
    }

    @Test
    void a_changed_shape_fails_and_approving_leaves_its_file_alone() throws IOException {
        problems(true);
        var file = directory.resolve("calendars.CalendarApproved.json");
        var changed = Files.readString(file).replace("occasion", "reason");
        Files.writeString(file, changed);

        assertThat(problems(true)).singleElement().asString().contains("calendars.CalendarApproved.json", "upcaster");
        assertThat(file).hasContent(changed);
    }

    @Test
    void a_word_that_disappeared_fails() throws IOException {
        problems(true);
        Files.writeString(directory.resolve("calendars.CalendarRevoked.json"), "{}");

        assertThat(problems(true)).singleElement().asString().contains("calendars.CalendarRevoked.json has no word");
    }

    @Test
    void a_constant_that_disappeared_fails_and_a_new_one_until_it_is_approved() throws IOException {
        var words = Vocabulary.of(List.of());
        assertThat(new ApprovedShapes(directory, words, false).problemsOfChoices(Set.of(Party.class)))
                .singleElement()
                .asString()
                .contains("[US, COUNTERPARTY]", "-Dapprove=true");
        var approving = new ApprovedShapes(directory, words, true);
        assertThat(approving.problemsOfChoices(Set.of(Party.class))).isEmpty();
        Files.writeString(directory.resolve("values/contracts.api.Party.json"), "[\"THEM\"]");

        assertThat(approving.problemsOfChoices(Set.of(Party.class)))
                .singleElement()
                .asString()
                .contains("lacks [THEM]");
        assertThat(directory.resolve("values/contracts.api.Party.json"))
                .content()
                .contains("THEM", "US", "COUNTERPARTY");
    }

    private List<String> problems(boolean approving) throws IOException {
        var words = Vocabulary.of(List.of(CalendarEvent.class));
        return new ApprovedShapes(directory, words, approving).problems(samples(words));
    }

    private static Map<String, Object> samples(Vocabulary words) {
        var samples = new TreeMap<String, Object>();
        words.byName().forEach((name, word) -> samples.put(name, new Samples(Map.of()).of(word)));
        return samples;
    }
}
