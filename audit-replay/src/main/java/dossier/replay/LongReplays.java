package dossier.replay;

import dossier.platform.read.Ledgers;
import dossier.platform.read.Period;
import dossier.replay.Question.Again;
import dossier.replay.Question.HowFast;
import dossier.replay.Question.Otherwise;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What is few is answered at once; what is many is begun as a {@link Run}. */
@Component
class LongReplays {
    private final Replay replay;
    private final WhatIfs whatIfs;
    private final Paces paces;
    private final Ledgers ledgers;
    private final ReplaySettings settings;

    LongReplays(Replay replay, WhatIfs whatIfs, Paces paces, Ledgers ledgers, ReplaySettings settings) {
        this.replay = replay;
        this.whatIfs = whatIfs;
        this.paces = paces;
        this.ledgers = ledgers;
        this.settings = settings;
    }

    /** Whether somebody would wait too long for it. */
    boolean isLong(Period period, PersonId reader) {
        return count(period, reader) > settings.atOnce();
    }

    /** To be started, stopped and gone on with. */
    Work of(Question question, PersonId reader) {
        LongSupplier count = () -> count(question.period(), reader);
        return switch (question) {
            case Again(var period) -> {
                var run = replay.run(period);
                yield new Begun(run::goOn, count, run::report);
            }
            case Otherwise otherwise -> {
                var run = whatIfs.run(otherwise);
                yield new Begun(tick -> whatIfs.goOn(run, tick), count, run::result);
            }
            case HowFast howFast -> {
                var run = paces.run(howFast, reader);
                yield new Begun(run::goOn, count, run::report);
            }
        };
    }

    private long count(Period period, PersonId reader) {
        var asked = Map.of(
                "at.from", List.of(period.start().toString()),
                "at.to", List.of(period.end().minusMillis(1).toString()),
                "limit", List.of("1"),
                "count", List.of("true"));
        return Objects.requireNonNullElse(
                ledgers.list(DecisionRegister.DECISIONS, asked, reader).total(), 0L);
    }

    private record Begun(Consumer<LongConsumer> go, LongSupplier count, Supplier<Object> made) implements Work {
        @Override
        public void goOn(LongConsumer tick) {
            go.accept(tick);
        }

        @Override
        public long total() {
            return count.getAsLong();
        }

        @Override
        public Object result() {
            return made.get();
        }
    }
}
