package dossier.platform.notices;

import dossier.handbook.Rule;
import dossier.platform.notices.Notification.Kind;
import dossier.words.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox: all that people are told, what they have read of it, and how it left the house. */
@Component
public class Notices {
    private final JdbcClient sql;
    private final Clock clock;
    private final List<Channel> channels;

    Notices(JdbcClient sql, Clock clock, Channels channels) {
        this.sql = sql;
        this.clock = clock;
        this.channels = channels.all();
    }

    /**
     * @param readAt null while it is unread
     * @param settled what it asked for was done meanwhile, or is not owed any more
     */
    public record Kept(
            String id, Notification what, @Nullable Instant readAt, boolean settled) {}

    /**
     * How one was sent.
     *
     * @param endedAt null while it waits
     */
    public record Sent(
            String notice,
            String channel,
            String state,
            @Nullable Instant endedAt) {}

    /** Puts them into the outbox, each once, however often it is asked to. */
    @Transactional
    public void tell(Collection<Notification> notifications) {
        for (var it : notifications) {
            var rule = it.rule();
            var fresh = sql.sql("""
                    insert into notice (id, person, kind, context, case_id, about, subject, rule, event, at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(it.id(), it.to().value(), it.kind().name(), it.context(), it.caseId())
                    .params(it.about(), it.subject())
                    .param(rule == null ? null : rule.code())
                    .params(it.event(), moment(it.at()))
                    .update();
            if (fresh > 0) channels.forEach(channel -> send(it, channel));
        }
    }

    private void send(Notification notification, Channel channel) {
        sql.sql(
                        "insert into notice_delivery (notice, channel, state, attempts, next_attempt) values (?, ?, 'WAITING', 0, ?)")
                .params(notification.id(), channel.name(), moment(channel.notBefore(notification, clock.instant())))
                .update();
    }

    /** The latest first. */
    List<Kept> of(PersonId person, boolean unreadOnly, int limit) {
        return sql.sql("select * from notice where person = ? "
                        + (unreadOnly ? "and read_at is null and not settled " : "") + "order by at desc, id limit ?")
                .params(person.value(), limit)
                .query(Notices::kept)
                .list();
    }

    /** Of a case, the latest first. */
    List<Kept> of(String context, String id, int limit) {
        return sql.sql("select * from notice where context = ? and case_id = ? order by at desc, id limit ?")
                .params(context, id, limit)
                .query(Notices::kept)
                .list();
    }

    List<Sent> sent(String context, String id) {
        return sql.sql("""
                select d.* from notice_delivery d join notice n on n.id = d.notice
                where n.context = ? and n.case_id = ? order by d.channel""")
                .params(context, id)
                .query((row, _) ->
                        new Sent(row.getString("notice"), row.getString("channel"), row.getString("state"), ended(row)))
                .list();
    }

    Optional<Kept> find(String id) {
        return sql.sql("select * from notice where id = ?")
                .param(id)
                .query(Notices::kept)
                .optional();
    }

    long unread(PersonId person) {
        return sql.sql("select count(*) from notice where person = ? and read_at is null and not settled")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    /** @return where it is about; empty when it is not theirs */
    Optional<Kept> read(String id, PersonId person) {
        sql.sql("update notice set read_at = ? where id = ? and person = ? and read_at is null")
                .params(moment(clock.instant()), id, person.value())
                .update();
        return find(id).filter(it -> it.what().to().equals(person));
    }

    /** All that somebody was told of a case. */
    void readOfCase(Notification one) {
        sql.sql("update notice set read_at = ? where person = ? and context = ? and case_id = ? and read_at is null")
                .params(moment(clock.instant()), one.to().value(), one.context(), one.caseId())
                .update();
    }

    /** A task is done, or waits for somebody else: who was told of it need not read it any more. */
    void settleTask(String context, String id, String task, String subject) {
        sql.sql("""
                update notice set settled = true
                where context = ? and case_id = ? and kind = 'TASK' and about = ? and subject = ? and not settled""").params(context, id, task, subject).update();
    }

    /** A duty is kept, or not owed any more. */
    void settleDuty(String context, String id, Rule rule, String subject) {
        sql.sql("""
                update notice set settled = true
                where context = ? and case_id = ? and kind in ('REMINDER', 'BREACH', 'BREACH_BELOW')
                and rule = ? and subject = ? and not settled""").params(context, id, rule.code(), subject).update();
    }

    void readAll(PersonId person) {
        sql.sql("update notice set read_at = ? where person = ? and read_at is null")
                .params(moment(clock.instant()), person.value())
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        var rule = row.getString("rule");
        var read = row.getObject("read_at", OffsetDateTime.class);
        return new Kept(
                row.getString("id"),
                new Notification(
                        new PersonId(row.getString("person")),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("context"),
                        row.getString("case_id"),
                        row.getString("about"),
                        row.getString("subject"),
                        rule == null ? null : Rule.of(rule),
                        row.getString("event"),
                        row.getObject("at", OffsetDateTime.class).toInstant()),
                read == null ? null : read.toInstant(),
                row.getBoolean("settled"));
    }

    private static @Nullable Instant ended(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return ended == null ? null : ended.toInstant();
    }

    static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
