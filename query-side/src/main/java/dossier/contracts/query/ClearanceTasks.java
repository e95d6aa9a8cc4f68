package dossier.contracts.query;

import static dossier.handbook.Authority.APPROVE_PRICES;
import static dossier.handbook.Authority.SIGN_OFF_RISK;
import static dossier.handbook.Rule.CON_13;
import static dossier.handbook.Rule.CON_14;

import dossier.contracts.api.ClearanceEvent;
import dossier.contracts.api.ClearanceEvent.DeviationApproved;
import dossier.contracts.api.ClearanceEvent.PricesCompared;
import dossier.contracts.api.ClearanceEvent.RiskFound;
import dossier.contracts.api.ClearanceEvent.RiskSignedOff;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractStage;
import dossier.platform.read.Task;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An approval of its own waits beside the reviews, until it is given or the version under review is no longer that. */
final class ClearanceTasks {
    private static final String RISK = "sign-off-risk", PRICES = "approve-deviation";

    private ClearanceTasks() {}

    static boolean isOne(Task task) {
        return task.action().equals(RISK) || task.action().equals(PRICES);
    }

    static List<Task> after(List<Task> before, ClearanceEvent event, @Nullable PersonId drafter, Instant at) {
        return switch (event) {
            case RiskFound _ ->
                instead(
                        before,
                        RISK,
                        Task.of(SIGN_OFF_RISK, null, RISK, CON_14, at, null).barring(drafter));
            case RiskSignedOff _ -> instead(before, RISK);
            case PricesCompared it when it.deviations().isEmpty() -> instead(before, PRICES);
            case PricesCompared _ ->
                instead(
                        before,
                        PRICES,
                        Task.of(APPROVE_PRICES, null, PRICES, CON_13, at, null).barring(drafter));
            case DeviationApproved _ -> instead(before, PRICES);
        };
    }

    private static List<Task> instead(List<Task> before, String action, Task... next) {
        return Stream.concat(before.stream().filter(it -> !it.action().equals(action)), Stream.of(next))
                .toList();
    }

    /** Whether one still waits after an event of another kind. */
    static boolean lasts(ContractEvent event) {
        return switch (ContractStage.after(ContractStage.TO_SIGN, event)) {
            case DRAFT, WITHDRAWN, EFFECTIVE, EXPIRED, TERMINATED, ARCHIVED -> false;
            default -> true;
        };
    }
}
