package dossier.replay;

import dossier.platform.read.Folding;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Pending;
import dossier.platform.read.Period;
import dossier.platform.read.ReadModel.Cases;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.replay.Decided.By;
import dossier.replay.Question.HowFast;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who decides how fast: from when something began to wait until it was decided, round the clock. Recomputed whenever it is asked for from the events of the cases: what
 * waited before a decision and does so no longer after it was decided by it.
 */
@Component
class Paces {
    private final Ledgers ledgers;
    private final Folding folding;
    private final Map<String, Cases<? extends Pending, ?>> waiting;

    Paces(Ledgers ledgers, Folding folding, ObjectProvider<Cases<?, ?>> models) {
        this.ledgers = ledgers;
        this.folding = folding;
        this.waiting = models.orderedStream()
                .flatMap(it -> pending(it).stream())
                .collect(Collectors.toMap(
                        it -> it.contexts().findFirst().orElseThrow(),
                        Function.identity(),
                        (first, _) -> first,
                        LinkedHashMap::new));
    }

    @SuppressWarnings("unchecked") // its documents are
    private static Optional<Cases<? extends Pending, ?>> pending(Cases<?, ?> model) {
        return Pending.class.isAssignableFrom(model.document())
                ? Optional.of((Cases<? extends Pending, ?>) model)
                : Optional.empty();
    }

    public record Asked(String stream) {}

    /**
     * Everything that waited and was decided in a period.
     *
     * @param only of these, by what they are counted together by; all where it is null
     */
    List<Decided> in(Period period, @Nullable By by, @Nullable String only, PersonId reader) {
        return in(period, by, only, reader, _ -> {});
    }

    private List<Decided> in(
            Period period, @Nullable By by, @Nullable String only, PersonId reader, LongConsumer tick) {
        var asked = Map.of(
                "outcome", List.of("ACCEPTED"),
                "at.from", List.of(period.start().toString()),
                "at.to", List.of(period.end().minusMillis(1).toString()));
        var found = new ArrayList<Decided>();
        var seen = new long[1];
        ledgers.all(DecisionRegister.DECISIONS, asked, Asked.class, reader).stream()
                .collect(Collectors.groupingBy(Asked::stream, LinkedHashMap::new, Collectors.counting()))
                .forEach((stream, decisions) -> {
                    decided(stream, period, found);
                    seen[0] += decisions;
                    tick.accept(seen[0]);
                });
        return found.stream()
                .filter(it -> by == null || only == null || by.of(it).equals(only))
                .toList();
    }

    Running run(HowFast question, PersonId reader) {
        return new Running(question, reader);
    }

    /** One question on its way; stopped, it begins anew. */
    final class Running {
        private final HowFast question;
        private final PersonId reader;
        private List<Decided> found = List.of();

        private Running(HowFast question, PersonId reader) {
            this.question = question;
            this.reader = reader;
        }

        /** @param tick told after each case how many decisions were seen; what it throws stops it */
        void goOn(LongConsumer tick) {
            found = in(question.period(), question.by(), question.only(), reader, tick);
        }

        PaceReport report() {
            return PaceReport.of(question, found);
        }
    }

    private void decided(String stream, Period period, List<Decided> found) {
        var model = waiting.get(Told.context(stream));
        if (model != null) walk(model, stream, period, found);
    }

    private <D extends Pending> void walk(Cases<D, ?> model, String stream, Period period, List<Decided> found) {
        var last = new Decision[1];
        folding.walk(model, Told.caseId(stream), (before, after, told) -> {
            if (told.decision() != null) {
                close(last[0], period, found);
                last[0] = new Decision(told, before.tasks(), after.tasks());
            } else if (last[0] != null && told.decisionId().equals(last[0].told.decisionId()))
                last[0] = new Decision(last[0].told, last[0].before, after.tasks());
        });
        close(last[0], period, found);
    }

    /** @param told of its first event */
    private record Decision(Told told, List<Task> before, List<Task> after) {}

    private static void close(@Nullable Decision decision, Period period, List<Decided> found) {
        if (decision == null) return;
        var told = decision.told;
        if (told.recordedAt().isBefore(period.start()) || !told.recordedAt().isBefore(period.end())) return;
        done(decision)
                .map(it -> new Decided(
                        told.eventId(),
                        told.stream(),
                        Objects.requireNonNull(told.decision()).command(),
                        told.by(),
                        told.position(),
                        it.action(),
                        it.since(),
                        told.recordedAt()))
                .ifPresent(found::add);
    }

    /** The task that the decision was about: theirs before anybody's, and the oldest of those. */
    private static Optional<Task> done(Decision decision) {
        var by = decision.told.by();
        var gone = decision.before.stream()
                .filter(it -> decision.after.stream().noneMatch(other -> same(it, other)))
                .toList();
        return gone.stream()
                .filter(it -> gone.size() == 1 || it.person() == null || by.equals(it.person()))
                .min(Comparator.comparing((Task it) -> !by.equals(it.person())).thenComparing(Task::since));
    }

    private static boolean same(Task one, Task other) {
        return one.action().equals(other.action())
                && one.subject().equals(other.subject())
                && Objects.equals(one.person(), other.person())
                && one.since().equals(other.since());
    }
}
