package dossier.platform.security;

import org.springframework.stereotype.Component;

/** Guesses at what only the right one knows, counted by address together with wrong passwords. */
@Component
public class Guesses {
    private final SignInFailures failures;

    Guesses(SignInFailures failures) {
        this.failures = failures;
    }

    /** @throws TooManyAttempts while the address is locked */
    public void check(String address) {
        failures.check(null, address);
    }

    /** @throws TooManyAttempts when the attempts are used up */
    public void wrong(String address) {
        failures.settle(null, address, false);
    }
}
