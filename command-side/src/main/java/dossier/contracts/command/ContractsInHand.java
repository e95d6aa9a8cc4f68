package dossier.contracts.command;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ApprovedInJointReview;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewerHeard;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewerWithdrawn;
import dossier.contracts.api.ContractEvent.HandlingEvent.ContractHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReturnedByAskedReviewer;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewerAdded;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewerAsked;
import dossier.contracts.api.ContractEvent.HandlingEvent.StepCalledBack;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.contracts.api.ContractEvent.ReturnedByJointReview;
import dossier.contracts.api.ContractEvent.ReturnedByLegal;
import dossier.contracts.api.ContractEvent.ReturnedByManager;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.PerformanceEvent.ContractArchived;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.handbook.Authority;
import dossier.platform.command.OpenWork;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.platform.command.Tie;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;

/**
 * Contracts that are somebody's own: as the drafter until the end, as a reviewer by name, or asked along, until they have answered. A joint review hears departments;
 * who was asked along was asked for themself.
 */
@Register
class ContractsInHand {
    private static final String DRAFTER = "drafter", REVIEWER = "reviewer";

    private static final Tie DRAFTS = Tie.to(Authority.DRAFT_CONTRACTS);

    private static final List<ContractStage> SINGLE = List.of(ContractStage.MANAGER_REVIEW, ContractStage.LEGAL_REVIEW);

    private final OpenWork work;

    ContractsInHand(OpenWork work) {
        this.work = work;
    }

    @EventHandler
    void on(ContractDrafted drafted) {
        work.put(Streams.of(drafted), DRAFTER, drafted.drafter(), DRAFTS);
    }

    @EventHandler
    void on(ContractTakenOver taken) {
        work.put(Streams.of(taken), DRAFTER, taken.owner(), DRAFTS);
    }

    @EventHandler
    void on(ContractHandedOver over) {
        work.pass(Streams.of(over), DRAFTER, over.successor(), DRAFTS);
    }

    @EventHandler
    void on(JointReviewConvened convened) {
        convened.reviewers().forEach(it -> work.put(Streams.of(convened), REVIEWER, it, Tie.TO_DEPARTMENT));
    }

    @EventHandler
    void on(ReviewerAdded added) {
        work.put(Streams.of(added), REVIEWER, added.reviewer(), Tie.TO_DEPARTMENT);
    }

    @EventHandler
    void on(ReviewHandedOver over) {
        work.take(Streams.of(over), REVIEWER, over.predecessor());
        work.put(Streams.of(over), REVIEWER, over.successor(), Tie.TO_DEPARTMENT);
    }

    @EventHandler
    void on(ApprovedInJointReview agreed) {
        work.take(Streams.of(agreed), REVIEWER, agreed.reviewer());
    }

    @EventHandler
    void on(ReturnedByJointReview returned) {
        work.take(Streams.of(returned), REVIEWER);
        nobodyAsked(returned);
    }

    @EventHandler
    void on(ReviewerAsked asked) {
        work.put(Streams.of(asked), asked(asked.stage()), asked.reviewer());
    }

    @EventHandler
    void on(AskedReviewerHeard heard) {
        work.take(Streams.of(heard), asked(heard.stage()), heard.reviewer());
    }

    @EventHandler
    void on(AskedReviewHandedOver over) {
        work.take(Streams.of(over), asked(over.stage()), over.predecessor());
        work.put(Streams.of(over), asked(over.stage()), over.successor());
    }

    @EventHandler
    void on(AskedReviewerWithdrawn withdrawn) {
        work.take(Streams.of(withdrawn), asked(withdrawn.stage()), withdrawn.reviewer());
    }

    @EventHandler
    void on(StepCalledBack back) {
        for (var stage : SINGLE) if (stage.compareTo(back.stage()) >= 0) work.take(Streams.of(back), asked(stage));
    }

    @EventHandler
    void on(ReturnedByManager returned) {
        nobodyAsked(returned);
    }

    @EventHandler
    void on(ReturnedByLegal returned) {
        nobodyAsked(returned);
    }

    @EventHandler
    void on(ReturnedByAskedReviewer returned) {
        nobodyAsked(returned);
    }

    private void nobodyAsked(ContractEvent returned) {
        for (var stage : SINGLE) work.take(Streams.of(returned), asked(stage));
    }

    private static String asked(ContractStage stage) {
        return "asked." + stage;
    }

    @EventHandler
    void on(ContractWithdrawn withdrawn) {
        over(withdrawn);
    }

    @EventHandler
    void on(ContractArchived archived) {
        over(archived);
    }

    private void over(ContractEvent last) {
        work.close(Streams.of(last));
    }
}
