package dossier.customers.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dossier.House;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.CreditOverview;
import dossier.contracts.api.CreditStanding;
import dossier.contracts.api.CreditStanding.Claim;
import dossier.contracts.api.CreditTerms;
import dossier.contracts.api.Party;
import dossier.counterparties.api.CounterpartyId;
import dossier.customers.api.CustomerCard;
import dossier.customers.api.CustomerEvent.CreditApproved;
import dossier.customers.api.CustomerEvent.CustomerOpened;
import dossier.customers.api.CustomerId;
import dossier.handbook.Fact.Source;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditShownTest {
    private static final CustomerId ID = new CustomerId("acme-file");
    private static final CounterpartyId ACME = new CounterpartyId("acme");
    private static final ContractId C1 = new ContractId("c1"), C2 = new ContractId("c2");
    private static final PersonId LI = new PersonId("li");
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final CreditTerms CREDIT = new CreditTerms(CreditTerms.Rating.B, Money.cny("400.00"), 30, TODAY);
    private static final Claim CLAIM = new Claim(C1, Money.cny("100.00"), List.of(), new Source("contracts/c1", 1));

    @Test
    void a_contract_is_shown_the_credit_that_it_would_be_held_against() {
        try (var house = new House()) {
            house.happen(
                    "li",
                    new CustomerOpened(ID, "KH-00001", ACME, "Acme", LI, SALES, CustomerCard.EMPTY),
                    new ContractDrafted(
                            C1,
                            new ContractDraft("Pumps", ACME, Money.cny("100.00"), true, false, List.of(), null),
                            LI,
                            SALES),
                    new ContractSigned(C1, Party.US, TODAY, new StoredFile("a".repeat(64), "a.pdf", "x/y", 1)));
            house.list("customers", LI);
            var credits = house.get(CreditOverview.class);
            assertThat(credits.of(ACME, C2)).isEqualTo(CreditStanding.notControlled(ACME));
            house.happen("sun", new CreditApproved(ID, CREDIT, LI, ""));
            house.list("customers", LI);
            var expected = new CreditStanding(ACME, CREDIT, List.of(CLAIM));
            // receivables have no list of their own that would wait for them
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
                while (!credits.of(ACME, C2).equals(expected)) Thread.onSpinWait();
            });
            assertThat(credits.of(ACME, C1)).isEqualTo(new CreditStanding(ACME, CREDIT, List.of()));
        }
    }

    @Test
    void a_part_of_the_limit_that_is_used_is_rounded_up() {
        var view = CreditView.of(new CreditStanding(ACME, CREDIT, List.of(CLAIM)), TODAY);
        assertThat(view).isNotNull().satisfies(it -> {
            assertThat(it.percent()).isEqualTo(25);
            assertThat(it.over()).isFalse();
            assertThat(it.expired()).isFalse();
        });
        var nothing = new CreditTerms(CreditTerms.Rating.D, Money.cny("0.00"), 0, TODAY.minusDays(1));
        assertThat(CreditView.of(new CreditStanding(ACME, nothing, List.of(CLAIM)), TODAY))
                .isNotNull()
                .satisfies(it -> {
                    assertThat(it.percent()).isEqualTo(100);
                    assertThat(it.over()).isTrue();
                    assertThat(it.expired()).isTrue();
                });
        assertThat(CreditView.of(CreditStanding.notControlled(ACME), TODAY)).isNull();
    }
}
