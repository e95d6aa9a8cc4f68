package dossier.platform.automation;

import dossier.platform.automation.DeadLetters.Letter;
import dossier.platform.operating.Deed;
import dossier.platform.operating.Deed.What;
import dossier.platform.operating.Part;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For operators: how far each automation has heard, and its dead letters. {@code POST …/{name}} has them tried at once; with {@code {"event": "…", "reason": "…"}} it
 * gives that one up for good.
 */
@Component
@Endpoint(id = "automations")
class AutomationsEndpoint {
    private static final int LONGEST_REASON = 500;

    private final Followers followers;
    private final JdbcClient sql;
    private final ApplicationEventPublisher deeds;

    AutomationsEndpoint(Followers followers, JdbcClient sql, ApplicationEventPublisher deeds) {
        this.followers = followers;
        this.sql = sql;
        this.deeds = deeds;
    }

    /**
     * @param heard position in the event store up to which it has heard
     * @param behind how many events were recorded since
     * @param since its first start
     * @param waiting its dead letters and what waits behind them, the oldest first, a thousand at most
     * @param discarded the latest ones that were given up, a hundred at most
     */
    record State(
            String name, long heard, long behind, Instant since, List<Letter> waiting, List<Discarded> discarded) {}

    /** @param stream {@code context/id} of the case */
    record Discarded(String event, String stream, long version, Instant at, String by, String reason) {}

    @ReadOperation
    List<State> all() {
        return followers.names().stream().map(this::state).toList();
    }

    @ReadOperation
    @Nullable
    State one(@Selector String name) {
        return followers.names().contains(name) ? state(name) : null;
    }

    /** @return the automation afterwards; null, answered as not found, when there is none of that name or it has no such letter */
    @WriteOperation
    @Nullable
    State act(SecurityContext asking, @Selector String name, @Nullable String event, @Nullable String reason) {
        if (one(name) == null) return null;
        if (event != null && !followers.discard(name, event, Deed.by(asking), checked(reason))) return null;
        var what = event == null ? What.RETRY : What.DISCARD;
        deeds.publishEvent(new Deed(Deed.by(asking), what, Part.AUTOMATION, name, event == null ? "" : event, reason));
        followers.retry(name);
        return state(name);
    }

    private static String checked(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)
            throw new InvalidEndpointRequestException(
                    "a letter is given up with a reason", "reason: 1 to " + LONGEST_REASON + " characters");
        return reason.strip();
    }

    private State state(String name) {
        return sql.sql("""
                select position, started_at,
                    (select count(*) from domainevententry where globalindex > position) as behind
                from follower where name = ?""")
                .param(name)
                .query((row, _) -> new State(
                        name,
                        row.getLong("position"),
                        row.getLong("behind"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        new DeadLetters(sql).of(name),
                        discarded(name)))
                .single();
    }

    private List<Discarded> discarded(String name) {
        return sql.sql("""
                select event, stream, version, discarded_at, discarded_by, reason from dead_letter
                where follower = ? and discarded_at is not null order by discarded_at desc limit 100""")
                .param(name)
                .query((row, _) -> new Discarded(
                        row.getString("event"),
                        row.getString("stream"),
                        row.getLong("version"),
                        row.getObject("discarded_at", OffsetDateTime.class).toInstant(),
                        row.getString("discarded_by"),
                        row.getString("reason")))
                .list();
    }
}
