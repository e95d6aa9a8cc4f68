package dossier.organisation.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.organisation.api.EmployeeCommand;
import dossier.organisation.api.EmployeeEvent;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of an employee. */
@Aggregate
public class Employee extends CaseShell<EmployeeCommand, EmployeeState, EmployeeEvent> {
    Employee() {
        super(EmployeeDecider.EMPLOYEE);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(EmployeeCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(EmployeeEvent event) {
        evolve(event);
    }
}
