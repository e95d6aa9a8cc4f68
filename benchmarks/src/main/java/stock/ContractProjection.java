package stock;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;
import stock.Messages.ContractDrafted;
import stock.Messages.ContractRevised;

@Component
@ProcessingGroup("contracts")
class ContractProjection {
    private final ContractLines lines;

    ContractProjection(ContractLines lines) {
        this.lines = lines;
    }

    @ResetHandler
    void forget() {
        lines.deleteAll();
    }

    @EventHandler
    void on(ContractDrafted event, @SequenceNumber long version) {
        lines.save(new ContractLine(event.id(), event.draft(), version));
    }

    @EventHandler
    void on(ContractRevised event, @SequenceNumber long version) {
        lines.save(new ContractLine(event.id(), event.draft(), version));
    }
}
