package dossier.templates.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a clause in the library (条款库). */
public record ClauseId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public ClauseId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
