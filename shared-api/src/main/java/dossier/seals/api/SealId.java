package dossier.seals.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a seal (印章). */
public record SealId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public SealId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
