package dossier.tasks.query;

import dossier.platform.read.Tasks;
import dossier.platform.read.Tasks.Mine;
import dossier.platform.web.page.Figures;
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
import org.springframework.web.bind.annotation.GetMapping;

/** My tasks, by the day they are due: the page one starts with. */
@PageController
class TaskPages {
    private static final int MOST = 200;

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

    TaskPages(Tasks tasks, Figures figures) {
        this.tasks = tasks;
        this.figures = figures;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/tasks";
    }

    @GetMapping("/tasks")
    String tasks(Principal asking, Model model) {
        var mine = tasks.of(new PersonId(asking.getName()), MOST);
        var groups = mine.stream().collect(Collectors.groupingBy(this::when, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute(
                "groups",
                groups.entrySet().stream()
                        .map(it -> new Group(it.getKey().key(), it.getKey().day(), it.getValue()))
                        .toList());
        model.addAttribute("count", mine.size());
        model.addAttribute(
                "overdue",
                mine.stream().filter(it -> when(it).key().equals("over")).count());
        model.addAttribute(
                "today",
                mine.stream().filter(it -> when(it).key().equals("today")).count());
        return "tasks/tasks";
    }

    private When when(Mine task) {
        var due = task.due();
        if (due == null) return new When("open", null);
        var today = figures.todayInTheHouse();
        if (due.isBefore(today)) return new When("over", null);
        return due.equals(today) ? new When("today", due) : new When("later", due);
    }

    @Bean
    static RailLink tasksInTheRail() {
        return new RailLink(0, "", "/tasks", "inbox", "tasks", Set.of(), true);
    }
}
