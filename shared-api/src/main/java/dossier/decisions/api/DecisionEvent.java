package dossier.decisions.api;

import dossier.handbook.Objection;
import dossier.words.Context;
import dossier.words.Event;
import java.util.List;

/** Decisions that changed no case; each is a stream of its own. */
@Context("decisions")
public sealed interface DecisionEvent extends Event {
    @Override
    DecisionId id();

    /**
     * @param stream context and id of the case it was about
     * @param command stored name of the command
     */
    record CommandRefused(DecisionId id, String stream, String command, List<Objection> objections)
            implements DecisionEvent {}

    /** Admitted, with nothing left to change. */
    record NothingChanged(DecisionId id, String stream, String command) implements DecisionEvent {}
}
