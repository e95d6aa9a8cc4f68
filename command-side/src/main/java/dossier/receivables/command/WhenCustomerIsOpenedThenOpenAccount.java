package dossier.receivables.command;

import dossier.customers.api.CustomerEvent.CustomerOpened;
import dossier.platform.automation.Automation;
import dossier.platform.automation.Heard;
import dossier.receivables.api.AccountCommand.OpenAccount;
import dossier.receivables.api.AccountId;
import java.util.List;
import org.springframework.stereotype.Component;

/** REV-03: whoever has a customer's file has an account, which is reconciled periodically. */
@Component
record WhenCustomerIsOpenedThenOpenAccount() implements Automation<CustomerOpened> {
    @Override
    public Class<CustomerOpened> hears() {
        return CustomerOpened.class;
    }

    @Override
    public List<OpenAccount> then(CustomerOpened event, Heard heard) {
        return List.of(new OpenAccount(new AccountId(event.counterparty().value())));
    }
}
