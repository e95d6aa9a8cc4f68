package dossier.platform.read;

import dossier.platform.operating.Deed;
import dossier.platform.operating.Deed.What;
import dossier.platform.operating.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * For operators: how far each read model is told and which cases wait; {@code POST …/{name}} rebuilds a model, with {@code {"action": "retry"}} it only tells
 * the waiting cases again.
 */
@Component
@Endpoint(id = "readmodels")
public class ReadModelsEndpoint {
    private final FoldRunner runner;
    private final Tokens tokens;
    private final StuckCases stuck;
    private final Pace pace;
    private final ApplicationEventPublisher deeds;

    public ReadModelsEndpoint(
            FoldRunner runner, Tokens tokens, StuckCases stuck, Pace pace, ApplicationEventPublisher deeds) {
        this.runner = runner;
        this.tokens = tokens;
        this.stuck = stuck;
        this.pace = pace;
        this.deeds = deeds;
    }

    /**
     * @param told position in the event store up to which each segment has been told
     * @param toldHere how many segments this node tells
     * @param head position of the last event there; -1 when there is none
     * @param behind how far the slowest segment is from there
     * @param perSecond events that it went past a second, over the last minute
     * @param trouble what keeps this node from telling it; null when nothing does
     */
    public record State(
            String name,
            int revision,
            long documents,
            Map<Integer, Long> told,
            int toldHere,
            long head,
            long behind,
            double perSecond,
            boolean running,
            boolean failing,
            @Nullable String trouble,
            List<StuckCases.Stuck> waiting) {}

    @ReadOperation
    public List<State> all() {
        var head = Tokens.position(tokens.head());
        var told = tokens.all();
        return runner.models().stream()
                .map(it -> state(it, head, told.getOrDefault(it.name(), Map.of())))
                .toList();
    }

    @ReadOperation
    public @Nullable State one(@Selector String name) {
        return all().stream().filter(it -> it.name().equals(name)).findFirst().orElse(null);
    }

    /** @return the model afterwards; null, answered as not found, when there is none of that name */
    @WriteOperation
    public @Nullable State act(
            SecurityContext asking, @Selector String name, @Nullable Action action, @Nullable String reason) {
        if (one(name) == null) return null;
        var what = action == Action.RETRY ? What.RETRY : What.REBUILD;
        deeds.publishEvent(new Deed(Deed.by(asking), what, Part.READ_MODEL, name, "", reason));
        switch (action == null ? Action.REBUILD : action) {
            case REBUILD -> runner.rebuild(name);
            case RETRY -> runner.retry(name);
        }
        return one(name);
    }

    /** What an operator may have done to a read model. */
    public enum Action {
        REBUILD,
        RETRY
    }

    private State state(ReadModel<?> model, long head, Map<Integer, Optional<TrackingToken>> tokensOfIt) {
        var name = model.name();
        var processor = runner.processor(name);
        var told = tokensOfIt.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Tokens.position(it.getValue())));
        return new State(
                name,
                model.revision(),
                runner.documents(name).collection().estimatedDocumentCount(),
                told,
                processor.processingStatus().size(),
                head,
                head - told.values().stream().mapToLong(it -> it).min().orElse(-1),
                pace.perSecond(name),
                processor.isRunning(),
                processor.isError(),
                trouble(processor),
                stuck.of(name));
    }

    private static @Nullable String trouble(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(it -> String.valueOf(it.getError()))
                .findFirst()
                .orElse(null);
    }
}
