package dossier.platform.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The one way in by login and password, for the page and for HTTP Basic: guarded against guessing, and silent about which of the two was wrong. */
@Component
class PasswordSignIn implements AuthenticationManager {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordSignIn.class);

    private final Accounts accounts;
    private final SignInFailures failures;

    PasswordSignIn(Accounts accounts, SignInFailures failures) {
        this.accounts = accounts;
        this.failures = failures;
    }

    /**
     * @throws BadCredentialsException when there is no such account, it is disabled, or the password is another
     * @throws TooManyAttempts while the login or the address is locked
     */
    Account enter(String typedLogin, String password, String address) {
        var login = Accounts.normal(typedLogin);
        failures.check(login, address);
        var account = accounts.verify(login, password);
        failures.settle(login, address, account.isPresent());
        return account.orElseThrow(() -> {
            LOG.info("Sign-in failed for {} from {}", login, address);
            return new BadCredentialsException("wrong login or password");
        });
    }

    /** For HTTP Basic. */
    @Override
    public Authentication authenticate(Authentication asked) {
        if (!(asked.getDetails() instanceof WebAuthenticationDetails details
                && asked.getCredentials() instanceof String password))
            throw new BadCredentialsException("no password from a known address");
        return enter(asked.getName(), password, details.getRemoteAddress())
                .atBrowser()
                .authentication();
    }
}
