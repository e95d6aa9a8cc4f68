package dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Rule;
import dossier.platform.store.Vocabulary;
import dossier.words.CaseId;
import dossier.words.Choice;
import dossier.words.Money;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever a fact says has its words in both languages, whichever context they stand with. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FactWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_part_of_a_fact_can_be_said(String language) throws IOException {
        var needed = new TreeSet<String>();
        var seen = new HashSet<Type>();
        Vocabulary.scan().answers().forEach(it -> parts(it, needed, seen));
        assertThat(needed).hasSizeGreaterThan(50);
        assertThat(needed).isSubsetOf(said(language));
    }

    private static void parts(Type type, Set<String> needed, Set<Type> seen) {
        if (type instanceof ParameterizedType many)
            Arrays.stream(many.getActualTypeArguments()).forEach(it -> parts(it, needed, seen));
        if (!(type instanceof Class<?> known) || !seen.add(type)) return;
        if (known.isEnum() && known != Rule.class)
            Stream.of(known.getEnumConstants()).forEach(it -> needed.add(Choice.key((Enum<?>) it)));
        if (!known.isRecord() || CaseId.class.isAssignableFrom(known) || known == Money.class) return;
        for (var component : known.getRecordComponents()) {
            needed.add("field." + component.getName());
            parts(component.getGenericType(), needed, seen);
        }
    }

    private static Set<String> said(String language) throws IOException {
        var all = new Properties();
        var bundles = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:messages/*_" + language + ".properties");
        for (var bundle : bundles)
            try (var in = bundle.getInputStream()) {
                all.load(in);
            }
        return all.stringPropertyNames();
    }
}
