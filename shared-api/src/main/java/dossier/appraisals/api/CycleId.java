package dossier.appraisals.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;
import java.util.Optional;

/** Identity of an appraisal cycle, which is its period: {@code 2026}, {@code 2026-Q1} or {@code 2026-03}. */
public record CycleId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public CycleId {
        CaseId.check(value);
    }

    /** The period it names; empty where it names none. */
    public Optional<CyclePeriod> period() {
        return CyclePeriod.named(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
