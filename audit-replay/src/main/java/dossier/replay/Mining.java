package dossier.replay;

import dossier.platform.log.EventLog;
import dossier.platform.log.EventLog.Reading;
import dossier.platform.log.Logged;
import dossier.platform.store.Vocabulary;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Hands out the decisions of the log one after the other, as of one moment; none of them is kept. */
@Component
class Mining {
    private final EventLog log;
    private final Vocabulary words;
    private final Relations relations;

    Mining(EventLog log, Vocabulary words) {
        this.log = log;
        this.words = words;
        this.relations = new Relations(words);
    }

    /** Where the events come from, in one order or another. */
    @FunctionalInterface
    interface Source {
        Stream<Logged> of(Reading reading, Instant from, Instant before);
    }

    /** In the order in which they were recorded. */
    void each(MiningQuery asked, Consumer<Mined> take) {
        each(asked, Reading::all, take);
    }

    /** Case by case, each in the order in which it was recorded. */
    void eachByCase(MiningQuery asked, Consumer<Mined> take) {
        each(asked, Reading::byCase, take);
    }

    private void each(MiningQuery asked, Source source, Consumer<Mined> take) {
        log.read(reading -> {
            var period = asked.period();
            try (var events = source.of(reading, period.start(), period.end())) {
                decisions(events).filter(asked).forEachOrdered(take);
            }
            return true;
        });
    }

    Stream<Mined> decisions(Stream<Logged> events) {
        return events.filter(it -> it.begins() && it.decision() != null).map(this::mined);
    }

    private Mined mined(Logged first) {
        var carried = first.decision();
        if (carried == null) return Mined.unread(first);
        try {
            return Mined.of(first, carried.record().get(), words, relations::of);
        } catch (RuntimeException ofAnotherVersion) {
            return Mined.unread(first);
        }
    }
}
