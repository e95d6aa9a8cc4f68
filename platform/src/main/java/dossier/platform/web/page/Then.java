package dossier.platform.web.page;

import dossier.platform.read.BadQuery;
import dossier.platform.read.Parameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * As of when a page is read. An address says it as the doors for reading do, or as a minute by the reader's clock, which is meant to its end.
 *
 * @param knownAt leaves out what was recorded later; null for all that is known now
 * @param asOf leaves out what happened later; null for all that happened
 */
public record Then(@Nullable Instant knownAt, @Nullable Instant asOf) {
    private static final Pattern MINUTE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");

    /**
     * @param zone the reader's
     * @throws BadQuery naming those that mean no moment
     */
    public static Then of(MultiValueMap<String, String> given, ZoneId zone) {
        var asked = Listing.filled(given);
        asked.keySet().retainAll(List.of("knownAt", "asOf"));
        var parameters = new Parameters(asked);
        var then = new Then(
                parameters.one("knownAt", text -> read(text, zone)), parameters.one("asOf", text -> read(text, zone)));
        parameters.done();
        return then;
    }

    /** As an address says a moment; empty when it says none. */
    public static Optional<Instant> moment(String text, ZoneId zone) {
        try {
            return Optional.of(read(text, zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant read(String text, ZoneId zone) {
        return MINUTE.matcher(text).matches()
                ? LocalDateTime.parse(text)
                        .plusMinutes(1)
                        .atZone(zone)
                        .toInstant()
                        .minus(1, ChronoUnit.MILLIS)
                : Parameters.momentOf(text);
    }

    /** What was asked, with this in place of how it was said. */
    public MultiValueMap<String, String> in(MultiValueMap<String, String> given) {
        var asked = new LinkedMultiValueMap<>(given);
        asked().forEach(asked::put);
        return asked;
    }

    /** Whether it is not now. */
    public boolean past() {
        return knownAt != null || asOf != null;
    }

    /** As the end of an address that leads to something else of the same moment; empty for now. */
    public String query() {
        var said = asked().entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue().getFirst())
                .toList();
        return said.isEmpty() ? "" : "?" + String.join("&", said);
    }

    /** For the doors for reading. */
    public Map<String, List<String>> asked() {
        var asked = new LinkedHashMap<String, List<String>>();
        if (knownAt != null) asked.put("knownAt", List.of(knownAt.toString()));
        if (asOf != null) asked.put("asOf", List.of(asOf.toString()));
        return asked;
    }
}
