package dossier.contracts.query;

import static dossier.contracts.api.ContractStage.JOINT_REVIEW;
import static dossier.contracts.api.ContractStage.LEGAL_REVIEW;
import static dossier.contracts.api.ContractStage.MANAGER_REVIEW;
import static dossier.handbook.Authority.COORDINATE_CONTRACTS;
import static dossier.handbook.Rule.SEC_01;

import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractDutyEvent.DutyBreached;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractEvent.HandlingEvent.ContractHandedOver;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.CorrectionEvent.ParticularsCorrected;
import dossier.contracts.api.CorrectionEvent.SigningCorrected;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.contracts.api.TermEvent.ContractExpired;
import dossier.contracts.api.TermEvent.ContractRenewed;
import dossier.contracts.api.TermEvent.NoticeGiven;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Circumstances;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Office;
import dossier.platform.read.Owing;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * CON-12: one line of the contract ledger (合同台账). Each column says which events move it.
 *
 * @param number contract number, null before the first submission
 * @param amount tax included or not as the draft says; as last amended (CON-10)
 * @param framework the framework contract it is called off from; null for any other
 * @param ceiling what may be called off from it, where it is a framework contract itself; null for any other
 * @param major CON-06: by the policy in force at the last submission
 * @param awaitedBy who waits for what others do in it: the drafter, who convened its joint review, and from its effect the contract group
 * @param endsOn last day of its term as agreed, renewed or given notice of; null for one without end
 * @param expired whether its term is over, though it may still be performed
 * @param breaches how many of its duties were not kept in time so far
 * @param takenOver whether it was made elsewhere and not reviewed by our rules
 */
