package dossier.receivables.api;

import dossier.words.PersonId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A step of a dunning plan (催收计划).
 *
 * @param person of sales or finance, who takes it
 */
public record PlannedStep(
        @NotNull DunningMeans means,
        @NotNull LocalDate onDay,
        @NotNull PersonId person) {}
