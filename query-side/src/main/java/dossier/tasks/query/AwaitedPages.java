package dossier.tasks.query;

import dossier.platform.read.Awaited;
import dossier.platform.web.page.PageController;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我等谁: what waits with others in my cases, and until when. */
@PageController
class AwaitedPages {
    private static final String FIRST = "6";

    private final Awaited awaited;

    AwaitedPages(Awaited awaited) {
        this.awaited = awaited;
    }

    /** Part of one's desk. */
    @GetMapping("/tasks/awaited/first")
    String first(Principal asking, Model model) {
        model.addAttribute("page", awaited.by(new PersonId(asking.getName()), Map.of("limit", List.of(FIRST))));
        return "tasks/awaited-first";
    }

    /** @param asked {@code cursor} and {@code limit}, as at {@code /api/tasks/awaited} */
    @GetMapping("/tasks/awaited")
    String awaited(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        model.addAttribute("page", awaited.by(new PersonId(asking.getName()), asked));
        model.addAttribute("first", !asked.containsKey("cursor"));
        return "tasks/awaited";
    }
}
