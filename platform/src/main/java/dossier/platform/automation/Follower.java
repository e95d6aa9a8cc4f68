package dossier.platform.automation;

import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Does something about each event of a kind, in the order of each case, beginning with those recorded after its first start. It is told at least once: what it does a
 * second time must come to the same. Read models are no followers, they are rebuilt; a follower is never told of the past again.
 */
public interface Follower {
    String name();

    boolean hears(Class<?> payload);

    /** @throws RuntimeException when it could not be done; it is tried again later, and later events of the case wait */
    void hear(DomainEventMessage<?> message);

    /** Whether it also hears what was recorded before its first start. */
    default boolean fromTheBeginning() {
        return false;
    }
}
