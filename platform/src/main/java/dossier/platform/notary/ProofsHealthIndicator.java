package dossier.platform.notary;

import dossier.platform.proofs.Protection;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of the application's health: an alarm of the notary is not well. */
@Component
record ProofsHealthIndicator(Protection protection) implements HealthIndicator {
    @Override
    public Health health() {
        var now = protection.now();
        var health = now.alarm() == null
                ? Health.up()
                : Health.down().withDetail("alarm", now.alarm()).withDetail("detail", now.detail());
        return health.withDetail("usual", now.usual())
                .withDetail("longest", now.longest())
                .build();
    }
}
