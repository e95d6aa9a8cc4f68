package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.ENTRY;
import static dossier.handbook.Rule.ORG_04;
import static dossier.handbook.Rule.STAGE;
import static dossier.handbook.Scenario.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ClaimEvent.*;
import dossier.contracts.api.ContractClaims;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractDutyCommand.ExpectRevenue;
import dossier.contracts.api.ContractDutyCommand.NoteBreach;
import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractDutyEvent.DutyBreached;
import dossier.contracts.api.ContractDutyEvent.DutyKept;
import dossier.contracts.api.ContractDutyEvent.DutyLapsed;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.CreditStanding.Due;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentEvent.MilestoneFixed;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.PaymentMilestone.Anchor;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.contracts.api.PerformanceCommand.FulfilObligation;
import dossier.contracts.api.PerformanceEvent.ObligationAdded;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
import dossier.contracts.api.Receivable;
import dossier.handbook.Actor;
import dossier.handbook.Duty;
import dossier.handbook.Scenario;
import dossier.platform.automation.Heard;
import dossier.policies.api.WorkingDay;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** REV-01, CON-14: what was entered as receivables and paid counts under the contract, once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimsTest {
    private static final LocalDate DUE = TODAY.plusDays(7), PROMPT = TODAY.plusDays(3);
    private static final PaymentMilestone DEPOSIT =
            new PaymentMilestone("DEPOSIT", Kind.DEPOSIT, new BigDecimal("30"), null, null, Anchor.EFFECT, 7);
    private static final PaymentMilestone REST =
            new PaymentMilestone("REST", Kind.DELIVERY, new BigDecimal("70"), null, null, Anchor.DELIVERY, 7);
    private static final Money WHOLE = Money.cny("1000.00"), DEPOSITED = Money.cny("300.00");
    private static final ContractDraft BY_MILESTONE = draftOf(List.of(DEPOSIT, REST));
    private static final RevenueClaimed CLAIMED = new RevenueClaimed(ID, "r-1", 1, DEPOSITED, DUE);

    @Test
    void a_part_that_was_paid_is_not_unpaid_any_more_and_the_rest_of_it_is_due() {
        var half = receivable(BY_MILESTONE, fixed(), CLAIMED, new PaymentCounted(ID, "r-1", Money.cny("100.00")));
        assertThat(half.unpaid()).isEqualTo(Money.cny("900.00"));
        assertThat(half.dues()).containsExactly(new Due(DUE, Money.cny("200.00")));
    }

    @Test
    void what_is_paid_in_full_counts_once_whether_it_is_claimed_or_not() {
        var paid = receivable(
                BY_MILESTONE,
                fixed(),
                CLAIMED,
                new PaymentCounted(ID, "r-1", DEPOSITED),
                new ObligationFulfilled(ID, 1, TODAY, SCAN));
        assertThat(paid.unpaid()).isEqualTo(Money.cny("700.00"));
        assertThat(paid.dues()).isEmpty();
        var back = receivable(
                BY_MILESTONE,
                fixed(),
                CLAIMED,
                new PaymentCounted(ID, "r-1", DEPOSITED),
                new ObligationFulfilled(ID, 1, TODAY, SCAN),
                new PaymentCounted(ID, "r-1", Money.cny("0.00")),
                new ObligationReopened(ID, 1));
        assertThat(back.unpaid()).isEqualTo(WHOLE);
        assertThat(back.dues()).containsExactly(new Due(DUE, DEPOSITED));
    }

    @Test
    void what_deliveries_come_to_is_due_where_the_contract_names_no_milestones() {
        var delivered = new RevenueClaimed(ID, "r-1", null, Money.cny("400.00"), DUE);
        var some = receivable(draftOf(List.of()), delivered, new PaymentCounted(ID, "r-1", Money.cny("150.00")));
        assertThat(some.unpaid()).isEqualTo(Money.cny("850.00"));
        assertThat(some.dues()).containsExactly(new Due(DUE, Money.cny("250.00")));
        var withdrawn = receivable(draftOf(List.of()), delivered, new ClaimWithdrawn(ID, "r-1"));
        assertThat(withdrawn.unpaid()).isEqualTo(WHOLE);
        assertThat(withdrawn.dues()).isEmpty();
    }

    @Test
    void a_payment_that_finance_records_is_not_fulfilled_by_anyone_else() {
        var fulfil = new FulfilObligation(ID, 1, TODAY, SCAN);
        var owed = new ObligationAdded(ID, 1, Party.COUNTERPARTY, "DEPOSIT", DUE);
        by(DRAFTER)
                .given(inEffectWith(BY_MILESTONE, fixed(), owed, CLAIMED))
                .when(fulfil)
                .refused(STAGE);
        by(DRAFTER)
                .given(inEffectWith(BY_MILESTONE, fixed(), owed, CLAIMED, new ClaimWithdrawn(ID, "r-1")))
                .when(fulfil)
                .allowedBy(STAGE);
    }

    @Test
    void the_contract_says_what_may_be_entered_under_it() {
        var history = new ArrayList<ContractEvent>(List.of(inEffectWith(BY_MILESTONE, fixed())));
        var before = ClaimsUnderContracts.claims(ID, history);
        assertThat(before.open()).isTrue();
        assertThat(before.milestone(1)).hasValueSatisfying(it -> {
            assertThat(it.toEnter()).isTrue();
            assertThat(it.gross()).isEqualTo(DEPOSITED);
            assertThat(it.dueOn()).isEqualTo(DUE);
        });
        assertThat(before.milestone(2))
                .hasValueSatisfying(it -> assertThat(it.toEnter()).isFalse());
        history.add(CLAIMED);
        assertThat(ClaimsUnderContracts.claims(ID, history).milestone(1))
                .map(ContractClaims.Milestone::receivable)
                .contains("r-1");
    }

    @Test
    void a_milestone_whose_day_is_known_is_to_be_entered_until_it_was_or_was_paid_without() {
        var expect = new ExpectRevenue(ID);
        var owed = expected(DUE);
        house().given(inEffectWith(BY_MILESTONE, fixed())).when(expect).then(owed);
        house().given(inEffectWith(BY_MILESTONE, fixed(), owed)).when(expect).then();
        house().given(inEffectWith(BY_MILESTONE, fixed(), CLAIMED)).when(expect).then();
        house().given(inEffectWith(BY_MILESTONE)).when(expect).then();
        var near = new MilestoneFixed(ID, 1, TODAY, 1, null);
        house().given(inEffectWith(BY_MILESTONE, near)).when(expect).then(expected(PROMPT));
        by(DRAFTER).given(inEffectWith(BY_MILESTONE, fixed())).when(expect).refused(ORG_04);
        var fulfilled = new ObligationFulfilled(ID, 1, TODAY, SCAN);
        by(DRAFTER)
                .given(inEffectWith(
                        BY_MILESTONE, fixed(), owed, new ObligationAdded(ID, 1, Party.COUNTERPARTY, "DEPOSIT", DUE)))
                .when(new FulfilObligation(ID, 1, TODAY, SCAN))
                .then(fulfilled, new DutyLapsed(ID, ENTRY, "milestone-1"));
        var heard = new Heard("e", "contracts/c-1", 0, DRAFTER.person(), NOON, NOON);
        var automation = new WhenPaymentFallsDueThenExpectRevenue();
        assertThat(automation.then(fixed(), heard)).containsExactly(expect);
        assertThat(automation.then(new ClaimWithdrawn(ID, "r-1"), heard)).containsExactly(expect);
        assertThat(automation.then(fulfilled, heard)).isEmpty();
    }

    @Test
    void entered_in_time_it_is_kept_and_what_nobody_entered_is_breached() {
        var owed = expected(DUE);
        var due = owed.duty().due();
        var history = List.of(inEffectWith(BY_MILESTONE, fixed(), owed));
        var claims = ClaimsUnderContracts.claims(ID, history);
        assertThat(claims.claim("r-1", 1, DEPOSITED, DUE, NOON))
                .containsExactly(CLAIMED, new DutyKept(ID, ENTRY, "milestone-1", due, NOON));
        assertThat(claims.claim("r-2", null, DEPOSITED, DUE, NOON))
                .containsExactly(new RevenueClaimed(ID, "r-2", null, DEPOSITED, DUE));
        var breach = new NoteBreach(ID, ENTRY, "milestone-1");
        var breached = new DutyBreached(ID, ENTRY, "milestone-1", due);
        house().at(due)
                .given(inEffectWith(BY_MILESTONE, fixed(), owed))
                .when(breach)
                .then(breached);
        house().at(due.minusNanos(1))
                .given(inEffectWith(BY_MILESTONE, fixed(), owed))
                .when(breach)
                .refused(STAGE);
        house().given(inEffectWith(
                        BY_MILESTONE, fixed(), owed, CLAIMED, new DutyKept(ID, ENTRY, "milestone-1", due, NOON)))
                .when(new ExpectRevenue(ID))
                .then();
    }

    private static Scenario<ContractCommand, ContractState, ContractEvent> house() {
        return by(Actor.HOUSE).knowing(new WorkingDay(PROMPT, null));
    }

    private static DutyBegun expected(LocalDate lastDay) {
        return new DutyBegun(ID, Duty.byEndOf(lastDay, ENTRY, "milestone-1"));
    }

    private static MilestoneFixed fixed() {
        return new MilestoneFixed(ID, 1, DUE, 1, null);
    }

    private static ContractDraft draftOf(List<PaymentMilestone> milestones) {
        var draft = new ContractDraft(
                SMALL.title(), SMALL.counterparty(), WHOLE, true, false, SMALL.clauses(), SMALL.business());
        return draft.with(new ContractTerms(new BigDecimal("13"), milestones, null));
    }

    private static ContractEvent[] inEffectWith(ContractDraft draft, ContractEvent... more) {
        return then(
                new ContractEvent[] {
                    new ContractDrafted(ID, draft, DRAFTER.person(), DRAFTER.department()),
                    new ContractTookEffect(ID, TODAY)
                },
                more);
    }

    private static Receivable receivable(ContractDraft draft, ContractEvent... more) {
        Receivable receivable = null;
        for (var event : inEffectWith(draft, more)) receivable = Receivable.after(receivable, event);
        return Objects.requireNonNull(receivable);
    }
}
