package dossier.customers.command;

import dossier.customers.api.CustomerCommand.NoteBreach;
import dossier.customers.api.CustomerCommand.RemindOfDuty;
import dossier.customers.api.CustomerId;
import dossier.handbook.Rule;
import dossier.platform.clock.DutyCommands;
import dossier.words.Command;
import org.springframework.stereotype.Component;

/** CUS-03, CUS-06: reviews and maintenance plans on the clock. */
@Component
record CustomerDuties() implements DutyCommands {
    @Override
    public String context() {
        return "customers";
    }

    @Override
    public Command remind(String id, Rule rule, String subject) {
        return new RemindOfDuty(new CustomerId(id), rule, subject);
    }

    @Override
    public Command breach(String id, Rule rule, String subject) {
        return new NoteBreach(new CustomerId(id), rule, subject);
    }
}
