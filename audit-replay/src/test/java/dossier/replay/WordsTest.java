package dossier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.platform.store.Vocabulary;
import dossier.replay.DecisionLine.Ruled;
import dossier.words.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is shown of a decision can be said in both languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {
    private static final Vocabulary WORDS = Vocabulary.scan();

    @Test
    void both_languages_say_the_same_things() {
        assertThat(bundle("en").keySet()).isEqualTo(bundle("zh").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void facts_outcomes_reasons_and_contexts_have_their_texts(String language) {
        var needed = new TreeSet<String>();
        WORDS.answers().forEach(it -> needed.add("fact." + WORDS.nameOf(it)));
        WORDS.commandFamilies().forEach(it -> needed.add("decisions.context." + Vocabulary.contextOf(it)));
        Stream.of(Ruled.values(), Verdict.Reason.values(), Difference.Part.values())
                .flatMap(Arrays::stream)
                .forEach(it -> needed.add(Choice.key((Enum<?>) it)));
        for (var outcome : Verdict.Outcome.values())
            needed.addAll(List.of("replayed." + outcome, "why.replay." + outcome));
        assertThat(bundle(language).keySet()).containsAll(needed);
        for (var key : needed)
            assertThat(bundle(language).getString(key)).as(key).isNotBlank();
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "messages.replay", Locale.of(language), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
