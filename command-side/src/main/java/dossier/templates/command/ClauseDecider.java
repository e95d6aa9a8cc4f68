package dossier.templates.command;

import static dossier.templates.command.Vetting.*;

import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.templates.api.ClauseCommand;
import dossier.templates.api.ClauseCommand.*;
import dossier.templates.api.ClauseEvent;
import dossier.templates.api.ClauseEvent.*;
import java.util.List;

/** The decisions about a clause in the library (条款库). Pure: no clock, no Spring, no Axon. */
public final class ClauseDecider {
    private ClauseDecider() {}

    private static final Clauses<ClauseCommand, ClauseState> CLAUSES = Clauses.of(
                    ClauseCommand.class, ClauseState.class)
            .opening(WriteClause.class, byTheKeeper(), isNew())
            .before(ReviseClause.class, byTheKeeper(), notWithdrawn(), noneWaiting())
            .before(ApproveClause.class, byLegal(), notOwnVersion(), oneWaiting())
            .before(ReturnClause.class, byLegal(), notOwnVersion(), oneWaiting())
            .before(WithdrawClause.class, byTheKeeper(), notWithdrawn());

    public static final Decider<ClauseCommand, ClauseState, ClauseEvent> CLAUSE =
            new Decider<>(ClauseCommand.class, ClauseState.ABSENT, ClauseState::evolve, CLAUSES, ClauseDecider::decide);

    private static List<ClauseEvent> decide(ClauseCommand command, ClauseState state, Circumstances given) {
        var by = given.by().person();
        var version = state.vetting().next();
        return List.of(
                switch (command) {
                    case WriteClause(var id, var kind, var title, var text) ->
                        new ClauseWritten(id, kind, title, text, by);
                    case ReviseClause(var id, var title, var text, var reason) ->
                        new ClauseRevised(id, version, title, text, by, reason);
                    case ApproveClause(var id, var remark) -> new ClauseApproved(id, version, by, remark);
                    case ReturnClause(var id, var reason) -> new ClauseReturned(id, version, reason);
                    case WithdrawClause(var id, var reason) -> new ClauseWithdrawn(id, reason);
                });
    }
}
