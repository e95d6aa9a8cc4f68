package dossier.comments.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of all that is said about one case: follows from the name of its stream. */
public record CommentsId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public CommentsId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
