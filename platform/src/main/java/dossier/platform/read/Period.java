package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import dossier.handbook.Circumstances;
import java.time.LocalDate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Days by the house's clock, both included. */
public record Period(LocalDate from, LocalDate to) {
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

    /** Holds moments at a path of a document against it. */
    Bson filter(String path) {
        return and(
                gte(path, from.atStartOfDay(Circumstances.ZONE).toInstant()),
                lt(path, to.plusDays(1).atStartOfDay(Circumstances.ZONE).toInstant()));
    }

    private static LocalDate or(@Nullable LocalDate given, LocalDate usual) {
        return given == null ? usual : given;
    }
}
