package dossier.platform.access;

import dossier.platform.access.Access.Way;
import dossier.platform.read.Parameters;
import dossier.platform.read.Period;
import dossier.words.PersonId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the register.
 *
 * @param where the condition in SQL, of {@code parameters}
 * @param before id of the last line of the page before
 * @param count whether all are counted
 */
record AccessQuery(String where, Map<String, Object> parameters, long before, int limit, boolean count) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** @throws dossier.platform.read.BadQuery naming everything that is wrong */
    static AccessQuery of(Map<String, List<String>> given) {
        var asked = new Parameters(given);
        var conditions = new HashMap<String, @Nullable Object>();
        var person = asked.one("person", PersonId::new);
        conditions.put("person_id = :person", person == null ? null : person.value());
        conditions.put("subject = :subject", asked.one("subject", it -> it));
        var way = asked.one("way", Way::valueOf);
        conditions.put("way = :way", way == null ? null : way.name());
        conditions.put("given = :given", asked.one("given", AccessQuery::truth));
        var period = Period.of(asked, "", Period.ALL);
        conditions.put("at >= :from", period.start().atOffset(ZoneOffset.UTC));
        conditions.put("at < :end", period.end().atOffset(ZoneOffset.UTC));
        var before = asked.one("cursor", Long::valueOf);
        var limit = asked.one("limit", AccessQuery::limit);
        var count = asked.flag("count");
        asked.done();
        conditions.values().removeIf(it -> it == null);
        var parameters = new HashMap<String, Object>();
        conditions.forEach((condition, value) -> {
            if (value != null) parameters.put(condition.substring(condition.indexOf(':') + 1), value);
        });
        return new AccessQuery(
                conditions.keySet().stream().sorted().collect(Collectors.joining(" and ")),
                parameters,
                before == null ? Long.MAX_VALUE : before,
                limit == null ? USUAL : limit,
                count);
    }

    private static int limit(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > MOST) throw new IllegalArgumentException("1 to " + MOST);
        return limit;
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) throw new IllegalArgumentException("true or false");
        return Boolean.parseBoolean(text);
    }
}
