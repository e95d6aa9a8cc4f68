package dossier.replay;

import dossier.handbook.Decider;
import dossier.platform.log.EventLog.Reading;
import dossier.platform.log.Logged;
import dossier.platform.read.Told;
import dossier.words.Command;
import dossier.words.Event;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What cases remember, followed event by event along the log. Only cases met lately are kept; the history of others is read again. */
final class Memory {
    private static final int CASES = 1_000;

    private record Remembered(long version, Object state) {}

    private final Function<String, Optional<Decider<?, ?, ?>>> deciders;
    private final Reading reading;
    private final Map<String, Remembered> lately = new LinkedHashMap<>(CASES, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Entry<String, Remembered> eldest) {
            return size() > CASES;
        }
    };

    Memory(Function<String, Optional<Decider<?, ?, ?>>> deciders, Reading reading) {
        this.deciders = deciders;
        this.reading = reading;
    }

    /** @param event in the order of the log */
    void sees(Logged event) {
        var before = event.version() == 0 ? blank(event.stream()) : lately.get(event.stream());
        if (before == null) return;
        if (before.version == event.version() - 1 && event.event() != null)
            lately.put(event.stream(), after(before, event));
        else lately.remove(event.stream());
    }

    /** @throws NotReplayable when that cannot be known */
    Object at(String stream, long version) {
        var kept = lately.get(stream);
        if (kept != null && kept.version == version) return kept.state;
        var read = read(stream, version);
        if (kept == null) lately.put(stream, read);
        return read.state;
    }

    private Remembered read(String stream, long version) {
        var now = blank(stream);
        if (now == null) throw new NotReplayable(Verdict.Reason.NO_DECIDER, stream);
        for (var event : reading.of(stream, 0, version)) {
            if (event.event() == null)
                throw new NotReplayable(Verdict.Reason.HISTORY, stream + "#" + event.version() + " " + event.name());
            now = after(now, event);
        }
        if (now.version != version) throw new NotReplayable(Verdict.Reason.HISTORY, stream + " ends at " + now.version);
        return now;
    }

    private @Nullable Remembered blank(String stream) {
        return decider(stream).map(it -> new Remembered(-1, it.initial())).orElse(null);
    }

    private Remembered after(Remembered before, Logged event) {
        return new Remembered(
                event.version(), evolve(decider(event.stream()).orElseThrow(), before.state, event.event()));
    }

    private Optional<Decider<?, ?, ?>> decider(String stream) {
        return deciders.apply(Told.context(stream));
    }

    @SuppressWarnings("unchecked") // a context's stream holds events of its own family
    private static <C extends Command, S, E extends Event> Object evolve(
            Decider<C, S, E> decider, Object state, @Nullable Event event) {
        return decider.evolve().apply((S) state, (E) event);
    }
}
