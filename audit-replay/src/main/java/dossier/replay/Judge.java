package dossier.replay;

import dossier.handbook.Circumstances;
import dossier.handbook.Decider;
import dossier.handbook.DecisionRecord;
import dossier.handbook.Question;
import dossier.handbook.Standing;
import dossier.platform.store.Vocabulary;
import dossier.words.Command;
import dossier.words.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes decisions again by the deciders of today. Pure. */
final class Judge {
    private final Function<String, Optional<Decider<?, ?, ?>>> deciders;
    private final Comparison comparison;

    /** @param deciders by the context they decide for */
    Judge(Function<String, Optional<Decider<?, ?, ?>>> deciders, Vocabulary words) {
        this.deciders = deciders;
        this.comparison = new Comparison(words);
    }

    /** @throws NotReplayable when nobody decides for its context any more */
    private Decider<?, ?, ?> decider(PastDecision past) {
        var context = Vocabulary.contextOf(past.record().command().getClass());
        return deciders.apply(context).orElseThrow(() -> new NotReplayable(Verdict.Reason.NO_DECIDER, context));
    }

    /** Under the circumstances on record. */
    Verdict faithfully(PastDecision past, Object state) {
        try {
            return Verdict.of(comparison.of(
                    Outcome.of(past), again(past, state, past.record().given())));
        } catch (NotReplayable not) {
            return not.verdict();
        }
    }

    /**
     * How every clause stood before it.
     *
     * @throws NotReplayable when a fact is lacking
     */
    List<Standing> standings(PastDecision past, Object state) {
        try {
            return standings(decider(past), past.record(), state);
        } catch (Circumstances.NotAsked lacking) {
            throw new NotReplayable(Verdict.Reason.FACT_NOT_ASKED, String.valueOf(lacking.getMessage()));
        }
    }

    @SuppressWarnings("unchecked") // a context's decider knows its commands and states
    private static <C extends Command, S> List<Standing> standings(
            Decider<C, S, ?> decider, DecisionRecord record, Object state) {
        return decider.clauses()
                .standings(record.command().getClass(), (C) record.command(), (S) state, record.given());
    }

    /** What it asks registers. */
    List<? extends Question<?>> questions(PastDecision past, Object state, Circumstances given) {
        return questions(decider(past), past.record().command(), state, given);
    }

    @SuppressWarnings("unchecked") // a context's decider knows its commands and states
    private static <C extends Command, S, E extends Event> List<Question<?>> questions(
            Decider<C, S, E> decider, Command command, Object state, Circumstances given) {
        return decider.questions((C) command, (S) state, given);
    }

    /** @throws NotReplayable when a fact is lacking */
    Outcome again(PastDecision past, Object state, Circumstances given) {
        return Outcome.of(decider(past), past.record(), state, given);
    }
}
