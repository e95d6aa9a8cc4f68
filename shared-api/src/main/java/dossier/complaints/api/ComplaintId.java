package dossier.complaints.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a complaint, a quality objection or an incident; its number is given when it is recorded. */
public record ComplaintId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public ComplaintId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
