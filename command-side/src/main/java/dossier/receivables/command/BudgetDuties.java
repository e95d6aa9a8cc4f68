package dossier.receivables.command;

import dossier.handbook.Rule;
import dossier.platform.clock.DutyCommands;
import dossier.receivables.api.BudgetCommand.NoteBreach;
import dossier.receivables.api.BudgetCommand.RemindOfDuty;
import dossier.receivables.api.BudgetId;
import dossier.words.Command;
import org.springframework.stereotype.Component;

/** REV-04: months to explain on the clock. */
@Component
record BudgetDuties() implements DutyCommands {
    @Override
    public String context() {
        return "revenue-budgets";
    }

    @Override
    public Command remind(String id, Rule rule, String subject) {
        return new RemindOfDuty(new BudgetId(id), rule, subject);
    }

    @Override
    public Command breach(String id, Rule rule, String subject) {
        return new NoteBreach(new BudgetId(id), rule, subject);
    }
}
