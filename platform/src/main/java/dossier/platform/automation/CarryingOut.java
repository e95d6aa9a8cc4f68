package dossier.platform.automation;

import dossier.handbook.Actor;
import dossier.handbook.Refused;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandDoor;
import dossier.platform.command.KeyReused;
import dossier.words.Command;
import org.axonframework.eventhandling.DomainEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An automation at work: its commands go through the door as the house's, each under a key that follows from the event. */
record CarryingOut<E>(Automation<E> automation, CommandDoor door) implements Follower {
    private static final Logger LOG = LoggerFactory.getLogger(CarryingOut.class);

    /** @throws IllegalArgumentException when it is not named for what it does */
    CarryingOut {
        if (!automation.name().matches("When\\p{Upper}\\w*Then\\p{Upper}\\w*"))
            throw new IllegalArgumentException(automation.name() + " is not named When…Then…");
    }

    @Override
    public String name() {
        return automation.name();
    }

    @Override
    public boolean fromTheBeginning() {
        return automation.fromTheBeginning();
    }

    @Override
    public boolean hears(Class<?> payload) {
        return automation.hears().isAssignableFrom(payload);
    }

    @Override
    public void hear(DomainEventMessage<?> message) {
        var number = 0;
        for (var command : automation.then(automation.hears().cast(message.getPayload()), Heard.of(message)))
            send(command, "automation/" + name() + "/" + message.getIdentifier() + "/" + number++);
    }

    private void send(Command command, String key) {
        try {
            door.send(command, Asked.by(Actor.HOUSE.person(), key));
        } catch (Refused refused) {
            LOG.debug("{}: {} was refused: {}", name(), command, refused.getMessage());
        } catch (KeyReused decided) {
            LOG.warn("{} has since changed its mind; what it asked for at first stands: {}", name(), key);
        }
    }
}
