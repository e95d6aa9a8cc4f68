package dossier.platform.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Measures each request. Of its address only the pattern is told, for the address may name people. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class TraceFilter extends OncePerRequestFilter {
    private static final String UNKNOWN = "/**";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Traces.areOn();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try (var part = Traces.request(request.getMethod(), request::getHeader)) {
            rest.doFilter(request, response);
            var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            part.answered(request.getMethod(), route == null ? UNKNOWN : route.toString(), response.getStatus());
        }
    }
}
