package dossier.contracts.command;

import dossier.contracts.api.ClaimEvent.ClaimWithdrawn;
import dossier.contracts.api.ContractDutyCommand.ExpectRevenue;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.PaymentEvent.MilestoneFixed;
import dossier.platform.automation.Automation;
import dossier.platform.automation.Heard;
import java.util.List;
import org.springframework.stereotype.Component;

/** ENTRY: a milestone whose day has become known is to be entered as revenue, and one whose entry was withdrawn anew. */
@Component
record WhenPaymentFallsDueThenExpectRevenue() implements Automation<ContractEvent> {
    @Override
    public Class<ContractEvent> hears() {
        return ContractEvent.class;
    }

    @Override
    public List<ExpectRevenue> then(ContractEvent event, Heard heard) {
        return switch (event) {
            case MilestoneFixed it -> List.of(new ExpectRevenue(it.id()));
            case ClaimWithdrawn it -> List.of(new ExpectRevenue(it.id()));
            default -> List.of();
        };
    }
}
