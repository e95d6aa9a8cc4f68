package dossier.seals.command;

import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.seals.api.SealId;
import dossier.seals.api.SealUseEvent;
import dossier.seals.api.SealUseEvent.DocumentStamped;
import dossier.seals.api.SealUseEvent.SealHandedOut;
import dossier.seals.api.SealUseEvent.SealTakenBack;
import dossier.seals.api.SealUseEvent.UseApproved;
import dossier.seals.api.SealUseEvent.UseRejected;
import dossier.seals.api.SealUseEvent.UseRequested;
import dossier.seals.api.SealUseEvent.UseWithdrawn;
import dossier.words.DepartmentId;
import dossier.words.PersonId;

/** What a use of a seal remembers in order to decide, and no more. */
public sealed interface SealUseState {
    record Absent() implements SealUseState {}

    record Known(Step step, SealId seal, PersonId requester, DepartmentId department, int impressions, Duties duties)
            implements SealUseState {}

    /** Where a use stands. */
    enum Step {
        REQUESTED,
        APPROVED,
        OUT,
        DONE,
        GIVEN_UP
    }

    default boolean at(Step step) {
        return this instanceof Known known && known.step == step;
    }

    /** Neither carried out nor given up. */
    default boolean waits() {
        return at(Step.REQUESTED) || at(Step.APPROVED);
    }

    /** @throws IllegalStateException before it was requested, where no clause that needs it is asked */
    default Known known() {
        if (this instanceof Known known) return known;
        throw new IllegalStateException("not requested");
    }

    static SealUseState evolve(SealUseState state, SealUseEvent event) {
        return switch (event) {
            case UseRequested it ->
                new Known(Step.REQUESTED, it.seal(), it.requester(), it.department(), it.impressions(), Duties.NONE);
            case UseApproved _ -> at(Step.APPROVED, state.known());
            case UseRejected _, UseWithdrawn _ -> at(Step.GIVEN_UP, state.known());
            case SealHandedOut _ -> at(Step.OUT, state.known());
            case DocumentStamped _, SealTakenBack _ -> at(Step.DONE, state.known());
            case DutyEvent it -> with(state.known().duties.after(it), state.known());
        };
    }

    private static Known at(Step step, Known use) {
        return new Known(step, use.seal, use.requester, use.department, use.impressions, use.duties);
    }

    private static Known with(Duties duties, Known use) {
        return new Known(use.step, use.seal, use.requester, use.department, use.impressions, duties);
    }
}
