package dossier.platform.store;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/** Where a case stood, for Axon to go on from as from a snapshot, so that not all of its past is read for each command. */
@FunctionalInterface
public interface Standing {
    /** @return with the case itself as payload, at the version of the last event it has seen; empty when all is to be read */
    Optional<DomainEventMessage<?>> lastOf(String stream);
}
