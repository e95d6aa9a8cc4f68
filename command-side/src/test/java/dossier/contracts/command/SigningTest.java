package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.standingInFor;

import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractSealedBy;
import dossier.contracts.api.Party;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Policy;
import dossier.handbook.PolicyInForce;
import dossier.handbook.Scenario;
import dossier.handbook.SealDemand;
import dossier.policies.api.WorkingDay;
import dossier.seals.api.SealKind;
import dossier.seals.api.SealedDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningTest {
    private static final SignContract WE_SIGN = sign(Party.US, TODAY);
    private static final SignContract THEY_SIGN = sign(Party.COUNTERPARTY, TODAY);
    private static final SealContract WE_SEAL = new SealContract(ID, SEAL_USE, TODAY, SCAN);

    @Test
    void one_side_signs_and_it_is_not_in_effect_yet() {
        by(MANAGER).given(passedLegal(SMALL)).when(WE_SIGN).then(signed(Party.US, TODAY));
        by(MANAGER).given(passedLegal(SMALL)).when(THEY_SIGN).then(signed(Party.COUNTERPARTY, TODAY));
        by(MANAGER).given(passedLegal(SMALL)).when(WE_SIGN).allowedBy(ORG_04, STAGE, CON_04, CON_05, CON_15, CON_07);
    }

    @Test
    void where_the_policy_demands_it_our_side_seals_and_does_not_sign() {
        for (var demand : SealDemand.values()) {
            var policy = new PolicyInForce(2, demanding(demand));
            var small = by(MANAGER).under(policy).given(passedLegal(SMALL));
            if (demand == SealDemand.ALWAYS) small.when(WE_SIGN).refused(CON_07);
            else small.when(WE_SIGN).allowedBy(CON_07);
            small.when(THEY_SIGN).allowedBy(CON_07);
            var major = by(MANAGER).under(policy).given(passedLegal(MAJOR));
            if (demand == SealDemand.NEVER) major.when(WE_SIGN).refused(CON_06, CON_15);
            else major.when(WE_SIGN).refused(CON_06, CON_15, CON_07);
        }
    }

    private static Policy demanding(SealDemand demand) {
        var ours = Policy.DEFAULTS;
        var usual = ours.performance();
        return new Policy(
                ours.majorContractFrom(),
                ours.managerReviewDays(),
                ours.legalReviewDays(),
                ours.jointReviewDays(),
                new Policy.Performance(
                        usual.copyDays(),
                        usual.progressReviewDays(),
                        usual.changeDays(),
                        usual.supervisionDays(),
                        usual.termNoticeDays(),
                        demand),
                ours.organisation());
    }

    @Test
    void with_the_other_side_it_takes_effect_on_the_later_of_both_days() {
        var yesterday = TODAY.minusDays(1);
        by(MANAGER)
                .given(signedByUs(TODAY))
                .when(sign(Party.COUNTERPARTY, yesterday))
                .then(then(new ContractEvent[] {signed(Party.COUNTERPARTY, yesterday)}, effective(TODAY)));
        by(MANAGER)
                .given(signedByUs(yesterday))
                .when(sign(Party.COUNTERPARTY, yesterday))
                .then(then(new ContractEvent[] {signed(Party.COUNTERPARTY, yesterday)}, effective(yesterday)));
        by(MANAGER)
                .given(signedByUs(yesterday))
                .when(THEY_SIGN)
                .then(then(new ContractEvent[] {signed(Party.COUNTERPARTY, TODAY)}, effective(TODAY)));
    }

    @Test
    void no_side_signs_twice() {
        by(MANAGER).given(signedByUs(TODAY)).when(WE_SIGN).refused(STAGE);
        by(MANAGER).given(inEffect()).when(WE_SIGN).refused(STAGE);
        by(MANAGER).given(inEffect()).when(THEY_SIGN).refused(STAGE);
    }

    @Test
    void before_the_reviews_everything_they_lack_is_told_in_the_order_of_the_table() {
        by(MANAGER).given(drafted(SMALL)).when(WE_SIGN).refused(CON_04, CON_05, CON_15);
        by(MANAGER).given(submitted(MAJOR)).when(WE_SIGN).refused(CON_04, CON_05, CON_06, CON_15);
        by(MANAGER).given(drafted(COMPLEX)).when(WE_SIGN).refused(CON_04, CON_05, CON_06, CON_15);
    }

    @Test
    void legal_is_not_passed_over() {
        by(MANAGER).given(passedManager(SMALL)).when(WE_SIGN).refused(CON_05, CON_15);
    }

    @Test
    void a_major_contract_waits_for_all_named_reviewers() {
        by(MANAGER).given(passedLegal(MAJOR)).when(WE_SIGN).refused(CON_06, CON_15);
        by(MANAGER).given(then(convened(), agreed(LAWYER))).when(WE_SIGN).refused(CON_06, CON_15);
        by(MANAGER)
                .given(then(convened(), agreed(LAWYER), agreed(ACCOUNTANT), new ReviewPassed(ID, 1, TODAY)))
                .when(WE_SIGN)
                .allowedBy(CON_06, CON_15);
    }

    @Test
    void what_was_returned_is_not_signed() {
        by(MANAGER).given(returned(SMALL)).when(WE_SIGN).refused(CON_04, CON_05, CON_15);
    }

    @Test
    void what_was_withdrawn_is_not_signed() {
        by(MANAGER)
                .given(then(passedLegal(SMALL), new ContractWithdrawn(ID, "cancelled")))
                .when(WE_SIGN)
                .refused(STAGE, CON_15);
    }

    @Test
    void the_evidence_was_uploaded() {
        by(MANAGER)
                .knowing(new FileCard(SCAN.sha256(), false, 0))
                .given(passedLegal(SMALL))
                .when(WE_SIGN)
                .refused(CON_07);
        by(MANAGER)
                .knowing(new FileCard(SCAN.sha256(), true, 1))
                .given(passedLegal(SMALL))
                .when(WE_SIGN)
                .refused(CON_07);
    }

    @Test
    void the_day_of_signature_is_not_to_come_by_the_clock_of_china() {
        by(MANAGER)
                .given(passedLegal(SMALL))
                .when(sign(Party.US, TODAY.plusDays(1)))
                .refused(CON_07);
        by(MANAGER)
                .at(Instant.parse("2026-03-02T16:00:00Z"))
                .given(passedLegal(SMALL))
                .when(sign(Party.US, TODAY.plusDays(1)))
                .allowedBy(CON_07);
    }

    @Test
    void only_who_may_sign_in_that_department_takes_signatures_in() {
        for (var other : List.of(DRAFTER, OTHER_MANAGER, LAWYER))
            by(other).given(drafted(SMALL)).when(WE_SIGN).refused(ORG_04);
        by(standingInFor(MANAGER, LAWYER, NOON, NOON.plusSeconds(1)))
                .given(passedLegal(SMALL))
                .when(WE_SIGN)
                .allowedBy(ORG_04);
    }

    @Test
    void we_seal_by_a_use_of_the_contract_seal_that_stands_in_the_register() {
        sealing(sealed(SealKind.CONTRACT, true))
                .then(signed(Party.US, TODAY), new ContractSealed(ID, SEAL_USE, SCAN.sha256()));
        sealing(sealed(SealKind.CONTRACT, true)).allowedBy(ORG_04, STAGE, CON_04, CON_05, CON_15, CON_07);
        knowing(sealed(SealKind.CONTRACT, true))
                .given(then(passedLegal(SMALL), signed(Party.COUNTERPARTY, TODAY)))
                .when(WE_SEAL)
                .then(then(
                        new ContractEvent[] {signed(Party.US, TODAY), new ContractSealed(ID, SEAL_USE, SCAN.sha256())},
                        effective(TODAY)));
    }

    @Test
    void no_other_seal_no_use_still_under_way_and_none_of_another_contract_binds_us() {
        sealing(SealedDocument.unknown(SEAL_USE)).refused(CON_07);
        sealing(sealed(SealKind.CONTRACT, false)).refused(CON_07);
        sealing(sealed(SealKind.BUSINESS, true)).refused(CON_07);
        by(MANAGER)
                .knowing(
                        sealed(SealKind.CONTRACT, true),
                        new ContractSealedBy(SEAL_USE, new ContractId("another")),
                        new FileCard(SCAN.sha256(), true, SCAN.size()))
                .given(passedLegal(SMALL))
                .when(WE_SEAL)
                .refused(CON_07);
    }

    @Test
    void what_is_not_reviewed_is_sealed_as_little_as_signed() {
        knowing(sealed(SealKind.CONTRACT, true))
                .given(drafted(SMALL))
                .when(WE_SEAL)
                .refused(CON_04, CON_05, CON_15);
        knowing(sealed(SealKind.CONTRACT, true))
                .given(signedByUs(TODAY))
                .when(WE_SEAL)
                .refused(STAGE);
    }

    private static Scenario.Then<ContractCommand, ContractState, ContractEvent> sealing(SealedDocument document) {
        return knowing(document).given(passedLegal(SMALL)).when(WE_SEAL);
    }

    private static Scenario<ContractCommand, ContractState, ContractEvent> knowing(SealedDocument document) {
        return by(MANAGER)
                .knowing(
                        document,
                        new ContractSealedBy(SEAL_USE, null),
                        new FileCard(SCAN.sha256(), true, SCAN.size()),
                        new WorkingDay(DUE, null));
    }

    private static SealedDocument sealed(SealKind kind, boolean carriedOut) {
        return new SealedDocument(SEAL_USE, kind, SCAN.sha256(), carriedOut);
    }

    private static SignContract sign(Party party, LocalDate day) {
        return new SignContract(ID, party, day, SCAN);
    }

    private static ContractSigned signed(Party party, LocalDate day) {
        return new ContractSigned(ID, party, day, SCAN);
    }

    private static ContractEvent[] signedByUs(LocalDate day) {
        return then(passedLegal(SMALL), signed(Party.US, day));
    }

    private static ContractEvent[] effective(LocalDate day) {
        return then(new ContractEvent[] {new ContractTookEffect(ID, day)}, duties(day));
    }

    private static ApprovedInJointReview agreed(Actor reviewer) {
        return new ApprovedInJointReview(ID, reviewer.person(), "fine");
    }
}
