package dossier.platform.engineroom;

import dossier.handbook.Rule;
import dossier.platform.operating.OperatorLog;
import dossier.platform.operating.Part;
import dossier.platform.operating.Stuck;
import dossier.platform.read.ReadModelsEndpoint;
import dossier.platform.read.ReadModelsEndpoint.Action;
import dossier.platform.web.Wording;
import dossier.platform.web.page.PageController;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /engine-room}: how the machinery stands, and what is done about what is stuck in it. For administrators; the door sees to that. */
@PageController
class EngineRoomPages {
    private static final int DEEDS = 50;

    private final EngineRoom room;
    private final Stored stored;
    private final OperatorLog log;
    private final ReadModelsEndpoint models;
    private final Wording wording;

    EngineRoomPages(EngineRoom room, Stored stored, OperatorLog log, ReadModelsEndpoint models, Wording wording) {
        this.room = room;
        this.stored = stored;
        this.log = log;
        this.models = models;
        this.wording = wording;
    }

    /**
     * @param event what happened there, in words; null where that is not known
     * @param rules of the duty it is about, or those that the decision rests on
     */
    record Line(Stuck it, @Nullable String event, List<Rule> rules) {}

    @GetMapping("/engine-room")
    String room(Model model) {
        readModels(model);
        model.addAttribute("stuck", room.stuck().stream().map(this::line).toList());
        model.addAttribute("store", stored.store());
        model.addAttribute("sequence", stored.sequence());
        model.addAttribute("followers", stored.followers());
        model.addAttribute("schedule", stored.schedule());
        model.addAttribute("outbox", stored.outbox());
        model.addAttribute("deeds", log.latest(DEEDS));
        return "engineroom/room";
    }

    /** Part of the page that follows by itself. Those that need somebody come first. */
    @GetMapping("/engine-room/read-models")
    String readModels(Model model) {
        model.addAttribute(
                "models",
                models.all().stream()
                        .sorted(Comparator.comparing((ReadModelsEndpoint.State it) ->
                                        it.waiting().isEmpty() && it.beside() == null)
                                .thenComparing(it -> -it.behind())
                                .thenComparing(ReadModelsEndpoint.State::name))
                        .toList());
        return "engineroom/room :: models";
    }

    private Line line(Stuck it) {
        var version = it.version();
        var rule = it.rule();
        if (it.stream() == null || version == null) return new Line(it, null, rule == null ? List.of() : List.of(rule));
        var event = stored.eventAt(it.stream(), version);
        return new Line(it, event == null ? null : wording.say("event." + event), stored.rulesAt(it.stream(), version));
    }

    @PostMapping("/engine-room/retry")
    String retry(@RequestParam Part part, @RequestParam String subject, @RequestParam String id, Principal asking) {
        if (!room.retry(part, subject, id, asking.getName())) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return "redirect:/engine-room#stuck";
    }

    /** Asks why, before anything is given up. */
    @GetMapping("/engine-room/discard")
    String discard(@RequestParam Part part, @RequestParam String subject, @RequestParam String id, Model model) {
        model.addAttribute("toDo", "engine-room.discard").addAttribute("about", "engine-room.discard." + part);
        model.addAttribute("address", "/engine-room/discard");
        model.addAttribute("given", Map.of("part", part.name(), "subject", subject, "id", id));
        return "engineroom/why";
    }

    @PostMapping("/engine-room/discard")
    String discard(
            @RequestParam Part part,
            @RequestParam String subject,
            @RequestParam String id,
            @RequestParam String reason,
            Principal asking) {
        if (!room.discard(part, subject, id, asking.getName(), checked(reason)))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return "redirect:/engine-room#stuck";
    }

    /** Asks why, before a read model is made anew, another generation of it shown, or one dropped. */
    @GetMapping("/engine-room/read-models/act")
    String act(@RequestParam String name, @RequestParam Action action, Model model) {
        model.addAttribute("toDo", "action." + action).addAttribute("about", "engine-room.act." + action);
        model.addAttribute("address", "/engine-room/read-models/act");
        model.addAttribute("given", Map.of("name", name, "action", action.name()));
        return "engineroom/why";
    }

    @PostMapping("/engine-room/read-models/act")
    String act(@RequestParam String name, @RequestParam Action action, @RequestParam String reason, Principal asking) {
        try {
            if (models.act(asking.getName(), name, action, checked(reason)) == null)
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        } catch (InvalidEndpointRequestException otherwise) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, otherwise.getReason(), otherwise);
        }
        return "redirect:/engine-room#models";
    }

    private static String checked(String reason) {
        if (reason.isBlank() || reason.length() > EngineRoomEndpoint.LONGEST_REASON)
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return reason.strip();
    }
}
