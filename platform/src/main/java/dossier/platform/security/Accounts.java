package dossier.platform.security;

import dossier.platform.forget.KeepsOfPeople;
import dossier.words.PersonId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** The local accounts. Logins are kept in lower case; a password is kept as its hash only. */
@Component
public class Accounts implements KeepsOfPeople {
    /** What a login looks like: 1 to 64 lower-case letters, digits and {@code . _ @ + -}. */
    static final String LOGIN_SHAPE = "[a-z0-9][a-z0-9._@+-]{0,63}";

    private static final Pattern LOGIN = Pattern.compile(LOGIN_SHAPE);

    /** Letters and digits that nobody takes for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzACDEFHJKLMNPQRTUVWXY34679";

    private static final int ONE_TIME_LENGTH = 14;

    private final JdbcClient sql;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final SingletonSupplier<String> nobodysHash;

    Accounts(JdbcClient sql, PasswordEncoder encoder, Clock clock) {
        this.sql = sql;
        this.encoder = encoder;
        this.clock = clock;
        this.nobodysHash = SingletonSupplier.of(() -> encoder.encode(oneTimePassword()));
    }

    /**
     * @param rawPassword at most 72 bytes
     * @param mustChange whether the person has to choose another at the first sign-in
     * @throws IllegalArgumentException when the login has another shape than {@link #LOGIN_SHAPE} or the password is too long
     * @throws LoginTaken when another account has this login
     */
    public void create(String login, PersonId person, String rawPassword, boolean mustChange) {
        var name = normal(login);
        if (name == null) throw new IllegalArgumentException("a login is 1 to 64 letters, digits or . _ @ + -");
        try {
            sql.sql(
                            "insert into account (login, person_id, password_hash, must_change, created_at) values (?, ?, ?, ?, ?)")
                    .params(
                            name,
                            person.value(),
                            encoder.encode(rawPassword),
                            mustChange,
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new LoginTaken(name, taken);
        }
    }

    /** @return the password, told this once; it has to be changed at the first sign-in */
    public String createWithOneTimePassword(String login, PersonId person) {
        var password = oneTimePassword();
        create(login, person, password, true);
        return password;
    }

    /** Takes a new password that the person chose, and ends all sessions. */
    public boolean changePassword(String login, String rawPassword) {
        return setPassword(login, rawPassword, false);
    }

    /** @return a new one-time password, told this once; empty when there is no such account. All sessions end. */
    public Optional<String> resetPassword(String login) {
        var password = oneTimePassword();
        return setPassword(login, password, true) ? Optional.of(password) : Optional.empty();
    }

    /** Shuts the account at once: its sessions end, its tokens are revoked. */
    @Transactional
    public boolean disable(String login) {
        // the account first: a token that is being issued holds its row, so the second statement sees that token
        var found = sql.sql("update account set disabled = true, epoch = epoch + 1 where login = ?")
                        .param(normal(login))
                        .update()
                == 1;
        sql.sql("update api_token set revoked_at = ? where login = ? and revoked_at is null")
                .param(Timestamp.from(clock.instant()))
                .param(normal(login))
                .update();
        return found;
    }

    /** Shuts every account of someone who has left. */
    @Transactional
    public void disableAllOf(PersonId person) {
        sql.sql("select login from account where person_id = ?")
                .param(person.value())
                .query((row, _) -> row.getString("login"))
                .list()
                .forEach(this::disable);
    }

    /** Leaves nothing of a person: no account, token, session or failed attempt. */
    @Override
    @Transactional
    public void forget(PersonId person) {
        var logins = sql.sql("select login from account where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
        for (var login : logins) {
            sql.sql("delete from spring_session where principal_name = ?")
                    .param(login)
                    .update();
            sql.sql("delete from api_token where login = ?").param(login).update();
            sql.sql("delete from sign_in_failure where login = ?").param(login).update();
            sql.sql("delete from account where login = ?").param(login).update();
        }
    }

    /** Opens the account again; sessions and tokens of before stay ended. */
    public boolean enable(String login) {
        return sql.sql("update account set disabled = false where login = ?")
                        .param(normal(login))
                        .update()
                == 1;
    }

    /** @param locale {@code zh} or {@code en} */
    public boolean speak(String login, Locale locale) {
        return sql.sql("update account set locale = ? where login = ?")
                        .param(locale.getLanguage())
                        .param(normal(login))
                        .update()
                == 1;
    }

    public Optional<Account> find(String login) {
        return sql.sql("select * from account where login = ?")
                .param(normal(login))
                .query(Accounts::account)
                .optional();
    }

    /** By their logins. */
    public List<Account> all() {
        return sql.sql("select * from account order by login")
                .query(Accounts::account)
                .list();
    }

    /** An open account of that person, the oldest of several. */
    public Optional<Account> of(PersonId person) {
        return sql.sql("select * from account where person_id = ? and not disabled order by created_at, login limit 1")
                .param(person.value())
                .query(Accounts::account)
                .optional();
    }

    /** The open account with this login and password. Takes as long for a login that does not exist. */
    Optional<Account> verify(@Nullable String login, String rawPassword) {
        // account and hash from one row: a session must not get the epoch of a password that replaced this one
        // meanwhile
        var stored = sql.sql("select * from account where login = ?")
                .param(login)
                .query((row, n) -> new Stored(account(row, n), row.getString("password_hash")))
                .optional();
        var right = encoder.matches(rawPassword, stored.map(Stored::hash).orElseGet(nobodysHash::obtain));
        return stored.map(Stored::account).filter(it -> right && !it.disabled());
    }

    /** The login as it is kept, or null when no account can have it. */
    public static @Nullable String normal(String login) {
        var name = login.strip().toLowerCase(Locale.ROOT);
        return LOGIN.matcher(name).matches() ? name : null;
    }

    static Account account(ResultSet row, int n) throws SQLException {
        return new Account(
                row.getString("login"),
                new PersonId(row.getString("person_id")),
                row.getBoolean("must_change"),
                Locale.of(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("disabled"),
                row.getInt("epoch"));
    }

    private boolean setPassword(String login, String rawPassword, boolean mustChange) {
        return sql.sql("update account set password_hash = ?, must_change = ?, epoch = epoch + 1 where login = ?")
                        .param(encoder.encode(rawPassword))
                        .param(mustChange)
                        .param(normal(login))
                        .update()
                == 1;
    }

    private String oneTimePassword() {
        return random.ints(ONE_TIME_LENGTH, 0, ALPHABET.length())
                .mapToObj(it -> ALPHABET.substring(it, it + 1))
                .collect(Collectors.joining());
    }

    private record Stored(Account account, String hash) {}

    /** Another account has this login. */
    public static final class LoginTaken extends RuntimeException {
        LoginTaken(String login, Throwable cause) {
            super("the login " + login + " is taken", cause);
        }
    }
}
