package dossier.policies.api;

import dossier.handbook.Policy;
import dossier.words.Command;
import dossier.words.Context;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Everything one may ask of the house's policies. */
@Context("policies")
public sealed interface PolicyCommand extends Command {
    @Override
    PolicyId id();

    /** A further version, for another person to approve. */
    record ProposePolicy(
            @NotNull PolicyId id,
            @NotNull @Valid Policy policy,
            @NotNull LocalDate effectiveFrom,
            @NotBlank @Size(max = 2_000) String reason)
            implements PolicyCommand {}

    record ApprovePolicy(@NotNull PolicyId id, @Positive int version) implements PolicyCommand {}

    record RejectPolicy(
            @NotNull PolicyId id,
            @Positive int version,
            @NotBlank @Size(max = 2_000) String reason) implements PolicyCommand {}
}
