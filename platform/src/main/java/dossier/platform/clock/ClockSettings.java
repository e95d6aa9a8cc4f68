package dossier.platform.clock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the clock works.
 *
 * @param enabled whether this node looks for what is due
 * @param interval how often it looks
 * @param threads how many commands it sends at a time
 * @param heartbeat how often a node tells that it is still at work; after six that are missing another takes over
 */
@ConfigurationProperties("dossier.clock")
public record ClockSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("5s") Duration interval,
        @DefaultValue("2") int threads,
        @DefaultValue("10s") Duration heartbeat) {}
