package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.standingInFor;

import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.Party;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithdrawalTest {
    private static final WithdrawContract WITHDRAW = new WithdrawContract(ID, "cancelled");
    private static final ContractSigned SIGNED = new ContractSigned(ID, Party.US, TODAY, SCAN);

    @Test
    void the_drafter_takes_it_back_at_any_stage_before_a_signature() {
        for (var history : List.of(
                drafted(SMALL),
                submitted(SMALL),
                passedManager(SMALL),
                passedLegal(SMALL),
                convened(),
                returned(SMALL)))
            by(DRAFTER).given(history).when(WITHDRAW).then(new ContractWithdrawn(ID, "cancelled"));
        by(DRAFTER).given(drafted(SMALL)).when(WITHDRAW).allowedBy(ORG_04, STAGE);
    }

    @Test
    void not_once_a_side_has_signed() {
        by(DRAFTER).given(then(passedLegal(SMALL), SIGNED)).when(WITHDRAW).refused(STAGE);
        var both = then(
                passedLegal(SMALL),
                SIGNED,
                new ContractSigned(ID, Party.COUNTERPARTY, TODAY, SCAN),
                new ContractTookEffect(ID, TODAY));
        by(DRAFTER).given(both).when(WITHDRAW).refused(STAGE);
    }

    @Test
    void not_twice() {
        by(DRAFTER).given(withdrawn()).when(WITHDRAW).refused(STAGE);
    }

    @Test
    void nobody_else_takes_it_back() {
        by(MANAGER).given(drafted(SMALL)).when(WITHDRAW).refused(ORG_04);
        by(standingInFor(DRAFTER, COLLEAGUE, NOON, NOON.plusSeconds(1)))
                .given(drafted(SMALL))
                .when(WITHDRAW)
                .refused(ORG_04);
    }

    @Test
    void nothing_goes_on_afterwards() {
        by(MANAGER).given(withdrawn()).when(new ApproveAsManager(ID, "")).refused(STAGE);
        by(DRAFTER).given(withdrawn()).when(new SubmitContract(ID)).refused(STAGE);
        by(CLERK)
                .given(withdrawn())
                .when(new ConveneJointReview(ID, List.of(LAWYER.person(), ACCOUNTANT.person())))
                .refused(STAGE);
    }
}
