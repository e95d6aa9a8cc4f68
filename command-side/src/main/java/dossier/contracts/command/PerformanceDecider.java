package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.EFFECTIVE;
import static dossier.contracts.api.ContractStage.TERMINATED;
import static dossier.contracts.command.ContractClauses.*;
import static dossier.handbook.Authority.COORDINATE_CONTRACTS;
import static dossier.handbook.Authority.READ_ALL;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Authority.REVIEW_AS_MANAGER;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Copy;
import dossier.contracts.api.PerformanceCommand;
import dossier.contracts.api.PerformanceCommand.*;
import dossier.contracts.api.PerformanceEvent.*;
import dossier.files.api.FileCard;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Duty;
import dossier.organisation.api.PersonCard;
import dossier.policies.api.WorkingDay;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A contract's decisions between effect and archive: copies, obligations, progress, problems. */
final class PerformanceDecider {
    private PerformanceDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<PerformanceCommand, ContractState> CLAUSES = Clauses.of(PerformanceCommand.class, ContractState.class)
            .before(DistributeCopies.class,
                    may(ORG_04, COORDINATE_CONTRACTS),
                    needs(STAGE, "contract-in-effect", c -> c.at(EFFECTIVE)),
                    asks(STAGE, "one-copy-for-each-department", (send, c, _) -> departments(send).distinct().count() == send.copies().size()
                            && departments(send).noneMatch(c.open().performance().copies()::contains)))
            .before(AcknowledgeCopy.class,
                    entitled(ORG_04, "department-with-a-copy", (c, given) -> c.open().performance().copies().contains(given.by().department())),
                    needs(STAGE, "contract-not-archived", c -> c.at(EFFECTIVE, TERMINATED)),
                    needs(STAGE, "copy-not-yet-acknowledged", (c, given) -> !c.open().performance().acknowledged().contains(given.by().department())))
            .before(FileCopy.class,
                    may(ORG_04, COORDINATE_CONTRACTS),
                    needs(STAGE, "contract-not-archived", c -> c.at(EFFECTIVE, TERMINATED)),
                    needs(STAGE, "copy-not-yet-filed", c -> !c.open().performance().copyFiled()),
                    uploaded(FileCopy::file))
            .before(AddObligation.class,
                    businessOrContractGroup(),
                    needs(STAGE, "contract-in-effect", c -> c.at(EFFECTIVE)))
            .before(FulfilObligation.class,
                    businessOrContractGroup(),
                    needs(STAGE, "contract-in-effect", c -> c.at(EFFECTIVE)),
                    asks(KNOWN, "open-obligation", (fulfil, c, _) -> c.open().performance().obligations().open().contains(fulfil.obligation())),
                    onlyIf((c, _) -> !c.open().receivable().claims().isEmpty(), asks(STAGE, "not-a-receivable", (fulfil, c, _) -> !c.open().receivable().isClaimed(fulfil.obligation()))),
                    asks(STAGE, "fulfilment-not-to-come", (fulfil, _, given) -> !fulfil.fulfilledOn().isAfter(given.today())),
                    uploaded(FulfilObligation::evidence))
            .before(RecordProgressReview.class,
                    may(ORG_04, COORDINATE_CONTRACTS),
                    needs(STAGE, "contract-in-effect", c -> c.at(EFFECTIVE)))
            .before(RecordSupervision.class,
                    entitled(SEC_01, "reader-of-the-department", PerformanceDecider::mayRead),
                    entitled(ORG_04, "not-own-draft", (c, given) -> !given.by().is(c.open().paper().drafter())),
                    asksEntitled(ORG_05, "superior-of-the-drafter", (_, _, given) -> given.know(PersonCard.class).line().contains(given.by().person())),
                    needs(STAGE, "contract-in-effect", c -> c.at(EFFECTIVE)))
            .before(RaiseProblem.class,
                    entitledAs(ORG_04, "department-concerned", PerformanceDecider::concerned),
                    needs(STAGE, "contract-in-effect", c -> c.at(EFFECTIVE)))
            .before(ResolveProblem.class,
                    may(ORG_04, COORDINATE_CONTRACTS),
                    needs(STAGE, "contract-not-archived", c -> c.at(EFFECTIVE, TERMINATED)),
                    asks(KNOWN, "open-problem", (resolve, c, _) -> c.open().performance().problems().open().contains(resolve.problem())))
            .before(ArchiveContract.class,
                    may(ORG_04, COORDINATE_CONTRACTS),
                    needs(STAGE, "contract-not-archived", c -> c.at(EFFECTIVE, TERMINATED)),
                    nothingMissing(CON_11, "everything-performed", PerformanceDecider::unfinished),
                    nothingMissing(CON_11, "complete-dossier", c -> c.open().performance().missing().stream().map(it -> "purpose." + it).toList()),
                    needs(CON_11, "filed-copy", c -> c.open().performance().copyFiled()))
            .asking(DistributeCopies.class, (_, _, given) -> List.of(copiesDue(given.today(), given)))
            .asking(FileCopy.class, (file, _, _) -> List.of(new FileCard.Of(file.file().sha256())))
            .asking(FulfilObligation.class, (fulfil, _, _) -> List.of(new FileCard.Of(fulfil.evidence().sha256())))
            .asking(RecordSupervision.class, (_, c, _) -> List.of(new PersonCard.Of(c.open().paper().drafter())));
    // spotless:on

