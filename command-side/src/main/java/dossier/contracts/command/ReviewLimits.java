package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.JOINT_REVIEW;
import static dossier.contracts.api.ContractStage.LEGAL_REVIEW;
import static dossier.contracts.api.ContractStage.MANAGER_REVIEW;
import static dossier.handbook.Rule.LIMIT;

import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractDutyEvent.DutyLapsed;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReturnedByAskedReviewer;
import dossier.contracts.api.ContractEvent.HandlingEvent.StepCalledBack;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractStage;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.words.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * LIMIT: every review is owed by its last day and given with its answer, whether that lets the contract pass or sends it back. The subject is the message key of the
 * stage. Where the working calendar knows no last day, none is owed.
 */
final class ReviewLimits {
    private ReviewLimits() {}

    /** What was decided, and what it means for the review limits. */
    static List<ContractEvent> with(List<ContractEvent> decided, ContractState state, Circumstances given) {
        var events = new ArrayList<>(decided);
        for (var event : decided) follow(event, state, given).forEach(events::add);
        return List.copyOf(events);
    }

    static String subject(ContractStage review) {
        return Choice.key(review);
    }

    private static Stream<ContractEvent> follow(ContractEvent event, ContractState state, Circumstances given) {
        return switch (event) {
            case ContractSubmitted it -> begun(it.id(), MANAGER_REVIEW, it.reviewDue());
            case ApprovedByManager it ->
                Stream.concat(
                        answered(it.id(), MANAGER_REVIEW, state, given), begun(it.id(), LEGAL_REVIEW, it.reviewDue()));
            case ReturnedByManager it -> answered(it.id(), MANAGER_REVIEW, state, given);
            case ApprovedByLegal it -> answered(it.id(), LEGAL_REVIEW, state, given);
            case ReturnedByLegal it -> answered(it.id(), LEGAL_REVIEW, state, given);
            case JointReviewConvened it -> begun(it.id(), JOINT_REVIEW, it.reviewDue());
            case ReviewPassed it -> answered(it.id(), JOINT_REVIEW, state, given);
            case ReturnedByJointReview it -> answered(it.id(), JOINT_REVIEW, state, given);
            case StepCalledBack it -> Stream.concat(lapsed(it.id(), state), begun(it.id(), it.stage(), it.reviewDue()));
            case ReturnedByAskedReviewer it -> lapsed(it.id(), state);
            case ContractWithdrawn it -> lapsed(it.id(), state);
            default -> Stream.empty();
        };
    }

    private static Stream<ContractEvent> begun(ContractId id, ContractStage review, @Nullable LocalDate lastDay) {
        return Stream.ofNullable(lastDay).map(it -> new DutyBegun(id, Duty.byEndOf(it, LIMIT, subject(review))));
    }

    private static Stream<ContractEvent> answered(
            ContractId id, ContractStage review, ContractState state, Circumstances given) {
        return ContractClauses.kept(id, LIMIT, subject(review), given.happenedAt(), state).stream();
    }

    private static Stream<ContractEvent> lapsed(ContractId id, ContractState state) {
        return state.open().performance().duties().owed().stream()
                .map(it -> it.duty())
                .filter(it -> it.rule() == LIMIT)
                .map(it -> new DutyLapsed(id, LIMIT, it.subject()));
    }
}
