package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.LEGAL_REVIEW;
import static dossier.contracts.api.ContractStage.MANAGER_REVIEW;
import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractNumber;
import dossier.contracts.api.Finding;
import dossier.handbook.Policy;
import dossier.handbook.PolicyInForce;
import dossier.policies.api.WorkingDay;
import dossier.words.ClauseKind;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubmissionTest {
    private static final SubmitContract SUBMIT = new SubmitContract(ID);

    @Test
    void a_complete_draft_is_submitted_and_gets_its_number() {
        by(DRAFTER)
                .given(drafted(SMALL))
                .when(SUBMIT)
                .then(new ContractSubmitted(ID, NUMBER, 1, false, DUE), limit(MANAGER_REVIEW));
        by(DRAFTER).given(drafted(SMALL)).when(SUBMIT).allowedBy(ORG_04, STAGE, CON_02);
    }

    @Test
    void a_draft_that_lacks_clauses_is_not_and_hears_which() {
        var lacking = draft(Money.cny("1"), false, ClauseKind.DISPUTES, ClauseKind.QUALITY);
        by(DRAFTER).given(drafted(lacking)).when(SUBMIT).refusedMissing(CON_02, "clause.QUALITY", "clause.DISPUTES");
        by(DRAFTER)
                .given(drafted(draft(Money.cny("1"), false, ClauseKind.values())))
                .when(SUBMIT)
                .refusedMissing(
                        CON_02,
                        "clause.PARTIES",
                        "clause.SUBJECT",
                        "clause.QUANTITY",
                        "clause.QUALITY",
                        "clause.PRICE",
                        "clause.PERFORMANCE",
                        "clause.LIABILITY",
                        "clause.DISPUTES");
    }

    @Test
    void a_revision_can_complete_it_or_make_it_incomplete() {
        var lacking = draft(Money.cny("1"), false, ClauseKind.QUALITY);
        by(DRAFTER)
                .given(then(drafted(lacking), new ContractRevised(ID, 2, SMALL, "")))
                .when(SUBMIT)
                .then(new ContractSubmitted(ID, NUMBER, 2, false, DUE), limit(MANAGER_REVIEW));
        by(DRAFTER)
                .given(then(drafted(SMALL), new ContractRevised(ID, 2, lacking, "")))
                .when(SUBMIT)
                .refusedMissing(CON_02, "clause.QUALITY");
    }

    @Test
    void only_the_drafter_submits_and_only_a_draft() {
        by(MANAGER).given(drafted(SMALL)).when(SUBMIT).refused(ORG_04);
        by(DRAFTER).given(submitted(SMALL)).when(SUBMIT).refused(STAGE);
        by(DRAFTER).given(withdrawn()).when(SUBMIT).refused(STAGE);
    }

    @Test
    void stage_and_clauses_are_told_together() {
        by(DRAFTER)
                .given(submitted(draft(Money.cny("1"), false, ClauseKind.PRICE)))
                .when(SUBMIT)
                .refused(STAGE, CON_02);
    }

    @Test
    void a_contract_is_major_from_exactly_the_threshold() {
        assertMajor(Money.cny("499999.99"), false);
        assertMajor(Money.cny("500000"), true);
        assertMajor(Money.cny("500000.00"), true);
        assertMajor(Money.cny("500000.01"), true);
    }

    @Test
    void an_amount_in_another_currency_counts_as_major() {
        assertMajor(new Money(new BigDecimal("1"), "USD"), true);
    }

    @Test
    void the_policy_in_force_says_from_which_amount() {
        var policy = new PolicyInForce(
                4, new Policy(Money.cny("1000"), 2, 3, 5, Policy.Performance.DEFAULTS, Policy.Organisation.DEFAULTS));
        by(DRAFTER)
                .under(policy)
                .given(drafted(SMALL))
                .when(SUBMIT)
                .then(new ContractSubmitted(ID, NUMBER, 1, true, DUE), limit(MANAGER_REVIEW));
    }

    @Test
    void a_year_without_working_calendar_leaves_the_due_day_open() {
        by(DRAFTER)
                .knowing(new WorkingDay(null, 2027), new ContractNumber(NUMBER))
                .given(drafted(SMALL))
                .when(SUBMIT)
                .then(new ContractSubmitted(ID, NUMBER, 1, false, null));
    }

    @Test
    void a_second_submission_keeps_the_number_and_starts_every_review_again() {
        var back = then(
                passedManager(SMALL),
                new ReturnedByLegal(
                        ID, LAWYER.person(), Finding.CONFIRMED, Finding.CONFIRMED, new Finding(false, "vague")));
        by(DRAFTER)
                .knowing(new WorkingDay(DUE, null))
                .given(back)
                .when(SUBMIT)
                .then(new ContractSubmitted(ID, NUMBER, 1, false, DUE), limit(MANAGER_REVIEW));
        var again = then(back, new ContractSubmitted(ID, NUMBER, 1, false, DUE));
        by(LAWYER).given(again).when(confirmed()).refused(CON_04);
        by(MANAGER).given(again).when(new ApproveAsManager(ID, "fine")).then(managerApproved(), limit(LEGAL_REVIEW));
    }

    @Test
    void the_number_is_of_the_year_in_china() {
        var drafted = ContractDecider.CONTRACT.after(List.of(drafted(SMALL)));
        var newYear = by(DRAFTER).at(Instant.parse("2026-12-31T16:00:00Z")).circumstances();
        assertThat(ContractDecider.CONTRACT.questions(SUBMIT, drafted, newYear))
                .contains(new ContractNumber.Next(2027));
        var resubmitted = ContractDecider.CONTRACT.after(List.of(returned(SMALL)));
        assertThat(ContractDecider.CONTRACT.questions(SUBMIT, resubmitted, newYear))
                .noneMatch(ContractNumber.Next.class::isInstance);
    }

    private static void assertMajor(Money amount, boolean major) {
        by(DRAFTER)
                .given(drafted(draft(amount, false)))
                .when(SUBMIT)
                .then(new ContractSubmitted(ID, NUMBER, 1, major, DUE), limit(MANAGER_REVIEW));
    }
}
