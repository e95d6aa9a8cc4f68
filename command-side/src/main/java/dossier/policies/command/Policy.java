package dossier.policies.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import dossier.policies.api.PolicyCommand;
import dossier.policies.api.PolicyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of the house's policies. */
@Aggregate
public class Policy extends CaseShell<PolicyCommand, PolicyState, PolicyEvent> {
    Policy() {
        super(PolicyDecider.POLICY);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(PolicyCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(PolicyEvent event) {
        evolve(event);
    }
}
