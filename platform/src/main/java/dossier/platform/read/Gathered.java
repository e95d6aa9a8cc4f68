package dossier.platform.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import dossier.platform.read.Ledgers.Page;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How lines gathered from several read models are paged: in the order of a text made from each line. A cursor is that text of the last line shown, so that it stays
 * right when others come and go.
 *
 * @param at where to go on; null for the first page
 * @param fingerprint of everything a cursor must not be carried over
 */
record Gathered(int limit, @Nullable String at, String fingerprint) {
    private static final char PART = '\u0001';

    /** @param most what {@code limit} is brought down to */
    static Gathered of(Map<String, List<String>> asked, Parameters parameters, int usual, int most) {
        var question = new TreeMap<>(asked);
        question.keySet().removeAll(List.of("limit", "cursor"));
        var fingerprint = Cursor.hash(question.toString());
        var limit = parameters.one("limit", Integer::valueOf);
        var at = parameters.one("cursor", text -> read(text, fingerprint));
        return new Gathered(Math.clamp(limit == null ? usual : limit, 1, most), at, fingerprint);
    }

    /** Sorts as its parts do, one after the other. */
    static String order(String... parts) {
        return String.join(String.valueOf(PART), parts);
    }

    /** Sorts as moments do; nothing comes last. */
    static String order(@Nullable Instant moment) {
        return moment == null ? "~" : "%019d".formatted(moment.toEpochMilli());
    }

    /** Sorts the other way round. */
    static String reversed(Instant moment) {
        return "%019d".formatted(Long.MAX_VALUE - moment.toEpochMilli());
    }

    <T> Page<T> page(Stream<T> lines, Function<T, String> order) {
        var all = lines.sorted(comparing(order)).toList();
        var from = all.stream()
                .filter(it -> at == null || order.apply(it).compareTo(at) > 0)
                .toList();
        var shown = from.subList(0, Math.min(from.size(), limit));
        var next = from.size() > limit ? write(order.apply(shown.getLast())) : null;
        return new Page<>(shown, next, (long) all.size());
    }

    private String write(String order) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((fingerprint + PART + order).getBytes(UTF_8));
    }

    private static String read(String text, String fingerprint) {
        var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(String.valueOf(PART), 2);
        if (parts.length < 2 || !parts[0].equals(fingerprint))
            throw new IllegalArgumentException("not a cursor of this question");
        return parts[1];
    }
}
