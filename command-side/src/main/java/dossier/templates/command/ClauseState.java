package dossier.templates.command;

import dossier.templates.api.ClauseEvent;
import dossier.templates.api.ClauseEvent.*;
import dossier.templates.command.Vetting.Vetted;

/** What a clause in the library remembers in order to decide, and no more. */
public record ClauseState(Vetting vetting) implements Vetted {
    static final ClauseState ABSENT = new ClauseState(Vetting.NONE);

    static ClauseState evolve(ClauseState state, ClauseEvent event) {
        var was = state.vetting;
        return new ClauseState(
                switch (event) {
                    case ClauseWritten it -> was.writtenBy(it.writer());
                    case ClauseRevised it -> was.writtenBy(it.writer());
                    case ClauseApproved it -> was.approvedAt(it.version());
                    case ClauseReturned _ -> was.returned();
                    case ClauseWithdrawn _ -> was.asWithdrawn();
                });
    }
}
