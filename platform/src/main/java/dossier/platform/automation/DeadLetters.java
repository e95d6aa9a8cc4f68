package dossier.platform.automation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What followers could not carry out, and what waits behind it. */
record DeadLetters(JdbcClient sql) {
    private static final Duration FIRST_DELAY = Duration.ofSeconds(5), LONGEST_DELAY = Duration.ofHours(1);
    private static final int LONGEST_CAUSE = 2_000;

    /**
     * An event that is to be told to a follower once more.
     *
     * @param stream {@code context/id} of the case
     * @param version of the case with it
     * @param cause for operators, never shown to users; null while it only waits behind an earlier one of its case
     * @param attempts how often it was tried
     * @param since when it was told first
     * @param nextAttempt when it is tried again, unless an earlier one is in the way
     */
    record Letter(
            String follower,
            String event,
            String stream,
            long version,
            @Nullable String cause,
            int attempts,
            Instant since,
            Instant nextAttempt) {}

    /** Whether a case waits for an earlier event. */
    boolean waits(String follower, String stream) {
        return sql.sql(
                        "select exists (select from dead_letter where follower = ? and stream = ? and discarded_at is null)")
                .params(follower, stream)
                .query(Boolean.class)
                .single();
    }

    /** @param culprit null for one that waits behind another */
    void put(String follower, DomainEventMessage<?> message, @Nullable Exception culprit, Instant now) {
        sql.sql("""
                insert into dead_letter (follower, event, stream, version, cause, attempts, since, next_attempt)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        follower,
                        message.getIdentifier(),
                        message.getAggregateIdentifier(),
                        message.getSequenceNumber())
                .param(culprit == null ? null : said(culprit))
                .param(culprit == null ? 0 : 1)
                .params(Hearing.moment(now), Hearing.moment(culprit == null ? now : now.plus(delay(1))))
                .update();
    }

    void failedAgain(Letter letter, Exception culprit, Instant now) {
        var attempts = letter.attempts() + 1;
        sql.sql("update dead_letter set cause = ?, attempts = ?, next_attempt = ? where follower = ? and event = ?")
                .params(said(culprit), attempts, Hearing.moment(now.plus(delay(attempts))))
                .params(letter.follower(), letter.event())
                .update();
    }

    void done(Letter letter) {
        sql.sql("delete from dead_letter where follower = ? and event = ?")
                .params(letter.follower(), letter.event())
                .update();
    }

    /** Of each case the earliest, where it is to be tried by now. */
    List<Letter> due(Instant now) {
        return sql.sql("""
                select * from (select distinct on (follower, stream) * from dead_letter
                    where discarded_at is null order by follower, stream, version) as earliest
                where next_attempt <= ? order by since, version limit 100""")
                .params(Hearing.moment(now))
                .query(DeadLetters::letter)
                .list();
    }

    /** All that wait, the oldest first. */
    List<Letter> of(String follower) {
        return sql.sql("""
                select * from dead_letter where follower = ? and discarded_at is null
                order by since, stream, version limit 1000""").param(follower).query(DeadLetters::letter).list();
    }

    /** Of all followers, the oldest first. */
    List<Letter> oldest(int most) {
        return sql.sql("select * from dead_letter where discarded_at is null order by since, stream, version limit ?")
                .param(most)
                .query(DeadLetters::letter)
                .list();
    }

    /** Has one tried at once. @return whether it was there */
    boolean hurry(String follower, String event, Instant now) {
        return sql.sql("""
                        update dead_letter set next_attempt = ?
                        where follower = ? and event = ? and discarded_at is null""").params(Hearing.moment(now), follower, event).update() > 0;
    }

    /** Has them tried at once. @return how many */
    int hurry(String follower, Instant now) {
        return sql.sql("update dead_letter set next_attempt = ? where follower = ? and discarded_at is null")
                .params(Hearing.moment(now), follower)
                .update();
    }

    /** Gives one up for good; it stays on record. @return whether it was there */
    boolean discard(String follower, String event, String by, String reason, Instant now) {
        return sql.sql("""
                        update dead_letter set discarded_at = ?, discarded_by = ?, reason = ?
                        where follower = ? and event = ? and discarded_at is null""")
                        .params(Hearing.moment(now), by, reason, follower, event)
                        .update()
                > 0;
    }

    private static Duration delay(int attempts) {
        var delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts - 1, 16));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    private static String said(Exception culprit) {
        var said = culprit.toString();
        return said.substring(0, Math.min(said.length(), LONGEST_CAUSE));
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getString("follower"),
                row.getString("event"),
                row.getString("stream"),
                row.getLong("version"),
                row.getString("cause"),
                row.getInt("attempts"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("next_attempt", OffsetDateTime.class).toInstant());
    }
}
