package dossier.platform.read;

import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of the application's health: waiting cases are a detail, a worker that does not run is not well. */
@Component
record ReadModelsHealthIndicator(ReadModelsEndpoint models, ReadSettings settings) implements HealthIndicator {
    @Override
    public Health health() {
        var all = models.all();
        var well = !settings.enabled() || all.stream().allMatch(it -> it.running() && !it.failing());
        var waiting = all.stream()
                .collect(Collectors.toMap(
                        ReadModelsEndpoint.State::name, it -> it.waiting().size()));
        return (well ? Health.up() : Health.down())
                .withDetail("waiting", waiting)
                .build();
    }
}
