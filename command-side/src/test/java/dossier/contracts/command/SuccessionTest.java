package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractCommand.HandlingCommand.HandOverContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractEvent.HandlingEvent.ContractHandedOver;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.handbook.Actor;
import dossier.handbook.Standing;
import dossier.organisation.api.PersonCard;
import dossier.words.PersonId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How a contract passes from its drafter to a successor. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuccessionTest {
    private static final Actor HR = someone("hu", "hr", MANAGE_ORGANISATION);
    private static final Actor DIRECTOR = someone("lin", "management");
    private static final HandOverContract OVER = new HandOverContract(ID, COLLEAGUE.person(), "leaves");
    private static final ContractHandedOver HANDED =
            new ContractHandedOver(ID, DRAFTER.person(), COLLEAGUE.person(), "leaves");

    @Test
    void a_superior_in_line_and_who_manages_the_organisation_hand_it_over() {
        for (var actor : List.of(HR, MANAGER, DIRECTOR))
            by(actor)
                    .knowing(drafter(), card(COLLEAGUE))
                    .given(drafted(SMALL))
                    .when(OVER)
                    .then(HANDED);
        by(HR).knowing(drafter(), card(COLLEAGUE)).given(inEffect()).when(OVER).allowedBy(ORG_05, HAND, CON_01);
    }

    @Test
    void nobody_else_does_not_even_the_drafter() {
        for (var actor : List.of(DRAFTER, COLLEAGUE, OTHER_MANAGER))
            by(actor)
                    .knowing(drafter(), card(COLLEAGUE))
                    .given(drafted(SMALL))
                    .when(OVER)
                    .refused(ORG_05);
    }

    @Test
    void it_is_offered_to_the_departments_manager_and_to_hr_before_anything_is_filled_in() {
        assertThat(offered(MANAGER)).isTrue();
        assertThat(offered(HR)).isTrue();
        assertThat(offered(COLLEAGUE)).isFalse();
    }

    @Test
    void the_successor_drafts_in_the_department_and_is_another() {
        by(HR).knowing(drafter(), left(COLLEAGUE))
                .given(drafted(SMALL))
                .when(OVER)
                .refused(KNOWN);
        by(HR).knowing(drafter(), card(LAWYER))
                .given(drafted(SMALL))
                .when(new HandOverContract(ID, LAWYER.person(), "leaves"))
                .refused(CON_01);
        by(HR).knowing(drafter())
                .given(drafted(SMALL))
                .when(new HandOverContract(ID, DRAFTER.person(), "leaves"))
                .refused(HAND);
        by(HR).knowing(drafter(), card(COLLEAGUE)).given(withdrawn()).when(OVER).refused(STAGE);
    }

    @Test
    void who_has_reviewed_it_does_not_become_its_drafter() {
        by(HR).knowing(drafter(), card(MANAGER))
                .given(passedManager(SMALL))
                .when(new HandOverContract(ID, MANAGER.person(), "leaves"))
                .refused(ORG_04);
        by(HR).knowing(drafter(), card(COLLEAGUE))
                .given(then(passedLegal(MAJOR), new JointReviewConvened(ID, List.of(COLLEAGUE.person()), DUE)))
                .when(OVER)
                .refused(ORG_04);
    }

    @Test
    void the_successor_is_the_drafter_in_all_that_follows() {
        var handed = then(drafted(SMALL), HANDED);
        by(COLLEAGUE).given(handed).when(new SubmitContract(ID)).allowedBy(ORG_04);
        by(DRAFTER).given(handed).when(new SubmitContract(ID)).refused(ORG_04);
    }

    private static boolean offered(Actor actor) {
        var scenario = by(actor).knowing();
        return ContractDecider.CONTRACT
                .clauses()
                .standings(
                        HandOverContract.class,
                        null,
                        scenario.given(drafted(SMALL)).state(),
                        scenario.circumstances())
                .stream()
                .noneMatch(Standing::objects);
    }

    private static PersonCard drafter() {
        return new PersonCard(
                DRAFTER.person(),
                true,
                DRAFTER.department(),
                DRAFTER.authorities(),
                List.of(MANAGER.person(), new PersonId("lin")));
    }
}