public record LedgerLine(
        @BsonId String id,
        long version,
        @Nullable String number,
        String title,
        @Nullable CounterpartyId counterparty,
        @Nullable Money amount,
        @Nullable ContractId framework,
        @Nullable BigDecimal ceiling,
        boolean complex,
        boolean major,
        ContractStage stage,
        @Nullable PersonId drafter,
        @Nullable DepartmentId department,
        @Nullable Instant draftedAt,
        @Nullable Instant submittedAt,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate endsOn,
        boolean expired,
        ContractDays days,
        int breaches,
        @Nullable Instant changedAt,
        List<Task> tasks,
        List<DutyLine> duties,
        boolean takenOver,
        ReadableBy awaitedBy,
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
                null,
                false,
                false,
                ContractStage.DRAFT,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                ContractDays.BLANK,
                0,
                null,
                List.of(),
                List.of(),
                false,
                ReadableBy.NOBODY,
                ReadableBy.NOBODY);
    }

    LedgerLine after(ContractEvent event, Told told) {
        var draft = draftIn(event);
        var opened = Opened.by(event);
        var by = Drafters.after(drafter, event);
        var in = opened == null ? department : opened.department();
        var over = event instanceof ContractExpired || expired && !(event instanceof ContractRenewed);
        var waiting = ContractTasks.after(tasks, event, by, in, major || complex, told.recordedAt());
        return new LedgerLine(
                id,
                told.version(),
                numberAfter(event),
                titleAfter(event),
                counterpartyAfter(event),
                amountAfter(event),
                draft == null ? framework : frameworkOf(draft),
                ceilingAfter(event),
                draft == null ? complex : draft.complex(),
                majorAfter(event),
                ContractStage.after(stage, event).shown(over),
                by,
                in,
                event instanceof ContractDrafted ? told.happenedAt() : draftedAt,
                event instanceof ContractSubmitted ? told.happenedAt() : submittedAt,
                effectiveOnAfter(event),
                endsOnAfter(event),
                over,
                days.after(event, told),
                event instanceof DutyBreached ? breaches + 1 : breaches,
                told.happenedAt(),
                waiting,
                DutyLine.after(duties, event, told),
                takenOver || opened != null && opened.takenOver(),
                awaitedAfter(event, told),
                ContractReaders.after(readers, event, waiting, told));
    }

    /** As the gate has it: the drafter, of a review that is under way, once a day. */
    @Override
    public Optional<String> urging(Task task, PersonId who, LocalDate today) {
        var underReview = stage == MANAGER_REVIEW || stage == LEGAL_REVIEW || stage == JOINT_REVIEW;
        var urged = task.urged();
        var urgedToday =
                urged != null && LocalDate.ofInstant(urged, Circumstances.ZONE).equals(today);
        return underReview && who.equals(drafter) && task.rule() != SEC_01 && !urgedToday
                ? Optional.of("urge-review")
                : Optional.empty();
    }

    private ReadableBy awaitedAfter(ContractEvent event, Told told) {
        return switch (event) {
            case ContractDrafted it -> awaitedBy.and(it.drafter());
            case ContractTakenOver it -> awaitedBy.and(it.owner()).and(new Office(COORDINATE_CONTRACTS, null));
            case ContractHandedOver it -> awaitedBy.and(it.successor());
            case JointReviewConvened _ -> awaitedBy.and(told.by());
            case ContractTookEffect _ -> awaitedBy.and(new Office(COORDINATE_CONTRACTS, null));
            default -> awaitedBy;
        };
    }

    private @Nullable String numberAfter(ContractEvent event) {
        return switch (event) {
            case ContractSubmitted it -> it.number();
            case ContractTakenOver it -> it.number();
            default -> number;
        };
    }

    private boolean majorAfter(ContractEvent event) {
        return switch (event) {
            case ContractSubmitted it -> it.major();
            case ContractTakenOver it -> it.major();
            default -> major;
        };
    }

    private String titleAfter(ContractEvent event) {
        if (event instanceof ParticularsCorrected it) return it.entry().title();
        var draft = draftIn(event);
        return draft == null ? title : draft.title();
    }

    private @Nullable CounterpartyId counterpartyAfter(ContractEvent event) {
        if (event instanceof ParticularsCorrected it) return it.entry().counterparty();
        var draft = draftIn(event);
        return draft == null ? counterparty : draft.counterparty();
    }

    private @Nullable LocalDate effectiveOnAfter(ContractEvent event) {
        return switch (event) {
            case ContractTookEffect it -> it.on();
            case ContractTakenOver it -> it.effectiveOn();
            case SigningCorrected it when it.effectiveOn() != null -> it.effectiveOn();
            default -> effectiveOn;
        };
    }

    private @Nullable LocalDate endsOnAfter(ContractEvent event) {
        return switch (event) {
            case NoticeGiven it -> it.endsOn();
            case ContractRenewed it -> it.endsOn();
            case ContractExpired it -> it.on();
            default -> {
                var draft = draftIn(event);
                yield draft == null ? endsOn : endsOnOf(draft);
            }
        };
    }

    private static @Nullable LocalDate endsOnOf(ContractDraft draft) {
        var term = draft.terms() == null ? null : draft.terms().term();
        return term == null ? null : term.endsOn();
    }

    private static @Nullable ContractId frameworkOf(ContractDraft draft) {
        return draft.terms() == null ? null : draft.terms().framework();
    }

    private @Nullable BigDecimal ceilingAfter(ContractEvent event) {
        if (event instanceof ContractAmended it && it.ceiling() != null) return it.ceiling();
        var draft = draftIn(event);
        if (draft == null) return ceiling;
        return draft.terms() == null ? null : draft.terms().ceiling();
    }

    private @Nullable Money amountAfter(ContractEvent event) {
        if (event instanceof ContractAmended it && it.amount() != null) return it.amount();
        if (event instanceof ParticularsCorrected it) return it.entry().amount();
        var draft = draftIn(event);
        return draft == null ? amount : draft.amount();
    }

    private static @Nullable ContractDraft draftIn(ContractEvent event) {
        return switch (event) {
            case ContractDrafted it -> it.draft();
            case ContractTakenOver it -> it.draft();
            case ContractRevised it -> it.draft();
            default -> null;
        };
    }
}
