package dossier.orders.command;

import dossier.handbook.Rule;
import dossier.orders.api.OrderCommand.NoteBreach;
import dossier.orders.api.OrderCommand.RemindOfDuty;
import dossier.orders.api.OrderId;
import dossier.platform.clock.DutyCommands;
import dossier.words.Command;
import org.springframework.stereotype.Component;

/** ORD-02 … ORD-05, ORD-07: the duties of orders on the clock. */
@Component
record OrderDuties() implements DutyCommands {
    @Override
    public String context() {
        return "orders";
    }

    @Override
    public Command remind(String id, Rule rule, String subject) {
        return new RemindOfDuty(new OrderId(id), rule, subject);
    }

    @Override
    public Command breach(String id, Rule rule, String subject) {
        return new NoteBreach(new OrderId(id), rule, subject);
    }
}
