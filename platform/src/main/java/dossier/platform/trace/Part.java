package dossier.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.List;

/** A piece of work that is measured, from its making until it is closed in the same thread; what is begun meanwhile is a part of it. */
public final class Part implements AutoCloseable {
    static final Part NONE = new Part();

    private final List<Span> spans;
    private final Scope scope;

    /** @param spans the last of them is at hand meanwhile */
    @SuppressWarnings("MustBeClosedChecker") // it is closed with this
    Part(Span... spans) {
        this.spans = List.of(spans);
        this.scope = spans.length == 0 ? Scope.noop() : spans[spans.length - 1].makeCurrent();
    }

    /** What was asked, by the pattern of its address, and how it was answered. */
    void answered(String method, String route, int status) {
        for (var span : spans) {
            span.updateName(method + " " + route);
            span.setAttribute("http.route", route);
            span.setAttribute("http.response.status_code", status);
            if (status >= 500) span.setStatus(StatusCode.ERROR);
        }
    }

    @Override
    public void close() {
        scope.close();
        spans.forEach(Span::end);
    }
}
