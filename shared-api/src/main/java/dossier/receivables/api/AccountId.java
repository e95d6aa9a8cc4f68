package dossier.receivables.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a customer's account (往来账户): that of the counterparty it is kept for, so that each has one. */
public record AccountId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public AccountId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
