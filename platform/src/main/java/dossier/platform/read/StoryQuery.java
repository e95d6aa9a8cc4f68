package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import dossier.platform.read.Ledger.Order;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What a reader asks of the story of a case. */
final class StoryQuery {
    /** What was decided on a version without changing the case stands behind it, by time. */
    static final Bson RECORDED = ascending("version", "recordedAt");

    private StoryQuery() {}

    /** @throws BadQuery naming everything that is wrong */
    static LedgerQuery of(String stream, Map<String, List<String>> asked, Parameters parameters) {
        var past = past(parameters.moment("knownAt"), parameters.moment("asOf"));
        var newestFirst = Boolean.TRUE.equals(parameters.one("sort", StoryQuery::newestFirst));
        return LedgerQuery.page(and(eq("stream", stream), past), inOrder(newestFirst), stream, asked, parameters);
    }

    private static Bson past(@Nullable Instant knownAt, @Nullable Instant asOf) {
        return and(
                knownAt == null ? empty() : lte("recordedAt", knownAt),
                asOf == null ? empty() : lte("happenedAt", asOf));
    }

    private static boolean newestFirst(String sort) {
        return switch (sort) {
            case "version" -> false;
            case "-version" -> true;
            default -> throw new IllegalArgumentException("version or -version");
        };
    }

    /** As {@link #RECORDED}. */
    private static List<Order> inOrder(boolean newestFirst) {
        return List.of(
                new Order(new Field("version", "version", true, Long::valueOf), newestFirst),
                new Order(new Field("recordedAt", "recordedAt", true, Instant::parse), newestFirst));
    }
}
