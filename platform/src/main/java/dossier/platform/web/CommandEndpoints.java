package dossier.platform.web;

import dossier.platform.command.Asked;
import dossier.platform.command.CommandCatalogue;
import dossier.platform.command.CommandDoor;
import dossier.platform.command.Outcome;
import dossier.platform.store.Ids;
import dossier.platform.web.MalformedRequest.Fault;
import dossier.words.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/{context}/{id}/{command}}: the body is the command, the address its identity, the signed-in person its actor. */
@RestController
class CommandEndpoints {
    private final CommandCatalogue catalogue;
    private final CommandReader reader;
    private final SentCommand sent;
    private final CommandDoor door;
    private final Wording wording;
    private final Clock clock;

    CommandEndpoints(
            CommandCatalogue catalogue,
            CommandReader reader,
            SentCommand sent,
            CommandDoor door,
            Wording wording,
            Clock clock) {
        this.catalogue = catalogue;
        this.reader = reader;
        this.sent = sent;
        this.door = door;
        this.wording = wording;
        this.clock = clock;
    }

    /** For a command that opens a case: the house chooses the id, the same for a repeated request. */
    @PostMapping(path = "/api/{context}/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Outcome> open(
            @PathVariable String context, @PathVariable String command, HttpServletRequest request, Principal asking)
            throws IOException {
        var key = sent.keyOf(request);
        return post(context, Ids.derived("case", asking.getName(), key), command, key, request, asking);
    }

    @PostMapping(path = "/api/{context}/{id}/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Outcome> ask(
            @PathVariable String context,
            @PathVariable String id,
            @PathVariable String command,
            HttpServletRequest request,
            Principal asking)
            throws IOException {
        return post(context, id, command, sent.keyOf(request), request, asking);
    }

    private ResponseEntity<Outcome> post(
            String context, String id, String command, String key, HttpServletRequest request, Principal asking)
            throws IOException {
        var entry = catalogue.find(context, command).orElseThrow(() -> new NoSuchCommand(context, command));
        var body = reader.parse(sent.bodyOf(request));
        var named = body.get("id");
        if (named != null && !id.equals(named.asString(""))) throw fault("id", "fault.path-and-body-differ");
        var asked = new Asked(new PersonId(asking.getName()), key, expectedVersion(request), happenedAt(request));
        var outcome = door.send(reader.read(entry.type(), body.put("id", id)), asked);
        return ResponseEntity.ok().eTag(Long.toString(outcome.version())).body(outcome);
    }

    private @Nullable Long expectedVersion(HttpServletRequest request) {
        var match = request.getHeader("If-Match");
        if (match == null || match.equals("*")) return null;
        try {
            return Long.valueOf(match.replaceAll("^(W/)?\"|\"$", ""));
        } catch (NumberFormatException notOurs) {
            throw fault("If-Match", "fault.if-match");
        }
    }

    private @Nullable Instant happenedAt(HttpServletRequest request) {
        var happened = request.getHeader("Happened-At");
        if (happened == null) return null;
        try {
            var at = Instant.parse(happened);
            if (!at.isAfter(clock.instant())) return at;
        } catch (DateTimeException notATime) {
            throw fault("Happened-At", "fault.instant");
        }
        throw fault("Happened-At", "fault.not-yet");
    }

    private MalformedRequest fault(String field, String key) {
        return new MalformedRequest(List.of(new Fault(field, wording.say(key))));
    }
}
