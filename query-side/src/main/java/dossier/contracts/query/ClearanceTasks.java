package dossier.contracts.query;

import static dossier.handbook.Authority.SIGN_OFF_RISK;
import static dossier.handbook.Rule.CON_14;

import dossier.contracts.api.ClearanceEvent;
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

/** A sign-off waits beside the reviews, until it is given or the version under review is no longer that. */
final class ClearanceTasks {
    private static final String RISK = "sign-off-risk";

    private ClearanceTasks() {}

    static boolean isOne(Task task) {
        return task.action().equals(RISK);
    }

    static List<Task> after(List<Task> before, ClearanceEvent event, @Nullable PersonId drafter, Instant at) {
        var others = before.stream().filter(it -> !isOne(it));
        return switch (event) {
            case RiskFound _ ->
                Stream.concat(
                                others,
                                Stream.of(Task.of(SIGN_OFF_RISK, null, RISK, CON_14, at, null)
                                        .barring(drafter)))
                        .toList();
            case RiskSignedOff _ -> others.toList();
        };
    }

    /** Whether a sign-off still waits after an event of another kind. */
    static boolean lasts(ContractEvent event) {
        return switch (ContractStage.after(ContractStage.TO_SIGN, event)) {
            case DRAFT, WITHDRAWN, EFFECTIVE, TERMINATED, ARCHIVED -> false;
            default -> true;
        };
    }
}
