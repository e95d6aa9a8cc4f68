package dossier.contracts.query;

import static dossier.contracts.query.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentEvent.MilestoneFixed;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.PaymentMilestone.Anchor;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.contracts.api.PerformanceEvent.ObligationAdded;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
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
                            "rest", Kind.ACCEPTANCE, new BigDecimal("70"), null, null, Anchor.ACCEPTANCE, 15)));
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

    private TermsView view() {
        return Objects.requireNonNull(ContractView.of(file, null, null).terms());
    }

    private void after(ContractEvent event) {
        var version = file.version() + 1;
        var told = new Told("contracts/c1", version, "e" + version, NOW, NOW, LI, "clerk", "e" + version, null);
        file = file.after(event, told);
    }
}
