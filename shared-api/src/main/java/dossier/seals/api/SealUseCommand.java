package dossier.seals.api;

import dossier.handbook.Rule;
import dossier.words.ByTheClock;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** One use of a seal: requested for one document, approved, carried out by the keeper, and registered (SEA-02 … SEA-05). */
@Context("seal-uses")
public sealed interface SealUseCommand extends Command {
    @Override
    SealUseId id();

    /**
     * SEA-02: requests a seal for exactly this document.
     *
     * @param document its uploaded version, known by its hash
     * @param impressions how many times it is to be sealed
     */
    record RequestUse(
            @NotNull SealUseId id,
            @NotNull SealId seal,
            @NotNull @Valid StoredFile document,
            @Positive @Max(1_000) int impressions,
            @NotBlank @Size(max = 2_000) @Confidential String purpose)
            implements SealUseCommand {}

    /** SEA-05: the responsible leader signs before the use. */
    record ApproveUse(
            @NotNull SealUseId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements SealUseCommand {}

    record RejectUse(
            @NotNull SealUseId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements SealUseCommand {}

    /** The requester no longer needs it. */
    record WithdrawUse(@NotNull SealUseId id) implements SealUseCommand {}

    /** SEA-03: the keeper has sealed the document, and enters it in the register. */
    record StampDocument(
            @NotNull SealUseId id, @Positive @Max(1_000) int impressions) implements SealUseCommand {}

    /** SEA-04: the keeper gives the seal out of hand, to the requester alone. */
    record HandOutSeal(@NotNull SealUseId id) implements SealUseCommand {}

    /** SEA-03, SEA-04: the keeper has it back, and enters in the register what was sealed meanwhile. */
    record TakeBackSeal(
            @NotNull SealUseId id, @Positive @Max(1_000) int impressions) implements SealUseCommand {}

    @ByTheClock
    record RemindOfDuty(
            @NotNull SealUseId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements SealUseCommand {}

    @ByTheClock
    record NoteBreach(
            @NotNull SealUseId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements SealUseCommand {}
}
