package dossier.receivables.command;

import dossier.handbook.Rule;
import dossier.platform.clock.DutyCommands;
import dossier.receivables.api.ReceivableCommand.NoteBreach;
import dossier.receivables.api.ReceivableCommand.RemindOfDuty;
import dossier.receivables.api.ReceivableId;
import dossier.words.Command;
import org.springframework.stereotype.Component;

/** REV-02: overdue receivables on the clock. */
@Component
record ReceivableDuties() implements DutyCommands {
    @Override
    public String context() {
        return "receivables";
    }

    @Override
    public Command remind(String id, Rule rule, String subject) {
        return new RemindOfDuty(new ReceivableId(id), rule, subject);
    }

    @Override
    public Command breach(String id, Rule rule, String subject) {
        return new NoteBreach(new ReceivableId(id), rule, subject);
    }
}
