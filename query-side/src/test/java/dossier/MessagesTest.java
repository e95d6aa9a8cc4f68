package dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.complaints.api.ComplaintStage;
import dossier.contracts.api.ContractStage;
import dossier.handbook.Authority;
import dossier.orders.api.OrderStage;
import dossier.platform.store.Vocabulary;
import dossier.receivables.api.ReceivableStage;
import dossier.words.Choice;
import dossier.words.Command;
import dossier.words.Event;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {
    private static final Set<String> ACTIONS = Set.of(
            "register-order",
            "complete-task",
            "tell-customer",
            "tell-of-delay",
            "record-understanding",
            "assign-problem",
            "resolve-problem",
            "record-acceptance",
            "follow-up",
            "submit",
            "managers-review",
            "legal-review",
            "convene-joint-review",
            "joint-review",
            "asked-before",
            "asked-after",
            "revise",
            "sign",
            "read-copy",
            "distribute-copies",
            "acknowledge-copy",
            "file-copy",
            "fulfil-obligation",
            "progress-review",
            "supervision",
            "review-change",
            "sign-change",
            "confirm-correction",
            "archive",
            "review-regulation",
            "approve-regulation",
            "revise-regulation",
            "take-note",
            "approve-seal-use",
            "seal-document",
            "take-back-seal",
            "approve-clause",
            "revise-clause",
            "approve-template",
            "revise-template",
            "inspect-branch",
            "complete-measure",
            "decide-on-end",
            "review-customer",
            "plan-maintenance",
            "hold-gathering",
            "approve-credit",
            "sign-off-risk",
            "enter-revenue",
            "reconcile-revenue",
            "correct-revenue",
            "issue-invoice",
            "chase-receivable",
            "decide-on-reversal",
            "issue-statement",
            "answer-of-statement",
            "explain-deviation",
            "approve-prices",
            "revise-prices",
            "approve-deviation",
            "set-plan",
            "assess-self",
            "evaluate",
            "invite-opinions",
            "score-as-peer",
            "give-opinion",
            "consolidate-result",
            "publish-result",
            "hold-interview",
            "decide-appeal",
            "apply-result",
            "follow-up-result",
            "assign-owner",
            "respond-to-customer",
            "conclude-complaint",
            "tell-result",
            "record-satisfaction",
            "take-up-escalation",
            "file-report",
            "revisit-customer",
            "complete-complaint-task",
            "resume-clock",
            "determine-liability",
            "assess-accountability",
            "confirm-complaint-correction",
            "decide-on-budget",
            "analyse-complaints",
            "track-quality",
            "complete-improvement",
            "verify-improvement");

    private final Vocabulary words = Vocabulary.scan();

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_word_of_the_house_has_its_text(String language) {
        assertThat(needed()).hasSizeGreaterThan(100);
        assertThat(needed())
                .filteredOn(key -> House.messages()
                        .getMessage(key, null, "", Locale.of(language))
                        .isBlank())
                .isEmpty();
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        for (var bundle : List.of(
                "query",
                "views",
                "words",
                "statistics",
                "handbook",
                "templates",
                "seals",
                "receivables",
                "prices",
                "appraisals",
                "complaints",
                "gatherings",
                "boards")) assertThat(keys(bundle + "_en")).isEqualTo(keys(bundle + "_zh"));
    }

    @Test
    void nothing_is_said_of_what_is_not_there() throws IOException {
        var said = keys("query_zh").stream()
                .filter(it -> it.matches("(event|command|field|task)\\..*"))
                .toList();
        assertThat(needed()).containsAll(said);
    }

    private Set<String> needed() {
        var needed = new TreeSet<String>();
        var seen = new HashSet<Type>();
        words.byType().forEach((word, name) -> {
            if (Command.class.isAssignableFrom(word)) needed.add("command." + name);
            if (Event.class.isAssignableFrom(word)) needed.add("event." + name);
            if (Command.class.isAssignableFrom(word) || Event.class.isAssignableFrom(word))
                components(word, needed, seen);
        });
        words.commandFamilies().forEach(it -> needed.add("case.kind." + Vocabulary.contextOf(it)));
        ACTIONS.forEach(it -> needed.addAll(List.of("task." + it, "next." + it)));
        for (var constant : ContractStage.values()) needed.add(Choice.key(constant));
        for (var constant : OrderStage.values()) needed.add(Choice.key(constant));
        for (var constant : ReceivableStage.values()) needed.add(Choice.key(constant));
        for (var constant : ComplaintStage.values()) needed.add(Choice.key(constant));
        for (var constant : Authority.values()) needed.add(Choice.key(constant));
        return needed;
    }

    private static void components(Type type, Set<String> needed, Set<Type> seen) {
        if (type instanceof ParameterizedType many)
            Arrays.stream(many.getActualTypeArguments()).forEach(it -> components(it, needed, seen));
        if (!(type instanceof Class<?> known) || !seen.add(type)) return;
        if (known.isEnum() && known != dossier.handbook.Rule.class)
            Stream.of(known.getEnumConstants()).forEach(it -> needed.add(Choice.key((Enum<?>) it)));
        if (!known.isRecord() || dossier.words.CaseId.class.isAssignableFrom(known)) return;
        for (var component : known.getRecordComponents()) {
            needed.add("field." + component.getName());
            components(component.getGenericType(), needed, seen);
        }
    }

    private static Set<String> keys(String bundle) throws IOException {
        var properties = new Properties();
        try (var in =
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/messages/" + bundle + ".properties"))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties.stringPropertyNames();
    }
}
