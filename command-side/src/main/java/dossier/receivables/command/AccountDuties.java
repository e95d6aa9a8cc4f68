package dossier.receivables.command;

import dossier.handbook.Rule;
import dossier.platform.clock.DutyCommands;
import dossier.receivables.api.AccountCommand.NoteBreach;
import dossier.receivables.api.AccountCommand.RemindOfDuty;
import dossier.receivables.api.AccountId;
import dossier.words.Command;
import org.springframework.stereotype.Component;

/** REV-03: statements of account on the clock. */
@Component
record AccountDuties() implements DutyCommands {
    @Override
    public String context() {
        return "customer-accounts";
    }

    @Override
    public Command remind(String id, Rule rule, String subject) {
        return new RemindOfDuty(new AccountId(id), rule, subject);
    }

    @Override
    public Command breach(String id, Rule rule, String subject) {
        return new NoteBreach(new AccountId(id), rule, subject);
    }
}
