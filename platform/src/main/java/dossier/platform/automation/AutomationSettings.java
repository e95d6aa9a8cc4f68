package dossier.platform.automation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How automations work.
 *
 * @param enabled whether this node carries them out
 * @param interval how often it looks for what other nodes recorded and for what is to be tried again; what it recorded itself wakes it at once
 */
@ConfigurationProperties("dossier.automations")
public record AutomationSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration interval) {}
