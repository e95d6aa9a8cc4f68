package dossier.platform.read;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;

/** Axon hands over the events of a batch one by one, in one unit of work; they are told at its last, before the token is stored. */
record ProjectorInvoker(Projector<?> projector, Shown shown) implements EventHandlerInvoker {
    private static final String BATCH = "dossier.read.batch";

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?> event
                && segment.matches(event.getAggregateIdentifier())
                && concerns(event);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var work = CurrentUnitOfWork.get();
        List<DomainEventMessage<?>> batch = work.getOrComputeResource(BATCH, _ -> new ArrayList<>());
        batch.add((DomainEventMessage<?>) message);
        if (work instanceof BatchingUnitOfWork<?> batching && !batching.isLastMessage()) return;
        projector.tell(batch);
        work.onCleanup(_ -> shown.signal());
    }

    private boolean concerns(DomainEventMessage<?> event) {
        var model = projector.model();
        return event.getPayloadType() == UnknownSerializedType.class
                ? model.contexts().anyMatch(Told.context(event.getAggregateIdentifier())::equals)
                : model.knows(event.getPayloadType());
    }
}
