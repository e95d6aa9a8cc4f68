package dossier.platform.read;

import dossier.platform.operating.Deed;
import dossier.platform.operating.Deed.What;
import dossier.platform.operating.Part;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * For operators: how far each read model is told and which cases wait; {@code POST …/{name}} makes a model anew beside the one that is shown, with {@code {"action": "retry"}}
 * it only tells the waiting cases again; see {@link Action} for the others.
 */
@Component
@Endpoint(id = "readmodels")
public class ReadModelsEndpoint {
    private final FoldRunner runner;
    private final Tokens tokens;
    private final StuckCases stuck;
    private final Pace pace;
    private final Generations generations;
    private final ApplicationEventPublisher deeds;

    ReadModelsEndpoint(
            FoldRunner runner,
            Tokens tokens,
            StuckCases stuck,
            Pace pace,
            Generations generations,
            ApplicationEventPublisher deeds) {
        this.runner = runner;
        this.tokens = tokens;
        this.stuck = stuck;
        this.pace = pace;
        this.generations = generations;
        this.deeds = deeds;
    }

    /**
     * @param told position in the event store up to which each segment has been told
     * @param toldHere how many segments this node tells
     * @param head position of the last event there; -1 when there is none
     * @param behind how far the slowest segment is from there
     * @param perSecond events that it went past a second, over the last minute
     * @param trouble what keeps this node from telling it; null when nothing does
     * @param beside null when there is none
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
            List<StuckCases.Stuck> waiting,
            @Nullable Beside beside) {
        /** What can be done about its generations. */
        public List<Action> acts() {
            return switch (beside == null ? "" : beside.state()) {
                case "" -> List.of(Action.REBUILD);
                case "KEPT" -> List.of(Action.SHOW, Action.DISMISS, Action.REBUILD);
                case "DIFFERENT" -> List.of(Action.SHOW, Action.DISMISS);
                case "BUILDING", "COMPARING" -> List.of(Action.DISMISS);
                default -> List.of();
            };
        }
    }

    /**
     * The generation that stands beside the one that is shown.
     *
     * @param state BUILDING, COMPARING, DIFFERENT, KEPT or LEAVING
     * @param since by the machine's clock
     * @param behind how far its slowest segment is from the head
     * @param found where it was compared with what is shown
     */
    public record Beside(
            String name,
            String state,
            Instant since,
            long documents,
            long behind,
            @Nullable Comparison found) {}

    @ReadOperation
    public List<State> all() {
        var head = Tokens.position(tokens.head());
        var told = tokens.all();
        return runner.models().stream().map(it -> state(it, head, told)).toList();
    }

    @ReadOperation
    public @Nullable State one(@Selector String name) {
        return all().stream().filter(it -> it.name().equals(name)).findFirst().orElse(null);
    }

    /** @return the model afterwards; null, answered as not found, when there is none of that name */
    @WriteOperation
    public @Nullable State act(
            SecurityContext asking, @Selector String name, @Nullable Action action, @Nullable String reason) {
        return act(Deed.by(asking), name, action == null ? Action.REBUILD : action, reason);
    }

    /** @throws InvalidEndpointRequestException when that cannot be done as it stands */
    public @Nullable State act(String by, String name, Action action, @Nullable String reason) {
        if (runner.models().stream().noneMatch(it -> it.name().equals(name))) return null;
        var done =
                switch (action) {
                    case REBUILD -> generations.begin(name);
                    case SHOW -> generations.show(name);
                    case DISMISS -> generations.leave(name);
                    case IN_PLACE -> rebuildInPlace(name);
                    case RETRY -> runner.retry(name) >= 0;
                };
        if (!done)
            throw new InvalidEndpointRequestException(
                    "that cannot be done as it stands", name + ": " + generations.of(name));
        deeds.publishEvent(new Deed(by, action.what, Part.READ_MODEL, name, "", reason));
        return one(name);
    }

    private boolean rebuildInPlace(String name) {
        runner.rebuild(name);
        return true;
    }

    /** What an operator may have done to a read model. */
    public enum Action {
        /** Made anew beside the one that is shown, and shown when both say the same. */
        REBUILD(What.REBUILD),
        /** The one beside is shown, and the one that is shown is kept. */
        SHOW(What.SHOW),
        /** The one beside is dropped. */
        DISMISS(What.DISMISS),
        /** Emptied and told again; meanwhile readers see only a part of it. */
        IN_PLACE(What.REBUILD),
        /** The waiting cases are told again. */
        RETRY(What.RETRY);

        private final What what;

        Action(What what) {
            this.what = what;
        }
    }

    private State state(ReadModel<?> model, long head, Map<String, Map<Integer, Optional<TrackingToken>>> tokens) {
        var name = model.name();
        var now = generations.of(name);
        var processor = runner.processor(name);
        var told = tokens.getOrDefault(now.shownName(), Map.of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Tokens.position(it.getValue())));
        return new State(
                name,
                model.revision(),
                documents(now.shownName()),
                told,
                processor.processingStatus().size(),
                head,
                behind(told.values(), head),
                pace.perSecond(now.shownName()),
                processor.isRunning(),
                processor.isError(),
                trouble(processor),
                stuck.of(now.shownName()),
                now.besideName()
                        .map(it -> beside(now, it, head, tokens.getOrDefault(it, Map.of())))
                        .orElse(null));
    }

    private Beside beside(
            Generations.Standing now, String name, long head, Map<Integer, Optional<TrackingToken>> told) {
        return new Beside(
                name,
                String.valueOf(now.state()),
                Objects.requireNonNullElse(now.since(), Instant.EPOCH),
                documents(name),
                behind(told.values().stream().map(Tokens::position).toList(), head),
                now.found());
    }

    private long documents(String generation) {
        return generations.all().getCollection(generation).estimatedDocumentCount();
    }

    private static long behind(Collection<Long> told, long head) {
        return head - told.stream().mapToLong(it -> it).min().orElse(-1);
    }

    private static @Nullable String trouble(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(it -> String.valueOf(it.getError()))
                .findFirst()
                .orElse(null);
    }
}
