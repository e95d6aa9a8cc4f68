package dossier.comments.api;

import dossier.words.About;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.PersonId;
import java.util.List;

/** What people say about a case of any context. Nothing is decided by it, and no rule ever asks for it. */
@Context("comments")
public sealed interface CommentEvent extends About {
    @Override
    CommentsId id();

    /** @param mentioned colleagues who are told of it */
    record CommentWritten(
            CommentsId id,
            String stream,
            long version,
            @Confidential String text,
            List<PersonId> mentioned) implements CommentEvent {}
}
