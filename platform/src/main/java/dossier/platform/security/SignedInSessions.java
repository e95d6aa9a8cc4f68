package dossier.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * What a session keeps of a sign-in: the login and the account's epoch, nothing else. The account is read with every request, so that disabling, a new
 * password or another language count at once on every node.
 */
@Component
class SignedInSessions implements SecurityContextRepository {
    private static final String LOGIN = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String EPOCH = "dossier.epoch";
    private static final String VOUCHED = "dossier.vouched";

    private final Accounts accounts;
    private final SecuritySettings settings;
    private final ChangeSessionIdAuthenticationStrategy newId = new ChangeSessionIdAuthenticationStrategy();
    private final CsrfAuthenticationStrategy newCsrfToken;

    SignedInSessions(Accounts accounts, SecuritySettings settings, CsrfTokenRepository csrfTokens) {
        this.accounts = accounts;
        this.settings = settings;
        this.newCsrfToken = new CsrfAuthenticationStrategy(csrfTokens);
    }

    /** Begins the person's session under a new id and with a new CSRF token: what was known of it before opens nothing. */
    void open(Account account, HttpServletRequest request, HttpServletResponse response) {
        open(account, account.atBrowser(), false, request, response);
    }

    /** The same for somebody whom the provider vouches for: a password that has to be changed is not asked for. */
    void openVouched(Account account, HttpServletRequest request, HttpServletResponse response) {
        open(account, account.as(Scope.PERSON), true, request, response);
    }

    private void open(
            Account account, SignedIn by, boolean vouched, HttpServletRequest request, HttpServletResponse response) {
        var authentication = by.authentication();
        newId.onAuthentication(authentication, request, response);
        newCsrfToken.onAuthentication(authentication, request, response);
        var session = request.getSession();
        session.setMaxInactiveInterval((int) settings.idleTime().toSeconds());
        session.setAttribute(LOGIN, account.login());
        session.setAttribute(EPOCH, account.epoch());
        session.setAttribute(VOUCHED, vouched);
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return account(holder.getRequest())
                .map(it -> isVouched(holder.getRequest()) ? it.as(Scope.PERSON) : it.atBrowser())
                .<SecurityContext>map(it -> new SecurityContextImpl(it.authentication()))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /** Sessions begin by {@link #open}; what is left to be saved is that nobody is signed in any more. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null && context.getAuthentication() == null) session.removeAttribute(LOGIN);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return account(request).isPresent();
    }

    private static boolean isVouched(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && Boolean.TRUE.equals(session.getAttribute(VOUCHED));
    }

    private Optional<Account> account(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(LOGIN) instanceof String login)) return Optional.empty();
        var epoch = session.getAttribute(EPOCH);
        return accounts.find(login)
                .filter(it -> !it.disabled() && Integer.valueOf(it.epoch()).equals(epoch));
    }
}
