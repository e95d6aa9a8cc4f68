package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import dossier.handbook.Circumstances;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Days by the house's clock, both included. */
public record Period(LocalDate from, LocalDate to) {
    /** Everything the house could have recorded. */
    public static final Period ALL = new Period(LocalDate.of(1900, 1, 1), LocalDate.of(9998, 12, 31));

    /**
     * Asked for by {@code name.from} and {@code name.to}, or by {@code from} and {@code to} where the name is empty.
     *
     * @param usual where one of them is not given
     */
    public static Period of(Parameters asked, String name, Period usual) {
        var prefix = name.isEmpty() ? "" : name + ".";
        return new Period(
                or(asked.one(prefix + "from", LocalDate::parse), usual.from),
                or(asked.one(prefix + "to", LocalDate::parse), usual.to));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether it goes on without an end. */
    public boolean isOpenEnded() {
        return to.equals(ALL.to);
    }

    /** Its first moment. */
    public Instant start() {
        return from.atStartOfDay(Circumstances.ZONE).toInstant();
    }

    /** The first moment after it. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(Circumstances.ZONE).toInstant();
    }

    /** Holds moments at a path of a document against it. */
    Bson filter(String path) {
        return and(gte(path, start()), lt(path, end()));
    }

    private static LocalDate or(@Nullable LocalDate given, LocalDate usual) {
        return given == null ? usual : given;
    }
}
