package dossier.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem document (RFC 9457) in the reader's language where no handler is reached: in the filters. */
@Component
public class ProblemWriter {
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ProblemWriter(MessageSource messages, LocaleResolver locales, JsonMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    /** @param slug by which programs know it */
    public static ProblemDetail document(HttpStatusCode status, String slug, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:dossier:problem:" + slug));
        problem.setTitle(title);
        return problem;
    }

    /**
     * @param slug of the problem, as in its messages
     * @param values that its detail names
     */
    public void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String slug, Object... values)
            throws IOException {
        var locale = locales.resolveLocale(request);
        var problem = document(
                status,
                slug,
                messages.getMessage("problem." + slug, null, locale),
                messages.getMessage("problem." + slug + ".detail", values, locale));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
