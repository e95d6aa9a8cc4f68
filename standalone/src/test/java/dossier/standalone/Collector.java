package dossier.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes spans by OTLP over HTTP, as a collector of OpenTelemetry does. */
final class Collector implements AutoCloseable {
    private static final String PATH = "/v1/traces";

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private Collector(HttpServer server) {
        this.server = server;
        server.createContext(PATH, this::take);
        server.start();
    }

    static Collector start() throws IOException {
        return new Collector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    /** The arguments that make a node send its spans here, of those requests alone that come within a trace. */
    List<String> arguments() {
        var address = "http://localhost:" + server.getAddress().getPort() + PATH;
        return List.of("--dossier.traces.endpoint=" + address, "--dossier.traces.share=0");
    }

    List<Span> of(String trace) {
        return spans.stream()
                .filter(it ->
                        HexFormat.of().formatHex(it.getTraceId().toByteArray()).equals(trace))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sent = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            for (var node : sent.getResourceSpansList())
                for (var scope : node.getScopeSpansList()) spans.addAll(scope.getSpansList());
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
