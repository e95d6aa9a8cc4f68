package dossier.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of a request goes, from the door to the read models. Off until a collector is named, and then nothing is measured, kept or sent. Spans name kinds of
 * commands, read models and outcomes, and neither people nor cases. Static, as Micrometer's registry is, because what is measured lies in every layer.
 */
public final class Traces {
    /** Metadata of an event that was appended within a trace: that trace, as W3C writes it. */
    public static final String TRACE = "trace";

    private static final String PARENT = "traceparent";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final Tracer OFF = TracerProvider.noop().get("dossier");

    private static volatile Tracer tracer = OFF;

    private Traces() {}

    static void on(TracerProvider provider) {
        tracer = provider.get("dossier");
    }

    static void off() {
        tracer = OFF;
    }

    static boolean areOn() {
        return tracer != OFF;
    }

    /** A request, in the trace of whoever sent it or in one of its own. */
    static Part request(String method, UnaryOperator<@Nullable String> header) {
        if (!areOn()) return Part.NONE;
        return new Part(tracer.spanBuilder(method)
                .setSpanKind(SpanKind.SERVER)
                .setParent(parent(header.apply(PARENT)))
                .setAttribute("http.request.method", method)
                .startSpan());
    }

    /** A part of what is at hand; nothing where no trace is. */
    public static Part part(String name) {
        return Span.current().getSpanContext().isSampled()
                ? new Part(tracer.spanBuilder(name).startSpan())
                : Part.NONE;
    }

    /** Goes on where events were appended, on whichever node, once in each of their traces. */
    public static Part after(String name, List<? extends Message<?>> events) {
        if (!areOn()) return Part.NONE;
        return new Part(events.stream()
                .map(it -> it.getMetaData().get(TRACE))
                .filter(String.class::isInstance)
                .distinct()
                .map(it -> tracer.spanBuilder(name)
                        .setSpanKind(SpanKind.CONSUMER)
                        .setParent(parent((String) it))
                        .startSpan())
                .toArray(Span[]::new));
    }

    /** The trace at hand, as it goes into the metadata of events. */
    public static Optional<String> atHand() {
        if (!Span.current().getSpanContext().isSampled()) return Optional.empty();
        var written = new HashMap<String, String>();
        W3C.inject(Context.current(), written, (_, key, value) -> written.put(key, value));
        return Optional.ofNullable(written.get(PARENT));
    }

    /** Something about what is at hand. */
    public static void say(String key, String value) {
        Span.current().setAttribute(key, value);
    }

    private static Context parent(@Nullable String trace) {
        return trace == null ? Context.root() : W3C.extract(Context.root(), trace, WRITTEN);
    }

    private static final TextMapGetter<String> WRITTEN = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String trace) {
            return List.of(PARENT);
        }

        @Override
        public @Nullable String get(@Nullable String trace, String key) {
            return key.equals(PARENT) ? trace : null;
        }
    };
}
