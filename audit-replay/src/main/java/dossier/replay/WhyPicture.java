package dossier.replay;

import dossier.replay.Why.Ancestor;
import dossier.replay.Why.Asked;
import dossier.replay.Why.Known;
import dossier.replay.Why.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why, drawn: the decision at the left, what it was taken by beside it, and to the right the decisions behind, each column older than the one before. Measures are in
 * pixels of the picture.
 */
public record WhyPicture(int width, int height, List<Node> nodes, List<Line> lines) {
    static final int NODE_WIDTH = 190, NODE_HEIGHT = 62;
    private static final int COLUMN = NODE_WIDTH + 48, ROW = NODE_HEIGHT + 12, EDGE = 4;

    /**
     * @param of the {@link Why} itself, an {@link Asked}, a {@link Known}, a {@link Source} or an {@link Ancestor}
     */
    public record Node(int x, int y, Object of) {
        /** By what it is drawn: {@code why}, {@code asked}, {@code known}, {@code source} or {@code ancestor}. */
        public String kind() {
            return of.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }

        public int width() {
            return NODE_WIDTH;
        }

        public int height() {
            return NODE_HEIGHT;
        }
    }

    /** From what rests on something, at the left, to what it rests on. */
    public record Line(int x1, int y1, int x2, int y2) {
        /** As the {@code d} of a path. */
        public String path() {
            var bend = (x2 - x1) / 2;
            return "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2);
        }
    }

    static WhyPicture of(Why why) {
        return new Drawing(why).picture();
    }

    /** What is drawn, by a key of its own; keys of decisions are their ids. */
    private static final class Drawing {
        private final Why why;
        private final List<String> grounds = new ArrayList<>();
        private final Map<String, Object> drawn = new LinkedHashMap<>();
        private final Map<String, List<String>> restsOn = new LinkedHashMap<>();
        private final Map<String, Integer> columns = new HashMap<>();
        private final Map<String, Node> nodes = new LinkedHashMap<>();

        private Drawing(Why why) {
            this.why = why;
            add(why.id(), why, grounds);
            var policy = decision(why.policyFrom());
            why.clauses().stream()
                    .filter(it -> it.objects() || it.holds())
                    .forEach(it -> ground(it, it.parameters().isEmpty() ? null : policy));
            why.facts().forEach(it -> ground(it, decision(it.source())));
            if (!why.before().isEmpty())
                ground(why.before().getLast(), why.before().getLast().decision());
            why.chain().forEach(it -> add(it.id(), it, it.restsOn()));
        }

        private void ground(Object of, @Nullable String decision) {
            var key = "ground " + drawn.size();
            add(key, of, decision == null ? List.of() : List.of(decision));
            grounds.add(key);
        }

        private void add(String key, Object of, List<String> on) {
            drawn.put(key, of);
            restsOn.put(key, on);
        }

        private static @Nullable String decision(@Nullable Source source) {
            return source == null ? null : source.decision();
        }

        private WhyPicture picture() {
            place(why.id(), 0);
            var last = columns.values().stream().max(Integer::compare).orElse(0);
            var height = 0;
            for (var column = last; column >= 0; column--) height = Math.max(height, stack(column));
            var inReadingOrder = nodes.values().stream()
                    .sorted(Comparator.comparingInt(Node::x).thenComparingInt(Node::y))
                    .toList();
            return new WhyPicture((last + 1) * COLUMN, height, inReadingOrder, lines());
        }

        /** Everything stands to the right of all that rests on it: decisions rest on earlier ones alone, so that this ends. */
        private void place(String key, int column) {
            if (!drawn.containsKey(key) || columns.getOrDefault(key, -1) >= column) return;
            columns.put(key, column);
            Objects.requireNonNull(restsOn.get(key)).forEach(it -> place(it, column + 1));
        }

        /** @return how high the column is; the columns to its right are there already */
        private int stack(int column) {
            var keys = new ArrayList<>(drawn.keySet().stream()
                    .filter(it -> columns.getOrDefault(it, -1) == column)
                    .toList());
            keys.sort(Comparator.comparingDouble(this::middle));
            var y = EDGE;
            for (var key : keys) {
                nodes.put(key, new Node(EDGE + column * COLUMN, y, Objects.requireNonNull(drawn.get(key))));
                y += ROW;
            }
            return y;
        }

        /** Of the nodes it rests on, so that few lines cross; what rests on none comes last. */
        private double middle(String key) {
            return Objects.requireNonNull(restsOn.get(key)).stream()
                    .map(nodes::get)
                    .filter(Objects::nonNull)
                    .mapToInt(Node::y)
                    .average()
                    .orElse(Double.MAX_VALUE);
        }

        private List<Line> lines() {
            var lines = new ArrayList<Line>();
            restsOn.forEach((key, all) -> all.forEach(it -> {
                var from = nodes.get(key);
                var to = nodes.get(it);
                if (from != null && to != null)
                    lines.add(new Line(from.x + NODE_WIDTH, from.y + NODE_HEIGHT / 2, to.x, to.y + NODE_HEIGHT / 2));
            }));
            return lines;
        }
    }
}
