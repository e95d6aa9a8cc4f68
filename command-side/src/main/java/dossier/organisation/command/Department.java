package dossier.organisation.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.organisation.api.DepartmentCommand;
import dossier.organisation.api.DepartmentEvent;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a department. */
@Aggregate
public class Department extends CaseShell<DepartmentCommand, DepartmentState, DepartmentEvent> {
    Department() {
        super(DepartmentDecider.DEPARTMENT);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(DepartmentCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(DepartmentEvent event) {
        evolve(event);
    }
}
