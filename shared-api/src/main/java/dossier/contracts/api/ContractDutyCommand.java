package dossier.contracts.api;

import dossier.handbook.Rule;
import dossier.words.ByTheClock;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the clock tells a contract of its duties. */
public sealed interface ContractDutyCommand extends ContractCommand {
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
