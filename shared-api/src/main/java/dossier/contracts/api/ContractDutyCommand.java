package dossier.contracts.api;

import dossier.handbook.Rule;
import dossier.words.ByTheClock;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the clock and the automations tell a contract of its duties. */
public sealed interface ContractDutyCommand extends ContractCommand {
    /** ENTRY: of which milestones the revenue is to be entered now. */
    @ByTheClock
    record ExpectRevenue(@NotNull ContractId id) implements ContractDutyCommand {}

    @ByTheClock
    record RemindOfDuty(
            @NotNull ContractId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements ContractDutyCommand {}

    @ByTheClock
    record NoteBreach(
            @NotNull ContractId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements ContractDutyCommand {}
}