    static List<ContractEvent> decide(PerformanceCommand command, ContractState state, Circumstances given) {
        var performance = state.open().performance();
        var now = given.happenedAt();
        return switch (command) {
            case DistributeCopies(var id, var copies) -> {
                var begun = copies.stream()
                        .map(it -> begun(id, CON_08, it.department().value(), copiesDue(given.today(), given), given));
                yield and(new CopiesDistributed(id, copies), kept(id, CON_08, "", now, state), begun.toList());
            }
            case AcknowledgeCopy(var id) -> {
                var department = given.by().department();
                yield and(
                        new CopyAcknowledged(id, department),
                        kept(id, CON_08, department.value(), now, state),
                        List.of());
            }
            case FileCopy(var id, var file) ->
                and(new CopyFiled(id, file), kept(id, CON_16, "", now, state), List.of());
            case AddObligation(var id, var obliged, var text, var dueOn) -> {
                var number = performance.obligations().next();
                var duty = Duty.byEndOf(dueOn, CON_09, Integer.toString(number));
                yield List.of(new ObligationAdded(id, number, obliged, text, dueOn), new DutyBegun(id, duty));
            }
            case FulfilObligation(var id, var number, var on, var evidence) -> {
                var done = on.atStartOfDay(Circumstances.ZONE).toInstant();
                yield and(
                        new ObligationFulfilled(id, number, on, evidence),
                        kept(id, CON_09, Integer.toString(number), done, state),
                        DutyDecider.paidUnentered(id, number, state));
            }
            case RecordProgressReview(var id, var findings) ->
                and(
                        new ProgressReviewed(id, findings),
                        kept(id, CON_17, "", now, state),
                        List.of(nextReview(id, given.today(), given)));
            case RecordSupervision(var id, var findings) ->
                and(
                        new SupervisionRecorded(id, findings),
                        kept(id, CON_19, "", now, state),
                        List.of(nextSupervision(id, given.today(), given)));
            case RaiseProblem(var id, var text) ->
                List.of(new ProblemRaised(id, performance.problems().next(), text));
            case ResolveProblem(var id, var number, var resolution) ->
                List.of(new ProblemResolved(id, number, resolution));
            case ArchiveContract(var id, var place) ->
                and(new ContractArchived(id, place), lapsed(id, state), List.of());
        };
    }

    /** What is owed from the day it takes effect (CON-08, CON-16, CON-17, CON-19). */
    static List<DutyBegun> beginning(ContractId id, LocalDate effectiveOn, Circumstances given) {
        var due = copiesDue(effectiveOn, given);
        return List.of(
                begun(id, CON_08, "", due, given),
                begun(id, CON_16, "", due, given),
                nextReview(id, effectiveOn, given),
                nextSupervision(id, effectiveOn, given));
    }

    /** ORD-01: that its first order is registered. */
    static DutyBegun firstOrder(ContractId id, LocalDate effectiveOn, Circumstances given) {
        return begun(id, ORD_01, "", orderDue(effectiveOn, given), given);
    }

    /** The working days that {@link #beginning} and {@link #firstOrder} count. */
    static List<WorkingDay.After> daysFrom(LocalDate effectiveOn, Circumstances given) {
        return List.of(copiesDue(effectiveOn, given), orderDue(effectiveOn, given));
    }

    static WorkingDay.After orderDue(LocalDate from, Circumstances given) {
        return new WorkingDay.After(from, given.policy().terms().orders().registrationDays());
    }

    static WorkingDay.After copiesDue(LocalDate from, Circumstances given) {
        return new WorkingDay.After(from, given.policy().terms().performance().copyDays());
    }

    private static DutyBegun nextReview(ContractId id, LocalDate from, Circumstances given) {
        var days = given.policy().terms().performance().progressReviewDays();
        return new DutyBegun(id, Duty.byEndOf(from.plusDays(days), CON_17, ""));
    }

    private static DutyBegun nextSupervision(ContractId id, LocalDate from, Circumstances given) {
        var days = given.policy().terms().performance().supervisionDays();
        return new DutyBegun(id, Duty.byEndOf(from.plusDays(days), CON_19, ""));
    }

    /** Only the question tells who is above the drafter; who could not read the contract by their post is told nothing of it before. */
    private static boolean mayRead(ContractState state, Circumstances given) {
        var in = department(state, given);
        return Stream.of(REVIEW_AS_MANAGER, READ_DEPARTMENT, READ_ALL)
                .anyMatch(it -> given.by().may(it, in));
    }

    /** Those who perform it, who track it, and who have duties under it. */
    private static Optional<PersonId> concerned(ContractState state, Circumstances given) {
        var hasCopy = state.open().performance().copies().contains(given.by().department());
        return hasCopy ? Optional.of(given.by().person()) : businessOrContractGroup(state, given);
    }

    private static Stream<DepartmentId> departments(DistributeCopies send) {
        return send.copies().stream().map(Copy::department);
    }

    private static List<String> unfinished(ContractState state) {
        var performance = state.open().performance();
        var terminated = state.at(TERMINATED);
        return Stream.of(
                        terminated || performance.obligations().open().isEmpty() ? "" : "open.obligations",
                        terminated || state.open().terms().waiting().isEmpty() ? "" : "open.milestones",
                        performance.problems().open().isEmpty() ? "" : "open.problems",
                        performance.openChange().isEmpty() ? "" : "open.change",
                        state.open().corrections().opened().isEmpty() ? "" : "open.correction")
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static List<ContractEvent> and(
            ContractEvent first, List<ContractEvent> then, List<? extends ContractEvent> last) {
        return Stream.of(Stream.of(first), then.stream(), last.stream())
                .<ContractEvent>flatMap(it -> it)
                .toList();
    }
}
