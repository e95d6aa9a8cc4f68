package dossier.replay;

import dossier.platform.command.Deciders;
import dossier.platform.log.EventLog;
import dossier.platform.read.NotReadable;
import dossier.platform.read.Period;
import dossier.platform.store.Vocabulary;
import dossier.replay.Report.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Faithful replay: decisions taken again under the circumstances on record, by the deciders of today. */
@Component
public class Replay {
    private static final int TOLD_EVERY = 1_000;

    private final EventLog log;
    private final Deciders deciders;
    private final Vocabulary words;
    private final Judge judge;

    Replay(EventLog log, Deciders deciders, Vocabulary words) {
        this.log = log;
        this.deciders = deciders;
        this.words = words;
        this.judge = new Judge(deciders::of, words);
    }

    /** @throws NotReadable when there is no such decision */
    public Verdict of(String id) {
        return log.read(reading -> new Recollection(deciders::of, reading)
                .one(id)
                .map(this::verdict)
                .orElseThrow(NotReadable::new));
    }

    /**
     * Of as many as there are, in bounded memory.
     *
     * @param period in which they were recorded
     * @param progress told now and then how many were taken again
     */
    public Report over(Period period, LongConsumer progress) {
        var run = run(period);
        run.goOn(all -> {
            if (all % TOLD_EVERY == 0) progress.accept(all);
        });
        return run.report();
    }

    Faithful run(Period period) {
        return new Faithful(period);
    }

    /** A replay of a period that can be stopped and gone on with. */
    final class Faithful {
        private final Period period;
        private final Count count = new Count();

        private Faithful(Period period) {
            this.period = period;
        }

        /**
         * Goes on where it stopped, at the beginning the first time.
         *
         * @param tick told after each decision how many were taken again; what it throws stops the run
         */
        void goOn(LongConsumer tick) {
            log.read(reading -> {
                var already = count.all;
                var seen = new long[1];
                new Recollection(deciders::of, reading).all(period.start(), period.end(), it -> {
                    if (++seen[0] <= already) return;
                    count.add(it, verdict(it));
                    tick.accept(count.all);
                });
                return count;
            });
        }

        Report report() {
            return count.report(period);
        }
    }

    /**
     * Of some decisions, such as those of a case.
     *
     * @param ids those that are not there are passed over
     */
    public Report over(List<String> ids) {
        return log.read(reading -> {
            var count = new Count();
            var recollection = new Recollection(deciders::of, reading);
            for (var id : ids) recollection.one(id).ifPresent(it -> count.add(it, verdict(it)));
            return count.report(Period.ALL);
        });
    }

    private Verdict verdict(Recalled it) {
        var not = it.not();
        if (not != null) return not.verdict();
        return judge.faithfully(Objects.requireNonNull(it.past()), Objects.requireNonNull(it.state()));
    }

    private final class Count {
        private final EnumMap<Verdict.Outcome, Long> outcomes = new EnumMap<>(Verdict.Outcome.class);
        private final EnumMap<Verdict.Reason, Long> reasons = new EnumMap<>(Verdict.Reason.class);
        private final ArrayList<Finding> findings = new ArrayList<>();
        private long all;

        private void add(Recalled one, Verdict verdict) {
            outcomes.merge(verdict.outcome(), 1L, Long::sum);
            if (verdict.reason() != null) reasons.merge(verdict.reason(), 1L, Long::sum);
            all++;
            if (verdict.outcome() != Verdict.Outcome.REPRODUCED && findings.size() < Report.MOST)
                findings.add(new Finding(one.id(), one.stream(), one.recordedAt(), commandOf(one), verdict));
        }

        private @Nullable String commandOf(Recalled one) {
            var past = one.past();
            return past == null ? null : words.nameOf(past.record().command().getClass());
        }

        private Report report(Period period) {
            return new Report(
                    period,
                    all,
                    outcomes.getOrDefault(Verdict.Outcome.REPRODUCED, 0L),
                    outcomes.getOrDefault(Verdict.Outcome.DIVERGED, 0L),
                    Map.copyOf(reasons),
                    List.copyOf(findings));
        }
    }
}
