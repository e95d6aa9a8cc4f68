package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Scenario.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.BalanceEvent.BalanceGranted;
import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ContractBalance;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractLine;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.LineQuantity;
import dossier.contracts.api.Portion;
import dossier.handbook.Rule;
import dossier.words.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** ORD-01: what a contract's own stream says it leaves to order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractBalancesTest {
    private static final ContractLine LINE =
            new ContractLine("Pump", new BigDecimal("4"), "台", new BigDecimal("25000"));

    @Test
    void all_other_orders_count_with_what_they_were_granted_last() {
        var history = then(
                inEffect(),
                new BalanceGranted(ID, "a", amount("100.00")),
                new BalanceGranted(ID, "b", amount("200.00")),
                new BalanceGranted(ID, "a", amount("50.00")));
        assertThat(balance("b", history).taken()).isEqualTo(amount("50.00"));
        assertThat(balance("new", history).taken()).isEqualTo(amount("250.00"));
        assertThat(balance("new", history).beyond(amount("499749.99"))).isEmpty();
        assertThat(balance("new", history).beyond(amount("499750.00"))).containsExactly("CNY 0.01");
    }

    @Test
    void it_follows_an_amendment_and_names_the_lines() {
        var lined = then(
                drafted(SMALL.with(new ContractTerms(null, List.of(), null).with(List.of(LINE)))),
                new ContractTookEffect(ID, TODAY));
        assertThat(balance("new", lined).agreed())
                .isEqualTo(new Portion(SMALL.amount(), List.of(new LineQuantity(1, new BigDecimal("4")))));
        assertThat(balance("new", lined).beyond(amount("1.00"))).containsExactly("balance.lines");
        var amended = then(inEffect(), new ContractAmended(ID, 1, TODAY, Money.cny("10.00")));
        assertThat(balance("new", amended).beyond(amount("10.01"))).containsExactly("CNY 0.01");
    }

    @Test
    void it_is_open_in_effect_and_expects_its_first_order() {
        assertThat(balance("new", passedLegal(SMALL)).open()).isFalse();
        var effective = balance("new", inEffect());
        assertThat(effective.open()).isTrue();
        assertThat(effective.counterparty()).isEqualTo(ACME);
        assertThat(effective.expected()).isEqualTo(begun(Rule.ORD_01, "", DUE).duty());
        var kept = then(inEffect(), kept(Rule.ORD_01, "", DUE, NOON));
        assertThat(balance("new", kept).expected()).isNull();
        assertThat(effective.grant("a", amount("1.00"), NOON))
                .containsExactly(new BalanceGranted(ID, "a", amount("1.00")), kept(Rule.ORD_01, "", DUE, NOON));
    }

    @Test
    void a_framework_is_called_off_and_not_ordered_from() {
        var framework = SMALL.with(ContractTerms.framework(BigDecimal.TEN, null));
        assertThat(balance("new", then(drafted(framework), new ContractTookEffect(ID, TODAY)))
                        .open())
                .isFalse();
    }

    private static ContractBalance balance(String order, ContractEvent[] history) {
        return ContractBalances.balance(new ContractBalance.Of(ID, order), List.of(history));
    }

    private static Portion amount(String amount) {
        return new Portion(Money.cny(amount), List.of());
    }
}
