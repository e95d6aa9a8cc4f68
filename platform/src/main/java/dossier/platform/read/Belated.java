package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import dossier.platform.read.Documents.Row;
import dossier.platform.read.ReadModel.Cases;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDateTime;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/**
 * The documents of a case of which something was told late, as it is known by now to have stood while that was not told yet: each {@code from} one moment {@code to}
 * the next. They stand among the {@link History}, which has the documents as they were recorded, and are made anew when more is told late.
 */
final class Belated {
    /** From when on; only these documents say it. */
    static final String FROM = "from";

    private static final String TO = "to", TOLD = "told";

    /** What is told so soon after it happened is told at once. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private Belated() {}

    static boolean isLate(Told told) {
        return told.happenedAt().plus(AT_ONCE).isBefore(told.recordedAt());
    }

    /**
     * Of a case up to what was told late last; what follows that is in the history as it happened.
     *
     * @param last version that was told late
     */
    static <D> List<Row> rows(Cases<D, ?> model, Folded<D> last, Folding folding) {
        var told = folding.toldOf(last.stream(), last.version());
        var late = told.stream().filter(Belated::isLate).toList();
        var begin = earliest(late.stream().map(Told::happenedAt));
        var end = late.getLast().recordedAt();
        var moments = Stream.concat(
                        told.stream().map(Told::happenedAt).filter(it -> !it.isBefore(begin) && it.isBefore(end)),
                        Stream.of(end))
                .map(it -> it.truncatedTo(ChronoUnit.MILLIS))
                .distinct()
                .sorted()
                .toList();
        return IntStream.range(0, moments.size() - 1)
                .boxed()
                .flatMap(it -> folding.happenedBy(endOf(moments.get(it)), last.version(), model, last.id()).stream()
                        .map(then -> row(model, then, moments.get(it), moments.get(it + 1), last.version())))
                .toList();
    }

    private static Instant earliest(Stream<Instant> some) {
        return some.min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Read models know moments by the millisecond. */
    private static Instant endOf(Instant millisecond) {
        return millisecond.plusMillis(1).minusNanos(1);
    }

    private static <D> Row row(Cases<D, ?> model, Folded<D> then, Instant from, Instant to, long told) {
        var bson = Documents.stored(model, then);
        History.timeless(bson);
        bson.put("_id", new BsonString(then.id() + "@" + from));
        bson.put(History.CASE, new BsonString(then.id()));
        bson.put(FROM, new BsonDateTime(from.toEpochMilli()));
        bson.put(TO, new BsonDateTime(to.toEpochMilli()));
        bson.put(TOLD, new BsonInt64(told));
        return new Row(then.stream(), bson, and(eq("_id", bson.get("_id")), lt(TOLD, told)));
    }

    /** Those of a case that were made before so much was told of it. */
    static Bson before(String id, long told) {
        return and(eq(History.CASE, id), lt(TOLD, told));
    }

    /** What stood at a moment, of such cases. */
    static Bson at(Instant moment) {
        return and(lte(FROM, moment), gt(TO, moment));
    }
}
