package dossier.platform.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Sign-in is locked for this login or address after too many failures; whether the password was right is not told. */
public final class TooManyAttempts extends AuthenticationException {
    private final Duration retryAfter;

    TooManyAttempts(Duration retryAfter) {
        super("too many failed sign-ins");
        this.retryAfter = retryAfter;
    }

    public long seconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }

    public long minutes() {
        return (seconds() + 59) / 60;
    }
}
