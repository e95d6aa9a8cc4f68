package dossier.replay;

import dossier.handbook.Actor;
import dossier.handbook.PolicyParameter;
import dossier.handbook.Rule;
import dossier.handbook.Standing;
import dossier.platform.log.Logged;
import dossier.platform.read.Detail;
import dossier.platform.read.Told;
import dossier.replay.DecisionLine.Ruled;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision with everything it rested on and everything that came of it.
 *
 * @param id of its first event
 * @param stream {@code context/id} of the case that was asked
 * @param version of the case it was decided on, -1 for a case not yet opened
 * @param at when it was decided; by this authority and policy were judged
 * @param happenedAt when it happened in business
 * @param command stored name
 * @param actor who asked, as they stood then
 * @param policy version in force then, 0 for the built-in figures
 * @param policyFrom the approval of that version; null for the built-in figures
 * @param clauses that were asked, those in the way first
 * @param facts what registers answered
 * @param before the latest events of the case that it was decided on
 * @param events it made
 * @param chain the decisions it rests on, and those they rest on, as far as the reader may read them and some generations back; the nearest first
 * @param next what happened to the case then; null when nothing did
 * @param replay what comes of it when it is taken again; null for readers who may not ask
 */
public record Why(
        String id,
        String stream,
        long version,
        Instant at,
        Instant happenedAt,
        Instant recordedAt,
        String command,
        List<Detail> fields,
        Actor actor,
        Ruled outcome,
        int policy,
        @Nullable Source policyFrom,
        List<Asked> clauses,
        List<Known> facts,
        List<Source> before,
        List<Made> events,
        List<Ancestor> chain,
        @Nullable Source next,
        @Nullable Verdict replay) {
    /**
     * A clause that was asked.
     *
     * @param needs message key under {@code needs.}; empty for one that held and of which the record keeps the rule alone
     * @param sources of the rule in the handbooks
     * @param missing what it missed; message keys or literal words
     * @param parameters the figures of the policy in force then that the rule uses
     */
    public record Asked(
            Rule rule,
            String needs,
            String sources,
            Standing.Verdict verdict,
            List<String> missing,
            @Nullable PersonId onBehalfOf,
            List<PolicyParameter> parameters) {
        public boolean objects() {
            return verdict == Standing.Verdict.OBJECTS;
        }

        public boolean holds() {
            return verdict == Standing.Verdict.HOLDS;
        }
    }

    /**
     * A fact.
     *
     * @param name stored name of the kind of answer
     * @param source the event it came from; null when none did
     */
    public record Known(
            String name, List<Detail> details, @Nullable Source source) {}

    /**
     * An event that a decision rested on or led to.
     *
     * @param event stored name
     * @param decision that made it; null where the event does not say
     */
    public record Source(
            String stream,
            long version,
            String event,
            Instant recordedAt,
            @Nullable PersonId by,
            String position,
            @Nullable String decision) {
        static Source of(Logged event) {
            return new Source(
                    event.stream(),
                    event.version(),
                    event.name(),
                    event.recordedAt(),
                    event.by(),
                    event.position(),
                    event.decisionId());
        }
    }

    /**
     * A decision behind it.
     *
     * @param command stored name
     * @param restsOn the ids of those in the chain that it rests on itself
     * @param older whether it rests on others too, which its own address tells
     */
    public record Ancestor(
            String id,
            String stream,
            String command,
            PersonId by,
            String position,
            Instant at,
            Ruled outcome,
            List<String> restsOn,
            boolean older) {
        public boolean refused() {
            return outcome == Ruled.REFUSED;
        }
    }

    /** An event that the decision made. */
    public record Made(long version, String event, List<Detail> details) {}

    public String context() {
        return Told.context(stream);
    }

    public String caseId() {
        return Told.caseId(stream);
    }

    public boolean refused() {
        return outcome == Ruled.REFUSED;
    }

    /** The number of a decision in the chain, from 1. */
    public int place(String decision) {
        return chain.stream().map(Ancestor::id).toList().indexOf(decision) + 1;
    }

    /** How many clauses came to this. */
    public long count(Standing.Verdict verdict) {
        return clauses.stream().filter(it -> it.verdict() == verdict).count();
    }
}
