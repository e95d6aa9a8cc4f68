package dossier.complaints.query;

import static dossier.handbook.Authority.DETERMINE_LIABILITY;
import static dossier.handbook.Authority.HANDLE_COMPLAINTS;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Authority.TAKE_ESCALATIONS;
import static dossier.handbook.Authority.TRACK_QUALITY;
import static dossier.handbook.Rule.CMP_02;
import static dossier.handbook.Rule.CMP_03;
import static dossier.handbook.Rule.CMP_04;
import static dossier.handbook.Rule.CMP_06;
import static dossier.handbook.Rule.CMP_07;
import static dossier.handbook.Rule.CMP_09;
import static dossier.handbook.Rule.CMP_10;
import static dossier.handbook.Rule.SECOND;

import dossier.complaints.api.ComplaintCorrectionEvent.SheetCorrected;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.ComplaintRecorded;
import dossier.complaints.api.ComplaintEvent.DepartmentInvolved;
import dossier.complaints.api.ComplaintEvent.OwnerAssigned;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.api.EscalationEvent.Escalated;
import dossier.complaints.api.EscalationEvent.IncidentReported;
import dossier.complaints.api.EscalationEvent.MajorDeclared;
import dossier.handbook.Rule;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Office;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What waits in a complaint, for whom and until when, worked out from how it stands; and who may read it.
 *
 * @param recordedAt since when an owner is missed
 */
