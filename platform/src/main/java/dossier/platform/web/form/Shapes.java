package dossier.platform.web.form;

import dossier.platform.web.CommandReader;
import dossier.platform.web.form.FormField.Shape;
import dossier.words.CaseId;
import dossier.words.CaseVersion;
import dossier.words.Money;
import dossier.words.StoredFile;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Which shape a component of a command takes in a form. The one place that knows, for writing forms and for reading them alike. */
final class Shapes {
    private static final int LONG_FROM = 201;
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    private Shapes() {}

    static Shape of(RecordComponent component) {
        var type = component.getGenericType();
        if (isCurrency(component)) return Shape.ONE_OF;
        if (type == String.class)
            return most(component).filter(it -> it >= LONG_FROM).isPresent() ? Shape.LONG_TEXT : Shape.TEXT;
        return of(type);
    }

    /** Typed by its code, but chosen from those in use. */
    static boolean isCurrency(RecordComponent component) {
        return component.getDeclaringRecord() == Money.class
                && component.getName().equals("currency");
    }

    static Shape of(Type type) {
        return switch (type) {
            case ParameterizedType many
            when Collection.class.isAssignableFrom((Class<?>) many.getRawType()) -> ofMany(element(many));
            case Class<?> text when text == String.class || isCase(text) -> Shape.TEXT;
            case Class<?> whole when WHOLE.contains(whole) -> Shape.WHOLE_NUMBER;
            case Class<?> decimal when decimal == BigDecimal.class -> Shape.DECIMAL;
            case Class<?> tick when tick == boolean.class || tick == Boolean.class -> Shape.TICK;
            case Class<?> day when day == LocalDate.class -> Shape.DAY;
            case Class<?> moment when moment == Instant.class -> Shape.MOMENT;
            case Class<?> word when word.isEnum() -> Shape.ONE_OF;
            case Class<?> file when file == StoredFile.class -> Shape.FILE;
            case Class<?> record when record.isRecord() && !CommandReader.isOneValue(record) -> Shape.GROUP;
            default -> throw new IllegalArgumentException("no form has a field for " + type.getTypeName());
        };
    }

    private static Shape ofMany(Class<?> element) {
        if (element.isEnum()) return Shape.SOME_OF;
        if (isCase(element) || element == String.class || element == BigDecimal.class) return Shape.LINES;
        return leadingWords(element).isPresent() ? Shape.ROWS : Shape.GROWING_ROWS;
    }

    /** Chosen from those there are, where somebody knows them. */
    static boolean isCase(Class<?> type) {
        return CaseId.class.isAssignableFrom(type) || CaseVersion.class.isAssignableFrom(type);
    }

    static Class<?> element(Type many) {
        return (Class<?>) ((ParameterizedType) many).getActualTypeArguments()[0];
    }

    /** A record that begins with a word of a list has one row for each word: the eight clauses of a draft. */
    static Optional<RecordComponent> leadingWords(Class<?> record) {
        var first = record.getRecordComponents()[0];
        return first.getType().isEnum() ? Optional.of(first) : Optional.empty();
    }

    static Optional<Integer> most(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(Size.class))
                .map(Size::max)
                .filter(it -> it < Integer.MAX_VALUE);
    }
}
