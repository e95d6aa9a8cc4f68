package dossier.contracts.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a contract; its number (合同编号) is given at submission. */
public record ContractId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public ContractId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
