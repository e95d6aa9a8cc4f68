package dossier.platform.notary;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the notary works.
 *
 * @param enabled whether this node gives leaves; one of several nodes does so at a time
 * @param interval how often it looks for new events
 * @param window how long an event may be without a leaf; what appears later, at a position passed over, never gets one and raises an alarm
 * @param origin name of the log, taken when its first leaf is given; a random one by default
 * @param drop directory of a second party into which checkpoints are put
 * @param push address of a second party to which checkpoints are posted
 * @param pushToken sent along as a bearer token
 */
@ConfigurationProperties("dossier.proofs")
public record NotarySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("250ms") Duration interval,
        @DefaultValue("1m") Duration window,
        @Nullable String origin,
        @Nullable Path drop,
        @Nullable URI push,
        @Nullable String pushToken) {}
