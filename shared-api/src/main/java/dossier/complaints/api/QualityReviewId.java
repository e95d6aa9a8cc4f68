package dossier.complaints.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

/** Identity of a year of quality reviews: the year itself, {@code 2026}. */
public record QualityReviewId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public QualityReviewId {
        CaseId.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
