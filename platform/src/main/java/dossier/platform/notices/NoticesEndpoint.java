package dossier.platform.notices;

import dossier.platform.operating.Deed;
import dossier.platform.operating.Deed.What;
import dossier.platform.operating.Part;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For operators: what left the house and what did not; {@code POST …/{channel}} has all that was given up or fails there tried at once. */
@Component
@Endpoint(id = "notices")
record NoticesEndpoint(JdbcClient sql, Clock clock, ApplicationEventPublisher deeds) {
    /** @param failing those with trouble, the latest first, a hundred at most */
    record State(List<Count> counts, List<Failing> failing) {}

    record Count(String channel, String state, long count) {}

    /** @param trouble for operators; never shown to users */
    record Failing(String notice, String channel, String state, int attempts, Instant next, String trouble) {}

    @ReadOperation
    State state() {
        return new State(
                sql.sql("select channel, state, count(*) from notice_delivery group by 1, 2 order by 1, 2")
                        .query((row, _) -> new Count(row.getString(1), row.getString(2), row.getLong(3)))
                        .list(),
                sql.sql("""
                        select * from notice_delivery where trouble is not null and state in ('WAITING', 'GIVEN_UP')
                        order by next_attempt desc limit 100""")
                        .query((row, _) -> new Failing(
                                row.getString("notice"),
                                row.getString("channel"),
                                row.getString("state"),
                                row.getInt("attempts"),
                                row.getObject("next_attempt", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("trouble")))
                        .list());
    }

    /** @return null, answered as not found, when nothing fails there */
    @WriteOperation
    @Nullable
    State retry(SecurityContext asking, @Selector String channel) {
        var again =
                sql.sql("""
                update notice_delivery set state = 'WAITING', attempts = 0, next_attempt = ?, ended_at = null
                where channel = ? and trouble is not null and state in ('WAITING', 'GIVEN_UP')""").params(Notices.moment(clock.instant()), channel).update();
        if (again == 0) return null;
        deeds.publishEvent(new Deed(Deed.by(asking), What.RETRY, Part.NOTICE, channel, "", null));
        return state();
    }
}
