package dossier.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens by which programs act for a person. Only their SHA-256 is kept: 256 random bits need no slow hash. */
@Component
public class ApiTokens {
    private static final String PREFIX = "dsr_";
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient sql;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param token told this once */
    public record Issued(UUID id, String token, Instant expiresAt) {}

    /** A token as its owner sees it. */
    public record Listed(
            UUID id,
            String name,
            Scope scope,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /**
     * @param scope {@link Scope#READ} or {@link Scope#COMMANDS}
     * @throws IllegalArgumentException for another scope
     * @throws IllegalStateException when there is no open account with this login
     */
    public Issued issue(String login, String name, Scope scope, Duration life) {
        if (!scope.isForPrograms()) throw new IllegalArgumentException("a token reads or sends commands");
        var secret = new byte[32];
        random.nextBytes(secret);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.instant();
        var issued = new Issued(UUID.randomUUID(), token, now.plus(life));
        // the account's row is held meanwhile: disabling it either comes first, or finds this token
        var rows = sql.sql(
                        "insert into api_token (id, person_id, login, name, hash, scope, created_at, expires_at)"
                                + " select ?, person_id, login, ?, ?, ?, ?, ? from account where login = ? and not disabled for share")
                .params(
                        issued.id(),
                        name,
                        hash(token),
                        scope.code(),
                        Timestamp.from(now),
                        Timestamp.from(issued.expiresAt()),
                        login)
                .update();
        if (rows == 0) throw new IllegalStateException("no open account " + login);
        return issued;
    }

    /** The tokens of this login that are not revoked, newest first. */
    public List<Listed> of(String login) {
        return sql.sql("select * from api_token where login = ? and revoked_at is null order by created_at desc, id")
                .param(login)
                .query((row, n) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Scope.of(row.getString("scope")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row, "last_used_at")))
                .list();
    }

    /** @return false when this login has no such token */
    public boolean revoke(String login, String id) {
        return sql.sql("update api_token set revoked_at = coalesce(revoked_at, ?) where login = ? and id::text = ?")
                        .params(Timestamp.from(clock.instant()), login, id)
                        .update()
                == 1;
    }

    /** Whom a token signs in: empty when it is unknown, expired or revoked, or its account is disabled. */
    Optional<SignedIn> signIn(String token) {
        if (!SHAPE.matcher(token).matches()) return Optional.empty();
        var now = clock.instant();
        var found = sql.sql(
                        "select t.id, t.scope, t.last_used_at, a.* from api_token t join account a on a.login = t.login"
                                + " where t.hash = ? and t.revoked_at is null and t.expires_at > ? and not a.disabled")
                .params(hash(token), Timestamp.from(now))
                .query((row, n) -> new Used(
                        row.getObject("id", UUID.class),
                        Accounts.account(row, n).as(Scope.of(row.getString("scope"))),
                        instant(row, "last_used_at")))
                .optional();
        found.filter(it ->
                        it.lastAt() == null || it.lastAt().plus(USE_NOTED_EVERY).isBefore(now))
                .ifPresent(it -> noteUse(it.id(), now));
        return found.map(Used::by);
    }

    private void noteUse(UUID id, Instant now) {
        sql.sql("update api_token set last_used_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private record Used(UUID id, SignedIn by, @Nullable Instant lastAt) {}
}
