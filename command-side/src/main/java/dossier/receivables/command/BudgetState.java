package dossier.receivables.command;

import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.receivables.api.BudgetEvent;
import dossier.receivables.api.BudgetEvent.*;
import dossier.words.DepartmentId;
import dossier.words.Money;
import java.util.ArrayList;
import java.util.List;

/** What a revenue budget remembers in order to decide, and no more. */
public sealed interface BudgetState {
    record Absent() implements BudgetState {}

    /** @param explained the months that are, from 1 */
    record Open(DepartmentId department, int year, List<Money> months, List<Integer> explained, Duties duties)
            implements BudgetState {}

    /** @throws IllegalStateException before it was set, where no clause that needs it is asked */
    default Open open() {
        if (this instanceof Open open) return open;
        throw new IllegalStateException("not set");
    }

    static BudgetState evolve(BudgetState state, BudgetEvent event) {
        if (event instanceof BudgetSet it)
            return new Open(it.department(), it.year(), it.months(), List.of(), Duties.NONE);
        var was = state.open();
        return switch (event) {
            case BudgetSet _ -> was;
            case DeviationExplained it -> {
                var more = new ArrayList<>(was.explained);
                more.add(it.month());
                yield new Open(was.department, was.year, was.months, List.copyOf(more), was.duties);
            }
            case DutyEvent it -> new Open(was.department, was.year, was.months, was.explained, was.duties.after(it));
        };
    }
}
