package dossier.complaints.api;

import dossier.handbook.Rule;
import dossier.words.ByTheClock;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the clock asks of the duties of complaints. */
public sealed interface ComplaintDutyCommand extends ComplaintCommand {
    @ByTheClock
    record RemindOfDuty(
            @NotNull ComplaintId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements ComplaintDutyCommand {}

    @ByTheClock
    record NoteBreach(
            @NotNull ComplaintId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements ComplaintDutyCommand {}
}
