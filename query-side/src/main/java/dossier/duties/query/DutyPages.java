package dossier.duties.query;

import dossier.platform.read.DutyCalendar;
import dossier.platform.read.DutyCalendar.Line;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers.Page;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Subjects;
import dossier.platform.web.page.Xlsx;
import dossier.words.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Duties and limits: what is breached, what is owed, and how what has ended was kept. */
@PageController
class DutyPages {
    private static final String A_PAGE = "50", AT_ONCE = "1000";

    /** The parts of the calendar, by what is most pressing. */
    private enum Part {
        BREACHED("due", State.BREACHED),
        OWED("due", State.OWED),
        ENDED("-due", State.KEPT, State.LATE, State.MISSED, State.LAPSED);

        private final String sort;
        private final List<String> states;

        Part(String sort, State... states) {
            this.sort = sort;
            this.states = Arrays.stream(states).map(State::name).toList();
        }

        /** @param asked null for all */
        List<String> statesOf(@Nullable List<String> asked) {
            return asked == null
                    ? states
                    : states.stream().filter(asked::contains).toList();
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param key of the part, message under {@code duties.} */
    record Tab(String key, long count) {}

    private final DutyCalendar calendar;
    private final Subjects subjects;
    private final Wording wording;
    private final Figures figures;

    DutyPages(DutyCalendar calendar, Subjects subjects, Wording wording, Figures figures) {
        this.calendar = calendar;
        this.subjects = subjects;
        this.wording = wording;
        this.figures = figures;
    }

    /**
     * Within what is asked for, as {@link DutyCalendar#list} has it.
     *
     * @param given beside that {@code show}: which part; the first that has anything when there is no such
     */
    @GetMapping("/duties")
    String duties(@RequestParam MultiValueMap<String, String> given, Principal asking, Model model) {
        var asked = Listing.filled(given);
        var reader = new PersonId(asking.getName());
        var tabs = Arrays.stream(Part.values())
                .map(it -> new Tab(it.key(), total(it, asked, reader)))
                .toList();
        var part = part(asked.getOrDefault("show", List.of()), tabs);
        var page = page(part, A_PAGE, asked, reader);
        model.addAttribute("tabs", tabs);
        model.addAttribute("show", part.key());
        model.addAttribute(
                "listing",
                new Listing<>(
                        "/duties",
                        asked,
                        "",
                        page.items(),
                        page.next(),
                        Objects.requireNonNullElse(page.total(), 0L),
                        true));
        return "duties/duties";
    }

    /** The part that is asked for, on all pages at once; that of what is owed where none is. */
    @GetMapping("/duties.xlsx")
    void download(@RequestParam MultiValueMap<String, String> given, Principal asking, HttpServletResponse response)
            throws IOException {
        var asked = Listing.filled(given);
        var reader = new PersonId(asking.getName());
        var part = part(asked.getOrDefault("show", List.of()), List.of());
        var heads = Stream.of("due", "case", "number", "rule", "subject", "state", "ended")
                .map(it -> wording.say("duties." + it))
                .toList();
        Xlsx.stream(response, "duties", heads, asked, it -> page(part, AT_ONCE, it, reader), this::cells);
    }

    private List<@Nullable Object> cells(Line it) {
        return Arrays.asList(
                LocalDateTime.ofInstant(it.due(), figures.zone()),
                it.title(),
                it.number(),
                it.rule().code(),
                subjects.of(it.rule(), it.subject()),
                wording.constant(it.state()),
                it.ended() == null ? null : LocalDateTime.ofInstant(it.ended(), figures.zone()));
    }

    private static Part part(List<String> show, List<Tab> tabs) {
        return Arrays.stream(Part.values())
                .filter(it -> show.contains(it.key()))
                .findFirst()
                .or(() -> Arrays.stream(Part.values())
                        .filter(it -> it.ordinal() < tabs.size()
                                && tabs.get(it.ordinal()).count() > 0)
                        .findFirst())
                .orElse(Part.OWED);
    }

    private long total(Part part, Map<String, List<String>> asked, PersonId reader) {
        var fromTheFirst = new HashMap<>(asked);
        fromTheFirst.remove("cursor");
        return Objects.requireNonNullElse(page(part, "1", fromTheFirst, reader).total(), 0L);
    }

    private Page<Line> page(Part part, String limit, Map<String, List<String>> asked, PersonId reader) {
        var states = part.statesOf(asked.get("state"));
        if (states.isEmpty()) return new Page<>(List.of(), null, 0L);
        var query = new HashMap<>(asked);
        query.remove("show");
        query.put("state", states);
        query.put("sort", List.of(part.sort));
        query.put("limit", List.of(limit));
        return calendar.list(query, reader);
    }

    @Bean
    static RailLink dutiesInTheRail() {
        return new RailLink(5, "", "/duties", "hourglass", "duties", Set.of(), false);
    }
}
