package dossier.replay;

import dossier.platform.read.NotReadable;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Replays and what-ifs that take their time, each beside the requests that ask for them; one at a time for each person, few at a time for all. What was run lately is
 * kept until the house is stopped.
 */
@Component
public class Runs implements DisposableBean {
    private static final int AT_ONCE = 2;
    private static final int KEPT = 20;

    private final Clock clock;
    private final Map<String, Deque<Run>> runs = new HashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("replay-", 0).factory());

    Runs(Clock clock) {
        this.clock = clock;
    }

    /** Somebody has one that is not over yet, and asks for another. */
    static final class OneAtATime extends RuntimeException {
        final Run running;

        private OneAtATime(Run running) {
            super("one run at a time: " + running.id());
            this.running = running;
        }
    }

    /**
     * Begins it, or finds the one that was asked for by the same question and is not over yet.
     *
     * @param owner who asks
     * @throws OneAtATime while another of theirs runs
     */
    synchronized Run begin(String owner, Object question, Work work) {
        var theirs = runs.computeIfAbsent(owner, _ -> new ArrayDeque<>());
        for (var one : theirs) {
            if (!one.isRunning()) continue;
            if (one.question().equals(question)) return one;
            throw new OneAtATime(one);
        }
        var run = new Run(owner, question, work, clock);
        theirs.addFirst(run);
        while (theirs.size() > KEPT) theirs.removeLast();
        submit(run);
        return run;
    }

    /** The last one of that question that was not stopped, or a new one. */
    synchronized Run latest(String owner, Object question, Work work) {
        return of(owner).stream()
                .filter(it -> it.question().equals(question) && !it.isStopped())
                .findFirst()
                .orElseGet(() -> begin(owner, question, work));
    }

    /** @throws OneAtATime while another of theirs runs */
    synchronized void resume(Run run) {
        for (var other : of(run.owner())) if (other.isRunning() && other != run) throw new OneAtATime(other);
        if (run.again()) submit(run);
    }

    private void submit(Run run) {
        workers.execute(run::go);
    }

    /** The newest first. */
    synchronized List<Run> of(String owner) {
        return List.copyOf(runs.getOrDefault(owner, new ArrayDeque<>()));
    }

    /** @throws NotReadable when there is none of that number among those of these owners */
    synchronized Run find(String id, List<String> owners) {
        return owners.stream()
                .map(this::of)
                .flatMap(Collection::stream)
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(NotReadable::new);
    }

    @Override
    public synchronized void destroy() {
        runs.values().forEach(all -> all.forEach(Run::cancel));
        workers.shutdownNow();
    }
}
