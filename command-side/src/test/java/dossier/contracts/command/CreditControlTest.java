package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Authority.SIGN_OFF_RISK;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static dossier.handbook.Scenario.standingInFor;

import dossier.contracts.api.ClearanceCommand.SignOffRisk;
import dossier.contracts.api.ClearanceEvent.RiskFound;
import dossier.contracts.api.ClearanceEvent.RiskSignedOff;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractNumber;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.CreditStanding;
import dossier.contracts.api.CreditStanding.Claim;
import dossier.contracts.api.CreditStanding.Due;
import dossier.contracts.api.CreditTerms;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.PaymentMilestone.Anchor;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Answer;
import dossier.handbook.Fact.Source;
import dossier.handbook.Scenario;
import dossier.policies.api.WorkingDay;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditControlTest {
    private static final Actor FINANCE = someone("fang", "finance", SIGN_OFF_RISK);
    private static final Actor DRAFTING_FINANCE = someone("li", "sales", DRAFT_CONTRACTS, SIGN_OFF_RISK);
    private static final SignContract WE_SIGN = new SignContract(ID, Party.US, TODAY, SCAN);
    private static final SignContract THEY_SIGN = new SignContract(ID, Party.COUNTERPARTY, TODAY, SCAN);
    private static final SignOffRisk SIGN_OFF = new SignOffRisk(ID, "pledge of stock");
    private static final RiskSignedOff SIGNED_OFF =
            new RiskSignedOff(ID, FINANCE.person(), List.of("credit.limit"), "pledge of stock");

    /** {@link ContractLife#SMALL} is 499,999.99. */
    private static final CreditStanding ENOUGH = standing("499999.99", TODAY),
            SHORT = standing("499999.98", TODAY),
            RAN_OUT = standing("500000", TODAY.minusDays(1));

    @Test
    void we_sign_within_the_limit_and_beyond_it_only_with_risk_sign_off() {
        knowing(MANAGER, ENOUGH).given(passedLegal(SMALL)).when(WE_SIGN).allowedBy(CON_14);
        knowing(MANAGER, SHORT).given(passedLegal(SMALL)).when(WE_SIGN).refusedMissing(CON_14, "credit.limit");
        knowing(MANAGER, SHORT)
                .given(then(passedLegal(SMALL), SIGNED_OFF))
                .when(WE_SIGN)
                .allowedBy(CON_14);
    }

    @Test
    void what_other_contracts_leave_unpaid_takes_its_room_and_what_is_overdue_stops_it() {
        var yesterday = TODAY.minusDays(1);
        knowing(MANAGER, standing("500000", TODAY, claim("0.01", TODAY)))
                .given(passedLegal(SMALL))
                .when(WE_SIGN)
                .allowedBy(CON_14);
        knowing(MANAGER, standing("500000", TODAY, claim("0.02", TODAY)))
                .given(passedLegal(SMALL))
                .when(WE_SIGN)
                .refusedMissing(CON_14, "credit.limit");
        knowing(MANAGER, standing("500000", TODAY, claim("0.01", yesterday)))
                .given(passedLegal(SMALL))
                .when(WE_SIGN)
                .refusedMissing(CON_14, "credit.overdue");
    }

    @Test
    void amounts_in_other_currencies_do_not_compare_and_a_rating_that_ran_out_counts_no_more() {
        var dollars = new Claim(new ContractId("c-2"), new Money(BigDecimal.ONE, "USD"), List.of(), new Source("x", 0));
        knowing(MANAGER, standing("500000", TODAY, dollars))
                .given(passedLegal(SMALL))
                .when(WE_SIGN)
                .refusedMissing(CON_14, "credit.limit");
        knowing(MANAGER, RAN_OUT).given(passedLegal(SMALL)).when(WE_SIGN).refusedMissing(CON_14, "credit.expired");
    }

    @Test
    void no_payment_but_the_retention_is_agreed_for_later_than_the_term() {
        var good = paying(
                after(Kind.DELIVERY, Anchor.DELIVERY, 30, "90"), after(Kind.RETENTION, Anchor.ACCEPTANCE, 366, "10"));
        var slow = paying(after(Kind.DELIVERY, Anchor.DELIVERY, 31, "100"));
        knowing(MANAGER, ENOUGH).given(passed(good)).when(WE_SIGN).allowedBy(CON_14);
        knowing(MANAGER, ENOUGH).given(passed(slow)).when(WE_SIGN).refusedMissing(CON_14, "credit.term");
        knowing(MANAGER, ENOUGH)
                .given(passed(paying(on(TODAY.plusDays(30)))))
                .when(WE_SIGN)
                .allowedBy(CON_14);
        knowing(MANAGER, ENOUGH)
                .given(passed(paying(on(TODAY.plusDays(31)))))
                .when(WE_SIGN)
                .refusedMissing(CON_14, "credit.term");
    }

    @Test
    void a_framework_leaves_nothing_unpaid_itself_its_call_offs_do() {
        var framework = SMALL.with(ContractTerms.framework(new BigDecimal("499999.99"), null));
        knowing(MANAGER, SHORT).given(passed(framework)).when(WE_SIGN).allowedBy(CON_14);
    }

    @Test
    void a_customer_without_a_rating_is_not_controlled_yet() {
        knowing(MANAGER, CreditStanding.notControlled(ACME))
                .given(passedLegal(SMALL))
                .when(WE_SIGN)
                .then(new ContractSigned(ID, Party.US, TODAY, SCAN));
    }

    @Test
    void the_other_sides_signature_is_taken_in_as_it_is() {
        knowing(MANAGER, SHORT)
                .given(passedLegal(SMALL))
                .when(THEY_SIGN)
                .then(new ContractSigned(ID, Party.COUNTERPARTY, TODAY, SCAN));
    }

    @Test
    void finance_hears_at_submission_of_what_is_beyond_the_credit() {
        knowing(DRAFTER, SHORT)
                .given(drafted(SMALL))
                .when(new SubmitContract(ID))
                .then(
                        new ContractSubmitted(ID, NUMBER, 1, false, DUE),
                        new RiskFound(ID, List.of("credit.limit")),
                        limit(ContractStage.MANAGER_REVIEW));
        knowing(DRAFTER, ENOUGH)
                .given(drafted(SMALL))
                .when(new SubmitContract(ID))
                .then(new ContractSubmitted(ID, NUMBER, 1, false, DUE), limit(ContractStage.MANAGER_REVIEW));
    }

    @Test
    void finance_signs_off_what_there_is_once_with_a_reason() {
        knowing(FINANCE, SHORT).given(submitted(SMALL)).when(SIGN_OFF).then(SIGNED_OFF);
        knowing(FINANCE, SHORT).given(submitted(SMALL)).when(SIGN_OFF).allowedBy(RSK_04, ORG_04, STAGE);
        knowing(FINANCE, ENOUGH).given(submitted(SMALL)).when(SIGN_OFF).refused(STAGE);
        knowing(FINANCE, SHORT).given(drafted(SMALL)).when(SIGN_OFF).refused(STAGE);
        knowing(FINANCE, SHORT).given(inEffect()).when(SIGN_OFF).refused(STAGE);
        knowing(FINANCE, SHORT)
                .given(then(submitted(SMALL), SIGNED_OFF))
                .when(SIGN_OFF)
                .refused(STAGE);
    }

    @Test
    void nobody_else_does_and_never_the_drafter() {
        for (var other : List.of(MANAGER, LAWYER, ACCOUNTANT))
            knowing(other, SHORT).given(submitted(SMALL)).when(SIGN_OFF).refused(RSK_04);
        knowing(DRAFTING_FINANCE, SHORT).given(submitted(SMALL)).when(SIGN_OFF).refused(ORG_04);
        knowing(standingInFor(DRAFTING_FINANCE, WORKER, NOON, NOON.plusSeconds(1)), SHORT)
                .given(submitted(SMALL))
                .when(SIGN_OFF)
                .refused(ORG_04);
    }

    @Test
    void a_return_ends_the_sign_off() {
        var again = then(
                then(submitted(SMALL), SIGNED_OFF, new ReturnedByManager(ID, MANAGER.person(), List.of())),
                new ContractSubmitted(ID, NUMBER, 1, false, DUE),
                managerApproved(),
                new ApprovedByLegal(ID, LAWYER.person()),
                new ReviewPassed(ID, 1, TODAY));
        knowing(MANAGER, SHORT).given(again).when(WE_SIGN).refused(CON_14);
    }

    private static Scenario<ContractCommand, ContractState, ContractEvent> knowing(
            Actor actor, CreditStanding standing) {
        return by(actor)
                .knowing(Stream.<Answer>of(
                                standing,
                                new FileCard(SCAN.sha256(), true, SCAN.size()),
                                new WorkingDay(DUE, null),
                                new ContractNumber(NUMBER))
                        .toArray(Answer[]::new));
    }

    private static CreditStanding standing(String limit, LocalDate validUntil, Claim... claims) {
        var credit = new CreditTerms(CreditTerms.Rating.B, Money.cny(limit), 30, validUntil);
        return new CreditStanding(ACME, credit, List.of(claims));
    }

    private static Claim claim(String unpaid, LocalDate due) {
        var money = Money.cny(unpaid);
        return new Claim(new ContractId("c-2"), money, List.of(new Due(due, money)), new Source("contracts/c-2", 9));
    }

    private static ContractDraft paying(PaymentMilestone... milestones) {
        return SMALL.with(new ContractTerms(null, List.of(milestones), null));
    }

    private static PaymentMilestone after(Kind kind, Anchor anchor, int days, String percent) {
        return new PaymentMilestone("pay", kind, new BigDecimal(percent), null, null, anchor, days);
    }

    private static PaymentMilestone on(LocalDate day) {
        return new PaymentMilestone("pay", Kind.PROGRESS, new BigDecimal("100"), null, day, null, null);
    }

    private static ContractEvent[] passed(ContractDraft draft) {
        return then(passedManager(draft), new ApprovedByLegal(ID, LAWYER.person()), new ReviewPassed(ID, 1, TODAY));
    }
}
