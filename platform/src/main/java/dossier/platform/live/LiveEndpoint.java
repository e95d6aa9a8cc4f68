package dossier.platform.live;

import dossier.words.PersonId;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** {@code /live}: server-sent events for open pages. They say that something changed, never what. */
@RestController
@Hidden // from the description of the API: only our own pages listen
class LiveEndpoint {
    /** Then the page asks anew, and whoever has been signed out meanwhile is. */
    private static final Duration LONGEST = Duration.ofMinutes(5), RECONNECT = Duration.ofSeconds(2);

    private final Live live;

    LiveEndpoint(Live live) {
        this.live = live;
    }

    /**
     * @param on what the page shows: {@code desk}, a context, or {@code context/id} of a case
     * @param last sent by a page that was connected before: it may have missed something, so it is told to look
     * @return 204, after which a browser does not ask again, when there is no room or nothing to listen to
     */
    @GetMapping("/live")
    ResponseEntity<SseEmitter> listen(
            @RequestParam String on,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            Principal asking)
            throws IOException {
        var topic = Topic.of(on).orElse(null);
        if (topic == null) return ResponseEntity.noContent().build();
        var line = live.listen(new PersonId(asking.getName()), topic, new SseEmitter(LONGEST.toMillis()));
        if (line == null) return ResponseEntity.noContent().build();
        line.send(hello(last == null));
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("X-Accel-Buffering", "no")
                .body(line);
    }

    private static SseEventBuilder hello(boolean first) {
        return SseEmitter.event()
                .id("-")
                .reconnectTime(RECONNECT.toMillis())
                .name(first ? "listening" : "changed")
                .data("");
    }
}
