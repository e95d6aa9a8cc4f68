package dossier.platform.read;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem documents of the reading doors; asked before those of the house, which answer for everything. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class ReadProblems {
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    ReadProblems() {
        messages.setBasename("messages/read");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.CHINESE);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> bad(BadQuery e) {
        var problem = problem(HttpStatus.BAD_REQUEST, "bad-query");
        var errors = e.faults().stream()
                .map(it -> Map.of("field", it.parameter(), "message", text("read.bad." + it.reason())))
                .toList();
        problem.setProperty("errors", errors);
        return answer(problem).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(NotReadable e) {
        var problem = problem(HttpStatus.NOT_FOUND, "no-such-case");
        return answer(problem).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> late(NotYetShown e) {
        var problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "not-yet-shown");
        return answer(problem).header("Retry-After", "1").body(problem);
    }

    private ProblemDetail problem(HttpStatus status, String slug) {
        var problem = ProblemDetail.forStatusAndDetail(status, text("read." + slug + ".detail"));
        problem.setTitle(text("read." + slug + ".title"));
        problem.setType(URI.create("urn:dossier:problem:" + slug));
        return problem;
    }

    private static ResponseEntity.BodyBuilder answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
