package dossier.contracts.query;

import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractDutyEvent.DutyBreached;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractStage;
import dossier.counterparties.api.CounterpartyId;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Owing;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * CON-12: one line of the contract ledger (合同台账). Each column says which events move it.
 *
 * @param number contract number, null before the first submission
 * @param amount tax included or not as the draft says; as last amended (CON-10)
 * @param framework the framework contract it is called off from; null for any other
 * @param major CON-06: by the policy in force at the last submission
 * @param breaches how many of its duties were not kept in time so far
 */
public record LedgerLine(
        @BsonId String id,
        long version,
        @Nullable String number,
        String title,
        @Nullable CounterpartyId counterparty,
        @Nullable Money amount,
        @Nullable ContractId framework,
        boolean complex,
        boolean major,
        ContractStage stage,
        @Nullable PersonId drafter,
        @Nullable DepartmentId department,
        @Nullable Instant draftedAt,
        @Nullable Instant submittedAt,
        @Nullable LocalDate effectiveOn,
        int breaches,
        @Nullable Instant changedAt,
        List<Task> tasks,
        List<DutyLine> duties,
        ReadableBy readers)
        implements Pending, Owing {
    static LedgerLine blank(String id) {
        return new LedgerLine(
                id,
                -1,
                null,
                "",
                null,
                null,
                null,
                false,
                false,
                ContractStage.DRAFT,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                List.of(),
                List.of(),
                ReadableBy.NOBODY);
    }

    LedgerLine after(ContractEvent event, Told told) {
        var draft = draftIn(event);
        var opened = event instanceof ContractDrafted it ? it : null;
        var by = opened == null ? drafter : opened.drafter();
        var in = opened == null ? department : opened.department();
        var waiting = ContractTasks.after(tasks, event, by, in, major || complex, told.recordedAt());
        return new LedgerLine(
                id,
                told.version(),
                event instanceof ContractSubmitted it ? it.number() : number,
                draft == null ? title : draft.title(),
                draft == null ? counterparty : draft.counterparty(),
                amountAfter(event),
                draft == null ? framework : frameworkOf(draft),
                draft == null ? complex : draft.complex(),
                event instanceof ContractSubmitted it ? it.major() : major,
                ContractStage.after(stage, event),
                by,
                in,
                opened == null ? draftedAt : told.happenedAt(),
                event instanceof ContractSubmitted ? told.happenedAt() : submittedAt,
                event instanceof ContractTookEffect it ? it.on() : effectiveOn,
                event instanceof DutyBreached ? breaches + 1 : breaches,
                told.happenedAt(),
                waiting,
                DutyLine.after(duties, event, told),
                ContractReaders.after(readers, event, waiting, told));
    }

    private static @Nullable ContractId frameworkOf(ContractDraft draft) {
        return draft.terms() == null ? null : draft.terms().framework();
    }

    private @Nullable Money amountAfter(ContractEvent event) {
        if (event instanceof ContractAmended it && it.amount() != null) return it.amount();
        var draft = draftIn(event);
        return draft == null ? amount : draft.amount();
    }

    private static @Nullable ContractDraft draftIn(ContractEvent event) {
        return switch (event) {
            case ContractDrafted it -> it.draft();
            case ContractRevised it -> it.draft();
            default -> null;
        };
    }
}
