package dossier.appraisals.api;

import dossier.words.Confidential;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How a result is applied (APR-08). */
public record Consequence(
        @NotNull Kind kind,
        @NotBlank @Size(max = 2_000) @Confidential String details) {
    /** What becomes of a result (APR-08, APR-10). */
    public enum Kind {
        RAISE,
        BONUS,
        PROMOTION,
        AWARD,
        TRAINING,
        IMPROVEMENT_PLAN,
        PAY_CUT;

        public boolean rewards() {
            return this == RAISE || this == BONUS || this == PROMOTION || this == AWARD;
        }

        /** Whether somebody has to see later what came of it (APR-17). */
        public boolean followed() {
            return this == TRAINING || this == IMPROVEMENT_PLAN;
        }
    }
}
