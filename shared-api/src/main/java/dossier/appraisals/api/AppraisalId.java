package dossier.appraisals.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;
import dossier.words.PersonId;

/** Identity of one person's appraisal in one cycle, which is both: {@code zhao-lei-2026-03}. */
public record AppraisalId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public AppraisalId {
        CaseId.check(value);
    }

    public static AppraisalId of(PersonId person, CycleId cycle) {
        return new AppraisalId(person.value() + "-" + cycle.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
