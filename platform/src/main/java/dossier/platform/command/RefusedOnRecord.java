package dossier.platform.command;

import dossier.handbook.DecisionRecord;
import dossier.handbook.Refused;

/** A refusal on its way out of the transaction it ends, with all that is needed to put it on record afterwards. */
final class RefusedOnRecord extends RuntimeException {
    private final transient DecisionRecord decision;
    private final Refused refused;

    RefusedOnRecord(DecisionRecord decision, Refused refused) {
        super(refused.getMessage(), refused);
        this.decision = decision;
        this.refused = refused;
    }

    DecisionRecord decision() {
        return decision;
    }

    Refused refused() {
        return refused;
    }
}
