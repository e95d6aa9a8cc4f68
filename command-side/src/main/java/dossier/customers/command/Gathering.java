package dossier.customers.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.customers.api.GatheringCommand;
import dossier.customers.api.GatheringEvent;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of an event for customers. */
@Aggregate
public class Gathering extends CaseShell<GatheringCommand, GatheringState, GatheringEvent> {
    Gathering() {
        super(GatheringDecider.GATHERING);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(GatheringCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(GatheringEvent event) {
        evolve(event);
    }
}
