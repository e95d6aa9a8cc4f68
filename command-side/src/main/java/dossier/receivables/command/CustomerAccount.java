package dossier.receivables.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import dossier.receivables.api.AccountCommand;
import dossier.receivables.api.AccountEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a customer's account. */
@Aggregate
public class CustomerAccount extends CaseShell<AccountCommand, AccountState, AccountEvent> {
    CustomerAccount() {
        super(AccountDecider.ACCOUNT);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(AccountCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(AccountEvent event) {
        evolve(event);
    }
}
