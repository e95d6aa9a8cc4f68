package dossier.counterparties.command;

import static dossier.handbook.Authority.KEEP_COUNTERPARTIES;
import static dossier.handbook.Clause.asks;
import static dossier.handbook.Clause.may;
import static dossier.handbook.Clause.needs;
import static dossier.handbook.Rule.ORG_04;
import static dossier.handbook.Rule.STAGE;
import static dossier.handbook.Rule.UNIQUE;

import dossier.counterparties.api.CodeHolder;
import dossier.counterparties.api.CounterpartyCommand;
import dossier.counterparties.api.CounterpartyCommand.RegisterCounterparty;
import dossier.counterparties.api.CounterpartyCommand.UpdateContact;
import dossier.counterparties.api.CounterpartyEvent;
import dossier.counterparties.api.CounterpartyEvent.ContactUpdated;
import dossier.counterparties.api.CounterpartyEvent.CounterpartyRegistered;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import java.util.List;

/** Decisions about a counterparty's file. Pure: no clock, no Spring, no Axon. */
public final class CounterpartyDecider {
    private CounterpartyDecider() {}

    private static final Clauses<CounterpartyCommand, CounterpartyState> CLAUSES = Clauses.of(
                    CounterpartyCommand.class, CounterpartyState.class)
            .opening(
                    RegisterCounterparty.class,
                    may(ORG_04, KEEP_COUNTERPARTIES),
                    needs(STAGE, "new-counterparty", it -> !it.registered()),
                    asks(
                            UNIQUE,
                            "free-registration-code",
                            (_, _, given) -> given.know(CodeHolder.class).holder() == null))
            .before(UpdateContact.class, may(ORG_04, KEEP_COUNTERPARTIES))
            .asking(
                    RegisterCounterparty.class,
                    (register, _, _) -> List.of(new CodeHolder.Of(register.registrationCode())));

    public static final Decider<CounterpartyCommand, CounterpartyState, CounterpartyEvent> COUNTERPARTY = new Decider<>(
            CounterpartyCommand.class,
            CounterpartyState.ABSENT,
            CounterpartyState::evolve,
            CLAUSES,
            CounterpartyDecider::decide);

    private static List<CounterpartyEvent> decide(
            CounterpartyCommand command, CounterpartyState state, Circumstances given) {
        return switch (command) {
            case RegisterCounterparty(var id, var name, var code, var contact) ->
                List.of(new CounterpartyRegistered(id, name, code, contact));
            case UpdateContact(var id, var contact) -> List.of(new ContactUpdated(id, contact));
        };
    }
}
