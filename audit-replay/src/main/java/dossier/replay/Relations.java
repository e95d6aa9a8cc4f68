package dossier.replay;

import dossier.platform.store.Vocabulary;
import dossier.replay.Mined.Related;
import dossier.words.CaseId;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which cases and people a command names, read off the components of its record. */
final class Relations {
    private final Map<Class<?>, String> contexts = new HashMap<>();

    /** @throws IllegalStateException for a family of commands without a case */
    Relations(Vocabulary words) {
        for (var family : words.commandFamilies())
            contexts.putIfAbsent(Vocabulary.idOf(family), Vocabulary.contextOf(family));
        contexts.put(PersonId.class, "employees");
        contexts.put(DepartmentId.class, "departments");
    }

    /** All but the case it is addressed to, each once. */
    List<Related> of(Object command) {
        return Arrays.stream(command.getClass().getRecordComponents())
                .filter(it -> !it.getName().equals("id"))
                .flatMap(it -> in(it.getName(), value(command, it)))
                .distinct()
                .toList();
    }

    private Stream<Related> in(String label, @Nullable Object value) {
        return switch (value) {
            case null -> Stream.empty();
            case CaseId id
            when contexts.containsKey(id.getClass()) ->
                Stream.of(new Related(label, contexts.get(id.getClass()) + "/" + id.value()));
            case Collection<?> many -> many.stream().flatMap(it -> in(label, it));
            case Record part ->
                Arrays.stream(part.getClass().getRecordComponents()).flatMap(it -> in(it.getName(), value(part, it)));
            default -> Stream.empty();
        };
    }

    private static @Nullable Object value(Object some, RecordComponent component) {
        try {
            return component.getAccessor().invoke(some);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
