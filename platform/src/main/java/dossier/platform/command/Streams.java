package dossier.platform.command;

import dossier.platform.store.Vocabulary;
import dossier.words.CaseId;
import dossier.words.Command;
import dossier.words.Context;
import dossier.words.Event;
import java.util.Arrays;
import java.util.Objects;

/** Names of streams: {@code context/id}, so that ids of two contexts never meet. */
public final class Streams {
    private static final ClassValue<String> CONTEXT = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> word) {
            return Arrays.stream(word.getInterfaces())
                    .filter(it -> it.isAnnotationPresent(Context.class))
                    .findFirst()
                    .map(Vocabulary::contextOf)
                    .orElseThrow(() -> new IllegalArgumentException(word + " belongs to no family under @Context"));
        }
    };

    private Streams() {}

    public static String of(Command command) {
        return of(CONTEXT.get(command.getClass()), command.id());
    }

    public static String of(Event event) {
        return of(CONTEXT.get(event.getClass()), event.id());
    }

    public static String of(String context, CaseId id) {
        return context + "/" + Objects.requireNonNull(id).value();
    }
}
