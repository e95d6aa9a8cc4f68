package dossier.complaints.api;

import dossier.orders.api.OrderId;
import dossier.receivables.api.AccountId;
import dossier.receivables.api.ReceivableId;
import dossier.words.Confidential;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CMP-04, CMP-05, CMP-09: what was found and done about a complaint. */
public sealed interface SolutionEvent extends ComplaintEvent {
    record ReportFiled(ComplaintId id, ObjectionReport report) implements SolutionEvent {}

    record CauseAnalysed(
            ComplaintId id,
            String cause,
            @Confidential String findings,
            @Nullable StoredFile evidence) implements SolutionEvent {}

    record LiabilityDetermined(
            ComplaintId id,
            List<LiabilityShare> shares,
            PersonId by,
            @Confidential String reasons,
            @Nullable StoredFile evidence)
            implements SolutionEvent {}

    record AccountabilityAssessed(
            ComplaintId id,
            DepartmentId department,
            @Nullable PersonId person,
            PersonId by,
            @Confidential String measures)
            implements SolutionEvent {}

    record RemedyProposed(
            ComplaintId id,
            int remedy,
            RemedyKind kind,
            @Confidential String text,
            @Nullable Money amount) implements SolutionEvent {}

    record RemedyAgreed(
            ComplaintId id,
            int remedy,
            @Confidential String words,
            @Nullable StoredFile proof) implements SolutionEvent {}

    /** @param payment its number in the customer's account */
    record RemedyCredited(ComplaintId id, int remedy, AccountId account, int payment, Money amount)
            implements SolutionEvent {}

    /** @param task its number in the order */
    record RemedyOrdered(ComplaintId id, int remedy, OrderId order, int task, DepartmentId department, LocalDate dueOn)
            implements SolutionEvent {}

    record RemedyDropped(
            ComplaintId id, int remedy, @Confidential String reason) implements SolutionEvent {}

    record RemedyCarriedOut(
            ComplaintId id,
            int remedy,
            LocalDate doneOn,
            @Nullable OrderId order,
            @Nullable ReceivableId receivable,
            @Confidential String remark,
            @Nullable StoredFile evidence)
            implements SolutionEvent {}

    record ComplaintConcluded(
            ComplaintId id, boolean justified, @Confidential String result, Instant concludedAt)
            implements SolutionEvent {}
}
