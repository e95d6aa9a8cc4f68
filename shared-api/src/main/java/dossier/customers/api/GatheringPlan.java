package dossier.customers.api;

import dossier.words.Confidential;
import dossier.words.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * CUS-07: what is planned for customers.
 *
 * @param venue where it is held
 * @param heldOn the day on which it is to be held
 * @param budget what it may cost
 */
public record GatheringPlan(
        @NotNull GatheringKind kind,
        @NotBlank @Size(max = 200) @Confidential String title,
        @NotBlank @Size(max = 200) @Confidential String venue,
        @NotNull LocalDate heldOn,
        @NotNull @Valid Money budget,
        @NotEmpty @Size(max = 200) List<@NotNull CustomerId> invited) {}
