package dossier.branches.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a branch (分支机构). */
public record BranchId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public BranchId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
