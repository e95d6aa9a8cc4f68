package dossier.platform.read;

import dossier.words.PersonId;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A document of which its readers see different parts. Through whichever door it is read, it is read as they see it. What a ledger of such documents is filtered,
 * searched and sorted by must be seen alike by all who find it in a list, or the answers would tell what the documents do not.
 */
public interface Partly<D extends Partly<D>> {
    /** Only asked for those who may read something of it. */
    D seenBy(Reader reader);

    /** Whether they are told this line of its story. */
    boolean tells(Line line, Reader reader);

    /** Whether they see and are told everything: those are who may also take it out of the house as evidence, and be told who was told of it. */
    boolean isWholeFor(Reader reader);

    /**
     * What a line of the story of a case is judged by.
     *
     * @param command stored name of a command that was refused or changed nothing; null for any other
     */
    record Line(
            @BsonId String id, String eventName, @Nullable String command, PersonId by, List<Detail> details) {}
}
