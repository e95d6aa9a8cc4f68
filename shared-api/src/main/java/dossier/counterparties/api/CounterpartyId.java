package dossier.counterparties.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a counterparty (对方当事人). */
public record CounterpartyId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public CounterpartyId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
