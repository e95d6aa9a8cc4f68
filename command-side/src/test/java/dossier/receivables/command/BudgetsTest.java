package dossier.receivables.command;

import static dossier.handbook.Authority.APPROVE_CREDIT;
import static dossier.handbook.Authority.KEEP_RECEIVABLES;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.someone;
import static dossier.receivables.command.ReceivableLife.*;

import dossier.handbook.Actor;
import dossier.handbook.Duty;
import dossier.handbook.Scenario;
import dossier.receivables.api.BudgetCommand;
import dossier.receivables.api.BudgetCommand.*;
import dossier.receivables.api.BudgetEvent;
import dossier.receivables.api.BudgetEvent.*;
import dossier.receivables.api.BudgetId;
import dossier.receivables.api.RevenueOfMonth;
import dossier.words.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** REV-04: revenue is held against the budget month by month. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BudgetsTest {
    private static final BudgetId ID = new BudgetId("sales-2026");
    private static final BudgetSet SET = new BudgetSet(ID, SALES, 2026, Collections.nCopies(12, HUNDRED));
    private static final BudgetProposed PROPOSED =
            new BudgetProposed(ID, SALES, 2026, Collections.nCopies(12, HUNDRED), FINANCE.person());
    private static final Duty MARCH = Duty.byEndOf(LocalDate.parse("2026-04-10"), REV_04, "3");
    private static final Duty APRIL = Duty.byEndOf(LocalDate.parse("2026-05-10"), REV_04, "4");
    private static final Actor MANAGER = someone("zhou", "sales", READ_DEPARTMENT);
    private static final ExplainDeviation EXPLAIN = new ExplainDeviation(ID, 3, "two deliveries in April");

    @Test
    void one_is_set_for_a_department_and_a_year_and_the_months_from_then_on_are_owed() {
        by(FINANCE).given().when(set("sales-2026", 2026)).then(PROPOSED);
        by(DIRECTOR).given(PROPOSED).when(new ApproveBudget(ID)).then(SET, new DutyBegun(ID, MARCH));
        by(FINANCE).given().when(set("sales", 2026)).refused(UNIQUE);
        by(FINANCE).given(SET).when(set("sales-2026", 2026)).refused(STAGE);
        by(SELLER).given().when(set("sales-2026", 2026)).refused(ORG_04);
        var last = new BudgetId("sales-2025");
        var months = Collections.nCopies(12, HUNDRED);
        by(DIRECTOR)
                .given(new BudgetProposed(last, SALES, 2025, months, FINANCE.person()))
                .when(new ApproveBudget(last))
                .then(new BudgetSet(last, SALES, 2025, months));
    }

    @Test
    void a_second_person_approves_or_rejects_it_and_until_then_nothing_is_explained() {
        by(someone("sun", "finance", KEEP_RECEIVABLES, APPROVE_CREDIT))
                .given(PROPOSED)
                .when(new ApproveBudget(ID))
                .refused(SECOND);
        by(FINANCE).given(PROPOSED).when(new ApproveBudget(ID)).refused(SECOND);
        by(DIRECTOR).given(PROPOSED, SET).when(new ApproveBudget(ID)).refused(STAGE);
        var rejected = new BudgetRejected(ID, DIRECTOR.person(), "too little");
        by(DIRECTOR).given(PROPOSED).when(new RejectBudget(ID, "too little")).then(rejected);
        by(DIRECTOR).given(PROPOSED, rejected).when(new ApproveBudget(ID)).refused(STAGE);
        by(FINANCE).given(PROPOSED, rejected).when(set("sales-2026", 2026)).then(PROPOSED);
        by(FINANCE).given(PROPOSED).when(set("sales-2026", 2026)).refused(STAGE);
        by(MANAGER)
                .at(noonOf(LocalDate.parse("2026-04-08")))
                .given(PROPOSED)
                .when(EXPLAIN)
                .refused(SECOND);
    }

    @Test
    void a_month_is_explained_once_it_is_over_and_then_the_next_is_owed() {
        var april = noonOf(LocalDate.parse("2026-04-08"));
        by(MANAGER)
                .at(april)
                .given(SET, new DutyBegun(ID, MARCH))
                .when(EXPLAIN)
                .then(
                        new DeviationExplained(ID, 3, HUNDRED, SIXTY, "two deliveries in April"),
                        new DutyKept(ID, REV_04, "3", MARCH.due(), april),
                        new DutyBegun(ID, APRIL));
        by(MANAGER).given(SET, new DutyBegun(ID, MARCH)).when(EXPLAIN).refused(STAGE);
        by(FINANCE)
                .at(april)
                .given(SET, new DeviationExplained(ID, 3, HUNDRED, SIXTY, ""))
                .when(EXPLAIN)
                .refused(STAGE);
        by(SELLER).at(april).given(SET).when(EXPLAIN).refused(ORG_04);
    }

    @Test
    void a_month_nobody_explains_is_a_breach() {
        by(Actor.HOUSE)
                .at(MARCH.due())
                .given(SET, new DutyBegun(ID, MARCH))
                .when(new NoteBreach(ID, REV_04, "3"))
                .then(new DutyBreached(ID, REV_04, "3", MARCH.due()));
        by(Actor.HOUSE)
                .given(SET, new DutyBegun(ID, MARCH))
                .when(new NoteBreach(ID, REV_04, "3"))
                .refused(STAGE);
        by(Actor.HOUSE)
                .at(MARCH.remind())
                .given(SET, new DutyBegun(ID, MARCH))
                .when(new RemindOfDuty(ID, REV_04, "3"))
                .then(new DutyReminded(ID, REV_04, "3"));
    }

    private static SetBudget set(String id, int year) {
        return new SetBudget(new BudgetId(id), SALES, year, "CNY", Collections.nCopies(12, new BigDecimal("100.00")));
    }

    private static Scenario<BudgetCommand, BudgetState, BudgetEvent> by(Actor actor) {
        return Scenario.of(BudgetDecider.BUDGET, actor)
                .knowing(new RevenueOfMonth(SALES, 2026, 3, Money.cny("60.00"), 1));
    }
}
