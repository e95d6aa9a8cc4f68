package dossier.replay;

import dossier.platform.read.Ledgers;
import dossier.platform.read.Period;
import dossier.replay.WhatIfs.Question;
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
    private final Ledgers ledgers;
    private final ReplaySettings settings;

    LongReplays(Replay replay, WhatIfs whatIfs, Ledgers ledgers, ReplaySettings settings) {
        this.replay = replay;
        this.whatIfs = whatIfs;
        this.ledgers = ledgers;
        this.settings = settings;
    }

    /** Whether somebody would wait too long for it. */
    boolean isLong(Period period, PersonId reader) {
        return count(period, reader) > settings.atOnce();
    }

    Work faithful(Period period, PersonId reader) {
        var run = replay.run(period);
        return new Begun(run::goOn, () -> count(period, reader), run::report);
    }

    Work whatIf(Question question, PersonId reader) {
        var run = whatIfs.run(question);
        return new Begun(tick -> whatIfs.goOn(run, tick), () -> count(question.period(), reader), run::result);
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
