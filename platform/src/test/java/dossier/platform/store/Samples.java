package dossier.platform.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same example of a record at all times: every component filled, texts with their component's name, one element in every collection.
 *
 * @param given examples of interfaces, which have none of their own
 */
public record Samples(Map<Class<?>, Object> given) {
    private static final Map<Class<?>, Object> SIMPLE = Map.of(
            int.class,
            2,
            Integer.class,
            2,
            long.class,
            3L,
            boolean.class,
            true,
            BigDecimal.class,
            new BigDecimal("1234.50"),
            LocalDate.class,
            LocalDate.of(2026, 3, 2),
            Instant.class,
            Instant.parse("2026-03-02T01:02:03.456789Z"));

    public <T> T of(Class<T> type) {
        return type.cast(sample(type, type.getSimpleName()));
    }

    /** The choices in a record, and in the records in it. */
    public static Set<Class<?>> choicesIn(Type type) {
        return switch (type) {
            case ParameterizedType many -> choicesIn(many.getActualTypeArguments()[0]);
            case Class<?> choice when choice.isEnum() -> Set.of(choice);
            case Class<?> record
            when record.isRecord() ->
                Arrays.stream(record.getRecordComponents())
                        .flatMap(it -> choicesIn(it.getGenericType()).stream())
                        .collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    private Object sample(Type type, String name) {
        return switch (type) {
            case ParameterizedType many
            when many.getRawType() == List.class -> List.of(sample(many.getActualTypeArguments()[0], name));
            case ParameterizedType many
            when many.getRawType() == Set.class -> Set.of(sample(many.getActualTypeArguments()[0], name));
            case Class<?> text when text == String.class -> name;
            case Class<?> simple when SIMPLE.containsKey(simple) -> SIMPLE.get(simple);
            case Class<?> open when given.containsKey(open) -> given.get(open);
            case Class<?> choice when choice.isEnum() -> choice.getEnumConstants()[0];
            case Class<?> record when record.isRecord() -> record(record, name);
            default ->
                throw new IllegalArgumentException("there is no sample of " + type.getTypeName() + " for " + name);
        };
    }

    /** A record of one text is an id or the like: it is named after the component it fills. */
    private Object record(Class<?> type, String name) {
        var components = type.getRecordComponents();
        var wraps = components.length == 1 && components[0].getType() == String.class;
        var values = Arrays.stream(components)
                .map(it -> sample(it.getGenericType(), wraps ? name : it.getName()))
                .toArray();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no sample of " + type + " can be made", e);
        }
    }
}
