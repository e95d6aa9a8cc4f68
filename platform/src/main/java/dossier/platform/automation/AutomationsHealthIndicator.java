package dossier.platform.automation;

import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of the application's health: dead letters and lag are details, a thread that cannot tell anything is not well. */
@Component
record AutomationsHealthIndicator(AutomationsEndpoint automations, AutomationThread thread) implements HealthIndicator {
    @Override
    public Health health() {
        var all = automations.all();
        return (thread.trouble() == null ? Health.up() : Health.down())
                .withDetail("running", thread.isRunning())
                .withDetail(
                        "behind",
                        all.stream()
                                .collect(Collectors.toMap(
                                        AutomationsEndpoint.State::name, AutomationsEndpoint.State::behind)))
                .withDetail(
                        "waiting",
                        all.stream()
                                .collect(Collectors.toMap(
                                        AutomationsEndpoint.State::name,
                                        it -> it.waiting().size())))
                .build();
    }
}
