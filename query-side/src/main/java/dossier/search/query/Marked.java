package dossier.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Part of a text.
 *
 * @param hit whether it is a word that was searched for
 */
record Marked(String text, boolean hit) {
    private static final int BEFORE = 20, LONGEST = 100;

    /** As much of a long text as is read at a glance, about the first word that was searched for. */
    static String excerpt(String text, String question) {
        var one = text.strip().replaceAll("\\s+", " ");
        if (one.length() <= LONGEST) return one;
        var first = of(one, question).getFirst();
        var from = first.hit() || first.text().length() == one.length()
                ? 0
                : Math.max(0, first.text().length() - BEFORE);
        var to = Math.min(one.length(), from + LONGEST);
        return (from > 0 ? "…" : "") + one.substring(from, to) + (to < one.length() ? "…" : "");
    }

    /** The text in its order; words that were found by their pinyin are not marked. */
    static List<Marked> of(String text, String question) {
        var words = Arrays.stream(question.strip().split("\\s+"))
                .filter(it -> !it.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(it -> Pattern.quote(it.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("|"));
        if (words.isEmpty()) return List.of(new Marked(text, false));
        var parts = new ArrayList<Marked>();
        var found = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        var at = 0;
        while (found.find()) {
            if (found.start() > at) parts.add(new Marked(text.substring(at, found.start()), false));
            parts.add(new Marked(found.group(), true));
            at = found.end();
        }
        if (at < text.length()) parts.add(new Marked(text.substring(at), false));
        return parts;
    }
}
