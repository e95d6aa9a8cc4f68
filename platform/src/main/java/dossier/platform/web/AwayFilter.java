package dossier.platform.web;

import dossier.platform.operating.Away;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says that a database is away, wherever that is noticed: before a handler is reached, by who is signed in, or in a page. Outside of all that asks a database, because none
 * of that can tell it; the page is a file, because every other one asks who reads it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AwayFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(AwayFilter.class);
    static final String SECONDS = "5";

    private final ProblemWriter problems;
    private final byte[] page;

    AwayFilter(ProblemWriter problems) throws IOException {
        this.problems = problems;
        this.page = new ClassPathResource("away.html").getContentAsByteArray();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            rest.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !Away.explains(failure)) throw failure;
            LOG.error("a database is away", failure);
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isProgram(request)) {
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "away");
        } else {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getOutputStream().write(page);
        }
    }

    private static boolean isProgram(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }
}
