package dossier.contracts.query;

import static dossier.handbook.Authority.CONVENE_JOINT_REVIEW;
import static dossier.handbook.Authority.REVIEW_AS_LEGAL;
import static dossier.handbook.Authority.REVIEW_AS_MANAGER;
import static dossier.handbook.Authority.SIGN_CONTRACTS;
import static dossier.handbook.Rule.CON_02;
import static dossier.handbook.Rule.CON_03;
import static dossier.handbook.Rule.CON_04;
import static dossier.handbook.Rule.CON_05;
import static dossier.handbook.Rule.CON_06;
import static dossier.handbook.Rule.CON_07;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ApprovedByLegal;
import dossier.contracts.api.ContractEvent.ApprovedByManager;
import dossier.contracts.api.ContractEvent.ApprovedInJointReview;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractEvent.FileAttached;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.contracts.api.ContractEvent.ReturnedByJointReview;
import dossier.contracts.api.ContractEvent.ReturnedByLegal;
import dossier.contracts.api.ContractEvent.ReturnedByManager;
import dossier.contracts.api.ContractEvent.ReviewPassed;
import dossier.handbook.Rule;
import dossier.platform.read.Task;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What waits in a contract, and for whom. */
final class ContractTasks {
    private ContractTasks() {}

    /** @param jointly whether it needs a joint review (CON-06) */
    static List<Task> after(
            List<Task> before,
            ContractEvent event,
            @Nullable PersonId drafter,
            @Nullable DepartmentId department,
            boolean jointly,
            Instant at) {
        return switch (event) {
            case ContractDrafted _ ->
                List.of(Task.inPerson(Objects.requireNonNull(drafter), "submit", CON_02, at, null));
            case ContractSubmitted submitted ->
                List.of(Task.of(REVIEW_AS_MANAGER, department, "managers-review", CON_04, at, submitted.reviewDue())
                        .barring(drafter));
            case ApprovedByManager approved ->
                List.of(Task.of(REVIEW_AS_LEGAL, null, "legal-review", CON_05, at, approved.reviewDue())
                        .barring(drafter));
            case ApprovedByLegal _ ->
                jointly
                        ? List.of(Task.of(CONVENE_JOINT_REVIEW, null, "convene-joint-review", CON_06, at, null))
                        : List.of();
            case JointReviewConvened convened ->
                convened.reviewers().stream()
                        .map(it -> Task.of(it, "joint-review", CON_06, at, convened.reviewDue()))
                        .toList();
            case ApprovedInJointReview agreed ->
                before.stream()
                        .filter(it -> !agreed.reviewer().equals(it.person()))
                        .toList();
            case ReturnedByManager _ -> List.of(revise(drafter, CON_04, at));
            case ReturnedByLegal _ -> List.of(revise(drafter, CON_03, at));
            case ReturnedByJointReview _ -> List.of(revise(drafter, CON_06, at));
            case ReviewPassed _ -> List.of(Task.of(SIGN_CONTRACTS, department, "sign", CON_07, at, null));
            case ContractTookEffect _, ContractWithdrawn _ -> List.of();
            case ContractRevised _, FileAttached _, ContractSigned _ -> before;
        };
    }

    private static Task revise(@Nullable PersonId drafter, Rule because, Instant at) {
        return Task.inPerson(Objects.requireNonNull(drafter), "revise", because, at, null);
    }
}
