package dossier.seals.api;

import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.PersonId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Everything one may ask of a seal. How it is used is asked of each {@link SealUseCommand use}. */
@Context("seals")
public sealed interface SealCommand extends Command {
    @Override
    SealId id();

    /**
     * SEA-01: takes a seal into the register.
     *
     * @param name as it is cut
     * @param keeper the one person who keeps it
     */
    record RegisterSeal(
            @NotNull SealId id,
            @NotNull SealKind kind,
            @NotBlank @Size(max = 100) String name,
            @NotNull PersonId keeper)
            implements SealCommand {}

    /** SEA-01: another keeps it from now on; not while it is out. */
    record HandOverSeal(
            @NotNull SealId id,
            @NotNull PersonId keeper,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements SealCommand {}
}
