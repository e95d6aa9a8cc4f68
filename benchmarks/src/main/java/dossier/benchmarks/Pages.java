package dossier.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/**
 * How long the server takes for every page that somebody's navigation leads to, and for the first case of each list, one after the other as people open them. Whole
 * pages over HTTP on the same machine, so each includes its way.
 */
final class Pages {
    private static final int WARM_UP = 10, ROUNDS = Integer.getInteger("rounds", 100), SLOWEST = 12;
    private static final double GOAL = 100;
    private static final List<String> PEOPLE = List.of("lin-guodong", "zhao-lei", "sun-li", "qin-lan", "xu-ming");

    private static final Pattern IN_RAIL = Pattern.compile("<a class=\"rail-link\"[^>]*? href=\"(/[^\"]*)\"");
    private static final Pattern CASE = Pattern.compile("<a [^>]*?href=\"(/([a-z-]+)/[\\w.-]+)\"");

    private Pages() {}

    /** @param arguments the script that starts Dossier, and where its data is or shall be */
    public static void main(String[] arguments) throws Exception {
        try (var application = Application.start(Path.of(arguments[0]), Path.of(arguments[1]))) {
            var times = new LinkedHashMap<String, List<Long>>();
            for (var person : PEOPLE)
                try (var browser = Browser.signIn(application.address(), person)) {
                    measure(browser, person, times);
                }
            print(times);
        }
    }

    private static void measure(Browser browser, String person, Map<String, List<Long>> times) throws Exception {
        var pages = pages(browser);
        if (pages.size() < 5) throw new IllegalStateException(person + " is led to " + pages);
        for (var round = -WARM_UP; round < ROUNDS; round++)
            for (var page : pages) {
                var time = Figures.time(() -> browser.page(page));
                if (round >= 0)
                    times.computeIfAbsent(person + " " + page, _ -> new ArrayList<>())
                            .add(time);
            }
    }

    /** What the navigation leads to, and from there the first of what a list lists. */
    private static SequencedSet<String> pages(Browser browser) throws Exception {
        var pages = new LinkedHashSet<String>();
        var rail = IN_RAIL.matcher(browser.page("/tasks"));
        while (rail.find()) pages.add(rail.group(1));
        for (var list : List.copyOf(pages)) {
            var cases = CASE.matcher(browser.page(list).replaceFirst("(?s)^.*<main", ""));
            while (cases.find())
                if (list.equals("/" + cases.group(2))
                        && browser.tries(cases.group(1)).isPresent()) {
                    pages.add(cases.group(1));
                    break;
                }
        }
        return pages;
    }

    private static void print(Map<String, List<Long>> times) {
        System.out.printf(
                "%nMilliseconds until a page is there, %d times each, the slowest of %d%n%s",
                ROUNDS, times.size(), Figures.HEAD);
        times.entrySet().stream()
                .map(it -> Map.entry(it.getKey(), Figures.of(it.getValue())))
                .sorted(Comparator.comparingDouble(it -> -it.getValue().millis(0.99)))
                .limit(SLOWEST)
                .forEach(it -> System.out.print(it.getValue().row(it.getKey())));
        var all = Figures.of(times.values().stream().flatMap(List::stream).toList());
        System.out.print(all.row("all"));
        System.out.printf(
                "pages: %d of %d have a p99 below %.0f ms; all: p50 %.1f, p99 %.1f ms%n",
                times.values().stream()
                        .filter(it -> Figures.of(it).millis(0.99) < GOAL)
                        .count(),
                times.size(),
                GOAL,
                all.millis(0.5),
                all.millis(0.99));
    }
}
