package example.parcels;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dossier.words.CaseId;

public record ParcelId(@JsonValue String value) implements CaseId {
    @JsonCreator
    public ParcelId {
        CaseId.check(value);
    }
}
