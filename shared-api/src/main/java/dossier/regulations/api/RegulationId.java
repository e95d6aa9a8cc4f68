package dossier.regulations.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a regulation (制度), whatever its number. */
public record RegulationId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public RegulationId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
