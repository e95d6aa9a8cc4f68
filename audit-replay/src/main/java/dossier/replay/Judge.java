package dossier.replay;

import dossier.handbook.Circumstances;
import dossier.handbook.Decider;
import dossier.platform.store.Vocabulary;
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

    /** @throws NotReplayable when nobody decides for this context any more */
    Decider<?, ?, ?> decider(String context) {
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

    /** @throws NotReplayable when a fact is lacking */
    Outcome again(PastDecision past, Object state, Circumstances given) {
        var context = Vocabulary.contextOf(past.record().command().getClass());
        return Outcome.of(decider(context), past.record(), state, given);
    }
}
