package dossier.contracts.query;

import static dossier.contracts.query.Rows.plus;
import static dossier.handbook.Authority.COORDINATE_CONTRACTS;
import static dossier.handbook.Authority.REVIEW_AS_MANAGER;
import static dossier.handbook.Rule.SECOND;

import dossier.contracts.api.CorrectionEvent;
import dossier.contracts.api.CorrectionEvent.Proposed;
import dossier.platform.read.Task;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A correction waits for a second person: of the contract group, or the department's manager. */
final class CorrectionTasks {
    private static final String CONFIRM = "confirm-correction";

    private CorrectionTasks() {}

    static boolean isOne(Task task) {
        return task.action().equals(CONFIRM);
    }

    static List<Task> after(
            List<Task> before,
            CorrectionEvent event,
            @Nullable PersonId drafter,
            @Nullable DepartmentId department,
            Instant at) {
        var others = before.stream().filter(it -> !isOne(it)).toList();
        if (!(event instanceof Proposed proposed)) return others;
        var group = Task.of(COORDINATE_CONTRACTS, null, CONFIRM, SECOND, at, null);
        var manager = Task.of(REVIEW_AS_MANAGER, department, CONFIRM, SECOND, at, null);
        return plus(plus(others, group.barring(proposed.proposer())), manager.barring(drafter));
    }
}
