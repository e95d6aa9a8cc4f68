package dossier.regulations.query;

import static dossier.handbook.Authority.APPROVE_REGULATIONS;
import static dossier.handbook.Authority.REVIEW_REGULATIONS;
import static dossier.handbook.Rule.ORG_04;
import static dossier.handbook.Rule.ORG_07;

import dossier.handbook.OnRecord;
import dossier.platform.read.HoldsFiles;
import dossier.platform.read.Notice;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.regulations.api.Particulars;
import dossier.regulations.api.RegulationEvent;
import dossier.regulations.api.RegulationEvent.*;
import dossier.regulations.query.RegulationVersion.State;
import dossier.words.CaseId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A regulation as its page shows it.
 *
 * @param title of the version drafted last
 * @param readers in whose hands its versions were; everybody may read it, this is for their tasks
 * @param versions oldest first
 * @param noted who has taken note of the version approved last
 */
public record RegulationFile(
        @BsonId String id,
        long version,
        String number,
        String title,
        ReadableBy readers,
        List<RegulationVersion> versions,
        List<Noted> noted,
        List<Task> tasks)
        implements Notice, HoldsFiles {
    public record Noted(PersonId employee, Instant at) {}

    static RegulationFile blank(String id) {
        return new RegulationFile(id, -1, "", "", ReadableBy.NOBODY, List.of(), List.of(), List.of());
    }

    RegulationFile after(RegulationEvent event, Told told) {
        var at = told.happenedAt();
        return switch (event) {
            case RegulationDrafted it ->
                new RegulationFile(id, told.version(), it.number(), it.draft().title(), readers, versions, noted, tasks)
                        .under(RegulationVersion.drafted(1, it.draft(), it.drafter(), at), told);
            case RegulationRevised it ->
                new RegulationFile(id, told.version(), number, it.draft().title(), readers, versions, noted, tasks)
                        .under(RegulationVersion.drafted(it.version(), it.draft(), it.drafter(), at), told);
            case RegulationReviewed it -> under(latest().reviewed(it.reviewer(), at, it.remark()), told);
            case RegulationApproved it -> under(latest().approved(it.approver(), at, it.remark()), told);
            case RegulationReturned it -> under(latest().returned(it.reason()), told);
            case NoteTaken it ->
                new RegulationFile(
                        id,
                        told.version(),
                        number,
                        title,
                        readers,
                        versions,
                        Stream.concat(noted.stream(), Stream.of(new Noted(it.employee(), at)))
                                .toList(),
                        tasks);
        };
    }

    /** With its latest version standing so, and the task that follows from it. */
    private RegulationFile under(RegulationVersion next, Told told) {
        var notices = tasks.stream().filter(Task::forEveryone);
        var waiting = waiting(next, told.happenedAt());
        var approved = next.state() == State.APPROVED;
        return new RegulationFile(
                id,
                told.version(),
                number,
                title,
                readers.and(waiting),
                replacing(next),
                approved ? List.of() : noted,
                approved
                        ? List.of(waiting)
                        : Stream.concat(notices, Stream.of(waiting)).toList());
    }

    private static Task waiting(RegulationVersion version, Instant at) {
        return switch (version.state()) {
            case REVIEW ->
                Task.of(REVIEW_REGULATIONS, null, "review-regulation", ORG_04, at, null)
                        .barring(version.drafter());
            case APPROVAL ->
                Task.of(APPROVE_REGULATIONS, null, "approve-regulation", ORG_04, at, null)
                        .barring(version.drafter());
            case RETURNED -> Task.inPerson(version.drafter(), "revise-regulation", ORG_07, at, null);
            case APPROVED -> Task.forEveryone("take-note", ORG_07, at);
        };
    }

    private List<RegulationVersion> replacing(RegulationVersion next) {
        return Stream.concat(versions.stream().filter(it -> it.number() != next.number()), Stream.of(next))
                .toList();
    }

    /** The version drafted last. */
    public RegulationVersion latest() {
        return versions.getLast();
    }

    /** The version approved last, which everybody is to take note of. */
    public Optional<RegulationVersion> approved() {
        return last(it -> it);
    }

    /** The version that holds on a day. */
    public Optional<RegulationVersion> inForce(LocalDate day) {
        return last(all -> all.filter(it -> !it.draft().effectiveFrom().isAfter(day)));
    }

    private Optional<RegulationVersion> last(UnaryOperator<Stream<RegulationVersion>> which) {
        return which.apply(versions.stream().filter(it -> it.state() == State.APPROVED))
                .reduce((_, last) -> last);
    }

    /** ORG-07 as the version approved last carries it, or the one under way while there is none. */
    public OnRecord onRecord() {
        var shown = approved().orElseGet(this::latest);
        var draft = shown.draft();
        return new Particulars(
                        number,
                        draft.appliesTo(),
                        draft.interpreter(),
                        shown.drafter(),
                        shown.reviewer(),
                        shown.approver(),
                        draft.effectiveFrom())
                .onRecord();
    }

    @Override
    public boolean hasNoted(PersonId someone) {
        return noted.stream().anyMatch(it -> it.employee().equals(someone));
    }

    @Override
    public @Nullable CaseId counterparty() {
        return null;
    }

    @Override
    public Stream<StoredFile> stored() {
        return versions.stream().map(it -> it.draft().file()).flatMap(Stream::ofNullable);
    }
}
