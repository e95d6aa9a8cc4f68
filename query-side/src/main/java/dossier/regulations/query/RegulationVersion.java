package dossier.regulations.query;

import dossier.regulations.api.RegulationDraft;
import dossier.words.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a regulation and the three who made it.
 *
 * @param number 1 for the first
 * @param remark of the reviewer or the approver, or why it was returned; empty for none
 */
public record RegulationVersion(
        int number,
        RegulationDraft draft,
        State state,
        PersonId drafter,
        Instant draftedAt,
        @Nullable PersonId reviewer,
        @Nullable Instant reviewedAt,
        @Nullable PersonId approver,
        @Nullable Instant approvedAt,
        String remark) {
    /** Where it stands. */
    public enum State {
        REVIEW,
        APPROVAL,
        RETURNED,
        APPROVED
    }

    static RegulationVersion drafted(int number, RegulationDraft draft, PersonId drafter, Instant at) {
        return new RegulationVersion(number, draft, State.REVIEW, drafter, at, null, null, null, null, "");
    }

    RegulationVersion reviewed(PersonId by, Instant at, String remark) {
        return new RegulationVersion(number, draft, State.APPROVAL, drafter, draftedAt, by, at, null, null, remark);
    }

    RegulationVersion approved(PersonId by, Instant at, String remark) {
        return new RegulationVersion(
                number, draft, State.APPROVED, drafter, draftedAt, reviewer, reviewedAt, by, at, remark);
    }

    RegulationVersion returned(String reason) {
        return new RegulationVersion(
                number, draft, State.RETURNED, drafter, draftedAt, reviewer, reviewedAt, null, null, reason);
    }
}
