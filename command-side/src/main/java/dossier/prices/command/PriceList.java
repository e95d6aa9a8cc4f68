package dossier.prices.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import dossier.prices.api.PriceCommand;
import dossier.prices.api.PriceEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a price list. */
@Aggregate
public class PriceList extends CaseShell<PriceCommand, PriceListState, PriceEvent> {
    PriceList() {
        super(PriceDecider.PRICES);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(PriceCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(PriceEvent event) {
        evolve(event);
    }
}
