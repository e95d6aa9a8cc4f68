package dossier.complaints.command;

import dossier.complaints.api.ComplaintDutyCommand.NoteBreach;
import dossier.complaints.api.ComplaintDutyCommand.RemindOfDuty;
import dossier.complaints.api.ComplaintId;
import dossier.handbook.Rule;
import dossier.platform.clock.DutyCommands;
import dossier.words.Command;
import org.springframework.stereotype.Component;

/** CMP-02, CMP-06, CMP-07, CMP-09, CMP-10: the duties of complaints on the clock. */
@Component
record ComplaintDuties() implements DutyCommands {
    @Override
    public String context() {
        return "complaints";
    }

    @Override
    public Command remind(String id, Rule rule, String subject) {
        return new RemindOfDuty(new ComplaintId(id), rule, subject);
    }

    @Override
    public Command breach(String id, Rule rule, String subject) {
        return new NoteBreach(new ComplaintId(id), rule, subject);
    }
}
