package dossier.customers.command;

import dossier.customers.api.GatheringCommand.NoteBreach;
import dossier.customers.api.GatheringCommand.RemindOfDuty;
import dossier.customers.api.GatheringId;
import dossier.handbook.Rule;
import dossier.platform.clock.DutyCommands;
import dossier.words.Command;
import org.springframework.stereotype.Component;

/** CUS-07: events for customers on the clock. */
@Component
record GatheringDuties() implements DutyCommands {
    @Override
    public String context() {
        return "gatherings";
    }

    @Override
    public Command remind(String id, Rule rule, String subject) {
        return new RemindOfDuty(new GatheringId(id), rule, subject);
    }

    @Override
    public Command breach(String id, Rule rule, String subject) {
        return new NoteBreach(new GatheringId(id), rule, subject);
    }
}
