package dossier.replay;

import dossier.handbook.Circumstances;
import dossier.handbook.Decider;
import dossier.handbook.DecisionRecord;
import dossier.handbook.Policy;
import dossier.handbook.PolicyInForce;
import dossier.platform.command.Streams;
import dossier.platform.log.EventLog.Reading;
import dossier.platform.read.Detail;
import dossier.platform.read.Details;
import dossier.platform.read.Period;
import dossier.platform.store.Vocabulary;
import dossier.replay.WhatIf.Effect;
import dossier.replay.WhatIf.Line;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One run of an alteration over the decisions of a period. */
final class Counterfactual {
    /** What a decision comes to under the alteration by itself. */
    private record Own(@Nullable Effect effect, List<Difference> differences) {}

    private final Alteration alteration;
    private final Period period;
    private final Function<String, Optional<Decider<?, ?, ?>>> deciders;
    private final Vocabulary words;
    private final Judge judge;
    private final Comparison comparison;
    private final Map<Policy, Policy> policies = new HashMap<>();
    /** From which version on a case rests on a decision that would not have been taken so. */
    private final Map<String, Long> otherwise = new HashMap<>();

    private final Impact impact = new Impact();
    private final List<Line> lines = new ArrayList<>();
    private long decisions;
    private long notReplayable;

    Counterfactual(
            Alteration alteration,
            Period period,
            Function<String, Optional<Decider<?, ?, ?>>> deciders,
            Vocabulary words) {
        this.alteration = alteration;
        this.period = period;
        this.deciders = deciders;
        this.words = words;
        this.judge = new Judge(deciders, words);
        this.comparison = new Comparison(words);
    }

    /**
     * Goes on where it stopped, at the beginning the first time.
     *
     * @param tick told after each decision how many were taken again; what it throws stops the run
     */
    void goOn(Reading reading, LongConsumer tick) {
        var already = decisions;
        var seen = new long[1];
        new Recollection(deciders, reading).all(period.start(), period.end(), it -> {
            if (++seen[0] <= already) return;
            take(it, reading);
            tick.accept(decisions);
        });
    }

    WhatIf result() {
        return new WhatIf(
                alteration,
                period,
                decisions,
                notReplayable,
                impact.total(),
                impact.months(),
                impact.departments(),
                impact.people(),
                List.copyOf(lines));
    }

    private void take(Recalled it, Reading reading) {
        decisions++;
        var past = it.past();
        if (it.not() != null || past == null) {
            notReplayable++;
            return;
        }
        try {
            var own = own(past, Objects.requireNonNull(it.state()));
            var stream = Streams.of(past.record().command());
            var effect = own.effect == null && depends(stream, past.record()) ? Effect.DEPENDING : own.effect;
            if (effect != null) add(effect, own.differences, past, stream, reading);
        } catch (NotReplayable not) {
            notReplayable++;
        }
    }

    /** Both worlds by the deciders of today, so that nothing but the alteration makes a difference. */
    private Own own(PastDecision past, Object state) {
        var given = past.record().given();
        var changed = under(given);
        if (changed == given) return new Own(null, List.of());
        var now = judge.again(past, state, given);
        var differences = comparison.of(now, judge.again(past, state, changed));
        if (!differences.isEmpty()) return new Own(Effect.CHANGED, differences);
        var asks = now.kind() == Outcome.Kind.ACCEPTED
                && !judge.questions(past, state, given).equals(judge.questions(past, state, changed));
        return new Own(asks ? Effect.OPEN : null, List.of());
    }

    private boolean depends(String stream, DecisionRecord record) {
        return otherwise.containsKey(stream)
                || record.given().facts().stream()
                        .map(it -> it.source())
                        .anyMatch(
                                it -> it != null && it.version() > otherwise.getOrDefault(it.stream(), Long.MAX_VALUE));
    }

    private void add(Effect effect, List<Difference> differences, PastDecision past, String stream, Reading reading) {
        var record = past.record();
        var by = record.given().by();
        otherwise.putIfAbsent(stream, record.version());
        var amount = effect == Effect.CHANGED ? amount(record, stream, reading) : null;
        impact.add(effect, YearMonth.from(past.recordedAt().atZone(Circumstances.ZONE)), by, stream, amount);
        if (effect == Effect.DEPENDING || lines.size() == WhatIf.MOST) return;
        lines.add(new Line(
                past.id(),
                stream,
                words.nameOf(record.command().getClass()),
                past.recordedAt(),
                by.person(),
                by.department(),
                effect,
                alteration.then(record.given()),
                differences,
                amount));
    }

    /** The same circumstances where nothing in them is another. */
    private Circumstances under(Circumstances given) {
        var policy = given.policy();
        var terms = policies.computeIfAbsent(policy.terms(), alteration::policy);
        var facts = alteration.facts(given.facts());
        if (terms.equals(policy.terms()) && facts.equals(given.facts())) return given;
        return new Circumstances(
                given.by(), given.at(), given.happenedAt(), new PolicyInForce(policy.version(), terms), facts);
    }

    /** What the case last said of its amount, the command itself before its history. */
    private static @Nullable Money amount(DecisionRecord record, String stream, Reading reading) {
        return amount(record.command())
                .or(() -> reading.of(stream, 0, record.version()).reversed().stream()
                        .flatMap(it ->
                                it.event() == null ? Optional.<Money>empty().stream() : amount(it.event()).stream())
                        .findFirst())
                .orElse(null);
    }

    private static Optional<Money> amount(Object word) {
        return Details.of(word).stream()
                .filter(it -> it.kind() == Detail.Kind.MONEY && it.label().equals("amount") && it.item() == 0)
                .map(it -> it.value().split(" ", 2))
                .map(it -> new Money(new BigDecimal(it[0]), it[1]))
                .findFirst();
    }
}
