package dossier.platform.command;

import dossier.platform.trace.Traces;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/**
 * Puts the decision into the append that carries it out: the whole record with the first event, whose identifier follows from actor and idempotency key; who, in
 * which position, when and by which decision with every event.
 */
@Component
public class DecisionInTheAppend implements MessageDispatchInterceptor<EventMessage<?>> {
    /** Metadata of every event: the person, their position then, business time, and the identifier of the first event of the append. */
    public static final String BY = "by", POSITION = "position", HAPPENED_AT = "happenedAt", DECISION_ID = "decisionId";

    /** Metadata of the first event: the decision record, and the version of the case after the append. */
    public static final String DECISION = "decision", VERSION_AFTER = "versionAfter";

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> append) {
        var pending = PendingDecision.atHand();
        if (pending == null) return (_, event) -> event;
        var said = said(pending);
        return (index, event) -> switch (event) {
            case DomainEventMessage<?> first when index == 0 -> first(first, pending, said);
            default -> event.andMetaData(said);
        };
    }

    private DomainEventMessage<?> first(DomainEventMessage<?> event, PendingDecision pending, MetaData said) {
        var metaData = event.getMetaData()
                .mergedWith(said)
                .and(DECISION, pending.decision())
                .and(VERSION_AFTER, pending.versionAfter());
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload(),
                metaData,
                pending.identifier(),
                event.getTimestamp());
    }

    private static MetaData said(PendingDecision pending) {
        var given = pending.decision().given();
        var said = MetaData.from(Map.of(
                BY, given.by().person().value(),
                POSITION, given.by().position(),
                HAPPENED_AT, given.happenedAt().toString(),
                DECISION_ID, pending.identifier()));
        return Traces.atHand().map(it -> said.and(Traces.TRACE, it)).orElse(said);
    }
}
