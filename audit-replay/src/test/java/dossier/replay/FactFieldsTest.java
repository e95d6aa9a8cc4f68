package dossier.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.contracts.api.CreditStanding;
import dossier.contracts.api.CreditTerms;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Fact;
import dossier.replay.Alteration.OneFact;
import dossier.words.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A field of a fact is made another, wherever in the answer it stands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FactFieldsTest {
    private static final CounterpartyId ACME = new CounterpartyId("acme"), OTHER = new CounterpartyId("other");

    @Test
    void the_limit_of_one_customer_is_another_and_that_of_others_is_not() {
        var facts = List.of(new Fact(standing(ACME), null), new Fact(standing(OTHER), null));
        var altered = new OneFact("contracts.CreditStanding", "limit", "9", "acme").facts(facts);
        assertThat(((CreditStanding) altered.get(0).answer()).credit().limit()).isEqualTo(Money.cny("9"));
        assertThat(altered.get(1)).isEqualTo(facts.get(1));
        var all = new OneFact("contracts.CreditStanding", "limit", "9", null).facts(facts);
        assertThat(((CreditStanding) all.get(1).answer()).credit().limit()).isEqualTo(Money.cny("9"));
    }

    @Test
    void where_there_is_no_such_fact_or_no_such_part_nothing_is_another() {
        var facts = List.of(new Fact(CreditStanding.notControlled(ACME), null));
        assertThat(new OneFact("contracts.CreditStanding", "limit", "9", "acme").facts(facts))
                .isEqualTo(facts);
        assertThat(new OneFact("branches.BranchScope", "known", "true", null).facts(facts))
                .isSameAs(facts);
    }

    @Test
    void what_is_no_value_of_the_field_is_refused() {
        assertThatThrownBy(() -> FactFields.changed(standing(ACME), "limit", "much"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(FactFields.value(standing(ACME), "limit")).isEqualTo(Money.cny("5"));
    }

    private static CreditStanding standing(CounterpartyId counterparty) {
        return new CreditStanding(
                counterparty,
                new CreditTerms(CreditTerms.Rating.B, Money.cny("5"), 30, LocalDate.parse("2027-01-01")),
                List.of());
    }
}
