package dossier.duties.query;

import static java.util.Comparator.comparing;

import dossier.platform.read.DutyCalendar;
import dossier.platform.read.DutyCalendar.Line;
import dossier.platform.read.DutyLine.State;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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

    @GetMapping("/duties")
    String duties(Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        var ended = Stream.of(State.KEPT, State.LATE, State.LAPSED)
                .flatMap(it -> in(it, reader).stream())
                .sorted(comparing(Line::due).reversed())
                .toList();
        model.addAttribute(
                "groups",
                Stream.of(
                                new Group("breached", in(State.BREACHED, reader)),
                                new Group("owed", in(State.OWED, reader)),
                                new Group("ended", ended))
                        .filter(it -> !it.duties().isEmpty())
                        .toList());
        return "duties/duties";
    }

    private List<Line> in(State state, PersonId reader) {
        return calendar.list(Map.of("state", List.of(state.name()), "limit", List.of(MOST)), reader);
    }

    @Bean
    static RailLink dutiesInTheRail() {
        return new RailLink(5, "", "/duties", "hourglass", "duties", Set.of(), false);
    }
}
