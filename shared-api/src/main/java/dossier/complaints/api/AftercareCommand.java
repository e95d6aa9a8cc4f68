package dossier.complaints.api;

import dossier.words.ByTheClock;
import dossier.words.Confidential;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** CMP-06, CMP-10: what the customer hears of the solution, and what they say of it. */
public sealed interface AftercareCommand extends ComplaintCommand {
    /** CMP-06: the customer was told the result. */
    record TellResult(
            @NotNull ComplaintId id,
            @NotNull Channel means,
            @NotBlank @Size(max = 2_000) @Confidential String told,
            @NotNull Instant toldAt,
            @Nullable @Valid StoredFile proof)
            implements AftercareCommand {}

    /** CMP-06: whether the customer is satisfied; who is not reopens it, and says why. */
    record RecordSatisfaction(
            @NotNull ComplaintId id,
            boolean satisfied,
            @NotNull @Size(max = 2_000) @Confidential String words) implements AftercareCommand {}

    /**
     * CMP-06: gives out a link by which the customer says whether they are satisfied, once, without an account.
     *
     * @param sentTo whom it is sent to, and how
     * @param days how long it may be answered
     */
    record AskCustomer(
            @NotNull ComplaintId id,
            @NotBlank @Size(max = 200) @Confidential String sentTo,
            @Min(1) @Max(60) int days) implements AftercareCommand {}

    /** A link that was given out is not to be answered any more. */
    record RevokeLink(@NotNull ComplaintId id, @Positive int link) implements AftercareCommand {}

    /** What came by a link. */
    @ByTheClock
    record TakeAnswer(
            @NotNull ComplaintId id,
            @Positive int link,
            boolean satisfied,
            @NotNull @Size(max = 2_000) @Confidential String words)
            implements AftercareCommand {}

    /** CMP-10: after a justified complaint the customer was visited (回访). */
    record RevisitCustomer(
            @NotNull ComplaintId id,
            @NotNull LocalDate visitedOn,
            @NotBlank @Size(max = 2_000) @Confidential String findings)
            implements AftercareCommand {}

    /** CMP-06: the customer comes back with it after it was closed. */
    record ReopenComplaint(
            @NotNull ComplaintId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements AftercareCommand {}
}
