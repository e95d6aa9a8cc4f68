package dossier.replay;

import dossier.platform.read.NotReadable;
import dossier.platform.runs.KeptRun;
import dossier.platform.runs.KeptRun.State;
import dossier.platform.runs.KeptRuns;
import dossier.platform.store.StoredJson;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays and what-ifs that take their time, each beside the requests that ask for them; one at a time for each person, few at a time on each node. What was run lately
 * stays on record, whatever becomes of the node: what was interrupted is begun anew by any other.
 */
@Component
public class Runs implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int AT_ONCE = 2;

    private final KeptRuns kept;
    private final JsonMapper json;
    private final Map<String, Carried> here = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("replay-", 0).factory());
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("replay-pulse").factory());

    Runs(KeptRuns kept, StoredJson stored) {
        this.kept = kept;
        this.json = stored.mapper();
        pulse.scheduleWithFixedDelay(this::tell, 1, 1, TimeUnit.SECONDS);
    }

    /** Somebody has one that is not over yet, and asks for another. */
    static final class OneAtATime extends RuntimeException {
        final transient Run running;

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
    Run begin(String owner, Question question, Work work) {
        var id = kept.begin(owner, json.writerFor(Question.class).writeValueAsString(question));
        if (id.isPresent()) {
            carry(id.get(), work);
            return find(id.get(), List.of(owner));
        }
        for (var one : of(owner)) {
            if (one.over()) continue;
            if (one.question().equals(question)) return one;
            throw new OneAtATime(one);
        }
        return begin(owner, question, work); // the other came to its end meanwhile
    }

    /** The last one of that question that was not stopped, or a new one. */
    Run latest(String owner, Question question, Work work) {
        return of(owner).stream()
                .filter(it -> it.question().equals(question) && !it.stopped())
                .findFirst()
                .orElseGet(() -> begin(owner, question, work));
    }

    /**
     * Goes on where it stopped, where that was on this node; else from its beginning.
     *
     * @throws OneAtATime while another of theirs runs
     */
    Run resume(Run run, String owner, Work fromTheBeginning) {
        var before = here.get(run.id());
        if (kept.takeOver(run.id()))
            carry(run.id(), Objects.requireNonNullElse(before == null ? null : before.rest(), fromTheBeginning));
        else for (var other : of(owner)) if (!other.over() && !other.id().equals(run.id())) throw new OneAtATime(other);
        return find(run.id(), List.of(owner));
    }

    private void carry(String id, Work work) {
        var carried = new Carried(id, work, kept, json::writeValueAsString);
        here.put(id, carried);
        workers.execute(() -> {
            carried.go();
            // with what it found, which is on record by then
            if (carried.rest() == null) here.remove(id, carried);
        });
    }

    /** On whichever node it runs, as soon as the decision in hand is taken there. */
    void cancel(Run run) {
        kept.cancel(run.id());
        var carried = here.get(run.id());
        if (carried != null) carried.stop(State.CANCELLED);
    }

    /** The newest first. */
    List<Run> of(String owner) {
        return kept.of(owner).stream().map(this::read).toList();
    }

    /** @throws NotReadable when there is none of that number among those of these owners */
    Run find(String id, List<String> owners) {
        return owners.stream()
                .map(this::of)
                .flatMap(Collection::stream)
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(NotReadable::new);
    }

    private Run read(KeptRun it) {
        var question = json.readValue(it.question(), Question.class);
        var carried = it.state().isOver() ? null : here.get(it.id());
        return new Run(
                it.id(),
                it.state(),
                question,
                carried == null ? it.done() : carried.done(),
                carried == null ? it.total() : carried.total(),
                it.begun(),
                it.ended(),
                it.result() == null ? null : json.readValue(it.result(), question.answer()));
    }

    private void tell() {
        try {
            here.values().forEach(Carried::tell);
        } catch (RuntimeException unheard) {
            LOG.warn("how far the runs are could not be told", unheard);
        }
    }

    /** What is not over by then is interrupted, for another to begin again. */
    @Override
    public void destroy() throws InterruptedException {
        pulse.shutdownNow();
        here.values().forEach(it -> it.stop(State.INTERRUPTED));
        workers.shutdown();
        if (!workers.awaitTermination(2, TimeUnit.SECONDS)) workers.shutdownNow();
        here.values().forEach(Carried::abandon);
    }
}
