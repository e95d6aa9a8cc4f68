package dossier.templates.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import dossier.templates.api.ClauseCommand;
import dossier.templates.api.ClauseEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a clause in the library. */
@Aggregate
public class LibraryClause extends CaseShell<ClauseCommand, ClauseState, ClauseEvent> {
    LibraryClause() {
        super(ClauseDecider.CLAUSE);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(ClauseCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(ClauseEvent event) {
        evolve(event);
    }
}
