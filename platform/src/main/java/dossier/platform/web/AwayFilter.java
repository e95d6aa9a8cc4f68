package dossier.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says that a database is away, wherever that is noticed: before a handler is reached, by who is signed in, or in a page. Outside of everything else, because nothing that
 * asks a database can tell it; the page is a file, because every other one asks who reads it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AwayFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(AwayFilter.class);
    private static final String SECONDS = "5";

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;
    private final byte[] page;

    AwayFilter(MessageSource messages, LocaleResolver locales, JsonMapper json) throws IOException {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
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
        response.reset();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        if (isProgram(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem(request)));
        } else {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.getOutputStream().write(page);
        }
    }

    private ProblemDetail problem(HttpServletRequest request) {
        var locale = locales.resolveLocale(request);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, messages.getMessage("problem.away.detail", null, locale));
        problem.setType(URI.create("urn:dossier:problem:away"));
        problem.setTitle(messages.getMessage("problem.away", null, locale));
        return problem;
    }

    private static boolean isProgram(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/actuator/");
    }
}
