package dossier.platform.command;

import dossier.platform.store.Vocabulary;
import dossier.words.CaseId;
import dossier.words.Command;
import dossier.words.Event;
import java.util.Objects;

/** Names of streams: {@code context/id}, so that ids of two contexts never meet. */
public final class Streams {
    private Streams() {}

    public static String of(Command command) {
        return of(Vocabulary.contextOf(command.getClass()), command.id());
    }

    public static String of(Event event) {
        return of(Vocabulary.contextOf(event.getClass()), event.id());
    }

    public static String of(String context, CaseId id) {
        return context + "/" + Objects.requireNonNull(id).value();
    }
}
