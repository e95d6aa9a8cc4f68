package dossier.duties.query;

import dossier.platform.read.DutyCalendar;
import dossier.platform.read.DutyCalendar.Line;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers.Page;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Duties and limits: what is breached, what is owed, and how what has ended was kept. */
@PageController
class DutyPages {
    private static final String A_PAGE = "50";

    /** The parts of the calendar, by what is most pressing. */
    private enum Part {
        BREACHED("due", State.BREACHED),
        OWED("due", State.OWED),
        ENDED("-due", State.KEPT, State.LATE, State.LAPSED);

        private final String sort;
        private final List<String> states;

        Part(String sort, State... states) {
            this.sort = sort;
            this.states = Arrays.stream(states).map(State::name).toList();
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param key of the part, message under {@code duties.} */
    record Tab(String key, long count) {}

    private final DutyCalendar calendar;

    DutyPages(DutyCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param show which part; the first that has anything when there is no such
     * @param cursor of the page in that part
     */
    @GetMapping("/duties")
    String duties(
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String cursor,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        var tabs = Arrays.stream(Part.values())
                .map(it -> new Tab(it.key(), total(it, reader)))
                .toList();
        var part = part(show, tabs);
        model.addAttribute("tabs", tabs);
        model.addAttribute("show", part.key());
        model.addAttribute("page", page(part, A_PAGE, cursor, reader));
        model.addAttribute("first", cursor == null);
        return "duties/duties";
    }

    private static Part part(@Nullable String show, List<Tab> tabs) {
        return Arrays.stream(Part.values())
                .filter(it -> it.key().equals(show))
                .findFirst()
                .or(() -> Arrays.stream(Part.values())
                        .filter(it -> tabs.get(it.ordinal()).count() > 0)
                        .findFirst())
                .orElse(Part.OWED);
    }

    private long total(Part part, PersonId reader) {
        return Objects.requireNonNullElse(page(part, "1", null, reader).total(), 0L);
    }

    private Page<Line> page(Part part, String limit, @Nullable String cursor, PersonId reader) {
        var asked = new HashMap<String, List<String>>();
        asked.put("state", part.states);
        asked.put("sort", List.of(part.sort));
        asked.put("limit", List.of(limit));
        if (cursor != null) asked.put("cursor", List.of(cursor));
        return calendar.list(asked, reader);
    }

    @Bean
    static RailLink dutiesInTheRail() {
        return new RailLink(5, "", "/duties", "hourglass", "duties", Set.of(), false);
    }
}
