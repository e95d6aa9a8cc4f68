package dossier.platform.read;

import dossier.words.CaseId;
import dossier.words.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A component of a document by which a ledger is filtered or sorted; its type is the record's own.
 *
 * @param name as in an address, {@code amount} or {@code party.name}
 * @param path as in a document
 * @param ranged whether {@code name.from} and {@code name.to} ask for a range, both ends included
 * @param read the value meant by a text; throws a runtime exception for a text that means none
 */
record Field(String name, String path, boolean ranged, Function<String, Object> read) {
    static final Field ID = new Field("id", "_id", false, text -> text);

    /** @throws IllegalArgumentException when the document has no such component, or of a type that cannot be asked for */
    static Field of(Class<?> document, String name) {
        Class<?> type = document;
        var path = new StringBuilder();
        for (var step : name.split("\\.")) {
            var component = component(type, step);
            path.append(path.isEmpty() ? "" : ".").append(isId(component) ? "_id" : step);
            type = typeOf(component);
        }
        if (type == Money.class) return of(name, path.append(".amount").toString(), BigDecimal.class);
        return of(name, path.toString(), type);
    }

    Field inHistory() {
        return path.equals(ID.path) ? new Field(name, History.CASE, ranged, read) : this;
    }

    /** Where a component of the document itself stands in it. */
    static String path(Class<?> document, String component) {
        return isId(component(document, component)) ? "_id" : component;
    }

    private static Field of(String name, String path, Class<?> type) {
        if (type == String.class || CaseId.class.isAssignableFrom(type))
            return new Field(name, path, false, Field::text);
        if (type.isEnum()) return new Field(name, path, false, text -> constant(type, text));
        if (type == boolean.class || type == Boolean.class) return new Field(name, path, false, Field::truth);
        if (Set.<Class<?>>of(int.class, Integer.class, long.class, Long.class).contains(type))
            return new Field(name, path, true, Long::valueOf);
        if (type == BigDecimal.class) return new Field(name, path, true, Field::decimal);
        if (type == LocalDate.class) return new Field(name, path, true, LocalDate::parse);
        if (type == Instant.class) return new Field(name, path, true, Instant::parse);
        throw new IllegalArgumentException("nobody can ask for " + name + ", a " + type.getSimpleName());
    }

    private static RecordComponent component(Class<?> type, String step) {
        return Arrays.stream(type.isRecord() ? type.getRecordComponents() : new RecordComponent[0])
                .filter(it -> it.getName().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no component " + step));
    }

    private static boolean isId(RecordComponent component) {
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .isAnnotationPresent(BsonId.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a collection, the type of its elements: to ask for one of them. */
    private static Class<?> typeOf(RecordComponent component) {
        return Collection.class.isAssignableFrom(component.getType())
                        && component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    private static Object text(String text) {
        if (text.isEmpty() || text.length() > 200) throw new IllegalArgumentException("1 to 200 characters");
        return text;
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .map(it -> ((Enum<?>) it).name())
                .filter(text::equals)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static Object truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    private static Object decimal(String text) {
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,6})?")) throw new IllegalArgumentException("a decimal");
        return new BigDecimal(text);
    }
}
