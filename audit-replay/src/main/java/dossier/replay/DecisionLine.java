package dossier.replay;

import dossier.handbook.Rule;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One decision in the register: a command that was accepted or refused.
 *
 * @param id of its first event
 * @param stream {@code context/id} of the case that was asked
 * @param context of the case, as it stands in addresses
 * @param version of the case it was decided on, -1 for a case not yet opened
 * @param at when it was recorded
 * @param position title of the post the person held then
 * @param command stored name; its text is the message {@code command.<name>}
 * @param rules that held or stood in the way
 * @param objecting those in the way; empty for an acceptance
 */
public record DecisionLine(
        @BsonId String id,
        String stream,
        String context,
        long version,
        Instant at,
        Instant happenedAt,
        PersonId by,
        String position,
        String command,
        Ruled outcome,
        List<Rule> rules,
        List<Rule> objecting) {
    /** What was ruled. */
    public enum Ruled {
        ACCEPTED,
        REFUSED
    }

    public String caseId() {
        return Told.caseId(stream);
    }

    public boolean refused() {
        return outcome == Ruled.REFUSED;
    }
}
