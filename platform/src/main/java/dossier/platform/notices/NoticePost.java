package dossier.platform.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends what is to be sent. A delivery is one node's for a while before it is tried, so that two never send the same one; when that node dies over it, another sends it
 * after the while, under the same identifier.
 */
@Component
class NoticePost {
    private static final Logger LOG = LoggerFactory.getLogger(NoticePost.class);
    private static final Duration WHILE = Duration.ofMinutes(2),
            FIRST_DELAY = Duration.ofMinutes(1),
            LONGEST_DELAY = Duration.ofHours(6);
    private static final int LONGEST_TROUBLE = 500;

    private final JdbcClient sql;
    private final Clock clock;
    private final Notices notices;
    private final NoticeWords words;
    private final NoticeSettings settings;
    private final Map<String, Channel> channels = new LinkedHashMap<>();

    NoticePost(
            JdbcClient sql,
            Clock clock,
            Notices notices,
            NoticeWords words,
            NoticeSettings settings,
            Channels channels) {
        this.sql = sql;
        this.clock = clock;
        this.notices = notices;
        this.words = words;
        this.settings = settings;
        channels.all().forEach(it -> this.channels.put(it.name(), it));
    }

    private record Delivery(String notice, String channel, int attempts) {}

    boolean isOpen() {
        return !channels.isEmpty();
    }

    /** Sends, in this thread, all that may be sent now. */
    void sendDue() {
        for (var next = claim(); next.isPresent(); next = claim()) deliver(next.get());
    }

    private Optional<Delivery> claim() {
        var now = clock.instant();
        return sql.sql("""
                update notice_delivery set attempts = attempts + 1, next_attempt = :later
                where (notice, channel) = (select notice, channel from notice_delivery
                    where state = 'WAITING' and next_attempt <= :now and channel = any (:channels)
                    order by next_attempt limit 1 for update skip locked)
                returning notice, channel, attempts""")
                .param("now", Notices.moment(now))
                .param("later", Notices.moment(now.plus(WHILE)))
                .param("channels", channels.keySet().toArray(String[]::new))
                .query((row, _) ->
                        new Delivery(row.getString("notice"), row.getString("channel"), row.getInt("attempts")))
                .optional();
    }

    private void deliver(Delivery it) {
        var channel = channels.get(it.channel());
        var readable = notices.find(it.notice()).flatMap(words::toSend);
        try {
            var sent = channel != null && readable.isPresent() && channel.send(readable.get());
            end(it, sent ? "SENT" : "WITHHELD", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("{} could not take notice {}", it.channel(), it.notice(), e);
            if (it.attempts() >= settings.attempts()) end(it, "GIVEN_UP", e);
            else later(it, e);
        }
    }

    private void end(Delivery it, String state, @Nullable Exception trouble) {
        sql.sql("update notice_delivery set state = ?, ended_at = ?, trouble = ? where notice = ? and channel = ?")
                .params(state, Notices.moment(clock.instant()))
                .param(trouble == null ? null : said(trouble))
                .params(it.notice(), it.channel())
                .update();
    }

    private void later(Delivery it, Exception trouble) {
        sql.sql("update notice_delivery set next_attempt = ?, trouble = ? where notice = ? and channel = ?")
                .params(Notices.moment(next(it)), said(trouble), it.notice(), it.channel())
                .update();
    }

    private Instant next(Delivery it) {
        var delay = FIRST_DELAY.multipliedBy(1L << Math.min(it.attempts() - 1, 16));
        return clock.instant().plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY);
    }

    private static String said(Exception trouble) {
        var said = trouble.toString();
        return said.substring(0, Math.min(said.length(), LONGEST_TROUBLE));
    }
}
