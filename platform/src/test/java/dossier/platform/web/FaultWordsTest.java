package dossier.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dossier.counterparties.api.CounterpartyCommand.RegisterCounterparty;
import dossier.platform.command.CommandCatalogue;
import dossier.platform.store.Vocabulary;
import dossier.platform.web.MalformedRequest.Fault;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.validation.MessageInterpolatorFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.beanvalidation.LocaleContextMessageInterpolator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whoever fills in a field wrongly reads in words what it should be, whichever command it is of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultWordsTest {
    private final MessageSource messages = new MessagesConfiguration().messageSource();
    private final CommandReader reader = new CommandReader(
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(
                            new LocaleContextMessageInterpolator(new MessageInterpolatorFactory(messages).getObject()))
                    .buildValidatorFactory()
                    .getValidator(),
            new Wording(messages));

    FaultWordsTest() throws IOException {}

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void every_pattern_has_words_in_both_languages() {
        var patterns = records().stream()
                .flatMap(it -> Arrays.stream(it.getRecordComponents()))
                .flatMap(it -> patterns(it.getAnnotatedType()))
                .toList();
        assertThat(patterns).hasSizeGreaterThan(10);
        for (var pattern : patterns) {
            assertThat(pattern.message()).as(pattern.regexp()).matches("\\{shape\\.[a-z0-9-]+}");
            var key = pattern.message().substring(1, pattern.message().length() - 1);
            assertThat(messages.getMessage(key, null, "", Locale.ENGLISH)).isNotEmpty();
            assertThat(messages.getMessage(key, null, "", Locale.CHINESE)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_kind_of_value_that_cannot_be_read_is_asked_for_in_words(String language) {
        LocaleContextHolder.setLocale(Locale.of(language));
        assertThat(records())
                .flatExtracting(it -> faults(it, ofNothingRight(it)))
                .hasSizeGreaterThan(100)
                .extracting(Fault::message)
                .filteredOn(it -> it.startsWith("fault."))
                .isEmpty();
    }

    private static ObjectNode ofNothingRight(Class<?> record) {
        var body = JsonNodeFactory.instance.objectNode();
        for (var component : record.getRecordComponents())
            body.set(component.getName(), JsonNodeFactory.instance.objectNode());
        return body;
    }

    @Test
    void the_words_stand_where_the_expression_stood() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        assertThat(ofTheCode()).containsExactly("须为 6 至 30 个大写字母、数字或 -，如统一社会信用代码 91320400MA1ABCDE2X");
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(ofTheCode()).allMatch(it -> it.startsWith("6 to 30 capital letters, digits or - are needed"));
    }

    private List<String> ofTheCode() {
        var body = JsonNodeFactory.instance.objectNode().put("registrationCode", "bad code");
        return faults(RegisterCounterparty.class, body).stream()
                .filter(it -> it.field().equals("registrationCode"))
                .map(Fault::message)
                .toList();
    }

    private List<Fault> faults(Class<?> record, ObjectNode body) {
        var malformed = catchThrowableOfType(MalformedRequest.class, () -> reader.read(record, body));
        return malformed == null ? List.of() : malformed.faults();
    }

    /** Every record that a command consists of, itself among them. */
    private static Set<Class<?>> records() {
        var found = new LinkedHashSet<Class<?>>();
        new CommandCatalogue(Vocabulary.scan())
                .entries().stream().filter(CommandCatalogue.Entry::addressed).forEach(it -> collect(it.type(), found));
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType many)
            Arrays.stream(many.getActualTypeArguments()).forEach(it -> collect(it, found));
        if (type instanceof Class<?> record
                && record.isRecord()
                && !CommandReader.isOneValue(record)
                && found.add(record))
            Arrays.stream(record.getRecordComponents()).forEach(it -> collect(it.getGenericType(), found));
    }

    private static Stream<Pattern> patterns(AnnotatedType type) {
        var inside = type instanceof AnnotatedParameterizedType many
                ? Arrays.stream(many.getAnnotatedActualTypeArguments()).flatMap(FaultWordsTest::patterns)
                : Stream.<Pattern>empty();
        return Stream.concat(Stream.of(type.getAnnotationsByType(Pattern.class)).flatMap(Stream::of), inside);
    }
}
