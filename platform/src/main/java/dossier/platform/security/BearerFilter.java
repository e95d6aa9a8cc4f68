package dossier.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs programs in by {@code Authorization: Bearer}, for this request only; a bad token ends the request, whatever session comes along with it. */
final class BearerFilter extends OncePerRequestFilter {
    private final ApiTokens tokens;
    private final OpenIdTokens providers;
    private final SecurityContextRepository ofRequest;
    private final AuthenticationEntryPoint refusal;

    BearerFilter(
            ApiTokens tokens,
            OpenIdTokens providers,
            SecurityContextRepository ofRequest,
            AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.providers = providers;
        this.ofRequest = ofRequest;
        this.refusal = refusal;
    }

    /** Whether the request names this scheme ({@code Bearer}, {@code Basic}) in its Authorization header. */
    static boolean uses(String scheme, HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.regionMatches(true, 0, scheme, 0, scheme.length())
                && (header.length() == scheme.length() || header.charAt(scheme.length()) == ' ');
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        SignedIn by;
        try {
            by = signedIn(request.getHeader(HttpHeaders.AUTHORIZATION));
        } catch (AuthenticationException refused) {
            refusal.commence(request, response, refused);
            return;
        }
        var context = new SecurityContextImpl(by.authentication());
        SecurityContextHolder.setContext(context);
        ofRequest.saveContext(context, request, response);
        rest.doFilter(request, response);
    }

    private SignedIn signedIn(String header) {
        var token = header.substring("Bearer".length()).strip();
        return tokens.signIn(token)
                .or(() -> providers.signIn(token))
                .orElseThrow(() -> new BadCredentialsException("no such token"));
    }
}
