package dossier.branches.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.branches.api.BranchCommand;
import dossier.branches.api.BranchEvent;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a branch. */
@Aggregate
public class Branch extends CaseShell<BranchCommand, BranchState, BranchEvent> {
    Branch() {
        super(BranchDecider.BRANCH);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(BranchCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(BranchEvent event) {
        evolve(event);
    }
}
