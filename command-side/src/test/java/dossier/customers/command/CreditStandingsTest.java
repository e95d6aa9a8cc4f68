package dossier.customers.command;

import static dossier.customers.command.CustomerLife.ACME;
import static dossier.customers.command.CustomerLife.LI;
import static dossier.customers.command.CustomerLife.OPENED;
import static dossier.customers.command.CustomerLife.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.CreditStanding;
import dossier.contracts.api.CreditStanding.Claim;
import dossier.contracts.api.CreditStanding.Due;
import dossier.contracts.api.CreditTerms;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentEvent.MilestoneFixed;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.PaymentMilestone.Anchor;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.contracts.api.PerformanceEvent.ContractArchived;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
import dossier.customers.api.CustomerEvent.CreditApproved;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.TestDatabase;
import dossier.platform.store.StoredJson;
import dossier.platform.store.Vocabulary;
import dossier.words.Money;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditStandingsTest {
    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.migrated());
    private static final ContractId ONE = new ContractId("one"), ASKING = new ContractId("asking");
    private static final StoredFile SCAN = new StoredFile("a".repeat(64), "scan.pdf", "application/pdf", 9);
    private static final CreditTerms CREDIT = new CreditTerms(CreditTerms.Rating.B, Money.cny("1000.00"), 30, TODAY);
    private static final CreditApproved APPROVED = new CreditApproved(OPENED.id(), CREDIT, LI.person(), "");

    private final CreditStandings standings = new CreditStandings(SQL, StoredJson.plain(Vocabulary.scan()));

    @BeforeEach
    void nothing() {
        SQL.sql("truncate customer_credit, contract_receivable").update();
    }

    @Test
    void without_a_file_or_a_rating_credit_is_not_controlled_and_it_says_from_what() {
        assertThat(asked()).isEqualTo(new Fact(CreditStanding.notControlled(ACME), null));
        standings.on(OPENED, 0);
        assertThat(asked())
                .isEqualTo(new Fact(CreditStanding.notControlled(ACME), new Source("customers/acme-file", 0)));
        standings.on(APPROVED, 4);
        assertThat(asked()).isEqualTo(controlled());
    }

    @Test
    void a_contract_counts_from_our_signature_with_what_it_leaves_unpaid_until_it_is_over() {
        standings.on(OPENED, 0);
        standings.on(APPROVED, 4);
        happen(0, drafted());
        happen(5, new ContractSigned(ONE, Party.COUNTERPARTY, TODAY, SCAN));
        assertThat(asked()).isEqualTo(controlled());
        happen(6, new ContractSigned(ONE, Party.US, TODAY, SCAN));
        assertThat(asked()).isEqualTo(controlled(claim("100.00", 6)));
        happen(7, new ContractTookEffect(ONE, TODAY));
        happen(8, new MilestoneFixed(ONE, 1, TODAY, 1, null));
        assertThat(asked()).isEqualTo(controlled(claim("100.00", 8, new Due(TODAY, Money.cny("30.00")))));
        happen(9, new ObligationFulfilled(ONE, 1, TODAY, SCAN));
        assertThat(asked()).isEqualTo(controlled(claim("70.00", 9)));
        happen(10, new ContractArchived(ONE, "shelf"));
        assertThat(asked()).isEqualTo(controlled());
    }

    @Test
    void the_contract_that_asks_does_not_count_against_itself() {
        standings.on(OPENED, 0);
        standings.on(APPROVED, 4);
        happen(0, drafted());
        happen(6, new ContractSigned(ONE, Party.US, TODAY, SCAN));
        assertThat(standings.answer(new CreditStanding.Of(ACME, ONE))).isEqualTo(controlled());
    }

    private void happen(long version, ContractEvent event) {
        standings.on(event, version);
    }

    private Fact asked() {
        return standings.answer(new CreditStanding.Of(ACME, ASKING));
    }

    private static Fact controlled(Claim... claims) {
        return new Fact(new CreditStanding(ACME, CREDIT, List.of(claims)), new Source("customers/acme-file", 4));
    }

    private static Claim claim(String unpaid, long version, Due... dues) {
        return new Claim(ONE, Money.cny(unpaid), List.of(dues), new Source("contracts/one", version));
    }

    private static ContractDrafted drafted() {
        var deposit = new PaymentMilestone("deposit", Kind.DEPOSIT, new BigDecimal("30"), null, null, Anchor.EFFECT, 0);
        var rest = new PaymentMilestone("rest", Kind.DELIVERY, new BigDecimal("70"), null, null, Anchor.DELIVERY, 10);
        var draft = new ContractDraft("Pumps", ACME, Money.cny("100.00"), true, false, List.of(), null)
                .with(new ContractTerms(null, List.of(deposit, rest), null));
        return new ContractDrafted(ONE, draft, LI.person(), LI.department());
    }
}
