package dossier.platform.command;

import dossier.handbook.DecisionRecord;
import dossier.platform.store.Ids;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * A decision that is taken and waits, in the unit of work, for the events it travels with.
 *
 * @param events how many of them the case gets
 */
record PendingDecision(DecisionRecord decision, Asked asked, int events) {
    static final String RESOURCE = PendingDecision.class.getName();

    /** Of this unit of work; null where nothing is decided. */
    static @Nullable PendingDecision atHand() {
        return CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getResource(RESOURCE) : null;
    }

    /** Identifier of the first event: the store's own uniqueness then makes a retry harmless, also on another node. */
    static String identifierOf(Asked asked) {
        return Ids.derived("decision", asked.by().value(), asked.key());
    }

    String identifier() {
        return identifierOf(asked);
    }

    /** Version of the case once they are appended. */
    long versionAfter() {
        return decision.version() + events;
    }
}
