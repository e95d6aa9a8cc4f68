package dossier.platform.security;

import dossier.platform.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The answer to whom the door stays shut: a problem document (RFC 9457) for programs, a way on for people. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    /** What programs call. */
    static final RequestMatcher API = new OrRequestMatcher(
            path("/api/**"), path("/v3/api-docs/**"), path("/v3/api-docs.yaml"), path("/actuator/**"));

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.pathPattern(pattern);
    }

    /** Nobody is signed in, or could not be. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (!API.matches(request)) toSignIn(request, response);
        else if (refused instanceof TooManyAttempts locked) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(locked.seconds()));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "locked", locked.minutes());
        } else if (refused instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "provider-away");
        } else if (BearerFilter.uses("Basic", request) && path("/api/tokens").matches(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Dossier\", charset=\"UTF-8\"");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, "wrong-password");
        } else {
            var withToken = BearerFilter.uses("Bearer", request);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, withToken ? "Bearer error=\"invalid_token\"" : "Bearer");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, withToken ? "bad-token" : "signed-out");
        }
    }

    /** Somebody is signed in and may not do this, or the request does not prove that they meant it. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        var by = signedIn();
        if (by == null) commence(request, response, new SignedOut());
        else if (API.matches(request))
            problems.write(request, response, HttpStatus.FORBIDDEN, reason(by.scope(), refused));
        else if (by.scope() == Scope.NEW_PASSWORD && !(refused instanceof CsrfException))
            go(request, response, "/account/password");
        else response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** An address that nothing of ours has; nobody was asked yet who they are. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        if (API.matches(request)) problems.write(request, response, HttpStatus.BAD_REQUEST, "http-400");
        else response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    private static String reason(Scope scope, AccessDeniedException refused) {
        if (refused instanceof CsrfException) return "csrf";
        return switch (scope) {
            case NEW_PASSWORD -> "new-password";
            case READ, COMMANDS -> "scope";
            case PERSON -> "not-authorised";
        };
    }

    private void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = UriComponentsBuilder.fromPath("/sign-in");
        if (request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) page.queryParam("to", "{to}");
        else page.queryParam("again");
        go(request, response, page.encode().buildAndExpand(here(request)).toUriString());
    }

    private static String here(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** htmx would swap the page it is redirected to into a part of the present one; it has its own way to leave. */
    private static void go(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        var target = request.getContextPath() + path;
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(target);
        } else {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static @Nullable SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn by ? by : null;
    }

    private static final class SignedOut extends AuthenticationException {
        SignedOut() {
            super("nobody is signed in");
        }
    }
}
