package dossier.appraisals.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of an appraisal template; what stands in it has versions. */
public record AppraisalTemplateId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public AppraisalTemplateId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
