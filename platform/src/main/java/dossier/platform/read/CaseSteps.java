package dossier.platform.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dossier.platform.read.ReadModel.Cases;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** What an event made of a case's document, from the events alone: so it does not matter how far the read models are. */
@Component
public class CaseSteps {
    private static final int MOST_KEPT = 1_000;

    private final Folding folding;
    private final Cache<String, Folded<?>> last =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    CaseSteps(Folding folding) {
        this.folding = folding;
    }

    /** @param before blank before the first event */
    public record Step<D>(D before, D after) {}

    /** @throws IllegalStateException when the case cannot be folded */
    public <D> Step<D> of(Cases<D, ?> model, DomainEventMessage<?> message) {
        try {
            var before = before(model, message);
            var after = folding.after(model, before, message);
            last.put(key(model, message), after);
            return new Step<>(before.document(), after.document());
        } catch (CannotFold e) {
            throw new IllegalStateException(e);
        }
    }

    private <D> Folded<D> before(Cases<D, ?> model, DomainEventMessage<?> message) throws CannotFold {
        @SuppressWarnings("unchecked") // only this model's documents are kept under its name
        var known = (Folded<D>) last.getIfPresent(key(model, message));
        var now = known != null && known.version() < message.getSequenceNumber()
                ? known
                : Folding.blank(model, message.getAggregateIdentifier());
        for (var missed : folding.upTo(message, now)) if (missed != message) now = folding.after(model, now, missed);
        return now;
    }

    private static String key(Cases<?, ?> model, DomainEventMessage<?> message) {
        return model.name() + " " + message.getAggregateIdentifier();
    }
}
