package dossier.platform.store;

import dossier.comments.api.CommentEvent;
import dossier.comments.api.CommentsId;

/** Where the comments on a case stand: in one stream for each case. */
public final class CommentStreams {
    private CommentStreams() {}

    /** @param stream {@code context/id} of the case */
    public static CommentsId idOn(String stream) {
        return new CommentsId(Ids.derived("comments", stream));
    }

    /** @param stream {@code context/id} of the case */
    public static String on(String stream) {
        return Vocabulary.contextOf(CommentEvent.class) + "/" + idOn(stream);
    }
}
