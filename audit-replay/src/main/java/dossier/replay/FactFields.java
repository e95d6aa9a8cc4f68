package dossier.replay;

import dossier.handbook.Answer;
import dossier.platform.store.Vocabulary;
import dossier.words.CaseId;
import dossier.words.Money;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of what registers answer, read and changed by name whatever the answer is: those of the answer itself and of its parts, but not of lists. */
final class FactFields {
    private FactFields() {}

    /** As it is stored. */
    static String nameOf(Class<?> answer) {
        return Vocabulary.contextOf(answer) + "." + answer.getSimpleName();
    }

    /** Those that can be changed: amounts, numbers, days, truths, choices and texts. */
    static Stream<RecordComponent> of(Class<?> answer) {
        return Arrays.stream(answer.getRecordComponents()).flatMap(it -> {
            if (isPlain(it.getType())) return Stream.of(it);
            return isPart(it.getType()) ? of(it.getType()) : Stream.empty();
        });
    }

    private static boolean isPlain(Class<?> type) {
        return Stream.of(Money.class, String.class, BigDecimal.class, LocalDate.class)
                        .anyMatch(type::equals)
                || type == int.class
                || type == Integer.class
                || type == long.class
                || type == boolean.class
                || type.isEnum();
    }

    private static boolean isPart(Class<?> type) {
        return type.isRecord() && !isPlain(type) && !CaseId.class.isAssignableFrom(type);
    }

    static boolean isAbout(Answer answer, String id) {
        return Arrays.stream(answer.getClass().getRecordComponents())
                .map(it -> component(answer, it))
                .anyMatch(it -> it instanceof CaseId some && some.value().equals(id) || id.equals(it));
    }

    /** Null where it has none. */
    static @Nullable Object value(Object some, String field) {
        for (var it : some.getClass().getRecordComponents()) {
            var value = component(some, it);
            if (it.getName().equals(field) && isPlain(it.getType())) return value;
            if (value != null && isPart(it.getType())) {
                var within = value(value, field);
                if (within != null) return within;
            }
        }
        return null;
    }

    /**
     * The same answer with one field changed; unchanged where the part it stands in is not there.
     *
     * @throws IllegalArgumentException when the text is no value of the field
     */
    static Answer changed(Answer answer, String field, String text) {
        return (Answer) with(answer, field, text);
    }

    private static Object with(Object some, String field, String text) {
        var components = some.getClass().getRecordComponents();
        var values = Arrays.stream(components)
                .map(it -> {
                    var value = component(some, it);
                    if (it.getName().equals(field) && isPlain(it.getType())) return read(it.getType(), value, text);
                    return value != null && isPart(it.getType()) ? with(value, field, text) : value;
                })
                .toArray();
        try {
            var made = some.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class[]::new));
            return made.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(some.getClass() + " cannot have " + field + " " + text, e);
        }
    }

    /** @throws RuntimeException when the text is no value of that type */
    static Object read(Class<?> type, @Nullable Object before, String text) {
        if (type == Money.class)
            return before instanceof Money money ? new Money(new BigDecimal(text), money.currency()) : Money.cny(text);
        if (type == BigDecimal.class) return new BigDecimal(text);
        if (type == LocalDate.class) return LocalDate.parse(text);
        if (type == int.class || type == Integer.class) return Integer.valueOf(text);
        if (type == long.class) return Long.valueOf(text);
        if (type == boolean.class) return truth(text);
        if (type.isEnum())
            return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                    .filter(it -> ((Enum<?>) it).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text));
        return text;
    }

    private static boolean truth(String text) {
        if (text.equals("true")) return true;
        if (text.equals("false")) return false;
        throw new IllegalArgumentException(text);
    }

    private static @Nullable Object component(Object some, RecordComponent component) {
        try {
            return component.getAccessor().invoke(some);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
