package dossier.seals.command;

import dossier.handbook.Rule;
import dossier.platform.clock.DutyCommands;
import dossier.seals.api.SealUseCommand.NoteBreach;
import dossier.seals.api.SealUseCommand.RemindOfDuty;
import dossier.seals.api.SealUseId;
import dossier.words.Command;
import org.springframework.stereotype.Component;

/** SEA-04: the return of a seal on the clock. */
@Component
record SealUseDuties() implements DutyCommands {
    @Override
    public String context() {
        return "seal-uses";
    }

    @Override
    public Command remind(String id, Rule rule, String subject) {
        return new RemindOfDuty(new SealUseId(id), rule, subject);
    }

    @Override
    public Command breach(String id, Rule rule, String subject) {
        return new NoteBreach(new SealUseId(id), rule, subject);
    }
}
