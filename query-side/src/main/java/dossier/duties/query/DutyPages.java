package dossier.duties.query;

import static java.util.Comparator.comparing;

import dossier.platform.read.DutyCalendar;
import dossier.platform.read.DutyCalendar.Line;
import dossier.platform.read.DutyLine.State;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Duties and limits: what is breached, what is owed, and how what has ended was kept. */
@PageController
class DutyPages {
    private static final String MOST = "1000";

    /** @param key message under {@code duties.} */
    record Group(String key, List<Line> duties) {}

    private final DutyCalendar calendar;

    DutyPages(DutyCalendar calendar) {
        this.calendar = calendar;
    }

    /** @param given as {@link DutyCalendar#list} has it */
    @GetMapping("/duties")
    String duties(@RequestParam MultiValueMap<String, String> given, Principal asking, Model model) {
        var asked = Listing.filled(given);
        var reader = new PersonId(asking.getName());
        var ended = Stream.of(State.KEPT, State.LATE, State.LAPSED)
                .flatMap(it -> in(it, asked, reader).stream())
                .sorted(comparing(Line::due).reversed())
                .toList();
        model.addAttribute(
                "groups",
                Stream.of(
                                new Group("breached", in(State.BREACHED, asked, reader)),
                                new Group("owed", in(State.OWED, asked, reader)),
                                new Group("ended", ended))
                        .filter(it -> !it.duties().isEmpty())
                        .toList());
        model.addAttribute("asked", asked);
        return "duties/duties";
    }

    /** Of those that are asked for. */
    private List<Line> in(State state, Map<String, List<String>> asked, PersonId reader) {
        var wanted = asked.getOrDefault("state", List.of(state.name()));
        var query = new HashMap<>(asked);
        query.put("state", List.of(state.name()));
        query.put("limit", List.of(MOST));
        return wanted.contains(state.name()) ? calendar.list(query, reader) : List.of();
    }

    @Bean
    static RailLink dutiesInTheRail() {
        return new RailLink(5, "", "/duties", "hourglass", "duties", Set.of(), false);
    }
}
