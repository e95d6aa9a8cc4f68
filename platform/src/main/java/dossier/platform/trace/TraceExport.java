package dossier.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Sends traces to a collector by OTLP, when one is named. */
@Component
@EnableConfigurationProperties(TraceSettings.class)
class TraceExport implements AutoCloseable {
    private final @Nullable SdkTracerProvider provider;

    TraceExport(TraceSettings settings, @Value("${spring.application.name:dossier}") String name) {
        this.provider = settings.endpoint() == null
                ? null
                : provider(settings, settings.endpoint().toString(), name);
        if (provider != null) Traces.on(provider);
    }

    private static SdkTracerProvider provider(TraceSettings settings, String endpoint, String name) {
        var exporter = OtlpHttpSpanExporter.builder().setEndpoint(endpoint).build();
        return SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), name)))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.share())))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
    }

    /** What was measured until now is still sent. */
    @Override
    public void close() {
        if (provider == null) return;
        Traces.off();
        provider.close();
    }
}
