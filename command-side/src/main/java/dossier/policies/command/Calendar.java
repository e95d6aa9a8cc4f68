package dossier.policies.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import dossier.policies.api.CalendarCommand;
import dossier.policies.api.CalendarEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a year of the working calendar. */
@Aggregate
public class Calendar extends CaseShell<CalendarCommand, CalendarState, CalendarEvent> {
    Calendar() {
        super(CalendarDecider.CALENDAR);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(CalendarCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(CalendarEvent event) {
        evolve(event);
    }
}
