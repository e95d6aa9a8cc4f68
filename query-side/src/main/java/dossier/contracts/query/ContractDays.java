package dossier.contracts.query;

import dossier.contracts.api.ChangeEvent.ContractTerminated;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.PerformanceEvent.ContractArchived;
import dossier.handbook.Circumstances;
import dossier.platform.read.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * CON-12: the days by which a contract is counted, by the house's clock, besides the day it took effect.
 *
 * @param submitted the first time
 * @param terminated as the agreement says
 */
public record ContractDays(
        @Nullable LocalDate drafted,
        @Nullable LocalDate submitted,
        @Nullable LocalDate terminated,
        @Nullable LocalDate archived) {
    static final ContractDays BLANK = new ContractDays(null, null, null, null);

    ContractDays after(ContractEvent event, Told told) {
        var today = LocalDate.ofInstant(told.happenedAt(), Circumstances.ZONE);
        return switch (event) {
            case ContractDrafted _ -> new ContractDays(today, submitted, terminated, archived);
            case ContractSubmitted _ when submitted == null -> new ContractDays(drafted, today, terminated, archived);
            case ContractTerminated it -> new ContractDays(drafted, submitted, it.on(), archived);
            case ContractArchived _ -> new ContractDays(drafted, submitted, terminated, today);
            default -> this;
        };
    }
}
