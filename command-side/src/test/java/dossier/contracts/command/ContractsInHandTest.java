package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.MANAGER_REVIEW;
import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Scenario.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractEvent.ApprovedInJointReview;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewerWithdrawn;
import dossier.contracts.api.ContractEvent.HandlingEvent.ContractHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewerAdded;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewerAsked;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.contracts.api.ContractEvent.ReturnedByJointReview;
import dossier.contracts.api.Turn;
import dossier.handbook.Actor;
import dossier.platform.TestDatabase;
import dossier.platform.command.OpenWork;
import dossier.words.DepartmentId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractsInHandTest {
    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.migrated());

    private final OpenWork work = new OpenWork(SQL, (_, _) -> Optional.of(DRAFTER), Clock.fixed(NOON, ZoneOffset.UTC));
    private final ContractsInHand hands = new ContractsInHand(work);

    @BeforeEach
    void a_draft() {
        SQL.sql("truncate open_work").update();
        hands.on(new ContractDrafted(ID, SMALL, DRAFTER.person(), new DepartmentId("sales")));
    }

    @Test
    void a_contract_is_its_drafters_until_it_is_handed_over_or_ends() {
        has(DRAFTER);
        hands.on(new ContractHandedOver(ID, DRAFTER.person(), COLLEAGUE.person(), "leaves"));
        has(COLLEAGUE);
        hands.on(new ContractWithdrawn(ID, "cancelled"));
        has();
    }

    @Test
    void a_named_review_is_its_reviewers_until_they_have_answered_or_handed_it_over() {
        hands.on(new JointReviewConvened(ID, List.of(LAWYER.person(), ACCOUNTANT.person()), DUE));
        hands.on(new ReviewerAdded(ID, OTHER_MANAGER.person(), "knows it"));
        has(DRAFTER, LAWYER, ACCOUNTANT, OTHER_MANAGER);
        hands.on(new ReviewHandedOver(ID, LAWYER.person(), CLERK.person(), "no time"));
        hands.on(new ApprovedInJointReview(ID, ACCOUNTANT.person(), ""));
        has(DRAFTER, CLERK, OTHER_MANAGER);
        hands.on(new ReturnedByJointReview(ID, CLERK.person(), "unclear"));
        has(DRAFTER);
    }

    @Test
    void one_asked_along_has_it_until_it_is_handed_over_or_asked_back() {
        hands.on(new ReviewerAsked(ID, MANAGER_REVIEW, LAWYER.person(), Turn.AFTER, "risk", OTHER_MANAGER.person()));
        has(DRAFTER, LAWYER);
        hands.on(new AskedReviewHandedOver(ID, MANAGER_REVIEW, LAWYER.person(), CLERK.person(), "leave"));
        has(DRAFTER, CLERK);
        hands.on(new AskedReviewerWithdrawn(ID, MANAGER_REVIEW, CLERK.person(), "settled"));
        has(DRAFTER);
    }

    private void has(Actor... who) {
        assertThat(Stream.of(DRAFTER, COLLEAGUE, LAWYER, ACCOUNTANT, OTHER_MANAGER, CLERK)
                        .filter(it -> work.of(it.person()).equals(List.of("contracts/c-1"))))
                .containsExactlyInAnyOrder(who);
    }
}
