package dossier.tasks.query;

import dossier.platform.read.Tasks;
import dossier.platform.read.Tasks.Mine;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.FirstSteps;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.words.PersonId;
import java.security.Principal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My desk, the page one starts with: my tasks by the day they are due, page by page; what I wait for and what is new beside them. */
@PageController
class TaskPages {
    /**
     * Tasks due on the same day.
     *
     * @param key message under {@code due.}: over, today, later, or open for those without a last day
     * @param day null for those overdue, and those without one
     */
    record Group(String key, @Nullable LocalDate day, List<Mine> tasks) {}

    private record When(String key, @Nullable LocalDate day) {}

    private final Tasks tasks;
    private final Figures figures;
    private final FirstSteps firstSteps;

    TaskPages(Tasks tasks, Figures figures, FirstSteps firstSteps) {
        this.tasks = tasks;
        this.figures = figures;
        this.firstSteps = firstSteps;
    }

    /** Who keeps a house that is not set up yet begins with that. */
    @GetMapping("/")
    String home(Principal asking) {
        return firstSteps.open(new PersonId(asking.getName())) ? "redirect:/first-steps" : "redirect:/tasks";
    }

    /** @param asked {@code cursor} and {@code limit} */
    @GetMapping("/tasks")
    String tasks(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        var desk = tasks.desk(reader, asked);
        var groups = desk.page().items().stream()
                .collect(Collectors.groupingBy(this::when, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute(
                "groups",
                groups.entrySet().stream()
                        .map(it -> new Group(it.getKey().key(), it.getKey().day(), it.getValue()))
                        .toList());
        model.addAttribute("desk", desk);
        model.addAttribute("setUp", !firstSteps.open(reader));
        model.addAttribute("first", !asked.containsKey("cursor"));
        return "tasks/tasks";
    }

    private When when(Mine task) {
        var due = task.due();
        if (due == null) return new When("open", null);
        if (task.isOver()) return new When("over", null);
        return new When(due.equals(figures.todayInTheHouse()) ? "today" : "later", due);
    }

    @Bean
    static RailLink tasksInTheRail() {
        return new RailLink(0, "", "/tasks", "inbox", "tasks", Set.of(), true);
    }
}
