package dossier.receivables.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a receivable; its number (应收编号) is given when it is entered. */
public record ReceivableId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public ReceivableId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
