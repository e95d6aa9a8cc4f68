package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Authority.APPROVE_PRICES;
import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.someone;

import dossier.contracts.api.ClearanceCommand.ApproveDeviation;
import dossier.contracts.api.ClearanceEvent.DeviationApproved;
import dossier.contracts.api.ClearanceEvent.PricesCompared;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractEvent.HandlingEvent.StepCalledBack;
import dossier.contracts.api.ContractLine;
import dossier.contracts.api.ContractNumber;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.Party;
import dossier.contracts.api.PriceDeviation;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Scenario;
import dossier.policies.api.WorkingDay;
import dossier.prices.api.PriceListId;
import dossier.prices.api.PricesInForce;
import dossier.prices.api.PricesInForce.Priced;
import dossier.words.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** CON-13: a contract's lines against the price list, from submission to our signature. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PricingTest {
    private static final PriceListId LIST = new PriceListId("cny");
    private static final Actor BOSS = someone("lin", "management", APPROVE_PRICES);
    private static final Actor DRAFTING_BOSS = someone("li", "sales", DRAFT_CONTRACTS, APPROVE_PRICES);
    private static final SignContract WE_SIGN = new SignContract(ID, Party.US, TODAY, SCAN);
    private static final ApproveDeviation APPROVE = new ApproveDeviation(ID, "against a rival");
    private static final PriceDeviation LOW = new PriceDeviation(1, dec("94.99"), dec("100.00"), dec("-5.01"));

    /** A pump at 100 with 13 % tax in it, give or take 5 %. */
    private static final PricesInForce PUMP = prices(new Priced(1, dec("100.00"), true, dec("13"), dec("5")));

    @Test
    void a_price_may_depart_by_what_is_allowed_and_no_more() {
        for (var price : List.of("100", "95", "105"))
            before(MANAGER, PUMP).given(passed(at(price))).when(WE_SIGN).allowedBy(CON_13);
        before(MANAGER, PUMP)
                .given(passed(at("94.99")))
                .when(WE_SIGN)
                .refusedMissing(CON_13, "#1 94.99 / 100.00 = -5.01 % (v3)");
        before(MANAGER, PUMP)
                .given(passed(at("105.01")))
                .when(WE_SIGN)
                .refusedMissing(CON_13, "#1 105.01 / 100.00 = +5.01 % (v3)");
    }

    @Test
    void prices_with_and_without_tax_compare_by_their_own_rates() {
        var net = draft("100", false, null);
        var netPrice = prices(new Priced(1, dec("113"), true, dec("13"), dec("0")));
        before(MANAGER, netPrice).given(passed(net)).when(WE_SIGN).allowedBy(CON_13);
        before(MANAGER, netPrice)
                .given(passed(draft("106", true, dec("6"))))
                .when(WE_SIGN)
                .allowedBy(CON_13);
        before(MANAGER, netPrice)
                .given(passed(draft("113", true, dec("6"))))
                .when(WE_SIGN)
                .refusedMissing(CON_13, "#1 113 / 106.00 = +6.61 % (v3)");
    }

    @Test
    void what_is_not_in_the_list_needs_the_same_approval() {
        before(MANAGER, prices()).given(passed(at("100"))).when(WE_SIGN).refusedMissing(CON_13, "#1 100 (v3)");
        before(BOSS, prices())
                .given(passed(at("100")))
                .when(APPROVE)
                .then(new DeviationApproved(
                        ID, BOSS.person(), List.of(new PriceDeviation(1, dec("100"), null, null)), "against a rival"));
    }

    @Test
    void it_is_approved_before_the_signature_by_another_than_the_drafter_and_once() {
        var approved = new DeviationApproved(ID, BOSS.person(), List.of(LOW), "against a rival");
        before(BOSS, PUMP).given(passed(at("94.99"))).when(APPROVE).then(approved);
        before(MANAGER, PUMP)
                .given(then(passed(at("94.99")), approved))
                .when(WE_SIGN)
                .allowedBy(CON_13);
        before(BOSS, PUMP)
                .given(then(passed(at("94.99")), approved))
                .when(APPROVE)
                .refused(STAGE);
        before(BOSS, PUMP).given(passed(at("95"))).when(APPROVE).refused(STAGE);
        before(BOSS, PUMP).given(drafted(at("94.99"))).when(APPROVE).refused(STAGE, STAGE);
        before(DRAFTING_BOSS, PUMP).given(passed(at("94.99"))).when(APPROVE).refused(ORG_04);
        before(MANAGER, PUMP).given(passed(at("94.99"))).when(APPROVE).refused(CON_13);
    }

    @Test
    void submission_finds_it_by_the_list_of_the_day_and_a_return_ends_what_was_approved() {
        before(DRAFTER, PUMP)
                .given(drafted(at("94.99")))
                .when(new SubmitContract(ID))
                .then(
                        new ContractSubmitted(ID, NUMBER, 1, false, DUE),
                        new PricesCompared(ID, LIST, 3, TODAY, List.of(LOW)),
                        duty());
        var again = then(
                passed(at("94.99")),
                new DeviationApproved(ID, BOSS.person(), List.of(LOW), ""),
                new ReturnedByLegal(
                        ID,
                        LAWYER.person(),
                        confirmed().legality(),
                        confirmed().legality(),
                        confirmed().legality()),
                new ContractSubmitted(ID, NUMBER, 1, false, DUE),
                new PricesCompared(ID, LIST, 3, TODAY, List.of(LOW)),
                managerApproved(),
                new ApprovedByLegal(ID, LAWYER.person()),
                new ReviewPassed(ID, 1, TODAY));
        before(MANAGER, PUMP).given(again).when(WE_SIGN).refused(CON_13);
    }

    @Test
    void a_step_called_back_keeps_what_was_found_and_not_what_was_given() {
        var history = then(
                submitted(at("94.99")),
                new PricesCompared(ID, LIST, 3, TODAY, List.of(LOW)),
                new DeviationApproved(ID, BOSS.person(), List.of(LOW), ""),
                managerApproved(),
                new StepCalledBack(ID, ContractStage.MANAGER_REVIEW, "again", DUE),
                managerApproved(),
                new ApprovedByLegal(ID, LAWYER.person()),
                new ReviewPassed(ID, 1, TODAY));
        before(MANAGER, PUMP).given(history).when(WE_SIGN).refused(CON_13);
    }

    @Test
    void without_lines_or_a_list_in_force_and_for_the_other_side_nothing_is_compared() {
        before(DRAFTER, PricesInForce.none("CNY", TODAY))
                .given(drafted(at("94.99")))
                .when(new SubmitContract(ID))
                .then(new ContractSubmitted(ID, NUMBER, 1, false, DUE), duty());
        before(MANAGER, PUMP)
                .given(passedLegal(SMALL))
                .when(WE_SIGN)
                .then(new ContractSigned(ID, Party.US, TODAY, SCAN));
        before(MANAGER, PUMP)
                .given(passed(at("94.99")))
                .when(new SignContract(ID, Party.COUNTERPARTY, TODAY, SCAN))
                .then(new ContractSigned(ID, Party.COUNTERPARTY, TODAY, SCAN));
    }

    private static ContractEvent duty() {
        return limit(ContractStage.MANAGER_REVIEW);
    }

    private static ContractEvent[] passed(ContractDraft draft) {
        return then(
                drafted(draft),
                new ContractSubmitted(ID, NUMBER, 1, false, DUE),
                new PricesCompared(ID, LIST, 3, TODAY, List.of()),
                managerApproved(),
                new ApprovedByLegal(ID, LAWYER.person()),
                new ReviewPassed(ID, 1, TODAY));
    }

    private static ContractDraft at(String price) {
        return draft(price, true, null);
    }

    private static ContractDraft draft(String price, boolean taxIncluded, BigDecimal rate) {
        var line = new ContractLine("Pump", dec("2"), "台", dec(price));
        var draft = ContractLife.draft(Money.cny("200"), false);
        return new ContractDraft(
                        draft.title(),
                        ACME,
                        Money.cny(line.comesTo().toPlainString()),
                        taxIncluded,
                        false,
                        draft.clauses(),
                        null)
                .with(new ContractTerms(rate, List.of(), null).with(List.of(line)));
    }

    private static PricesInForce prices(Priced... prices) {
        return new PricesInForce("CNY", TODAY, LIST, 3, List.of(prices));
    }

    private static BigDecimal dec(String number) {
        return new BigDecimal(number);
    }

    private static Scenario<ContractCommand, ContractState, ContractEvent> before(Actor actor, PricesInForce prices) {
        return Scenario.of(ContractDecider.CONTRACT, actor)
                .knowing(
                        prices,
                        new FileCard(SCAN.sha256(), true, SCAN.size()),
                        new WorkingDay(DUE, null),
                        new ContractNumber(NUMBER));
    }
}
