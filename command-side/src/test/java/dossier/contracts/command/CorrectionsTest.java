package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Authority.COORDINATE_CONTRACTS;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static dossier.handbook.Scenario.standingInFor;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ContractBalance;
import dossier.contracts.api.ContractDutyEvent.DutyCorrected;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.CorrectionCommand.*;
import dossier.contracts.api.CorrectionEvent.*;
import dossier.contracts.api.Entry;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceCommand.ArchiveContract;
import dossier.contracts.api.PerformanceCommand.FulfilObligation;
import dossier.contracts.api.PerformanceEvent.ObligationAdded;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
import dossier.contracts.api.Portion;
import dossier.counterparties.api.CounterpartyCard;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.handbook.Objection;
import dossier.handbook.Refused;
import dossier.handbook.Rule;
import dossier.policies.api.WorkingDay;
import dossier.words.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A mistaken entry is corrected by two people, around no gate, and what rests on it moves along. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionsTest {
    private static final Actor SECOND_COORDINATOR = someone("qiu", "contract-group", COORDINATE_CONTRACTS);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Instant LATER = NOON.plus(Duration.ofDays(3));
    private static final Entry.Signing SIGNED_TOMORROW = new Entry.Signing(Party.US, TOMORROW, SCAN);
    private static final ConfirmCorrection CONFIRM = new ConfirmCorrection(ID, 1, "right");
    /** Versions of the entries in {@link ContractLife#inEffect()}. */
    private static final long DRAFTED = 0, WE_SIGNED = 5;

    @Test
    void the_drafter_or_the_contract_group_proposes_it_with_the_reason() {
        for (var who : List.of(DRAFTER, COORDINATOR))
            by(who).at(LATER).given(inEffect()).when(propose(SIGNED_TOMORROW)).then(proposed(who, SIGNED_TOMORROW));
        by(LAWYER).at(LATER).given(inEffect()).when(propose(SIGNED_TOMORROW)).refused(ORG_04);
    }

    @Test
    void before_the_review_has_passed_the_draft_is_revised_instead() {
        by(DRAFTER)
                .given(passedManager(SMALL))
                .when(new ProposeParticularsCorrection(ID, particulars("1"), "typo"))
                .refused(STAGE);
    }

    @Test
    void a_second_person_confirms_it_who_is_neither_the_proposer_nor_the_drafter() {
        by(SECOND_COORDINATOR).at(LATER).given(open(COORDINATOR)).when(CONFIRM).allowedBy(ORG_04, SECOND, STAGE);
        by(MANAGER).at(LATER).given(open(COORDINATOR)).when(CONFIRM).allowedBy(SECOND);
        by(COORDINATOR).at(LATER).given(open(COORDINATOR)).when(CONFIRM).refused(SECOND);
        by(DRAFTER).at(LATER).given(open(COORDINATOR)).when(CONFIRM).refused(ORG_04);
        by(LAWYER).at(LATER).given(open(COORDINATOR)).when(CONFIRM).refused(ORG_04);
        var deputy = standingInFor(COORDINATOR, WORKER, NOON, NOON.plusSeconds(9));
        by(deputy).at(LATER).given(open(COORDINATOR)).when(CONFIRM).refused(SECOND);
        by(deputy).at(LATER).given(open(DRAFTER)).when(CONFIRM).allowedBy(SECOND);
    }

    @Test
    void a_manager_who_drafted_it_is_no_second_person() {
        var theirs = new ContractEvent[] {
            new ContractEvent.ContractDrafted(ID, SMALL, MANAGER.person(), MANAGER.department()),
            new ContractEvent.ReviewPassed(ID, 1, TODAY),
            new ContractSigned(ID, Party.US, TODAY, SCAN),
            new SigningCorrectionProposed(ID, 1, 2, SIGNED_TOMORROW, "misread", COORDINATOR.person())
        };
        by(MANAGER).at(LATER).given(theirs).when(CONFIRM).refused(SECOND);
    }

    @Test
    void the_second_person_may_say_no_and_then_nothing_is_changed() {
        var no = new RejectCorrection(ID, 1, "the scan says otherwise");
        by(MANAGER)
                .given(open(COORDINATOR))
                .when(no)
                .then(new CorrectionRejected(ID, 1, MANAGER.person(), "the scan says otherwise"));
        by(COORDINATOR).given(open(COORDINATOR)).when(no).refused(SECOND);
        var over = then(open(COORDINATOR), new CorrectionRejected(ID, 1, MANAGER.person(), "no"));
        assertThat(by(DRAFTER).given(over).state().open().signed()).containsEntry(Party.US, TODAY);
        by(MANAGER).given(over).when(CONFIRM).refused(STAGE, KNOWN);
        by(DRAFTER).at(LATER).given(over).when(propose(SIGNED_TOMORROW)).allowedBy(STAGE);
    }

    @Test
    void one_correction_is_open_at_a_time_and_is_named_by_its_number() {
        by(DRAFTER)
                .at(LATER)
                .given(open(COORDINATOR))
                .when(propose(SIGNED_TOMORROW))
                .refused(STAGE);
        by(MANAGER)
                .at(LATER)
                .given(open(COORDINATOR))
                .when(new ConfirmCorrection(ID, 2, ""))
                .refused(KNOWN);
    }

    @Test
    void a_corrected_signature_needs_its_evidence_a_day_that_was_and_the_review_before_it() {
        by(DRAFTER)
                .knowing(new FileCard(SCAN.sha256(), false, 0))
                .at(LATER)
                .given(inEffect())
                .when(propose(SIGNED_TOMORROW))
                .refused(CON_07);
        by(DRAFTER).given(inEffect()).when(propose(SIGNED_TOMORROW)).refused(CON_07);
        by(DRAFTER)
                .given(inEffect())
                .when(propose(new Entry.Signing(Party.US, TODAY.minusDays(1), SCAN)))
                .refused(CON_15);
        by(DRAFTER)
                .given(passedLegal(SMALL))
                .when(propose(new Entry.Signing(Party.US, TODAY, SCAN)))
                .refused(KNOWN);
    }

    @Test
    void a_later_signature_moves_the_day_of_effect_and_the_duties_that_run_from_it() {
        by(MANAGER)
                .knowing(new WorkingDay(DUE.plusDays(1), null))
                .at(LATER)
                .given(open(COORDINATOR))
                .when(CONFIRM)
                .then(
                        new SigningCorrected(ID, 1, WE_SIGNED, SIGNED_TOMORROW, TOMORROW, MANAGER.person(), "right"),
                        moved(CON_08, DUE.plusDays(1), null),
                        moved(CON_16, DUE.plusDays(1), null),
                        moved(CON_17, TOMORROW.plusDays(30), null),
                        moved(CON_19, TOMORROW.plusDays(30), null),
                        moved(ORD_01, DUE.plusDays(1), null));
    }

    @Test
    void what_was_done_by_then_is_judged_by_the_corrected_day() {
        var done = NOON.plusSeconds(60);
        by(MANAGER)
                .knowing(new WorkingDay(DUE.plusDays(1), null))
                .at(LATER)
                .given(then(
                        inEffect(),
                        kept(CON_16, "", DUE, done),
                        kept(CON_17, "", TODAY.plusDays(30), done),
                        begun(CON_17, "", TODAY.plusDays(30)),
                        proposed(COORDINATOR, SIGNED_TOMORROW)))
                .when(CONFIRM)
                .then(
                        new SigningCorrected(ID, 1, WE_SIGNED, SIGNED_TOMORROW, TOMORROW, MANAGER.person(), "right"),
                        moved(CON_08, DUE.plusDays(1), null),
                        moved(CON_16, DUE.plusDays(1), done),
                        moved(CON_19, TOMORROW.plusDays(30), null),
                        moved(ORD_01, DUE.plusDays(1), null));
    }

    @Test
    void a_signature_that_does_not_move_the_day_of_effect_moves_no_duty() {
        var theirs = new Entry.Signing(Party.COUNTERPARTY, TODAY, SCAN);
        by(MANAGER)
                .given(then(
                        inEffect(),
                        new SigningCorrectionProposed(ID, 1, 6, theirs, "wrong scan", COORDINATOR.person())))
                .when(CONFIRM)
                .then(new SigningCorrected(ID, 1, 6, theirs, TODAY, MANAGER.person(), "right"));
    }

    @Test
    void an_obligation_gets_its_right_day_and_its_duty_moves() {
        var entry = new Entry.Obligation(1, Party.COUNTERPARTY, "pay", DUE.plusDays(9));
        var history = obliged();
        by(DRAFTER)
                .given(history)
                .when(new ProposeObligationCorrection(ID, entry, "typo"))
                .then(new ObligationCorrectionProposed(ID, 1, 13, entry, "typo", DRAFTER.person()));
        by(COORDINATOR)
                .given(then(history, new ObligationCorrectionProposed(ID, 1, 13, entry, "typo", DRAFTER.person())))
                .when(CONFIRM)
                .then(
                        new ObligationCorrected(ID, 1, 13, entry, COORDINATOR.person(), "right"),
                        new DutyCorrected(ID, Duty.byEndOf(DUE.plusDays(9), CON_09, "1"), null));
        by(DRAFTER)
                .given(history)
                .when(new ProposeObligationCorrection(ID, new Entry.Obligation(2, Party.US, "deliver", DUE), "no such"))
                .refused(KNOWN);
    }

    @Test
    void a_fulfilment_gets_its_right_day_and_is_late_if_it_was() {
        var entry = new Entry.Fulfilment(1, DUE.plusDays(2), SCAN);
        var history = then(fulfilled(), new FulfilmentCorrectionProposed(ID, 1, 15, entry, "typo", DRAFTER.person()));
        by(COORDINATOR)
                .at(LATER.plus(Duration.ofDays(9)))
                .given(history)
                .when(CONFIRM)
                .then(
                        new FulfilmentCorrected(ID, 1, 15, entry, COORDINATOR.person(), "right"),
                        new DutyCorrected(ID, Duty.byEndOf(DUE, CON_09, "1"), start(DUE.plusDays(2))));
        by(DRAFTER)
                .given(fulfilled())
                .when(new ProposeFulfilmentCorrection(ID, entry, "typo"))
                .refused(STAGE);
        by(DRAFTER)
                .given(fulfilled())
                .when(new ProposeFulfilmentCorrection(ID, new Entry.Fulfilment(1, TODAY, null), "no scan"))
                .refused(KNOWN);
    }

    @Test
    void what_was_not_fulfilled_after_all_is_owed_again() {
        var entry = new Entry.Fulfilment(1, null, null);
        var open =
                then(fulfilled(), new FulfilmentCorrectionProposed(ID, 1, 15, entry, "wrong number", DRAFTER.person()));
        by(DRAFTER)
                .given(fulfilled())
                .when(new ProposeFulfilmentCorrection(ID, entry, "wrong number"))
                .then(open[open.length - 1]);
        by(COORDINATOR)
                .given(open)
                .when(CONFIRM)
                .then(
                        new FulfilmentCorrected(ID, 1, 15, entry, COORDINATOR.person(), "right"),
                        new DutyCorrected(ID, Duty.byEndOf(DUE, CON_09, "1"), null));
        var again = then(
                open,
                new FulfilmentCorrected(ID, 1, 15, entry, COORDINATOR.person(), "right"),
                new DutyCorrected(ID, Duty.byEndOf(DUE, CON_09, "1"), null));
        by(DRAFTER)
                .given(again)
                .when(new FulfilObligation(ID, 1, TODAY, SCAN))
                .then(new ObligationFulfilled(ID, 1, TODAY, SCAN), kept(CON_09, "1", DUE, start(TODAY)));
    }

    @Test
    void the_particulars_name_a_registered_counterparty_and_an_amount_that_needs_no_other_review() {
        var propose = new ProposeParticularsCorrection(ID, particulars("499999.98"), "typo");
        by(DRAFTER)
                .given(inEffect())
                .when(propose)
                .then(new ParticularsCorrectionProposed(ID, 1, DRAFTED, propose.entry(), "typo", DRAFTER.person()));
        by(DRAFTER)
                .given(inEffect())
                .when(new ProposeParticularsCorrection(ID, particulars("500000"), "typo"))
                .refused(CON_06);
        by(DRAFTER)
                .knowing(new CounterpartyCard(ACME, false, ""))
                .given(inEffect())
                .when(propose)
                .refused(KNOWN);
        var corrected =
                then(inEffect(), new ParticularsCorrected(ID, 1, DRAFTED, propose.entry(), COORDINATOR.person(), ""));
        assertThat(by(DRAFTER).given(corrected).state().open().paper().amount()).isEqualTo(Money.cny("499999.98"));
    }

    @Test
    void an_amount_is_not_corrected_below_what_is_ordered_neither_when_proposed_nor_when_confirmed() {
        var propose = new ProposeParticularsCorrection(ID, particulars("40"), "typo");
        var proposed = new ParticularsCorrectionProposed(ID, 1, DRAFTED, propose.entry(), "typo", DRAFTER.person());
        for (var taken : List.of("40", "40.01")) {
            var scenarioOfDrafter = by(DRAFTER).knowing(new CounterpartyCard(ACME, true, ""), ordered(taken));
            var scenarioOfConfirmer = by(COORDINATOR).knowing(ordered(taken));
            if (taken.equals("40")) {
                scenarioOfDrafter.given(inEffect()).when(propose).then(proposed);
                scenarioOfConfirmer
                        .given(then(inEffect(), proposed))
                        .when(CONFIRM)
                        .allowedBy(CON_10);
            } else {
                scenarioOfDrafter.given(inEffect()).when(propose).refused(CON_10);
                scenarioOfConfirmer
                        .given(then(inEffect(), proposed))
                        .when(CONFIRM)
                        .refused(CON_10);
            }
        }
    }

    private static ContractBalance ordered(String amount) {
        var agreed = new Portion(Money.cny("100"), List.of());
        var taken = new Portion(Money.cny(amount), List.of());
        return new ContractBalance(ID, NUMBER, true, DRAFTER.department(), ACME, null, agreed, taken, null);
    }

    @Test
    void an_entry_that_changed_meanwhile_is_not_corrected_any_more() {
        var history = then(
                inEffect(),
                new ContractAmended(ID, 1, TODAY, Money.cny("7")),
                new ParticularsCorrectionProposed(ID, 1, 13, particulars("8"), "typo", DRAFTER.person()));
        by(COORDINATOR).given(history).when(CONFIRM).allowedBy(STAGE, CON_06);
        by(COORDINATOR)
                .given(then(history, new ContractAmended(ID, 2, TODAY, Money.cny("9"))))
                .when(CONFIRM)
                .refused(STAGE);
    }

    @Test
    void nothing_is_archived_while_a_correction_waits() {
        var open = by(COORDINATOR).given(open(DRAFTER)).when(new ArchiveContract(ID, "shelf"));
        Assertions.assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ContractDecider.CONTRACT.decide(
                        open.command(), open.state(), open.scenario().circumstances()))
                .satisfies(it -> assertThat(it.objections())
                        .flatExtracting(Objection::details)
                        .contains("open.correction"));
    }

    private static ProposeSigningCorrection propose(Entry.Signing entry) {
        return new ProposeSigningCorrection(ID, entry, "misread");
    }

    private static SigningCorrectionProposed proposed(Actor by, Entry.Signing entry) {
        return new SigningCorrectionProposed(ID, 1, WE_SIGNED, entry, "misread", by.person());
    }

    private static ContractEvent[] open(Actor proposer) {
        return then(inEffect(), proposed(proposer, SIGNED_TOMORROW));
    }

    /** The obligation is version 11. */
    private static ContractEvent[] obliged() {
        return then(inEffect(), new ObligationAdded(ID, 1, Party.US, "deliver", DUE), begun(CON_09, "1", DUE));
    }

    /** Its fulfilment is version 13. */
    private static ContractEvent[] fulfilled() {
        return then(obliged(), new ObligationFulfilled(ID, 1, TODAY, SCAN), kept(CON_09, "1", DUE, start(TODAY)));
    }

    private static Entry.Particulars particulars(String amount) {
        return new Entry.Particulars("Pumps", ACME, Money.cny(amount));
    }

    private static DutyCorrected moved(Rule rule, LocalDate lastDay, @Nullable Instant done) {
        return new DutyCorrected(ID, Duty.byEndOf(lastDay, rule, ""), done);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Circumstances.ZONE).toInstant();
    }
}
