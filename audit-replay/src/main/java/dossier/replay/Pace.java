package dossier.replay;

import dossier.replay.Decided.By;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How fast: half of them as fast as the median or faster, nine of ten as the other. */
record Pace(String key, long decisions, Duration median, Duration ninetieth, Duration slowest) {
    /** Of each key, the slowest first. */
    static List<Pace> of(List<Decided> all, By by) {
        return all.stream()
                .collect(Collectors.groupingBy(by::of, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> of(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(Pace::median).reversed().thenComparing(Pace::key))
                .toList();
    }

    /** @param all at least one */
    private static Pace of(String key, List<Decided> all) {
        var took = all.stream().map(Decided::took).sorted().toList();
        return new Pace(key, took.size(), at(took, 50), at(took, 90), took.getLast());
    }

    /** The smallest that so many of a hundred do not exceed. */
    private static Duration at(List<Duration> sorted, int hundredths) {
        return sorted.get((sorted.size() * hundredths + 99) / 100 - 1);
    }
}
