package dossier.contracts.query;

import static dossier.contracts.query.Rows.plus;

import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;

/** What a contract said from one revision to the next. */
public record DraftVersion(int number, ContractDraft draft, String note, PersonId by, Instant at) {
    static List<DraftVersion> after(List<DraftVersion> before, ContractEvent event, Told told) {
        return switch (event) {
            case ContractDrafted it -> List.of(of(1, it.draft(), "", told));
            case ContractTakenOver it -> List.of(of(1, it.draft(), "", told));
            case ContractRevised it -> plus(before, of(it.draftVersion(), it.draft(), it.note(), told));
            default -> before;
        };
    }

    private static DraftVersion of(int number, ContractDraft draft, String note, Told told) {
        return new DraftVersion(number, draft, note, told.by(), told.happenedAt());
    }
}
