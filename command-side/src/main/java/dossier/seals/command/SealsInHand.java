package dossier.seals.command;

import dossier.handbook.Authority;
import dossier.platform.command.OpenWork;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.platform.command.Tie;
import dossier.seals.api.SealEvent.SealHandedOver;
import dossier.seals.api.SealEvent.SealRegistered;
import dossier.seals.api.SealUseEvent.SealHandedOut;
import dossier.seals.api.SealUseEvent.SealTakenBack;
import org.axonframework.eventhandling.EventHandler;

/** What is somebody's own in seals: those they keep, and the one they have in their hands. */
@Register
class SealsInHand {
    private static final String KEEPER = "keeper", HOLDER = "holder";
    private static final Tie KEEPS = Tie.to(Authority.KEEP_SEALS);

    private final OpenWork work;

    SealsInHand(OpenWork work) {
        this.work = work;
    }

    @EventHandler
    void on(SealRegistered registered) {
        work.put(Streams.of(registered), KEEPER, registered.keeper(), KEEPS);
    }

    @EventHandler
    void on(SealHandedOver over) {
        work.pass(Streams.of(over), KEEPER, over.keeper(), KEEPS);
    }

    @EventHandler
    void on(SealHandedOut out) {
        work.put(Streams.of(out), HOLDER, out.holder(), Tie.TO_DEPARTMENT);
    }

    @EventHandler
    void on(SealTakenBack back) {
        work.take(Streams.of(back), HOLDER);
    }
}
