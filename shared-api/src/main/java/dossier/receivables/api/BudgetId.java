package dossier.receivables.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a revenue budget, {@code department-year}, so that each department has one a year. */
public record BudgetId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public BudgetId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
