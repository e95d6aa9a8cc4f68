package dossier.seals.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of one use of a seal, from its request to its entry in the register. */
public record SealUseId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public SealUseId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
