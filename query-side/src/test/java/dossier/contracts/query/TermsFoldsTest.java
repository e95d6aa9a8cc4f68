package dossier.contracts.query;

import static dossier.contracts.query.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractDutyEvent.DutyKept;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractLine;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentEvent.MilestoneFixed;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.PaymentMilestone.Anchor;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.contracts.api.PerformanceEvent.ObligationAdded;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
import dossier.contracts.api.Term;
import dossier.contracts.api.Term.Renewal;
import dossier.contracts.api.TermEvent.ContractExpired;
import dossier.contracts.api.TermEvent.ContractRenewed;
import dossier.contracts.api.TermEvent.EndAnnounced;
import dossier.contracts.api.TermEvent.NoticeGiven;
import dossier.handbook.Rule;
import dossier.platform.read.Told;
import dossier.words.Money;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A contract's page shows what it says beyond its clauses, and what became of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TermsFoldsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");
    private static final StoredFile PROOF = new StoredFile("c".repeat(64), "proof.pdf", "application/pdf", 10);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 13);
    private static final ContractTerms TERMS = new ContractTerms(
            new BigDecimal("13"),
            List.of(
                    new PaymentMilestone("30 %", Kind.DEPOSIT, new BigDecimal("30"), null, FRIDAY, null, null),
                    new PaymentMilestone(
                            "rest", Kind.ACCEPTANCE, new BigDecimal("70"), null, null, Anchor.ACCEPTANCE, 15)),
            null);
    private static final ContractDraft PAID = draft("Pumps", "480000", false).with(TERMS);

    private ContractFile file = ContractFile.blank("c1");

    @Test
    void a_contract_of_clauses_alone_shows_no_terms() {
        after(drafted());
        assertThat(ContractView.of(file, null, null).terms()).isNull();
    }

    @Test
    void tax_and_payments_are_worked_out_from_the_amount() {
        after(new ContractDrafted(C1, PAID, LI, SALES));
        var view = view();
        assertThat(Objects.requireNonNull(view.taxed()).tax()).isEqualTo(Money.cny("55221.24"));
        assertThat(view.payments())
                .extracting(TermsView.Payment::amount)
                .containsExactly(Money.cny("144000.00"), Money.cny("336000.00"));
        assertThat(view.payments()).extracting(TermsView.Payment::fixed).containsOnlyNulls();
    }

    @Test
    void its_lines_are_numbered_and_say_what_each_comes_to() {
        var line = new ContractLine("Pump", new BigDecimal("1.5"), "t", new BigDecimal("99.999"));
        after(new ContractDrafted(C1, PAID.with(TERMS.with(List.of(line))), LI, SALES));
        assertThat(view().lines()).containsExactly(new TermsView.Line(1, line, Money.cny("150.00")));
    }

    @Test
    void a_payment_is_owed_once_its_day_is_known_and_paid_with_its_obligation() {
        after(new ContractDrafted(C1, PAID, LI, SALES));
        after(new MilestoneFixed(C1, 2, FRIDAY, 1, PROOF));
        after(new ObligationAdded(C1, 1, Party.COUNTERPARTY, "rest", FRIDAY));
        assertThat(file.stored()).contains(PROOF);
        assertThat(view().payments().getLast()).satisfies(it -> {
            assertThat(Objects.requireNonNull(it.fixed()).dueOn()).isEqualTo(FRIDAY);
            assertThat(it.paid()).isFalse();
        });
        after(new ObligationFulfilled(C1, 1, FRIDAY, PROOF));
        assertThat(view().payments()).extracting(TermsView.Payment::paid).containsExactly(false, true);
    }

    @Test
    void its_term_follows_notice_renewal_and_expiry() {
        var term = new Term(null, SIGNED, Renewal.AUTOMATIC, 12, 30);
        after(new ContractDrafted(
                C1, draft("Pumps", "1", false).with(new ContractTerms(null, List.of(), term)), LI, SALES));
        assertThat(running().noticeBy()).isEqualTo(SIGNED.minusDays(30));
        after(new ContractRenewed(C1, SIGNED.plusYears(1), null));
        assertThat(running().endsOn()).isEqualTo(SIGNED.plusYears(1));
        after(new NoticeGiven(C1, Party.US, SIGNED, SIGNED.plusYears(1), PROOF));
        assertThat(file.stored()).contains(PROOF);
        assertThat(running().noticeBy()).isNull();
        after(new ContractExpired(C1, SIGNED.plusYears(1)));
        assertThat(file.terms().expiredOn()).isEqualTo(SIGNED.plusYears(1));
    }

    @Test
    void the_ledger_tells_the_last_day_and_whether_it_is_over() {
        var term = new Term(null, SIGNED, Renewal.BY_AGREEMENT, null, 30);
        var line = LedgerLine.blank("c1");
        line = line.after(new ContractDrafted(C1, PAID, LI, SALES), told(0));
        assertThat(line.endsOn()).isNull();
        var revised = draft("Pumps", "1", false).with(new ContractTerms(null, List.of(), term));
        line = line.after(new ContractRevised(C1, 2, revised, ""), told(1));
        assertThat(line.endsOn()).isEqualTo(SIGNED);
        line = line.after(new NoticeGiven(C1, Party.US, SIGNED, SIGNED.plusDays(9), PROOF), told(2));
        assertThat(line.endsOn()).isEqualTo(SIGNED.plusDays(9));
        line = line.after(new ContractExpired(C1, SIGNED.plusDays(9)), told(3));
        line = line.after(new ObligationAdded(C1, 1, Party.US, "still owed", FRIDAY), told(4));
        assertThat(line.expired()).isTrue();
        assertThat(line.stage()).isEqualTo(ContractStage.DRAFT);
        line = line.after(new ContractRenewed(C1, SIGNED.plusYears(1), PROOF), told(5));
        assertThat(line.expired()).isFalse();
        assertThat(line.endsOn()).isEqualTo(SIGNED.plusYears(1));
    }

    @Test
    void a_decision_on_the_end_waits_from_the_day_it_is_told_until_its_duty_ends() {
        after(new ContractDrafted(C1, PAID, LI, SALES));
        after(effective());
        after(new EndAnnounced(C1, FRIDAY, true, SIGNED));
        assertThat(file.tasks()).singleElement().satisfies(it -> {
            assertThat(it.action()).isEqualTo("decide-on-end");
            assertThat(it.due()).isEqualTo(SIGNED);
        });
        after(new DutyKept(C1, Rule.TERM, "term.notice", NOW, NOW));
        assertThat(file.tasks()).isEmpty();
    }

    private TermsView.Running running() {
        return Objects.requireNonNull(view().running());
    }

    private TermsView view() {
        return Objects.requireNonNull(ContractView.of(file, null, null).terms());
    }

    private void after(ContractEvent event) {
        file = file.after(event, told(file.version() + 1));
    }

    private static Told told(long version) {
        return new Told("contracts/c1", version, "e" + version, NOW, NOW, LI, "clerk", "e" + version, null);
    }
}
