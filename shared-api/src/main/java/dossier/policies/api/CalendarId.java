package dossier.policies.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a year of the working calendar: the year itself, such as 2026. */
public record CalendarId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public CalendarId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
