package dossier.platform.read;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** How fast read models are told, whichever node tells them: where their tokens stand now and where they stood a minute ago. */
@Component
class Pace implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10), REMEMBERED = Duration.ofMinutes(1);

    private final Tokens tokens;
    private final LongSupplier nanoTime;
    private final Deque<Look> looks = new ArrayDeque<>();
    private final Rounds rounds = new Rounds(
            "pace",
            this::look,
            e -> LOG.warn("how fast the read models are told is not known for the time being: {}", e.toString()));

    /** @param told of each model, where its slowest segment stood */
    private record Look(long nanos, Map<String, Long> told) {}

    @Autowired
    Pace(Tokens tokens) {
        this(tokens, System::nanoTime);
    }

    /** @param nanoTime as {@link System#nanoTime()} */
    Pace(Tokens tokens, LongSupplier nanoTime) {
        this.tokens = tokens;
        this.nanoTime = nanoTime;
    }

    /** Remembers where they stand. */
    void look() {
        var now = now();
        synchronized (looks) {
            while (!looks.isEmpty() && now.nanos() - looks.getFirst().nanos() > REMEMBERED.toNanos())
                looks.removeFirst();
            looks.add(now);
        }
    }

    private Look now() {
        return new Look(
                nanoTime.getAsLong(),
                tokens.all().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                it -> it.getValue().values().stream()
                                        .mapToLong(Tokens::position)
                                        .min()
                                        .orElse(-1))));
    }

    /** Events that a model went past each second; none while it is not known for how long, and where it began anew. */
    double perSecond(String model) {
        synchronized (looks) {
            if (looks.size() < 2) return 0;
            var first = looks.getFirst();
            var last = looks.getLast();
            var events = last.told().getOrDefault(model, 0L) - first.told().getOrDefault(model, 0L);
            return Math.max(0, events * 1e9 / (last.nanos() - first.nanos()));
        }
    }

    @Override
    public void start() {
        rounds.start(Duration.ZERO, BETWEEN_LOOKS);
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
