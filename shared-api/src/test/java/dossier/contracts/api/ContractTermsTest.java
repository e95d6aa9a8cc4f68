package dossier.contracts.api;

import static dossier.contracts.api.PaymentMilestone.Anchor.EFFECT;
import static dossier.contracts.api.PaymentMilestone.Kind.DEPOSIT;
import static dossier.contracts.api.PaymentMilestone.Kind.PROGRESS;
import static dossier.contracts.api.PaymentMilestone.Kind.RETENTION;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.counterparties.api.CounterpartyId;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Net, tax and gross, and what a contract's payments come to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractTermsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> RATES = List.of("0", "3", "6", "9", "13", "5.5");

    @Test
    void tax_is_in_an_amount_or_on_top_of_it_half_up() {
        assertThat(taxed("113.00", "CNY", true, "13")).isEqualTo(new Taxed(cny("100.00"), cny("13.00"), cny("113.00")));
        assertThat(taxed("100.00", "CNY", false, "13"))
                .isEqualTo(new Taxed(cny("100.00"), cny("13.00"), cny("113.00")));
        assertThat(taxed("0.50", "CNY", false, "9").tax()).isEqualTo(cny("0.05"));
        assertThat(taxed("286000.00", "CNY", true, "13").net()).isEqualTo(cny("253097.35"));
        assertThat(taxed("1000", "CNY", true, "0")).isEqualTo(new Taxed(cny("1000.00"), cny("0.00"), cny("1000.00")));
    }

    @Test
    void the_currency_says_what_its_smallest_unit_is() {
        assertThat(taxed("1000", "JPY", false, "5.5").gross()).isEqualTo(new Money(new BigDecimal("1055"), "JPY"));
        assertThat(taxed("105", "JPY", true, "10").net()).isEqualTo(new Money(new BigDecimal("95"), "JPY"));
        assertThat(new Money(new BigDecimal("1.5"), "XXQ").rounded().amount()).isEqualByComparingTo("1.50");
    }

    @Test
    void net_and_tax_always_make_the_gross_and_the_amount_as_said_is_one_of_them() {
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++) {
            var amount = cny(BigDecimal.valueOf(random.nextLong(100_000_000), 2).toPlainString());
            var included = random.nextBoolean();
            var taxed = taxed(amount.amount().toPlainString(), "CNY", included, RATES.get(i % RATES.size()));
            assertThat(taxed.net().amount().add(taxed.tax().amount()))
                    .isEqualByComparingTo(taxed.gross().amount());
            assertThat((included ? taxed.gross() : taxed.net()).amount()).isEqualByComparingTo(amount.amount());
            assertThat(taxed.tax().amount()).isNotNegative();
        }
    }

    @Test
    void shares_add_up_to_the_whole_in_percent_in_amounts_or_in_both() {
        assertThat(faults(percent(DEPOSIT, "30"), percent(PROGRESS, "65"), percent(RETENTION, "5")))
                .isEmpty();
        assertThat(faults(amount("400.00"), amount("600.00"))).isEmpty();
        assertThat(faults(percent(DEPOSIT, "40"), amount("600.00"))).isEmpty();
        assertThat(faults()).isEmpty();
        assertThat(faults(percent(DEPOSIT, "30"), percent(PROGRESS, "65"))).containsExactly("terms.total");
        assertThat(faults(amount("400.00"), amount("600.01"))).containsExactly("terms.total");
    }

    @Test
    void what_is_payable_includes_the_tax() {
        var terms = new ContractTerms(new BigDecimal("13"), List.of(amount("1130.00")), null);
        assertThat(draft(false, terms).faultsInTerms()).isEmpty();
        assertThat(draft(true, terms).faultsInTerms()).containsExactly("terms.total");
    }

    @Test
    void a_milestone_says_one_share_and_one_day() {
        var both = new PaymentMilestone("x", DEPOSIT, new BigDecimal("100"), BigDecimal.ONE, DAY, null, null);
        var neither = new PaymentMilestone("x", DEPOSIT, null, null, DAY, null, null);
        assertThat(faults(both)).containsExactly("terms.share");
        assertThat(faults(neither)).containsExactly("terms.share");
        var hundred = new BigDecimal("100");
        assertThat(faults(new PaymentMilestone("x", DEPOSIT, hundred, null, null, null, null)))
                .containsExactly("terms.day");
        assertThat(faults(new PaymentMilestone("x", DEPOSIT, hundred, null, DAY, EFFECT, null)))
                .containsExactly("terms.day");
        assertThat(faults(new PaymentMilestone("x", DEPOSIT, hundred, null, DAY, null, 3)))
                .containsExactly("terms.day");
        assertThat(faults(new PaymentMilestone("x", DEPOSIT, hundred, null, null, EFFECT, null)))
                .isEmpty();
    }

    @Test
    void the_retention_comes_last() {
        assertThat(faults(percent(RETENTION, "5"), percent(DEPOSIT, "95"))).containsExactly("terms.retention");
        assertThat(faults(percent(RETENTION, "5"), percent(DEPOSIT, "90"), percent(RETENTION, "5")))
                .containsExactly("terms.retention");
    }

    @Test
    void payments_are_whole_minor_units_and_rounding_loses_nothing() {
        var thirds = new ContractTerms(
                null,
                Stream.of("33.33", "33.33", "33.34")
                        .map(it -> percent(PROGRESS, it))
                        .toList(),
                null);
        assertThat(thirds.payments(cny("0.10")))
                .extracting(it -> it.amount().toPlainString())
                .containsExactly("0.03", "0.04", "0.03");
        var random = new Random(11);
        for (var i = 0; i < 1_000; i++) {
            var whole = cny(BigDecimal.valueOf(random.nextLong(10_000_000), 2).toPlainString());
            assertThat(thirds.payments(whole).stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(whole.amount());
        }
    }

    @Test
    void lines_add_up_to_the_amount_whether_it_includes_the_tax_or_not() {
        assertThat(faultsOfLines("1000.00", line("2", "300"), line("0.5", "800")))
                .isEmpty();
        assertThat(faultsOfLines("1000.00", line("2", "300"), line("0.5", "799.98")))
                .containsExactly("terms.lines");
        assertThat(faultsOfLines("1000.00")).isEmpty();
        var netLines = new ContractTerms(new BigDecimal("13"), List.of(amount("1130.00")), null)
                .with(List.of(line("10", "100")));
        assertThat(draft(false, netLines).faultsInTerms()).isEmpty();
    }

    @Test
    void each_line_is_rounded_to_whole_cents_before_they_are_added_up() {
        assertThat(faultsOfLines("0.02", line("1", "0.005"), line("1", "0.005")))
                .isEmpty();
        assertThat(faultsOfLines("0.01", line("1", "0.005"), line("1", "0.005")))
                .containsExactly("terms.lines");
    }

    private static List<String> faultsOfLines(String amount, ContractLine... lines) {
        var terms = new ContractTerms(null, List.of(), null).with(List.of(lines));
        return terms.faults(Money.cny(amount), Money.cny(amount));
    }

    private static ContractLine line(String quantity, String unitPrice) {
        return new ContractLine("Pump", new BigDecimal(quantity), "台", new BigDecimal(unitPrice));
    }

    private static Taxed taxed(String amount, String currency, boolean included, String rate) {
        return Taxed.of(new Money(new BigDecimal(amount), currency), included, new BigDecimal(rate));
    }

    private static Money cny(String amount) {
        return Money.cny(amount);
    }

    private static PaymentMilestone percent(Kind kind, String percent) {
        return new PaymentMilestone("x", kind, new BigDecimal(percent), null, DAY, null, null);
    }

    private static PaymentMilestone amount(String amount) {
        return new PaymentMilestone("x", PROGRESS, null, new BigDecimal(amount), DAY, null, null);
    }

    private static List<String> faults(PaymentMilestone... milestones) {
        return draft(true, new ContractTerms(null, List.of(milestones), null)).faultsInTerms();
    }

    private static ContractDraft draft(boolean taxIncluded, @Nullable ContractTerms terms) {
        return new ContractDraft(
                "Pumps",
                new CounterpartyId("acme"),
                Money.cny("1000.00"),
                taxIncluded,
                false,
                List.of(),
                null,
                terms,
                null);
    }
}
