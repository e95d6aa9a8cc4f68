package dossier.contracts.api;

import dossier.words.Confidential;
import dossier.words.DepartmentId;
import dossier.words.StoredFile;
import java.time.LocalDate;
import java.util.List;

/** What can happen to a contract between its effect and its archive. */
public sealed interface PerformanceEvent extends ContractEvent {
    record CopiesDistributed(ContractId id, List<Copy> copies) implements PerformanceEvent {}

    record CopyAcknowledged(ContractId id, DepartmentId department) implements PerformanceEvent {}

    record CopyFiled(ContractId id, StoredFile file) implements PerformanceEvent {}

    /** @param obligation its number, from 1 */
    record ObligationAdded(
            ContractId id,
            int obligation,
            Party obliged,
            @Confidential String text,
            LocalDate dueOn) implements PerformanceEvent {}

    record ObligationFulfilled(ContractId id, int obligation, LocalDate fulfilledOn, StoredFile evidence)
            implements PerformanceEvent {}

    record ProgressReviewed(ContractId id, @Confidential String findings) implements PerformanceEvent {}

    record SupervisionRecorded(ContractId id, @Confidential String findings) implements PerformanceEvent {}

    /** @param problem its number, from 1 */
    record ProblemRaised(
            ContractId id, int problem, @Confidential String text) implements PerformanceEvent {}

    record ProblemResolved(
            ContractId id, int problem, @Confidential String resolution) implements PerformanceEvent {}

    /** @param place where the original is kept */
    record ContractArchived(ContractId id, @Confidential String place) implements PerformanceEvent {}
}
