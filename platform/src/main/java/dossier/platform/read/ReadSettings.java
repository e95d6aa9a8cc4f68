package dossier.platform.read;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the read side works.
 *
 * @param enabled whether this node tells read models; every node reads them
 * @param database its name on the Mongo server
 * @param batch most events told at once
 * @param segments over how many workers a read model that starts anew is divided
 * @param workers threads of this node that tell read models
 * @param takeover how long a node may give no sign before others tell what it told
 * @param patience how long a reader waits for what was just written
 */
@ConfigurationProperties("dossier.read")
public record ReadSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("dossier") String database,
        @DefaultValue("200") int batch,
        @DefaultValue("1") int segments,
        @DefaultValue("4") int workers,
        @DefaultValue("5s") Duration takeover,
        @DefaultValue("2s") Duration patience) {}
