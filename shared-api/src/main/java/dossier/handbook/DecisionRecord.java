package dossier.handbook;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dossier.words.Command;
import java.util.List;

/**
 * Why a decision was taken, complete enough to take it again: kept with the first event it made, or with an event of its own when it made none.
 *
 * @param version the case's version it was decided on, -1 for a case not yet opened
 * @param basis the rules that applied and held; empty for a refusal
 * @param objections the clauses in the way; empty for an acceptance
 */
public record DecisionRecord(
        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
        Command command,

        Circumstances given,
        long version,
        List<Basis> basis,
        List<Objection> objections) {
    public boolean accepted() {
        return objections.isEmpty();
    }
}
