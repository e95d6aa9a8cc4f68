package example.errands;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

public record ErrandId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public ErrandId {
        CaseId.check(value);
    }
}
