package dossier.contracts.command;

import dossier.contracts.api.ContractDutyCommand.NoteBreach;
import dossier.contracts.api.ContractDutyCommand.RemindOfDuty;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.TermCommand.EndTerm;
import dossier.handbook.Rule;
import dossier.platform.clock.DutyCommands;
import dossier.words.Command;
import org.springframework.stereotype.Component;

/** LIMIT, CON-08, CON-09, CON-16, CON-17, CON-18, CON-19, TERM: the duties of contracts on the clock. */
@Component
record ContractDuties() implements DutyCommands {
    @Override
    public String context() {
        return "contracts";
    }

    @Override
    public Command remind(String id, Rule rule, String subject) {
        return rule == Rule.TERM && subject.equals(TermDecider.END)
                ? new EndTerm(new ContractId(id))
                : new RemindOfDuty(new ContractId(id), rule, subject);
    }

    @Override
    public Command breach(String id, Rule rule, String subject) {
        return new NoteBreach(new ContractId(id), rule, subject);
    }
}
