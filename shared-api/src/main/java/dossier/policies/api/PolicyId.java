package dossier.policies.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a stream of policy versions; a house has one, {@link #HOUSE}. */
public record PolicyId(@JsonValue String value) implements CaseId {
    public static final PolicyId HOUSE = new PolicyId("house");

    @JsonCreator
    public PolicyId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
