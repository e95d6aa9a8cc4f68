package dossier.receivables.command;

import static dossier.handbook.Authority.APPROVE_CREDIT;
import static dossier.handbook.Authority.KEEP_RECEIVABLES;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;
import static dossier.receivables.command.BudgetState.Standing.*;

import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Duty;
import dossier.receivables.api.BudgetCommand;
import dossier.receivables.api.BudgetCommand.*;
import dossier.receivables.api.BudgetEvent;
import dossier.receivables.api.BudgetEvent.*;
import dossier.receivables.api.BudgetId;
import dossier.receivables.api.RevenueOfMonth;
import dossier.receivables.command.BudgetState.Absent;
import dossier.receivables.command.BudgetState.Open;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Decisions about a department's revenue budget: set for a year, and held against what was earned month by month. Pure: no clock, no Spring, no Axon. */
public final class BudgetDecider {
    private static final int MONTHS = 12;

    private BudgetDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<BudgetCommand, BudgetState> CLAUSES = Clauses.of(BudgetCommand.class, BudgetState.class)
            .opening(SetBudget.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    needs(STAGE, "new-budget", b -> b instanceof Absent || b.at(REJECTED)),
                    asks(UNIQUE, "id-of-department-and-year", (set, _, _) -> set.id().value().equals(set.department().value() + "-" + set.year())))
            .before(ApproveBudget.class,
                    may(SECOND, APPROVE_CREDIT),
                    needs(STAGE, "budget-waiting", b -> b.at(PROPOSED)),
                    anotherThanTheProposer())
            .before(RejectBudget.class,
                    may(SECOND, APPROVE_CREDIT),
                    needs(STAGE, "budget-waiting", b -> b.at(PROPOSED)),
                    anotherThanTheProposer())
            .before(ExplainDeviation.class,
                    entitledAs(ORG_04, "manager-or-finance", BudgetDecider::managerOrFinance),
                    needs(SECOND, "approved-budget", b -> b.at(IN_FORCE)),
                    asks(STAGE, "month-to-explain", (explain, b, _) -> !b.open().explained().contains(explain.month())),
                    asks(STAGE, "month-that-is-over", (explain, b, given) -> YearMonth.of(b.open().year(), explain.month()).atEndOfMonth().isBefore(given.today())))
            .before(RemindOfDuty.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-remind-of", (remind, b, given) -> b.open().duties().toRemind(remind.rule(), remind.subject(), given.at())))
            .before(NoteBreach.class,
                    byTheHouse(),
                    asks(STAGE, "duty-overdue", (note, b, given) -> b.open().duties().toBreach(note.rule(), note.subject(), given.at())))
            .asking(ExplainDeviation.class, (explain, b, _) -> List.of(new RevenueOfMonth.Of(b.open().department(), b.open().year(), explain.month(), b.open().months().getFirst().currency())));
    // spotless:on

    public static final Decider<BudgetCommand, BudgetState, BudgetEvent> BUDGET =
            new Decider<>(BudgetCommand.class, new Absent(), BudgetState::evolve, CLAUSES, BudgetDecider::decide);

    private static List<BudgetEvent> decide(BudgetCommand command, BudgetState state, Circumstances given) {
        return switch (command) {
            case SetBudget(var id, var department, var year, var currency, var months) ->
                List.of(new BudgetProposed(
                        id,
                        department,
                        year,
                        months.stream()
                                .map(it -> new Money(it, currency).rounded())
                                .toList(),
                        given.by().person()));
            case ApproveBudget(var id) -> approved(id, state.open(), given);
            case RejectBudget(var id, var reason) ->
                List.of(new BudgetRejected(id, given.by().person(), reason));
            case ExplainDeviation(var id, var month, var explanation) ->
                explained(id, month, explanation, state.open(), given);
            case RemindOfDuty(var id, var rule, var subject) -> List.of(new DutyReminded(id, rule, subject));
            case NoteBreach(var id, var rule, var subject) -> {
                var due = state.open()
                        .duties()
                        .find(rule, subject)
                        .orElseThrow()
                        .duty()
                        .due();
                yield List.of(new DutyBreached(id, rule, subject, due));
            }
        };
    }

    private static List<BudgetEvent> approved(BudgetId id, Open budget, Circumstances given) {
        var year = budget.year();
        return Stream.concat(
                        Stream.of(new BudgetSet(id, budget.department(), year, budget.months())),
                        first(year, given.today()).stream().map(month -> begun(id, year, month, given)))
                .toList();
    }

    /** With each month that was owed, the next is. */
    private static List<BudgetEvent> explained(
            BudgetId id, int month, String explanation, Open budget, Circumstances given) {
        var events = new ArrayList<BudgetEvent>();
        var actual = given.know(RevenueOfMonth.class).net();
        events.add(new DeviationExplained(id, month, budget.months().get(month - 1), actual, explanation));
        budget.duties().find(REV_04, Integer.toString(month)).ifPresent(it -> {
            events.add(
                    new DutyKept(id, REV_04, Integer.toString(month), it.duty().due(), given.happenedAt()));
            if (month < MONTHS) events.add(begun(id, budget.year(), month + 1, given));
        });
        return events;
    }

    /** The first month that is owed: what was over before the budget was set is not. */
    private static Optional<Integer> first(int year, LocalDate today) {
        if (year < today.getYear()) return Optional.empty();
        return Optional.of(year > today.getYear() ? 1 : today.getMonthValue());
    }

    private static BudgetEvent begun(BudgetId id, int year, int month, Circumstances given) {
        var days = given.policy().terms().receivables().explanationDays();
        var last = YearMonth.of(year, month).atEndOfMonth().plusDays(days);
        return new DutyBegun(id, Duty.byEndOf(last, REV_04, Integer.toString(month)));
    }

    /** Of one that does not wait, another clause says so. */
    private static <X> Clause<X, BudgetState> anotherThanTheProposer() {
        return needs(SECOND, "another-than-the-proposer", (b, given) -> {
            var proposer = b.open().proposer();
            return proposer == null
                    || !given.by()
                            .isOwnCase(proposer, APPROVE_CREDIT, given.by().department());
        });
    }

    private static Optional<PersonId> managerOrFinance(BudgetState state, Circumstances given) {
        var in = state.open().department();
        return given.by().handFor(READ_DEPARTMENT, in).or(() -> given.by().handFor(KEEP_RECEIVABLES, in));
    }
}
