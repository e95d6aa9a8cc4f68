package dossier.branches.query;

import dossier.branches.api.BranchEvent;
import dossier.branches.api.BranchEvent.BranchChanged;
import dossier.branches.api.BranchEvent.BranchClosed;
import dossier.branches.api.BranchEvent.BranchOpened;
import dossier.branches.api.BranchEvent.InspectionRecorded;
import dossier.branches.api.BranchEvent.MeasureAgreed;
import dossier.branches.api.BranchEvent.MeasureCompleted;
import dossier.branches.api.BranchEvent.MeasureHandedOver;
import dossier.branches.api.BranchEvent.ScopeChanged;
import dossier.branches.api.Measure;
import dossier.branches.api.NetworkChain;
import dossier.handbook.DutyEvent;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A branch as its page shows it.
 *
 * @param scope approved lines of business, in one order
 * @param closed why it was closed; null while it is open
 */
public record BranchFile(
        @BsonId String id,
        long version,
        String name,
        @Nullable DepartmentId department,
        String region,
        List<String> scope,
        @Nullable PersonId manager,
        NetworkChain chain,
        boolean open,
        @Nullable String closed,
        @Nullable Instant openedAt,
        List<Inspection> inspections,
        List<Improvement> measures,
        List<DutyLine> duties) {
    public record Inspection(PersonId by, Instant at, String findings) {}

    /** @param evidence how it was done; empty while it is not */
    public record Improvement(String code, Measure agreed, String evidence) {}

    static BranchFile blank(String id) {
        return new BranchFile(
                id,
                -1,
                "",
                null,
                "",
                List.of(),
                null,
                NetworkChain.NONE,
                false,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    BranchFile after(BranchEvent event, Told told) {
        var at = told.version();
        return switch (event) {
            case BranchOpened it ->
                new BranchFile(
                        id,
                        at,
                        it.name(),
                        it.department(),
                        it.region(),
                        sorted(it.scope()),
                        it.manager(),
                        NetworkChain.NONE,
                        true,
                        null,
                        told.happenedAt(),
                        List.of(),
                        List.of(),
                        List.of());
            case BranchChanged it -> with(at, it.name(), it.region(), scope, it.manager(), it.chain(), closed);
            case ScopeChanged it -> with(at, name, region, sorted(it.scope()), manager, chain, closed);
            case BranchClosed it -> with(at, name, region, scope, manager, chain, it.reason());
            case InspectionRecorded it ->
                with(
                        at,
                        and(inspections, new Inspection(it.inspector(), told.happenedAt(), it.findings())),
                        measures,
                        duties);
            case MeasureAgreed it ->
                with(at, inspections, and(measures, new Improvement(it.measure(), it.agreed(), "")), duties);
            case MeasureHandedOver it -> with(at, inspections, passedOn(it), duties);
            case MeasureCompleted it -> with(at, inspections, done(it), duties);
            case DutyEvent _ -> with(at, inspections, measures, DutyLine.after(duties, event, told));
        };
    }

    /** When the next inspection is owed; empty once it is closed. */
    public Optional<DutyLine> nextInspection() {
        return owed("");
    }

    /** How a measure's duty stands, also when it is no longer owed. */
    public Optional<DutyLine> dutyOf(String measure) {
        return duties.stream().filter(it -> it.subject().equals(measure)).reduce((_, last) -> last);
    }

    private Optional<DutyLine> owed(String subject) {
        return duties.stream()
                .filter(it -> it.subject().equals(subject) && it.open())
                .findFirst();
    }

    private List<Improvement> passedOn(MeasureHandedOver event) {
        return measures.stream()
                .map(it -> it.code().equals(event.measure())
                        ? new Improvement(
                                it.code(),
                                new Measure(
                                        it.agreed().text(),
                                        event.successor(),
                                        it.agreed().due()),
                                it.evidence())
                        : it)
                .toList();
    }

    private List<Improvement> done(MeasureCompleted event) {
        return measures.stream()
                .map(it -> it.code().equals(event.measure())
                        ? new Improvement(it.code(), it.agreed(), event.evidence())
                        : it)
                .toList();
    }

    private BranchFile with(
            long version,
            String name,
            String region,
            List<String> scope,
            @Nullable PersonId manager,
            NetworkChain chain,
            @Nullable String closed) {
        return new BranchFile(
                id,
                version,
                name,
                department,
                region,
                scope,
                manager,
                chain,
                closed == null,
                closed,
                openedAt,
                inspections,
                measures,
                duties);
    }

    private BranchFile with(
            long version, List<Inspection> inspections, List<Improvement> measures, List<DutyLine> duties) {
        return new BranchFile(
                id,
                version,
                name,
                department,
                region,
                scope,
                manager,
                chain,
                open,
                closed,
                openedAt,
                inspections,
                measures,
                duties);
    }

    private static List<String> sorted(Set<String> scope) {
        return scope.stream().sorted().toList();
    }

    private static <T> List<T> and(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
