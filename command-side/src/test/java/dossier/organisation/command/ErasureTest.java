package dossier.organisation.command;

import static dossier.handbook.Authority.ERASE_PEOPLE;
import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Rule.ORG_04;
import static dossier.handbook.Rule.SECOND;
import static dossier.handbook.Rule.STAGE;
import static dossier.handbook.Scenario.someone;

import dossier.handbook.Actor;
import dossier.handbook.Scenario;
import dossier.organisation.api.EmployeeCommand;
import dossier.organisation.api.EmployeeCommand.ApproveErasure;
import dossier.organisation.api.EmployeeCommand.DeclineErasure;
import dossier.organisation.api.EmployeeCommand.RequestErasure;
import dossier.organisation.api.EmployeeEvent;
import dossier.organisation.api.EmployeeEvent.EmployeeErased;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.ErasureDeclined;
import dossier.organisation.api.EmployeeEvent.ErasureRequested;
import dossier.organisation.api.ErasureGround;
import dossier.organisation.api.LeftOn;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** SECOND: a person is forgotten by two, once they have left and their data need not be kept any longer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureTest {
    private static final PersonId LI = new PersonId("li");
    private static final Actor HR = someone("hu", "hr", MANAGE_ORGANISATION);
    private static final Actor LEGAL = someone("wang", "legal", ERASE_PEOPLE);
    private static final EmployeeHired HIRED = new EmployeeHired(LI, "Li", new DepartmentId("sales"), "clerk", null);
    private static final EmployeeReleased RELEASED = new EmployeeReleased(LI, "moved");
    private static final RequestErasure REQUEST = new RequestErasure(LI, ErasureGround.RETENTION_OVER, "asked for it");
    private static final RequestErasure ORDERED = new RequestErasure(LI, ErasureGround.ORDERED, "court");
    private static final ErasureRequested REQUESTED =
            new ErasureRequested(LI, HR.person(), ErasureGround.RETENTION_OVER, "asked for it");
    private static final ApproveErasure APPROVE = new ApproveErasure(LI);
    private static final LeftOn LONG_AGO = new LeftOn(LI, LocalDate.of(2001, 1, 1));
    private static final LeftOn LATELY = new LeftOn(LI, LocalDate.of(9000, 1, 1));

    private static Scenario<EmployeeCommand, EmployeeState, EmployeeEvent> by(Actor actor, LeftOn left) {
        return Scenario.of(EmployeeDecider.EMPLOYEE, actor).knowing(left);
    }

    @Test
    void one_asks_with_the_ground_and_another_approves() {
        by(HR, LONG_AGO).given(HIRED, RELEASED).when(REQUEST).then(REQUESTED);
        by(LEGAL, LONG_AGO).given(HIRED, RELEASED, REQUESTED).when(APPROVE).then(new EmployeeErased(LI));
        by(LEGAL, LONG_AGO).given(HIRED, RELEASED, REQUESTED).when(APPROVE).allowedBy(ORG_04, STAGE, SECOND);
    }

    @Test
    void who_asked_does_not_approve_whatever_authority_they_hold() {
        var both = someone("hu", "hr", MANAGE_ORGANISATION, ERASE_PEOPLE);
        by(both, LONG_AGO).given(HIRED, RELEASED, REQUESTED).when(APPROVE).refused(SECOND);
        by(HR, LONG_AGO).given(HIRED, RELEASED, REQUESTED).when(APPROVE).refused(ORG_04);
        by(LEGAL, LONG_AGO).given(HIRED, RELEASED).when(REQUEST).refused(ORG_04);
    }

    @Test
    void who_is_still_employed_is_not_forgotten_nor_anyone_twice() {
        by(HR, LONG_AGO).given(HIRED).when(REQUEST).refused(STAGE);
        by(LEGAL, LONG_AGO).given(HIRED, RELEASED).when(APPROVE).refused(STAGE);
        by(HR, LONG_AGO)
                .given(HIRED, RELEASED, REQUESTED, new EmployeeErased(LI))
                .when(REQUEST)
                .refused(STAGE);
    }

    @Test
    void data_that_has_to_be_kept_is_kept_unless_the_ground_does_not_wait() {
        by(HR, LATELY).given(HIRED, RELEASED).when(REQUEST).refused(STAGE);
        by(LEGAL, LATELY).given(HIRED, RELEASED, REQUESTED).when(APPROVE).refused(STAGE);
        by(HR, LATELY)
                .given(HIRED, RELEASED)
                .when(ORDERED)
                .then(new ErasureRequested(LI, HR.person(), ErasureGround.ORDERED, "court"));
    }

    @Test
    void what_was_declined_can_be_asked_for_again() {
        var declined = new ErasureDeclined(LI, "lawsuit");
        by(LEGAL, LONG_AGO)
                .given(HIRED, RELEASED, REQUESTED)
                .when(new DeclineErasure(LI, "lawsuit"))
                .then(declined);
        by(HR, LONG_AGO)
                .given(HIRED, RELEASED, REQUESTED, declined)
                .when(REQUEST)
                .then(REQUESTED);
    }
}
