package dossier.platform.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a case as ticks on a line, by which one goes back to what it came to with each of them.
 *
 * @param at which tick one stands on, from 1; 0 before the first
 * @param changes of the case, of which a long one shows but some as ticks
 */
public record TimeSlider(List<Tick> ticks, int at, int changes) {
    /** More would not be told apart; what is left out is reached by the story's own lines. */
    private static final int MOST = 300;

    /**
     * @param x from 0 to 1000
     * @param href of the page as it stood then; for the last one, of the page as it is now
     */
    public record Tick(Instant recordedAt, boolean refused, double x, String href) {}

    /**
     * A change.
     *
     * @param refused what was asked for and refused changed nothing, but belongs to the story
     */
    public record Change(Instant recordedAt, Instant happenedAt, boolean refused) {}

    public static final TimeSlider NONE = new TimeSlider(List.of(), 0, 0);

    /**
     * @param all in the order they were recorded
     * @param knownAt where one stands; null for now
     */
    public static TimeSlider of(List<Change> all, @Nullable Instant knownAt) {
        var shown = thinned(all);
        var ticks = new ArrayList<Tick>();
        for (var i = 0; i < shown.size(); i++) {
            var change = shown.get(i);
            var last = i == shown.size() - 1;
            ticks.add(new Tick(
                    change.recordedAt,
                    change.refused,
                    shown.size() == 1 ? 500 : Math.round(10_000.0 * i / (shown.size() - 1)) / 10.0,
                    last ? "?" : "?knownAt=" + change.recordedAt));
        }
        var at = knownAt == null
                ? ticks.size()
                : (int) ticks.stream()
                        .filter(it -> !it.recordedAt.isAfter(knownAt))
                        .count();
        return new TimeSlider(List.copyOf(ticks), at, all.size());
    }

    /** Evenly, the last one always among them. */
    private static List<Change> thinned(List<Change> all) {
        if (all.size() <= MOST) return all;
        var some = new ArrayList<Change>();
        for (var i = 1; i <= MOST; i++) some.add(all.get((int) ((long) all.size() * i / MOST) - 1));
        return some;
    }

    /** Whether there is anything to go back to. */
    public boolean worthwhile() {
        return ticks.size() > 1;
    }

    public @Nullable Tick earlier() {
        return at > 1 ? ticks.get(at - 2) : null;
    }

    public @Nullable Tick later() {
        return at < ticks.size() ? ticks.get(at) : null;
    }

    public @Nullable Tick here() {
        return at > 0 ? ticks.get(at - 1) : null;
    }

    public boolean now() {
        return at == ticks.size();
    }
}
