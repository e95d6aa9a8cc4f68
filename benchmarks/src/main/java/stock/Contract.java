package stock;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import stock.Messages.ContractDrafted;
import stock.Messages.ContractRevised;
import stock.Messages.DraftContract;
import stock.Messages.ReviseContract;

@Aggregate
class Contract {
    @AggregateIdentifier
    private String id;

    protected Contract() {}

    @CommandHandler
    Contract(DraftContract command) {
        if (command.draft().clauses().isEmpty()) throw new IllegalArgumentException("no clauses");
        apply(new ContractDrafted(command.id(), command.draft()));
    }

    @CommandHandler
    void handle(ReviseContract command) {
        if (command.draft().clauses().isEmpty()) throw new IllegalArgumentException("no clauses");
        apply(new ContractRevised(id, command.draft(), command.note()));
    }

    @EventSourcingHandler
    void on(ContractDrafted event) {
        id = event.id();
    }
}
