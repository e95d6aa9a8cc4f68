package dossier.platform.live;

import dossier.words.PersonId;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** The pages that are open and listen. There are never more than so many, in all and for one person. */
final class Audience {
    /** @param line on which it is told */
    private record Listener(PersonId person, Topic topic, SseEmitter line) {}

    private final int most;
    private final int mostOfOne;
    private final BiPredicate<Collection<String>, PersonId> readable;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private boolean closed;

    /** @param readable whether somebody may read the case of any of these streams now */
    Audience(int most, int mostOfOne, BiPredicate<Collection<String>, PersonId> readable) {
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.readable = readable;
    }

    /** @return null when there is no room */
    synchronized @Nullable SseEmitter admit(PersonId person, Topic topic, SseEmitter line) {
        if (closed || listeners.size() >= most) return null;
        if (listeners.stream().filter(it -> it.person.equals(person)).count() >= mostOfOne) return null;
        var listener = new Listener(person, topic, line);
        listeners.add(listener);
        line.onCompletion(() -> listeners.remove(listener));
        line.onTimeout(line::complete);
        line.onError(_ -> listeners.remove(listener));
        return line;
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    /** Tells those whose page shows one of these cases and who may read it that something changed, and nothing else. */
    void changed(Collection<String> streams) {
        for (var it : listeners) {
            var shown = streams.stream().filter(it.topic::isAbout).toList();
            if (!shown.isEmpty() && readable.test(shown, it.person))
                send(it, SseEmitter.event().name("changed").data(""));
        }
    }

    /** Finds out who is gone. */
    void breathe() {
        listeners.forEach(it -> send(it, SseEmitter.event().comment("")));
    }

    /** Nobody is admitted again; who listens asks elsewhere. */
    synchronized void close() {
        closed = true;
        listeners.forEach(it -> it.line.complete());
        listeners.clear();
    }

    synchronized void open() {
        closed = false;
    }

    private void send(Listener to, SseEventBuilder what) {
        try {
            to.line.send(what);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(to);
        }
    }
}
