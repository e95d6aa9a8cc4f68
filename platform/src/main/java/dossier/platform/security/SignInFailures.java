package dossier.platform.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts wrong passwords per login and per address, in SQL, so that a lock holds over restarts and on every node. */
@Component
class SignInFailures {
    private final JdbcClient sql;
    private final SecuritySettings settings;
    private final Clock clock;

    SignInFailures(JdbcClient sql, SecuritySettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws TooManyAttempts while the login or the address is locked */
    void check(@Nullable String login, String address) {
        refuseWhileLocked("login", login, settings.failuresPerLogin());
        refuseWhileLocked("address", address, settings.failuresPerAddress());
    }

    /**
     * Takes the outcome of one attempt. Attempts sent at the same moment come here one by one, and one that finds the lock shut is not told whether it was
     * right: more guesses than the limit never get an answer. The comparison itself, which is slow, needs no connection. A right password clears its own
     * login only, so that nobody sprays passwords over the logins of others and resets the count of his address by his own.
     *
     * @throws TooManyAttempts when others have used up the attempts meanwhile
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void settle(@Nullable String login, String address, boolean right) {
        queueUp(1, login);
        queueUp(2, address);
        check(login, address);
        if (right)
            sql.sql("delete from sign_in_failure where login = ?").param(login).update();
        else record(login, address);
    }

    private void record(@Nullable String login, String address) {
        var now = clock.instant();
        sql.sql("insert into sign_in_failure (login, address, at) values (?, ?, ?)")
                .param(login)
                .param(address)
                .param(Timestamp.from(now))
                .update();
        sql.sql(
                        "delete from sign_in_failure where id in (select id from sign_in_failure where at < ? limit 1000 for update skip locked)")
                .param(Timestamp.from(now.minus(settings.failureWindow()).minus(settings.lockTime())))
                .update();
    }

    private void queueUp(int kind, @Nullable String key) {
        sql.sql("select pg_advisory_xact_lock(?, hashtext(?))")
                .param(kind)
                .param(key)
                .query(row -> {});
    }

    /** Locked is what the latest failures make, as many as are allowed, when they lie close enough together. */
    private void refuseWhileLocked(String column, @Nullable String key, int limit) {
        var latest = "select at from sign_in_failure where " + column + " = :key order by at desc limit :limit";
        sql.sql("select min(at) as first, max(at) as last from (" + latest + ") as latest having count(*) = :limit")
                .param("key", key)
                .param("limit", limit)
                .query((row, n) -> new Failures(
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("last").toInstant()))
                .optional()
                .filter(it -> Duration.between(it.first(), it.last()).compareTo(settings.failureWindow()) <= 0)
                .map(it -> Duration.between(clock.instant(), it.last().plus(settings.lockTime())))
                .filter(Duration::isPositive)
                .ifPresent(left -> {
                    throw new TooManyAttempts(left);
                });
    }

    private record Failures(Instant first, Instant last) {}
}
