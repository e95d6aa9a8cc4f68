package dossier.evidence;

import dossier.words.StoredFile;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stored files that an event names, wherever in its record. */
final class FilesIn {
    private FilesIn() {}

    static Stream<StoredFile> of(@Nullable Object some) {
        return switch (some) {
            case null -> Stream.empty();
            case StoredFile file -> Stream.of(file);
            case Collection<?> many -> many.stream().flatMap(FilesIn::of);
            case Record part ->
                Arrays.stream(part.getClass().getRecordComponents()).flatMap(it -> of(value(part, it)));
            default -> Stream.empty();
        };
    }

    private static @Nullable Object value(Record of, RecordComponent component) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(of.getClass() + " does not show its " + component.getName(), e);
        }
    }
}
