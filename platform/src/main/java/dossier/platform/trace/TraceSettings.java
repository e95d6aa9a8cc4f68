package dossier.platform.trace;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Traces of requests.
 *
 * @param endpoint where a collector takes spans by OTLP over HTTP, {@code http://collector:4318/v1/traces}; without it there are no traces
 * @param share of the requests that are traced, 0 to 1; one that comes within a trace is traced as that is
 */
@ConfigurationProperties("dossier.traces")
record TraceSettings(
        @Nullable URI endpoint, @DefaultValue("1") double share) {}
