package dossier.prices.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a price list (价目表). */
public record PriceListId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public PriceListId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
