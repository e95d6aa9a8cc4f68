package dossier.orders.query;

import dossier.contracts.api.ContractId;
import dossier.orders.api.OrderCommand.RegisterOrder;
import dossier.platform.web.form.StartingPoint;
import dossier.words.CaseId;
import dossier.words.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An order is registered from the page of its contract. */
@Component
record FromContract() implements StartingPoint<RegisterOrder> {
    /** What the contract's page knows of an order. */
    private record Known(ContractId contract) {}

    @Override
    public Class<RegisterOrder> of() {
        return RegisterOrder.class;
    }

    @Override
    public String parameter() {
        return "contract";
    }

    @Override
    public Optional<Known> from(String named, PersonId asking) {
        return CaseId.SHAPE.matcher(named).matches() ? Optional.of(new Known(new ContractId(named))) : Optional.empty();
    }
}
