package dossier.decisions.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a decision that changed no case: derived from who asked and the idempotency key. */
public record DecisionId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public DecisionId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
