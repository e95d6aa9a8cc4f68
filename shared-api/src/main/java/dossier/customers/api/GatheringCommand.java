package dossier.customers.api;

import dossier.handbook.Rule;
import dossier.words.ByTheClock;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** CUS-07: everything one may ask of an event for customers. */
@Context("gatherings")
public sealed interface GatheringCommand extends Command {
    @Override
    GatheringId id();

    /** Who plans it organises it, with their department. */
    record PlanGathering(
            @NotNull GatheringId id, @NotNull @Valid GatheringPlan plan) implements GatheringCommand {}

    /** More customers than were planned. */
    record InviteCustomers(
            @NotNull GatheringId id,
            @NotEmpty @Size(max = 200) List<@NotNull CustomerId> invited) implements GatheringCommand {}

    /** Another day, while the one before has not passed. */
    record PostponeGathering(
            @NotNull GatheringId id,
            @NotNull LocalDate heldOn,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements GatheringCommand {}

    /**
     * It was held.
     *
     * @param came who of the invited was there
     * @param heard from them
     */
    record HoldGathering(
            @NotNull GatheringId id,
            @NotNull @Size(max = 200) List<@NotNull CustomerId> came,
            @NotNull @Valid Money cost,
            @NotBlank @Size(max = 2_000) @Confidential String heard)
            implements GatheringCommand {}

    record CallOffGathering(
            @NotNull GatheringId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements GatheringCommand {}

    @ByTheClock
    record RemindOfDuty(
            @NotNull GatheringId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements GatheringCommand {}

    @ByTheClock
    record NoteBreach(
            @NotNull GatheringId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements GatheringCommand {}
}
