package dossier.platform.read;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
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

    public ReadModelsEndpoint(FoldRunner runner, Tokens tokens, StuckCases stuck) {
        this.runner = runner;
        this.tokens = tokens;
        this.stuck = stuck;
    }

    /**
     * @param told position in the event store up to which each segment has been told
     * @param toldHere how many segments this node tells
     * @param head position of the last event there; -1 when there is none
     */
    public record State(
            String name,
            int revision,
            long documents,
            Map<Integer, Long> told,
            int toldHere,
            long head,
            boolean running,
            boolean failing,
            List<StuckCases.Stuck> waiting) {}

    @ReadOperation
    public List<State> all() {
        return runner.models().stream().map(this::state).toList();
    }

    @ReadOperation
    public @Nullable State one(@Selector String name) {
        return all().stream().filter(it -> it.name().equals(name)).findFirst().orElse(null);
    }

    /** @return the model afterwards; null, answered as not found, when there is none of that name */
    @WriteOperation
    public @Nullable State act(@Selector String name, @Nullable Action action) {
        if (one(name) == null) return null;
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

    private State state(ReadModel<?> model) {
        var name = model.name();
        var processor = runner.processor(name);
        var told = tokens.of(name).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Tokens.position(it.getValue())));
        return new State(
                name,
                model.revision(),
                runner.documents(name).collection().countDocuments(),
                told,
                processor.processingStatus().size(),
                Tokens.position(tokens.head()),
                processor.isRunning(),
                processor.isError(),
                stuck.of(name));
    }
}
