package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.standingInFor;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.Amendment;
import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractStage;
import dossier.handbook.Actor;
import dossier.handbook.Basis;
import dossier.words.ClauseKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManagersReviewTest {
    private static final ApproveAsManager APPROVE = new ApproveAsManager(ID, "fine");
    private static final Amendment AMENDMENT = new Amendment(ClauseKind.PRICE, "less", "too dear");
    private static final ReturnAsManager RETURN = new ReturnAsManager(ID, List.of(AMENDMENT));

    @Test
    void the_manager_of_the_department_approves() {
        by(MANAGER).given(submitted(SMALL)).when(APPROVE).then(managerApproved(), limit(ContractStage.LEGAL_REVIEW));
        by(MANAGER).given(submitted(SMALL)).when(APPROVE).allowedBy(ORG_04, STAGE);
    }

    @Test
    void the_manager_returns_it_and_every_amendment_is_kept() {
        by(MANAGER)
                .given(submitted(SMALL))
                .when(RETURN)
                .then(new ReturnedByManager(ID, MANAGER.person(), List.of(AMENDMENT)));
    }

    @Test
    void another_department_s_manager_and_those_who_manage_nothing_do_not() {
        for (var other : List.of(OTHER_MANAGER, DRAFTER, LAWYER)) {
            by(other).given(submitted(SMALL)).when(APPROVE).refused(ORG_04);
            by(other).given(submitted(SMALL)).when(RETURN).refused(ORG_04);
        }
    }

    @Test
    void a_manager_does_not_review_their_own_draft() {
        by(MANAGER).given(submittedBy(MANAGER, SMALL)).when(APPROVE).refused(ORG_04);
        by(MANAGER).given(submittedBy(MANAGER, SMALL)).when(RETURN).refused(ORG_04);
    }

    @Test
    void nor_does_a_deputy_review_the_draft_of_the_manager_they_stand_in_for() {
        by(deputy()).given(submittedBy(MANAGER, SMALL)).when(APPROVE).refused(ORG_04);
        by(deputy()).given(submittedBy(MANAGER, SMALL)).when(RETURN).refused(ORG_04);
    }

    @Test
    void nor_does_the_drafter_as_the_manager_s_deputy() {
        by(standingInFor(MANAGER, DRAFTER, NOON, NOON.plusSeconds(1)))
                .given(submitted(SMALL))
                .when(APPROVE)
                .refused(ORG_04);
    }

    @Test
    void a_deputy_reviews_another_s_draft_and_the_basis_names_the_manager() {
        by(deputy()).given(submitted(SMALL)).when(APPROVE).allowedBy(ORG_04);
        var scenario = by(deputy());
        var decided = ContractDecider.CONTRACT.decide(
                APPROVE, scenario.given(submitted(SMALL)).state(), scenario.circumstances());
        assertThat(decided.basis()).contains(new Basis(ORG_04, MANAGER.person()));
        assertThat(decided.events()).contains(new ApprovedByManager(ID, COLLEAGUE.person(), "fine", DUE));
    }

    @Test
    void a_deputy_of_another_department_s_manager_does_not() {
        by(standingInFor(OTHER_MANAGER, COLLEAGUE, NOON, NOON.plusSeconds(1)))
                .given(submitted(SMALL))
                .when(APPROVE)
                .refused(ORG_04);
    }

    @Test
    void it_is_reviewed_once_after_submission() {
        by(MANAGER).given(drafted(SMALL)).when(APPROVE).refused(STAGE);
        by(MANAGER).given(passedManager(SMALL)).when(APPROVE).refused(STAGE);
        by(MANAGER).given(passedManager(SMALL)).when(RETURN).refused(STAGE);
        by(MANAGER).given(withdrawn()).when(RETURN).refused(STAGE);
    }

    @Test
    void own_draft_and_stage_are_told_together() {
        by(MANAGER).given(draftedBy(MANAGER, SMALL)).when(APPROVE).refused(ORG_04, STAGE);
    }

    private static Actor deputy() {
        return standingInFor(MANAGER, COLLEAGUE, NOON, NOON.plus(Duration.ofHours(1)));
    }
}
