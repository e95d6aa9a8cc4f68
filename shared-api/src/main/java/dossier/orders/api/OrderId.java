package dossier.orders.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of an order; its number (订单编号) is given when it is registered. */
public record OrderId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public OrderId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
