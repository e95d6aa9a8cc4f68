package dossier.replay;

import dossier.handbook.Rule;
import dossier.words.CaseId;
import dossier.words.Money;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a document says, field by field, read off the components of its records. Parts of a list are known again by what names them, a number or an id, and by
 * their place where nothing does; so that one put in between changes no other.
 */
final class Fields {
    /** Who may read it, which version it is and who is to act: of the document, not of the case. */
    private static final Set<String> LEFT_OUT = Set.of("id", "version", "readers", "tasks");

    private static final List<String> NAMING =
            List.of("number", "id", "key", "code", "sha256", "line", "order", "stage", "kind", "department", "person");

    /**
     * A field.
     *
     * @param labels of the components from the outside in; parts of a list by what names them
     */
    record At(List<String> labels) {
        At in(String label) {
            return new At(Stream.concat(labels.stream(), Stream.of(label)).toList());
        }

        /** {@code drafts[2].draft.title}. */
        String path() {
            return String.join(".", labels).replace(".[", "[");
        }
    }

    private final Map<At, Object> fields = new LinkedHashMap<>();

    private Fields() {}

    /** @param document null for one that is not there */
    static Map<At, Object> of(@Nullable Object document) {
        var all = new Fields();
        if (document != null)
            components(document)
                    .filter(it -> !LEFT_OUT.contains(it.getName()))
                    .forEach(it -> all.put(new At(List.of(it.getName())), value(document, it)));
        return all.fields;
    }

    private void put(At at, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text when text.isBlank() -> {}
            case Money money -> fields.put(at, money);
            case CaseId id -> fields.put(at, id);
            case Record part -> components(part).forEach(it -> put(at.in(it.getName()), value(part, it)));
            case Map<?, ?> parts -> parts.forEach((key, part) -> put(at.in("[" + name(key) + "]"), part));
            case Collection<?> parts -> parts(at, List.copyOf(parts));
            default -> fields.put(at, value);
        }
    }

    private void parts(At at, List<?> parts) {
        var names = parts.stream().map(Fields::named).toList();
        var unique = names.stream().distinct().count() == names.size() && !names.contains("");
        for (var i = 0; i < parts.size(); i++)
            put(at.in("[" + (unique ? names.get(i) : String.valueOf(i + 1)) + "]"), parts.get(i));
    }

    private static String named(Object part) {
        if (!(part instanceof Record some) || part instanceof CaseId) return part instanceof Money ? "" : name(part);
        var rule = named(some, "rule");
        if (rule.isPresent())
            return rule.get() + named(some, "subject").map(it -> " " + it).orElse("");
        return NAMING.stream()
                .flatMap(it -> named(some, it).stream())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> named(Object some, String component) {
        return components(some)
                .filter(it -> it.getName().equals(component))
                .map(it -> value(some, it))
                .filter(Objects::nonNull)
                .filter(it -> !(it instanceof Record) || it instanceof CaseId)
                .findFirst()
                .map(Fields::name);
    }

    private static String name(Object key) {
        return switch (key) {
            case CaseId id -> id.value();
            case Rule rule -> rule.code();
            case Enum<?> choice -> choice.name();
            default -> key.toString();
        };
    }

    private static Stream<RecordComponent> components(Object some) {
        return Arrays.stream(some.getClass().getRecordComponents());
    }

    private static @Nullable Object value(Object some, RecordComponent component) {
        try {
            return component.getAccessor().invoke(some);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /** What differs, in the order of the fields. */
    static List<Moments.Change> changes(@Nullable Object then, @Nullable Object now) {
        var before = of(then);
        var after = of(now);
        var all = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(it -> !before.containsKey(it)).forEach(all::add);
        return all.stream()
                .filter(it -> !Objects.equals(before.get(it), after.get(it)))
                .map(it -> new Moments.Change(it.path(), it.labels(), before.get(it), after.get(it)))
                .toList();
    }
}
