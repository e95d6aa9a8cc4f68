package dossier.receivables.command;

import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.receivables.api.BudgetEvent;
import dossier.receivables.api.BudgetEvent.*;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a revenue budget remembers in order to decide, and no more. */
public sealed interface BudgetState {
    record Absent() implements BudgetState {}

    /** Where a budget stands. */
    enum Standing {
        PROPOSED,
        REJECTED,
        IN_FORCE
    }

    /**
     * @param proposer of the one that waits for a second person; null when none does
     * @param explained the months that are, from 1
     */
    record Open(
            DepartmentId department,
            int year,
            List<Money> months,
            Standing standing,
            @Nullable PersonId proposer,
            List<Integer> explained,
            Duties duties)
            implements BudgetState {
        private Open now(Standing next) {
            return new Open(department, year, months, next, null, explained, duties);
        }

        private Open with(Duties next) {
            return new Open(department, year, months, standing, proposer, explained, next);
        }

        private Open explained(int month) {
            var more = new ArrayList<>(explained);
            more.add(month);
            return new Open(department, year, months, standing, proposer, List.copyOf(more), duties);
        }
    }

    /** @throws IllegalStateException before it was proposed, where no clause that needs it is asked */
    default Open open() {
        if (this instanceof Open open) return open;
        throw new IllegalStateException("not proposed");
    }

    default boolean at(Standing standing) {
        return this instanceof Open open && open.standing == standing;
    }

    static BudgetState evolve(BudgetState state, BudgetEvent event) {
        return switch (event) {
            case BudgetProposed it ->
                new Open(
                        it.department(),
                        it.year(),
                        it.months(),
                        Standing.PROPOSED,
                        it.proposer(),
                        List.of(),
                        Duties.NONE);
            case BudgetSet it ->
                new Open(it.department(), it.year(), it.months(), Standing.IN_FORCE, null, List.of(), Duties.NONE);
            case BudgetRejected _ -> state.open().now(Standing.REJECTED);
            case DeviationExplained it -> state.open().explained(it.month());
            case DutyEvent it -> state.open().with(state.open().duties.after(it));
        };
    }
}
