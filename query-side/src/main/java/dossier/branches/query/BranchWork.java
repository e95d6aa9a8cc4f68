package dossier.branches.query;

import static dossier.handbook.Authority.MANAGE_BRANCHES;
import static dossier.handbook.Rule.ORG_08;

import dossier.branches.api.BranchEvent;
import dossier.branches.api.BranchEvent.*;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Duty;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Office;
import dossier.platform.read.Owing;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * ORG-08: what is to be done at a branch and by when. Its page is open to the whole house; its duties concern the network department, those who lead the branch and
 * those who own a measure.
 *
 * @param manager of the branch, who does not inspect it
 * @param awaitedBy who waits for its measures: the network department and who ordered them
 */
public record BranchWork(
        @BsonId String id,
        long version,
        String title,
        @Nullable PersonId manager,
        List<Task> tasks,
        List<DutyLine> duties,
        ReadableBy awaitedBy,
        ReadableBy readers)
        implements Pending, Owing {
    private static final Office NETWORK = new Office(MANAGE_BRANCHES, null);

    static BranchWork blank(String id) {
        return new BranchWork(
                id, -1, "", null, List.of(), List.of(), ReadableBy.NOBODY.and(NETWORK), ReadableBy.NOBODY.and(NETWORK));
    }

    /** A branch has none. */
    @Override
    public @Nullable String number() {
        return null;
    }

    @Override
    public @Nullable CounterpartyId counterparty() {
        return null;
    }

    BranchWork after(BranchEvent event, Told told) {
        var at = told.version();
        return switch (event) {
            case BranchOpened it -> led(at, it.name(), it.manager(), readers.and(it.department()));
            case BranchChanged it -> {
                var readers = this.readers;
                for (var one : it.chain().people().toList()) readers = readers.and(one);
                yield led(at, it.name(), it.manager(), readers);
            }
            case BranchClosed _ -> with(at, List.of(), duties, awaitedBy, readers);
            case InspectionRecorded it -> with(at, tasks, duties, awaitedBy.and(it.inspector()), readers);
            case MeasureAgreed it -> {
                var measure = it.agreed();
                var task = Task.inPerson(measure.owner(), "complete-measure", ORG_08, told.recordedAt(), measure.due());
                yield with(at, plus(task.about(it.measure())), duties, awaitedBy, readers.and(measure.owner()));
            }
            case MeasureHandedOver it -> with(at, passedOn(it), duties, awaitedBy, readers.and(it.successor()));
            case DutyBegun it
            when it.subject().isEmpty() ->
                with(at, plus(inspection(it.duty(), told.recordedAt())), folded(it, told), awaitedBy, readers);
            case DutyKept it -> with(at, without(it.subject()), folded(it, told), awaitedBy, readers);
            case DutyLapsed it -> with(at, without(it.subject()), folded(it, told), awaitedBy, readers);
            case DutyBegun _, DutyReminded _, DutyBreached _ ->
                with(at, tasks, folded(event, told), awaitedBy, readers);
            case ScopeChanged _, MeasureCompleted _ -> with(at, tasks, duties, awaitedBy, readers);
        };
    }

    private List<Task> passedOn(MeasureHandedOver event) {
        return tasks.stream()
                .map(it -> it.subject().equals(event.measure()) ? it.passedTo(event.successor()) : it)
                .toList();
    }

    private Task inspection(Duty duty, Instant at) {
        return Task.of(MANAGE_BRANCHES, null, "inspect-branch", ORG_08, at, duty.lastDay())
                .barring(manager);
    }

    private List<DutyLine> folded(BranchEvent event, Told told) {
        return DutyLine.after(duties, event, told);
    }

    private List<Task> without(String subject) {
        return tasks.stream().filter(it -> !it.subject().equals(subject)).toList();
    }

    private List<Task> plus(Task more) {
        return Stream.concat(without(more.subject()).stream(), Stream.of(more)).toList();
    }

    private BranchWork led(long at, String name, PersonId by, ReadableBy readers) {
        return new BranchWork(id, at, name, by, tasks, duties, awaitedBy, readers.and(by));
    }

    private BranchWork with(
            long at, List<Task> tasks, List<DutyLine> duties, ReadableBy awaitedBy, ReadableBy readers) {
        return new BranchWork(id, at, title, manager, tasks, duties, awaitedBy, readers);
    }
}
