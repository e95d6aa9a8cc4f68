package dossier.words;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of an employee; also the reference by which personal data is kept out of other cases. */
public record PersonId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public PersonId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
