package dossier.customers.command;

import dossier.customers.api.CustomerEvent.CustomerHandedOver;
import dossier.customers.api.CustomerEvent.CustomerOpened;
import dossier.handbook.Authority;
import dossier.platform.command.OpenWork;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.platform.command.Tie;
import org.axonframework.eventhandling.EventHandler;

/** CUS-05: in whose hands each customer's file is. */
@Register
class CustomersInHand {
    private static final String CUSTODIAN = "custodian";
    private static final Tie KEEPS = Tie.to(Authority.KEEP_CUSTOMERS);

    private final OpenWork work;

    CustomersInHand(OpenWork work) {
        this.work = work;
    }

    @EventHandler
    void on(CustomerOpened opened) {
        work.put(Streams.of(opened), CUSTODIAN, opened.custodian(), KEEPS);
    }

    @EventHandler
    void on(CustomerHandedOver over) {
        work.pass(Streams.of(over), CUSTODIAN, over.successor(), KEEPS);
    }
}
