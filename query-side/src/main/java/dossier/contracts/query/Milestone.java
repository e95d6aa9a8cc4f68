package dossier.contracts.query;

import static dossier.contracts.query.Rows.plus;

import dossier.contracts.api.ContractStage;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;

/** When a contract came to a stage the last time, and through whom. */
public record Milestone(ContractStage stage, Instant at, PersonId by) {
    /** What comes after a stage is yet to be reached again. */
    static List<Milestone> reached(List<Milestone> before, ContractStage next, Told told) {
        var kept = before.stream().filter(it -> it.stage.compareTo(next) < 0).toList();
        return plus(kept, new Milestone(next, told.happenedAt(), told.by()));
    }
}
