package dossier.appraisals.command;

import dossier.appraisals.api.CycleEvent;
import dossier.appraisals.api.CycleEvent.CycleOpened;

/** Whether a cycle was opened; what holds in it is asked of its {@link dossier.appraisals.api.CycleTerms}. */
public enum CycleState {
    ABSENT,
    OPENED;

    static CycleState evolve(CycleState state, CycleEvent event) {
        return switch (event) {
            case CycleOpened _ -> OPENED;
        };
    }
}
