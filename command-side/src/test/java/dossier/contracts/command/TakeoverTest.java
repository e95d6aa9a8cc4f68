package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ChangeCommand.ProposeChange;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.CorrectionCommand.ProposeParticularsCorrection;
import dossier.contracts.api.CorrectionCommand.ProposeSigningCorrection;
import dossier.contracts.api.Entry;
import dossier.contracts.api.NumberHolder;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceCommand.FulfilObligation;
import dossier.contracts.api.PerformanceEvent.ObligationAdded;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
import dossier.contracts.api.TakeoverCommand.OpenObligation;
import dossier.contracts.api.TakeoverCommand.TakeOverContract;
import dossier.contracts.api.TakeoverEvent;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.counterparties.api.CounterpartyCard;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Answer;
import dossier.handbook.Basis;
import dossier.handbook.Circumstances;
import dossier.handbook.Rule;
import dossier.handbook.Scenario;
import dossier.policies.api.WorkingDay;
import dossier.words.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A running contract enters as taken over: in effect, marked, and with no rule of its making said to have been kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakeoverTest {
    private static final String OLD = "购销2024-017号";
    private static final LocalDate LONG_AGO = LocalDate.parse("2025-04-01");
    private static final NumberHolder FREE = new NumberHolder(OLD, null);

    @Test
    void the_contract_group_takes_it_over_with_what_is_still_owed() {
        taking(COORDINATOR, FREE)
                .given()
                .when(take(SMALL, OLD, LONG_AGO))
                .then(then(
                        taken(SMALL),
                        new ObligationAdded(ID, 1, Party.COUNTERPARTY, "second instalment", DUE),
                        begun(CON_09, "1", DUE),
                        begun(CON_08, "", DUE),
                        begun(CON_16, "", DUE),
                        begun(CON_17, "", TODAY.plusDays(30)),
                        begun(CON_19, "", TODAY.plusDays(30))));
        taking(DRAFTER, FREE).given().when(take(SMALL, OLD, LONG_AGO)).refused(ORG_04);
    }

    @Test
    void where_the_house_still_has_to_deliver_it_owes_the_first_order() {
        var ours = new OpenObligation("deliver the rest", Party.US, DUE);
        var take = new TakeOverContract(
                ID, OLD, DRAFTER.person(), SMALL, LONG_AGO, LONG_AGO, LONG_AGO, List.of(ours), "shelf 3");
        var theirs = take(SMALL, OLD, LONG_AGO);
        var asked = new WorkingDay.After(TODAY, 1);
        var knowing = by(COORDINATOR)
                .knowing(
                        new CounterpartyCard(ACME, true, "Acme"),
                        new WorkingDay(DUE, null).answering(new WorkingDay.After(TODAY, 2)),
                        new WorkingDay(DUE.minusDays(1), null).answering(asked),
                        FREE,
                        card(DRAFTER));
        knowing.given()
                .when(take)
                .then(then(
                        taken(SMALL),
                        new ObligationAdded(ID, 1, Party.US, "deliver the rest", DUE),
                        begun(CON_09, "1", DUE),
                        begun(CON_08, "", DUE),
                        begun(CON_16, "", DUE),
                        begun(CON_17, "", TODAY.plusDays(30)),
                        begun(CON_19, "", TODAY.plusDays(30)),
                        begun(ORD_01, "", DUE.minusDays(1))));
        knowing.given()
                .when(theirs)
                .then(then(
                        taken(SMALL),
                        new ObligationAdded(ID, 1, Party.COUNTERPARTY, "second instalment", DUE),
                        begun(CON_09, "1", DUE),
                        begun(CON_08, "", DUE),
                        begun(CON_16, "", DUE),
                        begun(CON_17, "", TODAY.plusDays(30)),
                        begun(CON_19, "", TODAY.plusDays(30))));
    }

    @Test
    void it_rests_on_no_rule_about_the_making_of_a_contract() {
        var then = taking(COORDINATOR, FREE).given().when(take(MAJOR, OLD, LONG_AGO));
        then.allowedBy(ORG_04, STAGE, KNOWN, UNIQUE);
        assertThat(basis(then)).doesNotContainAnyElementsOf(TakeoverEvent.UNCHECKED);
    }

    @Test
    void its_number_is_its_own_and_no_other_contracts() {
        var held = new NumberHolder(OLD, new ContractId("c-9"));
        taking(COORDINATOR, held).given().when(take(SMALL, OLD, LONG_AGO)).refused(UNIQUE);
        taking(COORDINATOR, FREE).given().when(take(SMALL, NUMBER, LONG_AGO)).refused(UNIQUE);
        taking(COORDINATOR, FREE)
                .given(drafted(SMALL))
                .when(take(SMALL, OLD, LONG_AGO))
                .refused(STAGE);
    }

    @Test
    void someone_else_answers_for_it_and_both_sides_are_known() {
        var own = new TakeOverContract(
                ID, OLD, COORDINATOR.person(), SMALL, LONG_AGO, LONG_AGO, LONG_AGO, List.of(), "shelf 3");
        taking(COORDINATOR, FREE, card(COORDINATOR)).given().when(own).refused(ORG_04);
        taking(COORDINATOR, FREE, left(DRAFTER))
                .given()
                .when(take(SMALL, OLD, LONG_AGO))
                .refused(KNOWN);
        by(COORDINATOR)
                .knowing(new CounterpartyCard(ACME, false, ""), FREE, card(DRAFTER), new WorkingDay(DUE, null))
                .given()
                .when(take(SMALL, OLD, LONG_AGO))
                .refused(KNOWN);
    }

    @Test
    void it_is_in_effect_by_now() {
        taking(COORDINATOR, FREE)
                .given()
                .when(take(SMALL, OLD, TODAY.plusDays(1)))
                .refused(STAGE);
        taking(COORDINATOR, FREE)
                .given()
                .when(take(SMALL, OLD, LONG_AGO.minusDays(1)))
                .refused(STAGE);
    }

    @Test
    void from_then_on_it_is_performed_as_any_other() {
        var history = then(
                taken(SMALL),
                new ObligationAdded(ID, 1, Party.COUNTERPARTY, "second instalment", DUE),
                begun(CON_09, "1", DUE));
        var state = by(DRAFTER).given(history).state();
        assertThat(state.open().stage()).isEqualTo(ContractStage.EFFECTIVE);
        assertThat(state.open().takenOver()).isTrue();
        by(DRAFTER)
                .given(history)
                .when(new FulfilObligation(ID, 1, TODAY, SCAN))
                .then(
                        new ObligationFulfilled(ID, 1, TODAY, SCAN),
                        kept(
                                CON_09,
                                "1",
                                DUE,
                                TODAY.atStartOfDay(Circumstances.ZONE).toInstant()));
        by(MANAGER)
                .given(history)
                .when(new SignContract(ID, Party.US, TODAY, SCAN))
                .refused(STAGE, CON_04, CON_05);
    }

    @Test
    void what_was_signed_and_reviewed_here_is_not_taken_over() {
        assertThat(by(DRAFTER).given(inEffect()).state().open().takenOver()).isFalse();
        assertThat(by(DRAFTER).given(passedLegal(SMALL)).state().open().takenOver())
                .isFalse();
        assertThat(by(DRAFTER).given(withdrawn()).state().open().takenOver()).isFalse();
    }

    @Test
    void its_amendment_never_claims_a_joint_review_and_does_not_go_around_one() {
        var more = new ProposeChange(ID, ChangeKind.AMENDMENT, "market", "as agreed", Money.cny("900000"));
        var major = by(DRAFTER).given(taken(MAJOR)).when(more);
        assertThat(basis(major)).doesNotContain(CON_06);
        by(DRAFTER).given(taken(SMALL)).when(more).refused(CON_06);
        var typo =
                new ProposeParticularsCorrection(ID, new Entry.Particulars("Pumps", ACME, Money.cny("900000")), "typo");
        assertThat(basis(by(DRAFTER).given(taken(MAJOR)).when(typo))).doesNotContain(CON_06);
        by(DRAFTER).given(taken(SMALL)).when(typo).refused(CON_06);
    }

    @Test
    void a_mistaken_day_of_signature_is_corrected_without_a_word_of_the_review() {
        var right =
                new ProposeSigningCorrection(ID, new Entry.Signing(Party.US, LONG_AGO.minusDays(3), SCAN), "misread");
        var then = by(COORDINATOR).given(taken(SMALL)).when(right);
        then.allowedBy(CON_07, KNOWN);
        assertThat(basis(then)).doesNotContain(CON_15);
    }

    private static EnumSet<Rule> basis(Scenario.Then<ContractCommand, ContractState, ContractEvent> then) {
        var rules = EnumSet.noneOf(Rule.class);
        var scenario = then.scenario();
        ContractDecider.CONTRACT.decide(then.command(), then.state(), scenario.circumstances()).basis().stream()
                .map(Basis::rule)
                .forEach(rules::add);
        return rules;
    }

    private static Scenario<ContractCommand, ContractState, ContractEvent> taking(Actor actor, NumberHolder number) {
        return taking(actor, number, card(DRAFTER));
    }

    private static Scenario<ContractCommand, ContractState, ContractEvent> taking(
            Actor actor, NumberHolder number, Answer owner) {
        return by(actor)
                .knowing(
                        new CounterpartyCard(ACME, true, "Acme"),
                        new FileCard(SCAN.sha256(), true, SCAN.size()),
                        new WorkingDay(DUE, null),
                        number,
                        owner);
    }

    private static TakeOverContract take(ContractDraft draft, String number, LocalDate effectiveOn) {
        return new TakeOverContract(
                ID,
                number,
                DRAFTER.person(),
                draft,
                LONG_AGO,
                LONG_AGO,
                effectiveOn,
                List.of(new OpenObligation("second instalment", Party.COUNTERPARTY, DUE)),
                "shelf 3");
    }

    private static ContractEvent[] taken(ContractDraft draft) {
        return new ContractEvent[] {
            new ContractTakenOver(
                    ID,
                    OLD,
                    DRAFTER.person(),
                    DRAFTER.department(),
                    draft,
                    draft == MAJOR,
                    LONG_AGO,
                    LONG_AGO,
                    LONG_AGO,
                    "shelf 3",
                    TakeoverEvent.UNCHECKED)
        };
    }
}
