package dossier.contracts.query;

import static dossier.contracts.query.Samples.*;
import static dossier.handbook.Rule.CON_08;
import static dossier.handbook.Rule.CON_09;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractDutyEvent.DutyCorrected;
import dossier.contracts.api.ContractDutyEvent.DutyKept;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.CorrectionEvent.*;
import dossier.contracts.api.Entry;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceEvent.ObligationAdded;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
import dossier.contracts.query.CorrectionLine.State;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Authority;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is shown before, during and after a correction. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionFoldsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");
    private static final LocalDate NEXT_DAY = SIGNED.plusDays(1), FRIDAY = LocalDate.of(2026, 3, 13);
    private static final StoredFile OTHER = new StoredFile("d".repeat(64), "right.pdf", "application/pdf", 10);
    private static final PersonId NING = new PersonId("ning");
    private static final Entry.Signing RIGHT = new Entry.Signing(Party.US, NEXT_DAY, OTHER);

    private LedgerLine line = LedgerLine.blank("c1");
    private ContractFile file = ContractFile.blank("c1");

    @BeforeEach
    void signed_by_both() {
        after(drafted(), submitted(false), approvedByManager(), approvedByLegal(), passed());
        after(signed(Party.US), signed(Party.COUNTERPARTY), effective());
    }

    @Test
    void while_it_waits_the_entry_stands_as_it_was_believed() {
        after(proposed());
        assertThat(file.effectiveOn()).isEqualTo(SIGNED);
        assertThat(file.signatures().getFirst().signedOn()).isEqualTo(SIGNED);
        assertThat(file.corrections()).singleElement().satisfies(it -> {
            assertThat(it.state()).isEqualTo(State.PROPOSED);
            assertThat(it.was().day()).isEqualTo(SIGNED);
            assertThat(it.becomes().day()).isEqualTo(NEXT_DAY);
        });
        assertThat(line.tasks())
                .extracting(Task::action, Task::authority, Task::barred)
                .containsExactly(
                        Tuple.tuple("confirm-correction", Authority.COORDINATE_CONTRACTS, NING),
                        Tuple.tuple("confirm-correction", Authority.REVIEW_AS_MANAGER, LI));
    }

    @Test
    void confirmed_it_counts_and_both_evidences_stay() {
        var before = file.signatures().getFirst().evidence();
        after(proposed(), new SigningCorrected(C1, 1, 5, RIGHT, NEXT_DAY, ZHANG, "right"));
        assertThat(file.effectiveOn()).isEqualTo(NEXT_DAY);
        assertThat(line.effectiveOn()).isEqualTo(NEXT_DAY);
        assertThat(file.signatures()).extracting(it -> it.signedOn()).containsExactly(NEXT_DAY, SIGNED);
        assertThat(file.stored()).contains(before, OTHER);
        assertThat(file.corrections().getFirst().state()).isEqualTo(State.CONFIRMED);
        assertThat(line.tasks()).isEmpty();
    }

    @Test
    void rejected_it_changes_nothing_and_no_longer_waits() {
        after(proposed(), new CorrectionRejected(C1, 1, ZHANG, "no"));
        assertThat(file.effectiveOn()).isEqualTo(SIGNED);
        assertThat(file.corrections().getFirst().state()).isEqualTo(State.REJECTED);
        assertThat(line.tasks()).isEmpty();
    }

    @Test
    void the_particulars_change_in_the_ledger_and_an_amendment_changes_the_amount_again() {
        var right = new Entry.Particulars("Pumps and hoses", new CounterpartyId("apex"), Money.cny("8"));
        after(new ParticularsCorrectionProposed(C1, 1, 0, right, "typo", LI));
        after(new ParticularsCorrected(C1, 1, 0, right, ZHANG, ""));
        assertThat(line.title()).isEqualTo("Pumps and hoses");
        assertThat(line.counterparty()).isEqualTo(new CounterpartyId("apex"));
        assertThat(line.amount()).isEqualTo(Money.cny("8"));
        assertThat(file.particulars()).isEqualTo(right);
        assertThat(file.corrections().getFirst().was().text()).isEqualTo("Pumps");
        after(new ContractAmended(C1, 1, SIGNED, Money.cny("9")));
        assertThat(file.amount()).isEqualTo(line.amount()).isEqualTo(Money.cny("9"));
        assertThat(file.particulars().title()).isEqualTo("Pumps and hoses");
    }

    @Test
    void an_obligation_that_was_not_fulfilled_after_all_waits_again() {
        var due = Duty.byEndOf(FRIDAY, CON_09, "1");
        after(new ObligationAdded(C1, 1, Party.US, "deliver", FRIDAY), new DutyBegun(C1, due));
        after(new ObligationFulfilled(C1, 1, SIGNED, OTHER), new DutyKept(C1, CON_09, "1", due.due(), NOW));
        assertThat(line.tasks()).extracting(Task::action).containsExactly("archive");
        var right = new Entry.Fulfilment(1, null, null);
        after(new FulfilmentCorrectionProposed(C1, 1, 10, right, "wrong number", NING));
        after(new FulfilmentCorrected(C1, 1, 10, right, ZHANG, ""), new DutyCorrected(C1, due, null));
        assertThat(file.performance().obligations().getFirst().fulfilledOn()).isNull();
        assertThat(file.stored()).contains(OTHER);
        assertThat(line.tasks()).extracting(Task::action).containsExactly("fulfil-obligation");
        assertThat(line.duties()).extracting(DutyLine::state).containsExactly(DutyLine.State.OWED);
    }

    @Test
    void an_obligation_moves_with_its_duty() {
        after(
                new ObligationAdded(C1, 1, Party.US, "deliver", FRIDAY),
                new DutyBegun(C1, Duty.byEndOf(FRIDAY, CON_09, "1")));
        var right = new Entry.Obligation(1, Party.COUNTERPARTY, "pay", FRIDAY.plusDays(7));
        after(new ObligationCorrectionProposed(C1, 1, 8, right, "typo", NING));
        after(
                new ObligationCorrected(C1, 1, 8, right, ZHANG, ""),
                new DutyCorrected(C1, Duty.byEndOf(FRIDAY.plusDays(7), CON_09, "1"), null));
        assertThat(file.performance().obligations().getFirst().text()).isEqualTo("pay");
        assertThat(line.tasks()).extracting(Task::due).containsExactly(FRIDAY.plusDays(7));
        assertThat(line.duties()).extracting(DutyLine::lastDay).containsExactly(FRIDAY.plusDays(7));
    }

    @Test
    void a_duty_that_was_kept_is_late_or_in_time_by_the_corrected_day() {
        var done = NEXT_DAY.atTime(12, 0).atZone(Circumstances.ZONE).toInstant();
        after(new DutyBegun(C1, Duty.byEndOf(NEXT_DAY, CON_08, "")));
        after(new DutyKept(C1, CON_08, "", Duty.byEndOf(NEXT_DAY, CON_08, "").due(), done));
        assertThat(line.duties()).extracting(DutyLine::state).containsExactly(DutyLine.State.KEPT);
        after(new DutyCorrected(C1, Duty.byEndOf(SIGNED, CON_08, ""), done));
        assertThat(line.duties())
                .extracting(DutyLine::state, DutyLine::daysLate)
                .containsExactly(Tuple.tuple(DutyLine.State.LATE, 1L));
        assertThat(line.tasks()).isEmpty();
    }

    private static SigningCorrectionProposed proposed() {
        return new SigningCorrectionProposed(C1, 1, 5, RIGHT, "misread", NING);
    }

    private void after(ContractEvent... events) {
        for (var event : events) {
            var version = line.version() + 1;
            var told = new Told("contracts/c1", version, "e" + version, NOW, NOW, LI, "clerk", "e" + version, null);
            line = line.after(event, told);
            file = file.after(event, told);
            assertThat(file.tasks()).isEqualTo(line.tasks());
        }
    }
}
