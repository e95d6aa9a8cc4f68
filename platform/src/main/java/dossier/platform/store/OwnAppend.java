package dossier.platform.store;

import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Appends what no command's unit of work carries: one event, in a transaction of its own. */
@Component
public class OwnAppend {
    private final EventStore store;
    private final TransactionManager transactions;

    OwnAppend(EventStore store, TransactionManager transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * @param resources of its unit of work
     * @throws org.axonframework.modelling.command.ConcurrencyException when its place in the stream, or its identifier, is taken; the first of a stream
     *     {@link org.axonframework.modelling.command.AggregateStreamCreationException}
     */
    public void append(DomainEventMessage<?> event, Map<String, ?> resources) {
        var work = DefaultUnitOfWork.startAndGet(event);
        work.attachTransaction(transactions);
        work.resources().putAll(resources);
        var result = work.executeWithResult(() -> {
            store.publish(List.of(event));
            return event.getIdentifier();
        });
        if (result.isExceptional()) ReflectionUtils.rethrowRuntimeException(result.exceptionResult());
    }
}
