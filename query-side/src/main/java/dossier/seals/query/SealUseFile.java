package dossier.seals.query;

import static dossier.handbook.Authority.APPROVE_SEAL_USE;
import static dossier.handbook.Authority.KEEP_SEALS;
import static dossier.handbook.Rule.SEA_02;
import static dossier.handbook.Rule.SEA_04;
import static dossier.handbook.Rule.SEA_05;

import dossier.handbook.Rule;
import dossier.platform.read.DutyLine;
import dossier.platform.read.HoldsFiles;
import dossier.platform.read.Office;
import dossier.platform.read.Owing;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.seals.api.SealId;
import dossier.seals.api.SealUseEvent;
import dossier.seals.api.SealUseEvent.DocumentStamped;
import dossier.seals.api.SealUseEvent.DutyBegun;
import dossier.seals.api.SealUseEvent.DutyBreached;
import dossier.seals.api.SealUseEvent.DutyKept;
import dossier.seals.api.SealUseEvent.DutyReminded;
import dossier.seals.api.SealUseEvent.SealHandedOut;
import dossier.seals.api.SealUseEvent.SealTakenBack;
import dossier.seals.api.SealUseEvent.UseApproved;
import dossier.seals.api.SealUseEvent.UseRejected;
import dossier.seals.api.SealUseEvent.UseRequested;
import dossier.seals.api.SealUseEvent.UseWithdrawn;
import dossier.words.CaseId;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One use of a seal as its page and the register of uses (用印登记簿, SEA-03) show it: to the requester, the leader and the keepers of seals.
 *
 * @param seal null before it was requested, and so is what was requested
 * @param approval what the leader said; null before that
 * @param sealing what the keeper did; null before that
 * @param endedAt when it was sealed, came back or was given up; null while it is under way
 */
public record SealUseFile(
        @BsonId String id,
        long version,
        State state,
        @Nullable SealId seal,
        @Nullable Request request,
        @Nullable Approval approval,
        @Nullable Sealing sealing,
        @Nullable Instant endedAt,
        List<Task> tasks,
        List<DutyLine> duties,
        ReadableBy awaitedBy,
        ReadableBy readers)
        implements Pending, Owing, HoldsFiles {
    private static final Office KEEPERS = new Office(KEEP_SEALS, null);

    /** Where a use stands. */
    public enum State {
        REQUESTED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        OUT,
        SEALED
    }

    public record Request(
            StoredFile document,
            int impressions,
            String purpose,
            PersonId requester,
            DepartmentId department,
            Instant at) {}

    /** @param remark or why it was rejected; empty for none */
    public record Approval(PersonId leader, Instant at, String remark) {}

    /**
     * @param outSince when the keeper gave the seal out of hand; null when it stayed there
     * @param impressions that were sealed; 0 while the seal is out
     */
    public record Sealing(PersonId keeper, @Nullable Instant outSince, int impressions) {}

    static SealUseFile blank(String id) {
        return new SealUseFile(
                id,
                -1,
                State.REQUESTED,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                ReadableBy.NOBODY,
                ReadableBy.NOBODY);
    }

    SealUseFile after(SealUseEvent event, Told told) {
        var at = told.happenedAt();
        return switch (event) {
            case UseRequested it -> requested(it, told);
            case UseApproved it ->
                after(
                        told,
                        State.APPROVED,
                        new Approval(it.leader(), at, it.remark()),
                        sealing,
                        List.of(keepers("seal-document", SEA_02, told)));
            case UseRejected it ->
                after(told, State.REJECTED, new Approval(it.leader(), at, it.reason()), sealing, List.of());
            case UseWithdrawn _ -> after(told, State.WITHDRAWN, approval, sealing, List.of());
            case DocumentStamped it ->
                after(told, State.SEALED, approval, new Sealing(it.keeper(), null, it.impressions()), List.of());
            case SealHandedOut it ->
                after(
                        told,
                        State.OUT,
                        approval,
                        new Sealing(it.keeper(), at, 0),
                        List.of(keepers("take-back-seal", SEA_04, told)));
            case SealTakenBack it ->
                after(told, State.SEALED, approval, new Sealing(it.keeper(), outSince(), it.impressions()), List.of());
            case DutyBegun _, DutyReminded _, DutyBreached _, DutyKept _ ->
                new SealUseFile(
                        id,
                        told.version(),
                        state,
                        seal,
                        request,
                        approval,
                        sealing,
                        endedAt,
                        tasks,
                        DutyLine.after(duties, event, told),
                        awaitedBy,
                        readers);
        };
    }

    private SealUseFile requested(UseRequested it, Told told) {
        var approval = Task.of(APPROVE_SEAL_USE, it.department(), "approve-seal-use", SEA_05, told.recordedAt(), null)
                .barring(it.requester());
        return new SealUseFile(
                id,
                told.version(),
                State.REQUESTED,
                it.seal(),
                new Request(
                        it.document(),
                        it.impressions(),
                        it.purpose(),
                        it.requester(),
                        it.department(),
                        told.happenedAt()),
                null,
                null,
                null,
                List.of(approval),
                List.of(),
                ReadableBy.NOBODY.and(it.requester()),
                ReadableBy.NOBODY.and(it.requester()).and(approval).and(KEEPERS));
    }

    private static Task keepers(String action, Rule rule, Told told) {
        return Task.of(KEEP_SEALS, null, action, rule, told.recordedAt(), null);
    }

    /** It is at an end where nothing waits any more. */
    private SealUseFile after(
            Told told, State next, @Nullable Approval approval, @Nullable Sealing sealing, List<Task> tasks) {
        var ended = tasks.isEmpty() ? told.happenedAt() : null;
        return new SealUseFile(
                id, told.version(), next, seal, request, approval, sealing, ended, tasks, duties, awaitedBy, readers);
    }

    private @Nullable Instant outSince() {
        return sealing == null ? null : sealing.outSince();
    }

    @Override
    public String title() {
        return request == null ? "" : request.document().name();
    }

    @Override
    public @Nullable String number() {
        return null;
    }

    @Override
    public @Nullable CaseId counterparty() {
        return null;
    }

    /** How its return stands (SEA-04); null while the seal was not out. */
    public @Nullable DutyLine back() {
        return duties.isEmpty() ? null : duties.getLast();
    }

    @Override
    public Stream<StoredFile> stored() {
        return Stream.ofNullable(request).map(Request::document);
    }
}
