package dossier.words;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a department (ORG-01). */
public record DepartmentId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public DepartmentId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
