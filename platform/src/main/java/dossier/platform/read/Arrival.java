package dossier.platform.read;

import java.time.Duration;
import java.util.Set;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** When what was recorded has arrived in the read models, on whichever node they are told. */
@Component
public class Arrival {
    private final FoldRunner runner;
    private final Shown shown;

    Arrival(FoldRunner runner, Shown shown) {
        this.runner = runner;
        this.shown = shown;
    }

    /**
     * @param contexts whose read models are waited for
     * @param upTo last of the events in question
     * @return whether they came to show all of it in time
     */
    public boolean await(Set<String> contexts, TrackingToken upTo, Duration patience) {
        var models = runner.models().stream()
                .filter(it -> it.contexts().anyMatch(contexts::contains))
                .toList();
        return shown.await(() -> models.stream().allMatch(it -> runner.covers(it.name(), upTo)), patience);
    }
}
