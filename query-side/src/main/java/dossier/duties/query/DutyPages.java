package dossier.duties.query;

import dossier.handbook.Rule;
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
import dossier.policies.api.WorkingCalendars;
import dossier.words.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private static final int EARLIEST = 1900, LATEST = 9998;

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

    /** @param key message under {@code duties.month.} */
    record View(String key, String address, boolean here) {}

    private final DutyCalendar calendar;
    private final WorkingCalendars working;
    private final Subjects subjects;
    private final Wording wording;
    private final Figures figures;

    DutyPages(DutyCalendar calendar, WorkingCalendars working, Subjects subjects, Wording wording, Figures figures) {
        this.calendar = calendar;
        this.working = working;
        this.subjects = subjects;
        this.wording = wording;
        this.figures = figures;
    }

    /**
     * Within what is asked for, as {@link DutyCalendar#list} has it.
     *
     * @param given beside that {@code show}: which part; the first that has anything when there is no such
     */
    @GetMapping(path = "/duties", params = "!month")
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
        model.addAttribute("now", thisMonth());
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

    /**
     * The same by the days of a month, in all states unless some are asked for.
     *
     * @param month this one when nothing is said; one of far away is brought nearer
     */
    @GetMapping(path = "/duties", params = "month")
    String month(
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam MultiValueMap<String, String> given,
            Principal asking,
            Model model) {
        var shown = month == null ? thisMonth() : month.withYear(Math.clamp(month.getYear(), EARLIEST, LATEST));
        var asked = Listing.filled(given);
        asked.keySet().retainAll(Set.of("rule", "state", "context"));
        var lines = linesOf(shown, asked, new PersonId(asking.getName()));
        asked.put("month", List.of(shown.toString()));
        var listing = new Listing<>("/duties", asked, "", lines, null, lines.size());
        model.addAttribute("listing", listing);
        model.addAttribute("month", DutyMonth.of(shown, figures.todayInTheHouse(), working.inForce(), lines));
        model.addAttribute("now", thisMonth());
        model.addAttribute("called", figures.month(shown));
        model.addAttribute("views", views(listing));
        return "duties/month";
    }

    private List<Line> linesOf(YearMonth month, Map<String, List<String>> asked, PersonId reader) {
        var query = new HashMap<>(asked);
        query.put("lastDay.from", List.of(month.atDay(1).toString()));
        query.put("lastDay.to", List.of(month.atEndOfMonth().toString()));
        query.put("limit", List.of(AT_ONCE));
        var lines = new ArrayList<Line>();
        for (var page = calendar.list(query, reader); ; page = calendar.list(query, reader)) {
            lines.addAll(page.items());
            if (page.next() == null) return lines;
            query.put("cursor", List.of(page.next()));
        }
    }

    /** What people look for in a month: all of it, the contracts, or what they oblige to. */
    private static List<View> views(Listing<Line> listing) {
        var all = new Listing<Line>(listing.path(), withoutViews(listing.asked()), "", List.of(), null, 0);
        return Stream.of(
                        new View("all", all.firstPage(), false),
                        new View("of-contracts", all.with("context", "contracts"), false),
                        new View("obligations", all.with("rule", Rule.CON_09.code()), false))
                .map(it -> new View(it.key(), it.address(), it.address().equals(listing.firstPage())))
                .toList();
    }

    private static Map<String, List<String>> withoutViews(Map<String, List<String>> asked) {
        var less = new LinkedHashMap<>(asked);
        less.keySet().removeAll(Set.of("rule", "context"));
        return less;
    }

    private YearMonth thisMonth() {
        return YearMonth.from(figures.todayInTheHouse());
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
