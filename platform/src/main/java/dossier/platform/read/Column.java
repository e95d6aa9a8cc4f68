package dossier.platform.read;

import dossier.words.CaseId;
import dossier.words.Money;
import dossier.words.StoredFile;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component of a ledger's documents as a column of a table.
 *
 * @param name as in an address, {@code amount} or {@code request.at}
 */
public record Column(String name, List<RecordComponent> path) {
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            boolean.class,
            Boolean.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            BigDecimal.class,
            Money.class,
            LocalDate.class,
            Instant.class,
            StoredFile.class);

    /** All that stands in the document itself and is told in one cell, but the version; then what is named. */
    static List<Column> of(Class<?> document, List<String> further) {
        var own = Arrays.stream(document.isRecord() ? document.getRecordComponents() : new RecordComponent[0])
                .filter(it -> isPlain(it) && !it.getName().equals("version"))
                .map(it -> new Column(it.getName(), List.of(it)));
        return Stream.concat(own, further.stream().map(it -> named(document, it)))
                .toList();
    }

    /** What stands there in a document; null where something on the way to it does. */
    public @Nullable Object in(Object document) {
        Object value = document;
        for (var step : path) {
            if (value == null) return null;
            value = get(step, value);
        }
        return value;
    }

    /** @throws IllegalArgumentException when the document has no such component, or one that no cell tells */
    private static Column named(Class<?> document, String name) {
        var path = new ArrayList<RecordComponent>();
        Class<?> type = document;
        for (var step : name.split("\\.")) {
            var component = Arrays.stream(type.getRecordComponents())
                    .filter(it -> it.getName().equals(step))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no component " + name));
            path.add(component);
            type = component.getType();
        }
        if (!isPlain(path.getLast())) throw new IllegalArgumentException("no cell tells " + name);
        return new Column(name, List.copyOf(path));
    }

    private static boolean isPlain(RecordComponent component) {
        return isPlain(component.getType())
                || Collection.class.isAssignableFrom(component.getType())
                        && component.getGenericType() instanceof ParameterizedType many
                        && isPlain(many.getActualTypeArguments()[0]);
    }

    private static boolean isPlain(Type type) {
        return type instanceof Class<?> known
                && (PLAIN.contains(known) || known.isEnum() || CaseId.class.isAssignableFrom(known));
    }

    private static @Nullable Object get(RecordComponent step, Object from) {
        try {
            var accessor = step.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(step + " cannot be read", e);
        }
    }
}
