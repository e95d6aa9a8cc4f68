package dossier.seals.command;

import static dossier.handbook.Authority.KEEP_SEALS;
import static dossier.handbook.Authority.MANAGE_SEALS;
import static dossier.handbook.Clause.asks;
import static dossier.handbook.Clause.may;
import static dossier.handbook.Clause.needs;
import static dossier.handbook.Rule.ORG_04;
import static dossier.handbook.Rule.SEA_01;
import static dossier.handbook.Rule.SEA_03;
import static dossier.handbook.Rule.STAGE;

import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.organisation.api.PersonCard;
import dossier.seals.api.SealCommand;
import dossier.seals.api.SealCommand.HandOverSeal;
import dossier.seals.api.SealCommand.RegisterSeal;
import dossier.seals.api.SealEvent;
import dossier.seals.api.SealEvent.SealHandedOver;
import dossier.seals.api.SealEvent.SealRegistered;
import dossier.seals.api.SealStanding;
import java.util.List;

/** A seal's decisions: who keeps it. Pure: no clock, no Spring, no Axon. */
public final class SealDecider {
    private SealDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<SealCommand, SealState> CLAUSES = Clauses.of(SealCommand.class, SealState.class)
            .opening(RegisterSeal.class,
                    may(ORG_04, MANAGE_SEALS),
                    needs(STAGE, "new-seal", s -> s == SealState.ABSENT),
                    asks(SEA_01, "entitled-keeper", (_, _, given) -> mayKeep(given)))
            .before(HandOverSeal.class,
                    may(ORG_04, MANAGE_SEALS),
                    needs(STAGE, "registered-seal", s -> s == SealState.REGISTERED),
                    asks(SEA_01, "entitled-keeper", (_, _, given) -> mayKeep(given)),
                    asks(SEA_03, "seal-back-and-registered", (_, _, given) -> given.know(SealStanding.class).isIn()))
            .asking(RegisterSeal.class, (register, _, _) -> List.of(new PersonCard.Of(register.keeper())))
            .asking(HandOverSeal.class, (over, _, _) -> List.of(new PersonCard.Of(over.keeper()), new SealStanding.Of(over.id())));
    // spotless:on

    public static final Decider<SealCommand, SealState, SealEvent> SEAL =
            new Decider<>(SealCommand.class, SealState.ABSENT, SealState::evolve, CLAUSES, SealDecider::decide);

    private static List<SealEvent> decide(SealCommand command, SealState state, Circumstances given) {
        return List.of(
                switch (command) {
                    case RegisterSeal(var id, var kind, var name, var keeper) ->
                        new SealRegistered(id, kind, name, keeper);
                    case HandOverSeal(var id, var keeper, var reason) -> new SealHandedOver(id, keeper, reason);
                });
    }

    private static boolean mayKeep(Circumstances given) {
        var keeper = given.know(PersonCard.class);
        return keeper.active() && keeper.authorities().contains(KEEP_SEALS);
    }
}
