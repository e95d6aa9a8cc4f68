package example.errands;

import static dossier.handbook.Clause.asks;
import static dossier.handbook.Clause.byTheHouse;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Duties;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import example.errands.ErrandCommand.AcceptErrand;
import example.errands.ErrandCommand.DropErrand;
import example.errands.ErrandCommand.FinishErrand;
import example.errands.ErrandCommand.MissErrand;
import example.errands.ErrandCommand.RemindErrand;
import example.errands.ErrandEvent.ErrandAccepted;
import example.errands.ErrandEvent.ErrandDropped;
import example.errands.ErrandEvent.ErrandFinished;
import example.errands.ErrandEvent.ErrandMissed;
import example.errands.ErrandEvent.ErrandRecalled;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A case that is nothing but its duties, as every context with duties would have it. */
@Aggregate
public class Errand extends CaseShell<ErrandCommand, Errand.State, ErrandEvent> {
    public static final Rule RULE = Rule.CON_07;

    public record State(boolean open, Duties duties) {}

    private static final Clauses<ErrandCommand, State> CLAUSES = Clauses.of(ErrandCommand.class, State.class)
            .opening(AcceptErrand.class)
            .before(FinishErrand.class)
            .before(DropErrand.class)
            .before(
                    RemindErrand.class,
                    byTheHouse(),
                    asks(
                            Rule.STAGE,
                            "reminder-due",
                            (it, state, given) -> state.duties.toRemind(it.rule(), it.subject(), given.at())))
            .before(
                    MissErrand.class,
                    byTheHouse(),
                    asks(
                            Rule.STAGE,
                            "breach-due",
                            (it, state, given) -> state.duties.toBreach(it.rule(), it.subject(), given.at())));

    private static final Decider<ErrandCommand, State, ErrandEvent> ERRAND = new Decider<>(
            ErrandCommand.class,
            new State(false, Duties.NONE),
            (state, event) -> new State(true, state.duties.after(event)),
            CLAUSES,
            Errand::decide);

    Errand() {
        super(ERRAND);
    }

    private static List<ErrandEvent> decide(ErrandCommand command, State state, Circumstances given) {
        return List.of(
                switch (command) {
                    case AcceptErrand it ->
                        new ErrandAccepted(it.id(), new Duty(RULE, it.subject(), it.remind(), it.due()));
                    case FinishErrand it ->
                        new ErrandFinished(
                                it.id(),
                                RULE,
                                it.subject(),
                                owed(state, it.subject()).due(),
                                given.at());
                    case DropErrand it -> new ErrandDropped(it.id(), RULE, it.subject());
                    case RemindErrand it -> new ErrandRecalled(it.id(), it.rule(), it.subject());
                    case MissErrand it ->
                        new ErrandMissed(
                                it.id(),
                                it.rule(),
                                it.subject(),
                                owed(state, it.subject()).due());
                });
    }

    private static Duty owed(State state, String subject) {
        return state.duties.find(RULE, subject).orElseThrow().duty();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(ErrandCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(ErrandEvent event) {
        evolve(event);
    }
}
