package dossier.templates.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import dossier.templates.api.TemplateCommand;
import dossier.templates.api.TemplateEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a contract template. */
@Aggregate
public class ContractTemplate extends CaseShell<TemplateCommand, TemplateState, TemplateEvent> {
    ContractTemplate() {
        super(TemplateDecider.TEMPLATE);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(TemplateCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(TemplateEvent event) {
        evolve(event);
    }
}
