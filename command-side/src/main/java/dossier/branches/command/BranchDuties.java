package dossier.branches.command;

import dossier.branches.api.BranchCommand.NoteBreach;
import dossier.branches.api.BranchCommand.RemindOfDuty;
import dossier.branches.api.BranchId;
import dossier.handbook.Rule;
import dossier.platform.clock.DutyCommands;
import dossier.words.Command;
import org.springframework.stereotype.Component;

/** ORG-08: inspections and measures on the clock. */
@Component
record BranchDuties() implements DutyCommands {
    @Override
    public String context() {
        return "branches";
    }

    @Override
    public Command remind(String id, Rule rule, String subject) {
        return new RemindOfDuty(new BranchId(id), rule, subject);
    }

    @Override
    public Command breach(String id, Rule rule, String subject) {
        return new NoteBreach(new BranchId(id), rule, subject);
    }
}
