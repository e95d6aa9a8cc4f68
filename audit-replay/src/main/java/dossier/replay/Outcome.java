package dossier.replay;

import dossier.handbook.Basis;
import dossier.handbook.Circumstances;
import dossier.handbook.Decider;
import dossier.handbook.DecisionRecord;
import dossier.handbook.NoSuchCase;
import dossier.handbook.Objection;
import dossier.handbook.Refused;
import dossier.words.Command;
import dossier.words.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision came to, on record or taken again.
 *
 * @param failure why it came to nothing, which no recorded one did; null otherwise
 */
record Outcome(
        List<Basis> basis,
        List<Objection> objections,
        List<? extends Event> events,
        @Nullable String failure) {
    enum Kind {
        ACCEPTED,
        REFUSED,
        FAILED
    }

    Kind kind() {
        if (failure != null) return Kind.FAILED;
        return objections.isEmpty() ? Kind.ACCEPTED : Kind.REFUSED;
    }

    static Outcome of(PastDecision past) {
        return new Outcome(past.record().basis(), past.record().objections(), past.events(), null);
    }

    /**
     * Takes it again on a state of the case. Pure.
     *
     * @throws NotReplayable when the decider needs a fact that was not asked for
     */
    static Outcome of(Decider<?, ?, ?> decider, DecisionRecord record, Object state, Circumstances given) {
        try {
            return accepted(decider, record.command(), state, given);
        } catch (Refused refused) {
            return new Outcome(List.of(), refused.objections(), List.of(), null);
        } catch (Circumstances.NotAsked lacking) {
            throw new NotReplayable(Verdict.Reason.FACT_NOT_ASKED, String.valueOf(lacking.getMessage()));
        } catch (NoSuchCase absent) {
            return failed(absent);
        } catch (RuntimeException broken) {
            // Whatever a changed decider throws is what it came to: the replay goes on and shows it.
            return failed(broken);
        }
    }

    private static Outcome failed(RuntimeException why) {
        return new Outcome(List.of(), List.of(), List.of(), why.getClass().getSimpleName() + ": " + why.getMessage());
    }

    @SuppressWarnings("unchecked") // a context's decider knows its commands and states
    private static <C extends Command, S, E extends Event> Outcome accepted(
            Decider<C, S, E> decider, Command command, Object state, Circumstances given) {
        var decided = decider.decide((C) command, (S) state, given);
        return new Outcome(decided.basis(), List.of(), decided.events(), null);
    }
}
