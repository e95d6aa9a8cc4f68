package dossier.timeline.query;

import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.platform.read.Detail;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One line in the story of a case: what, who in which position, when, by which rules. A refusal stands in the story of the case that was asked.
 *
 * @param id of the event
 * @param stream {@code context/id} of the case it is about
 * @param version of the case with this event; for a refusal, the version that was refused on, -1 when the case was never opened
 * @param eventName stored name; its text is the message {@code event.<name>}
 * @param position title of the post the person held then
 * @param decisionId identifier of the first event of the same decision, which carries the reasons; empty for a comment, by which nothing was decided
 * @param policyVersion null where there are no reasons
 * @param command stored name of a command that was refused or changed nothing; its text is the message {@code command.<name>}
 * @param corrects version of the case with the entry that this one corrects; null for any other
 */
public record TimelineEntry(
        @BsonId String id,
        String stream,
        long version,
        String eventName,
        Instant happenedAt,
        Instant recordedAt,
        PersonId by,
        String position,
        String decisionId,
        List<Basis> basis,
        List<Objection> objections,
        @Nullable Integer policyVersion,
        boolean refused,
        @Nullable String command,
        @Nullable Long corrects,
        List<Detail> details) {}
