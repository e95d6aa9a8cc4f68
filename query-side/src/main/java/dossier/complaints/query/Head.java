package dossier.complaints.query;

import dossier.complaints.api.AftercareEvent.ComplaintClosed;
import dossier.complaints.api.AftercareEvent.ComplaintReopened;
import dossier.complaints.api.ComplaintCorrectionEvent.SheetCorrected;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.*;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.api.ComplaintStage;
import dossier.complaints.api.EscalationEvent.IncidentReported;
import dossier.complaints.api.EscalationEvent.MajorDeclared;
import dossier.complaints.api.SolutionEvent.ComplaintConcluded;
import dossier.complaints.api.SolutionEvent.ReportFiled;
import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Circumstances;
import dossier.handbook.Severity;
import dossier.orders.api.OrderId;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint is and where it stands.
 *
 * @param title the beginning of what was said, or what an incident is called
 * @param kind null for an incident that no customer complained of, and so is its customer; and its severity until it is weighed
 * @param product what it is about, from its report or its sheet; may be empty
 * @param department that performs what it is about, or where an incident happened; null where it names neither order nor contract
 * @param owner null before somebody owns it
 * @param receivedAt when it came in or happened; null before it was recorded
 */
public record Head(
        @Nullable String number,
        String title,
        @Nullable ComplaintKind kind,
        @Nullable Severity severity,
        ComplaintStage stage,
        boolean major,
        @Nullable CounterpartyId counterparty,
        boolean directSupply,
        @Nullable ContractId contract,
        @Nullable OrderId order,
        String product,
        @Nullable DepartmentId department,
        @Nullable PersonId owner,
        @Nullable Instant receivedAt) {
    private static final int LONGEST_TITLE = 40;

    static final Head BLANK = new Head(
            null, "", null, null, ComplaintStage.RECORDED, false, null, false, null, null, "", null, null, null);

    Head after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintRecorded it ->
                new Head(
                                it.number(),
                                "",
                                it.kind(),
                                it.severity(),
                                stage,
                                major,
                                null,
                                false,
                                null,
                                null,
                                "",
                                null,
                                owner,
                                null)
                        .taken(it.sheet(), it.department(), it.directSupply());
            case SheetCorrected it -> taken(it.sheet(), it.department(), it.directSupply());
            case IncidentReported it ->
                new Head(
                        it.number(),
                        it.title(),
                        null,
                        severity,
                        ComplaintStage.IN_HAND,
                        true,
                        null,
                        false,
                        null,
                        null,
                        "",
                        it.department(),
                        owner,
                        it.occurredAt());
            case OwnerAssigned it -> now(severity, stage, major, product, it.owner());
            case SeverityChanged it -> now(it.severity(), stage, major, product, owner);
            case MajorDeclared _ -> now(severity, stage, true, product, owner);
            case ReportFiled it -> now(severity, stage, major, it.report().product(), owner);
            case CustomerAnswered _ -> stage == ComplaintStage.RECORDED ? at(ComplaintStage.IN_HAND) : this;
            case ComplaintReopened _ -> at(ComplaintStage.IN_HAND);
            case ComplaintConcluded _ -> at(ComplaintStage.CONCLUDED);
            case ComplaintClosed _ -> at(ComplaintStage.CLOSED);
            case ComplaintWithdrawn _ -> at(ComplaintStage.WITHDRAWN);
            case ComplaintMerged _ -> at(ComplaintStage.MERGED);
            default -> this;
        };
    }

    /** The day it came in or happened, by the house's clock. */
    @Nullable
    LocalDate receivedOn() {
        return receivedAt == null ? null : LocalDate.ofInstant(receivedAt, Circumstances.ZONE);
    }

    /** Whether it counts: it was not withdrawn, and is no other's duplicate. */
    boolean counts() {
        return stage != ComplaintStage.WITHDRAWN && stage != ComplaintStage.MERGED;
    }

    private Head taken(ComplaintSheet sheet, @Nullable DepartmentId performing, boolean direct) {
        return new Head(
                number,
                beginning(sheet.content()),
                kind,
                severity,
                stage,
                major,
                sheet.counterparty(),
                direct,
                sheet.contract(),
                sheet.order(),
                sheet.product(),
                performing,
                owner,
                Objects.requireNonNull(sheet.receivedAt()));
    }

    /** Of the first line, so much as fits into a row. */
    private static String beginning(String content) {
        var line = content.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    private Head at(ComplaintStage next) {
        return now(severity, next, major, product, owner);
    }

    private Head now(
            @Nullable Severity weight, ComplaintStage next, boolean grave, String what, @Nullable PersonId who) {
        return new Head(
                number,
                title,
                kind,
                weight,
                next,
                grave,
                counterparty,
                directSupply,
                contract,
                order,
                what,
                department,
                who,
                receivedAt);
    }
}
