package dossier.tasks.query;

import dossier.platform.read.Awaited;
import dossier.platform.read.Ledgers.Page;
import dossier.platform.read.Tasks;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the signed-in person, and what they wait for. */
@RestController
class TaskEndpoint {
    private static final int MOST = 200;

    record Answer(List<Tasks.Mine> items) {}

    private final Tasks tasks;
    private final Awaited awaited;

    TaskEndpoint(Tasks tasks, Awaited awaited) {
        this.tasks = tasks;
        this.awaited = awaited;
    }

    /** @param limit 1 to 200; what is out of that range is brought into it */
    @GetMapping("/api/tasks")
    Answer mine(@RequestParam(defaultValue = "50") int limit, Principal asking) {
        return new Answer(tasks.of(new PersonId(asking.getName()), Math.clamp(limit, 1, MOST)));
    }

    @GetMapping("/api/tasks/awaited")
    Page<Awaited.Line> awaited(@RequestParam MultiValueMap<String, String> asked, Principal asking) {
        return awaited.by(new PersonId(asking.getName()), asked);
    }
}
