package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Authority.COORDINATE_CONTRACTS;
import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static dossier.handbook.Scenario.standingInFor;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ChangeCommand.*;
import dossier.contracts.api.ChangeEvent.*;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.api.ContractBalance;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractDutyEvent.DutyLapsed;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceEvent.ObligationAdded;
import dossier.contracts.api.Portion;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Scenario;
import dossier.policies.api.WorkingDay;
import dossier.words.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** CON-10, CON-18: proposed with a reason, passed by the contract group, signed by both. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangesTest {
    private static final Money LESS = Money.cny("300000");
    private static final SignChange WE_SIGN = sign(Party.US);
    private static final SignChange THEY_SIGN = sign(Party.COUNTERPARTY);
    private static final ReviewChange PASS = new ReviewChange(ID, 1, true, "fine");

    @Test
    void the_business_department_proposes_it_with_the_reason() {
        by(DRAFTER)
                .given(inEffect())
                .when(propose(ChangeKind.AMENDMENT, LESS))
                .then(proposed(ChangeKind.AMENDMENT, LESS), begun(CON_18, "1", DUE));
        by(LAWYER).given(inEffect()).when(propose(ChangeKind.TERMINATION, null)).refused(ORG_04);
        by(DRAFTER)
                .given(passedLegal(SMALL))
                .when(propose(ChangeKind.TERMINATION, null))
                .refused(STAGE);
    }

    @Test
    void one_change_is_open_at_a_time() {
        by(DRAFTER)
                .given(open(ChangeKind.AMENDMENT))
                .when(propose(ChangeKind.TERMINATION, null))
                .refused(STAGE);
        by(DRAFTER)
                .given(then(open(ChangeKind.AMENDMENT), new ChangeDropped(ID, 1, "no need")))
                .when(propose(ChangeKind.TERMINATION, null))
                .then(
                        new ChangeProposed(
                                ID, 2, ChangeKind.TERMINATION, "market", "as agreed", null, DRAFTER.person()),
                        begun(CON_18, "2", DUE));
    }

    @Test
    void a_termination_has_no_new_amount_and_no_amendment_goes_around_the_joint_review() {
        by(DRAFTER)
                .given(inEffect())
                .when(propose(ChangeKind.TERMINATION, LESS))
                .refused(CON_10);
        by(DRAFTER)
                .given(inEffect())
                .when(propose(ChangeKind.AMENDMENT, Money.cny("500000")))
                .refused(CON_06);
    }

    @Test
    void the_contract_group_lets_it_pass_or_ends_it() {
        by(COORDINATOR)
                .given(open(ChangeKind.AMENDMENT))
                .when(PASS)
                .then(new ChangePassed(ID, 1, COORDINATOR.person(), "fine"));
        by(COORDINATOR)
                .given(open(ChangeKind.AMENDMENT))
                .when(new ReviewChange(ID, 1, false, "too dear"))
                .then(new ChangeRejected(ID, 1, COORDINATOR.person(), "too dear"), kept(CON_18, "1", DUE, NOON));
        by(COORDINATOR)
                .given(open(ChangeKind.AMENDMENT))
                .when(new ReviewChange(ID, 2, true, ""))
                .refused(KNOWN);
        by(COORDINATOR).given(passed(ChangeKind.AMENDMENT)).when(PASS).refused(STAGE);
        by(LAWYER).given(open(ChangeKind.AMENDMENT)).when(PASS).refused(ORG_04);
    }

    @Test
    void nobody_reviews_their_own_proposal_nor_on_the_proposers_behalf() {
        var both = someone("li", "sales", DRAFT_CONTRACTS, COORDINATE_CONTRACTS);
        by(both).given(open(ChangeKind.AMENDMENT)).when(PASS).refused(ORG_04);
        by(standingInFor(both, WORKER, NOON, NOON.plusSeconds(1)))
                .given(open(ChangeKind.AMENDMENT))
                .when(PASS)
                .refused(ORG_04);
    }

    @Test
    void nobody_signs_before_it_has_passed_nor_without_evidence() {
        by(MANAGER).given(open(ChangeKind.AMENDMENT)).when(WE_SIGN).refused(CON_10);
        by(MANAGER)
                .knowing(new FileCard(SCAN.sha256(), false, 0))
                .given(passed(ChangeKind.AMENDMENT))
                .when(WE_SIGN)
                .refused(CON_10);
        by(MANAGER)
                .given(passed(ChangeKind.AMENDMENT))
                .when(new SignChange(ID, 1, Party.US, TODAY.plusDays(1), SCAN))
                .refused(CON_10);
        by(MANAGER)
                .given(then(passed(ChangeKind.AMENDMENT), signed(Party.US)))
                .when(WE_SIGN)
                .refused(STAGE);
        by(MANAGER).given(inEffect()).when(WE_SIGN).refused(STAGE, KNOWN, CON_10);
        by(COORDINATOR).given(passed(ChangeKind.AMENDMENT)).when(WE_SIGN).refused(ORG_04);
        by(MANAGER).given(passed(ChangeKind.AMENDMENT)).when(WE_SIGN).then(signed(Party.US));
    }

    @Test
    void signed_by_both_it_amends_the_contract() {
        var history = then(passed(ChangeKind.AMENDMENT), signed(Party.US));
        by(MANAGER)
                .given(history)
                .when(THEY_SIGN)
                .then(
                        signed(Party.COUNTERPARTY),
                        new ContractAmended(ID, 1, TODAY, LESS),
                        kept(CON_18, "1", DUE, NOON));
        var amended = by(MANAGER)
                .given(then(history, signed(Party.COUNTERPARTY), new ContractAmended(ID, 1, TODAY, LESS)))
                .state();
        assertThat(amended.open().paper().amount()).isEqualTo(LESS);
    }

    @Test
    void signed_by_both_it_terminates_the_contract_and_what_is_still_owed_lapses_but_for_the_copy_on_file() {
        var history = then(inEffect(), new ObligationAdded(ID, 1, Party.US, "deliver", DUE), begun(CON_09, "1", DUE));
        by(MANAGER)
                .given(then(then(history, passing(ChangeKind.TERMINATION)), signed(Party.US)))
                .when(THEY_SIGN)
                .then(
                        signed(Party.COUNTERPARTY),
                        new ContractTerminated(ID, 1, TODAY),
                        kept(CON_18, "1", DUE, NOON),
                        new DutyLapsed(ID, CON_08, ""),
                        new DutyLapsed(ID, CON_17, ""),
                        new DutyLapsed(ID, CON_19, ""),
                        new DutyLapsed(ID, ORD_01, ""),
                        new DutyLapsed(ID, CON_09, "1"));
    }

    @Test
    void until_both_have_signed_the_business_department_may_drop_it() {
        var drop = new DropChange(ID, 1, "no need");
        by(COLLEAGUE)
                .given(then(passed(ChangeKind.TERMINATION), signed(Party.US)))
                .when(drop)
                .then(new ChangeDropped(ID, 1, "no need"), kept(CON_18, "1", DUE, NOON));
        by(DRAFTER).given(inEffect()).when(drop).refused(STAGE, KNOWN);
        by(COORDINATOR).given(open(ChangeKind.AMENDMENT)).when(drop).refused(ORG_04);
    }

    @Test
    void what_is_ordered_is_not_amended_away() {
        for (var covered : List.of(LESS, Money.cny("299999.99")))
            ordered(DRAFTER, covered)
                    .given(inEffect())
                    .when(propose(ChangeKind.AMENDMENT, LESS))
                    .allowedBy(CON_10);
        ordered(DRAFTER, Money.cny("300000.01"))
                .given(inEffect())
                .when(propose(ChangeKind.AMENDMENT, LESS))
                .refusedMissing(CON_10, "CNY 300000.01");
        ordered(DRAFTER, new Money(BigDecimal.ONE, "USD"))
                .given(inEffect())
                .when(propose(ChangeKind.AMENDMENT, LESS))
                .refusedMissing(CON_10, "USD 1");
        var passed = then(open(ChangeKind.AMENDMENT), new ChangePassed(ID, 1, COORDINATOR.person(), "fine"));
        ordered(MANAGER, Money.cny("300000.01")).given(passed).when(WE_SIGN).refusedMissing(CON_10, "CNY 300000.01");
        ordered(MANAGER, LESS).given(passed).when(WE_SIGN).allowedBy(CON_10);
    }

    private static Scenario<ContractCommand, ContractState, ContractEvent> ordered(Actor actor, Money taken) {
        var whole = new Portion(SMALL.amount(), List.of());
        return by(actor)
                .knowing(
                        new ContractBalance(
                                ID,
                                NUMBER,
                                true,
                                DRAFTER.department(),
                                ACME,
                                null,
                                whole,
                                new Portion(taken, List.of()),
                                null),
                        new FileCard(SCAN.sha256(), true, SCAN.size()),
                        new WorkingDay(DUE, null));
    }

    private static ProposeChange propose(ChangeKind kind, @Nullable Money amount) {
        return new ProposeChange(ID, kind, "market", "as agreed", amount);
    }

    private static ChangeProposed proposed(ChangeKind kind, @Nullable Money amount) {
        return new ChangeProposed(ID, 1, kind, "market", "as agreed", amount, DRAFTER.person());
    }

    private static ContractEvent[] open(ChangeKind kind) {
        return then(inEffect(), proposed(kind, kind == ChangeKind.AMENDMENT ? LESS : null), begun(CON_18, "1", DUE));
    }

    private static ContractEvent[] passed(ChangeKind kind) {
        return then(inEffect(), passing(kind));
    }

    private static ContractEvent[] passing(ChangeKind kind) {
        return new ContractEvent[] {
            proposed(kind, kind == ChangeKind.AMENDMENT ? LESS : null),
            begun(CON_18, "1", DUE),
            new ChangePassed(ID, 1, COORDINATOR.person(), "fine")
        };
    }

    private static SignChange sign(Party party) {
        return new SignChange(ID, 1, party, TODAY, SCAN);
    }

    private static ChangeSigned signed(Party party) {
        return new ChangeSigned(ID, 1, party, TODAY, SCAN);
    }
}
