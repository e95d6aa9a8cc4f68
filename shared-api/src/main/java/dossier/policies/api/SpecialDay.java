package dossier.policies.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A day that does not follow the Monday-to-Friday week. */
public record SpecialDay(
        @NotNull LocalDate date,
        @NotNull Kind kind,
        @NotBlank @Size(max = 100) String occasion) {
    public enum Kind {
        HOLIDAY,
        /** A weekend day on which one works. */
        WORKDAY
    }
}
