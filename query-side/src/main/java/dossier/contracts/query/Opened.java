package dossier.contracts.query;

import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import org.jspecify.annotations.Nullable;

/** How a contract began in this house: drafted here, or taken over from elsewhere. */
record Opened(ContractDraft draft, PersonId drafter, DepartmentId department, boolean takenOver) {
    /** Null for an event that opens nothing. */
    static @Nullable Opened by(ContractEvent event) {
        return switch (event) {
            case ContractDrafted it -> new Opened(it.draft(), it.drafter(), it.department(), false);
            case ContractTakenOver it -> new Opened(it.draft(), it.owner(), it.department(), true);
            default -> null;
        };
    }
}
