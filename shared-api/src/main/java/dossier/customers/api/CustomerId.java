package dossier.customers.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a customer's file (客户档案). */
public record CustomerId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public CustomerId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
