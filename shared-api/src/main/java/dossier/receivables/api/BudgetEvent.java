package dossier.receivables.api;

import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;

/** Everything that can have happened to a revenue budget. The subject of its duties is the number of a month. */
@Context("revenue-budgets")
public sealed interface BudgetEvent extends Event {
    @Override
    BudgetId id();

    /** @param months net of tax, January first */
    record BudgetProposed(BudgetId id, DepartmentId department, int year, List<Money> months, PersonId proposer)
            implements BudgetEvent {}

    record BudgetRejected(
            BudgetId id, PersonId rejecter, @Confidential String reason) implements BudgetEvent {}

    /**
     * It is in force, as a second person approved it.
     *
     * @param months net of tax, January first
     */
    record BudgetSet(BudgetId id, DepartmentId department, int year, List<Money> months) implements BudgetEvent {}

    /** @param actual the revenue of the month, net of tax, as it stood then */
    record DeviationExplained(
            BudgetId id,
            int month,
            Money budgeted,
            Money actual,
            @Confidential String explanation) implements BudgetEvent {}

    record DutyBegun(BudgetId id, Duty duty) implements BudgetEvent, DutyEvent.Begun {}

    record DutyReminded(BudgetId id, Rule rule, String subject) implements BudgetEvent, DutyEvent.Reminded {}

    record DutyBreached(BudgetId id, Rule rule, String subject, Instant due)
            implements BudgetEvent, DutyEvent.Breached {}

    record DutyKept(BudgetId id, Rule rule, String subject, Instant due, Instant done)
            implements BudgetEvent, DutyEvent.Kept {}
}
