package dossier.receivables.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import dossier.receivables.api.BudgetCommand;
import dossier.receivables.api.BudgetEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a revenue budget. */
@Aggregate
public class RevenueBudget extends CaseShell<BudgetCommand, BudgetState, BudgetEvent> {
    RevenueBudget() {
        super(BudgetDecider.BUDGET);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(BudgetCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(BudgetEvent event) {
        evolve(event);
    }
}
