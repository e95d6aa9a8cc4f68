package dossier.templates.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a contract template (合同范本). */
public record TemplateId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public TemplateId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
