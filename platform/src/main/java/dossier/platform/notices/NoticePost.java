package dossier.platform.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final int LONGEST_TROUBLE = 500, MOST_TOGETHER = 200;

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
        for (var next = claim(); !next.isEmpty(); next = claim()) deliver(next);
    }

    /** One, with all that is due for the same person where the channel gathers; none when nothing is due. */
    private List<Delivery> claim() {
        var first = claimFirst();
        if (first.isEmpty()) return List.of();
        var channel = channels.get(first.get().channel());
        return channel == null || !channel.gathers()
                ? first.stream().toList()
                : Stream.concat(first.stream(), claimBeside(first.get()).stream())
                        .toList();
    }

    private Optional<Delivery> claimFirst() {
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
                .query(NoticePost::delivery)
                .optional();
    }

    private List<Delivery> claimBeside(Delivery first) {
        var now = clock.instant();
        return sql.sql("""
                update notice_delivery set attempts = attempts + 1, next_attempt = :later
                where channel = :channel and notice in (select d.notice from notice_delivery d join notice n on n.id = d.notice
                    where d.channel = :channel and d.state = 'WAITING' and d.next_attempt <= :now
                    and n.person = (select person from notice where id = :first)
                    order by n.at limit :most for update of d skip locked)
                returning notice, channel, attempts""")
                .param("now", Notices.moment(now))
                .param("later", Notices.moment(now.plus(WHILE)))
                .param("channel", first.channel())
                .param("first", first.notice())
                .param("most", MOST_TOGETHER)
                .query(NoticePost::delivery)
                .list();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(row.getString("notice"), row.getString("channel"), row.getInt("attempts"));
    }

    private void deliver(List<Delivery> some) {
        var channel = channels.get(some.getFirst().channel());
        var told = new LinkedHashMap<Delivery, Readable>();
        for (var it : some)
            notices.find(it.notice())
                    .filter(kept -> !kept.settled())
                    .flatMap(words::toSend)
                    .ifPresentOrElse(readable -> told.put(it, readable), () -> end(it, "WITHHELD", null));
        if (told.isEmpty()) return;
        try {
            var sent = channel != null && channel.send(List.copyOf(told.values()));
            told.keySet().forEach(it -> end(it, sent ? "SENT" : "WITHHELD", null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            told.keySet().forEach(it -> failed(it, e));
        }
    }

    private void failed(Delivery it, Exception e) {
        LOG.warn("{} could not take notice {}", it.channel(), it.notice(), e);
        if (it.attempts() >= settings.attempts()) end(it, "GIVEN_UP", e);
        else later(it, e);
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
