package dossier.platform.read;

import dossier.handbook.Rule;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What one decision said of the rules, kept narrow so that the handbook can count them.
 *
 * @param id of the decision's first event
 * @param stream {@code context/id} of the case that was asked
 * @param version of the case with that event; of a refusal, the version it was refused on
 * @param at when it was recorded
 * @param position title of the post the person held then
 * @param what message key of what happened, or of the command that was refused
 * @param held the rules that applied and held
 * @param objecting the rules in the way; empty for an acceptance
 */
public record Ruling(
        @BsonId String id,
        String stream,
        long version,
        Instant at,
        PersonId by,
        String position,
        String what,
        List<Rule> held,
        List<Rule> objecting) {
    /** Of the collection. */
    public static final String MODEL = "rulings";

    /** {@code context} of the case, as it stands in addresses. */
    public String context() {
        return Told.context(stream);
    }

    public String caseId() {
        return Told.caseId(stream);
    }
}