record ComplaintWork(
        Head head,
        @Nullable ComplaintSheet sheet,
        ComplaintClock clock,
        Handling handling,
        Solution solution,
        List<ComplaintFile.Correction> corrections,
        List<DutyLine> duties,
        Instant recordedAt) {
    List<Task> tasks() {
        if (!head.counts()) return List.of();
        return Stream.of(owner(), owed(), departments(), held(), liability(), correction())
                .flatMap(it -> it)
                .map(it -> it.barring(barred(it)))
                .toList();
    }

    private Stream<Task> owner() {
        return head.owner() == null && head.stage().open()
                ? Stream.of(Task.of(HANDLE_COMPLAINTS, null, "assign-owner", CMP_03, recordedAt, null))
                : Stream.empty();
    }

    private Stream<Task> owed() {
        return duties.stream().filter(DutyLine::open).flatMap(it -> Stream.ofNullable(task(it)));
    }

    private @Nullable Task task(DutyLine duty) {
        return switch (duty.rule()) {
            case CMP_02 -> limit(duty);
            case CMP_06 ->
                owners(
                        duty.subject().equals(ComplaintClock.SATISFACTION) ? "record-satisfaction" : "tell-result",
                        CMP_06,
                        duty);
            case CMP_07 -> escalation(duty).about(duty.subject());
            case CMP_09 -> owners("file-report", CMP_09, duty);
            case CMP_10 -> owners("revisit-customer", CMP_10, duty);
            default -> null;
        };
    }

    private Task escalation(DutyLine duty) {
        var superior = handling.escalatedTo(duty.subject());
        return superior == null
                ? Task.of(TAKE_ESCALATIONS, null, "take-up-escalation", CMP_07, duty.begun(), duty.lastDay())
                : Task.of(superior, "take-up-escalation", CMP_07, duty.begun(), duty.lastDay());
    }

    /** The tasks of departments have limits too; they wait for those. */
    private @Nullable Task limit(DutyLine duty) {
        if (duty.subject().equals(ComplaintClock.RESPONSE)) return owners("respond-to-customer", CMP_02, duty);
        return duty.subject().equals(ComplaintClock.RESOLUTION) ? owners("conclude-complaint", CMP_02, duty) : null;
    }

    private Stream<Task> departments() {
        return handling.steps().stream()
                .filter(it -> it.result() == null)
                .map(it -> Task.of(
                                READ_DEPARTMENT,
                                it.department(),
                                "complete-complaint-task",
                                CMP_03,
                                it.since(),
                                it.dueOn())
                        .about(Integer.toString(it.number())));
    }

    private Stream<Task> held() {
        return head.stage().open()
                ? clock.held().stream().map(it -> owners("resume-clock", CMP_02, it.from(), null))
                : Stream.empty();
    }

    /** CMP-04: of a quality objection, once its cause is known. */
    private Stream<Task> liability() {
        var cause = solution.cause();
        if (head.kind() != ComplaintKind.QUALITY_OBJECTION
                || cause == null
                || !head.stage().open()) return Stream.empty();
        var liability = solution.liability();
        if (liability == null)
            return Stream.of(Task.of(DETERMINE_LIABILITY, null, "determine-liability", CMP_04, cause.at(), null));
        return solution.ours() && solution.accountabilities().isEmpty()
                ? Stream.of(Task.of(DETERMINE_LIABILITY, null, "assess-accountability", CMP_04, liability.at(), null))
                : Stream.empty();
    }

    private Stream<Task> correction() {
        return corrections.stream()
                .filter(it -> it.confirmed() == null)
                .map(it -> Task.of(HANDLE_COMPLAINTS, null, "confirm-complaint-correction", SECOND, it.at(), null)
                        .about(Integer.toString(it.number()))
                        .barring(it.by()));
    }

    /** Nobody decides on what they proposed, or on what they are complained of (ORG-04). */
    private @Nullable PersonId barred(Task task) {
        if (task.barred() != null) return task.barred();
        return sheet == null ? null : sheet.about();
    }

    private Task owners(String action, Rule rule, DutyLine duty) {
        return owners(action, rule, duty.begun(), duty.lastDay());
    }

    /** Whoever of customer relations is at hand, until one owns it. */
    private Task owners(String action, Rule rule, Instant since, @Nullable LocalDate due) {
        var owner = head.owner();
        return owner == null
                ? Task.of(HANDLE_COMPLAINTS, null, action, rule, since, due)
                : Task.of(owner, action, rule, since, due);
    }

    /** Who recorded it, took it or owns it waits for the others. */
    static ReadableBy awaitedBy(ReadableBy before, ComplaintEvent event, Told told) {
        return switch (event) {
            case ComplaintRecorded it -> before.and(told.by()).and(it.sheet().takenBy());
            case IncidentReported _ -> before.and(told.by());
            case OwnerAssigned it -> before.and(it.owner());
            default -> before;
        };
    }

    /**
     * SEC-01: those who took it and own it, customer relations, the departments involved and the one that performs what it is about; the supervisor of quality what
     * objects to quality, management and the superiors what went up, and who determines liability what has a cause.
     */
    static ReadableBy readers(ReadableBy before, Head head, ComplaintEvent event, Told told) {
        return switch (event) {
            case ComplaintRecorded it ->
                recorded(before.and(told.by()).and(it.sheet().takenBy()), head);
            case SheetCorrected it -> recorded(before.and(it.sheet().takenBy()), head);
            case IncidentReported _ -> management(recorded(before.and(told.by()), head));
            case OwnerAssigned it -> before.and(it.owner());
            case DepartmentInvolved it -> before.and(it.department());
            case MajorDeclared _ -> management(before);
            case Escalated it -> management(it.to() == null ? before : before.and(it.to()));
            default -> before;
        };
    }

    private static ReadableBy recorded(ReadableBy before, Head head) {
        var all = before.and(new Office(HANDLE_COMPLAINTS, null));
        if (head.department() != null) all = all.and(head.department());
        return head.kind() == ComplaintKind.QUALITY_OBJECTION
                ? all.and(new Office(TRACK_QUALITY, null)).and(new Office(DETERMINE_LIABILITY, null))
                : all;
    }

    private static ReadableBy management(ReadableBy before) {
        return before.and(new Office(TAKE_ESCALATIONS, null));
    }
}
