package dossier.customers.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of an event for customers (客户活动). */
public record GatheringId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public GatheringId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
