package dossier.regulations.api;

import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** Everything one may ask of a regulation: drafted, reviewed and approved by three different people, and noted by all. */
@Context("regulations")
public sealed interface RegulationCommand extends Command {
    @Override
    RegulationId id();

    /**
     * ORG-07: opens a regulation with its first version.
     *
     * @param number under which it is cited, the same for all its versions
     */
    record DraftRegulation(
            @NotNull RegulationId id,

            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9/-]{1,39}", message = "{shape.regulation}")
            String number,

            @NotNull @Valid RegulationDraft draft)
            implements RegulationCommand {}

    /** A returned version again, or a further version of one that was approved. */
    record ReviseRegulation(
            @NotNull RegulationId id,
            @NotNull @Valid RegulationDraft draft,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements RegulationCommand {}

    /** The reviewer lets the version pass on to approval. */
    record ReviewRegulation(
            @NotNull RegulationId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements RegulationCommand {}

    /** It holds from its day on, and all staff are to take note of it. */
    record ApproveRegulation(
            @NotNull RegulationId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements RegulationCommand {}

    /** The reviewer or the approver in whose hands it is sends it back. */
    record ReturnRegulation(
            @NotNull RegulationId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements RegulationCommand {}

    /**
     * An employee has read the version approved last.
     *
     * @param version which they have read
     */
    record TakeNote(@NotNull RegulationId id, @Positive int version) implements RegulationCommand {}
}
