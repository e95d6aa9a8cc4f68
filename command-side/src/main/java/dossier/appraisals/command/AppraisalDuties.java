package dossier.appraisals.command;

import dossier.appraisals.api.AppraisalCommand.NoteBreach;
import dossier.appraisals.api.AppraisalCommand.RemindOfDuty;
import dossier.appraisals.api.AppraisalId;
import dossier.handbook.Rule;
import dossier.platform.clock.DutyCommands;
import dossier.words.Command;
import org.springframework.stereotype.Component;

/** LIMIT, APR-06, APR-17: scorers, interviews and what is to be followed, on the clock. */
@Component
record AppraisalDuties() implements DutyCommands {
    @Override
    public String context() {
        return "appraisals";
    }

    @Override
    public Command remind(String id, Rule rule, String subject) {
        return new RemindOfDuty(new AppraisalId(id), rule, subject);
    }

    @Override
    public Command breach(String id, Rule rule, String subject) {
        return new NoteBreach(new AppraisalId(id), rule, subject);
    }
}
