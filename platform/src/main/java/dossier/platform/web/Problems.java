package dossier.platform.web;

import dossier.handbook.NoSuchCase;
import dossier.handbook.Objection;
import dossier.handbook.Refused;
import dossier.handbook.Rule;
import dossier.platform.command.Busy;
import dossier.platform.command.KeyReused;
import dossier.platform.command.StaleVersion;
import dossier.platform.operating.Away;
import dossier.platform.store.NewerThanThis;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Errors as RFC 9457 problem documents in the user's language. Only our own exceptions become 4xx; what nobody foresaw is a 500 that says nothing but its id. */
@RestControllerAdvice(annotations = RestController.class)
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /**
     * A clause in the way, as users read it.
     *
     * @param cases those among the details, by context and id
     */
    public record Told(Rule rule, String clause, String needs, List<String> details, List<String> cases) {}

    private final Wording wording;
    private final CaseWords cases;

    public Problems(Wording wording, CaseWords cases) {
        this.wording = wording;
        this.cases = cases;
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        var problem = refused.unauthorised()
                ? problem(HttpStatus.FORBIDDEN, "not-authorised")
                : problem(HttpStatus.CONFLICT, "refused");
        problem.setProperty(
                "objections", refused.objections().stream().map(this::told).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchCase unknown) {
        return problem(HttpStatus.NOT_FOUND, "no-such-case");
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchCommand unknown) {
        return problem(HttpStatus.NOT_FOUND, "no-such-command");
    }

    @ExceptionHandler
    ProblemDetail malformed(MalformedRequest malformed) {
        var problem = problem(HttpStatus.BAD_REQUEST, "malformed");
        problem.setProperty("faults", malformed.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail stale(StaleVersion stale) {
        var problem = problem(HttpStatus.PRECONDITION_FAILED, "stale");
        problem.setProperty("expected", stale.expected());
        problem.setProperty("actual", stale.actual());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail reused(KeyReused reused) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused");
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLarge tooLarge) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", tooLarge.limit());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(Busy busy) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "busy"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> newer(NewerThanThis newer) {
        LOG.warn(newer.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "newer"));
    }

    /** Left to the filters, which know whether to ask for sign-in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refused) {
        throw refused;
    }

    /** A parameter that is no text or of another type than the address takes, or a body that is none of what it takes. */
    @ExceptionHandler({
        InvalidParameterException.class,
        RequestRejectedException.class,
        TypeMismatchException.class,
        HttpMessageNotReadableException.class
    })
    ProblemDetail mistyped(Exception mistyped) {
        return problem(HttpStatus.BAD_REQUEST, "http-400");
    }

    /** Whoever followed a page ({@code /live}) has gone, and there is nobody to be told. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {}

    /** What Spring itself refuses keeps its status, a database that is away is told as such, and the unforeseen becomes a 500. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception other) {
        if (other instanceof ErrorResponse known && known.getStatusCode().is4xxClientError())
            return ResponseEntity.status(known.getStatusCode())
                    .headers(known.getHeaders())
                    .body(problem(
                            known.getStatusCode(),
                            "http-" + known.getStatusCode().value()));
        if (Away.explains(other)) return away(other);
        LOG.error("unforeseen", other);
        return ResponseEntity.internalServerError().body(problem(HttpStatus.INTERNAL_SERVER_ERROR, "unforeseen"));
    }

    /** Not left to the filter: thrown on, a connection that ended would pass for a client that went away, and be answered with an empty 200. */
    private ResponseEntity<ProblemDetail> away(Exception away) {
        LOG.error("a database is away", away);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, AwayFilter.SECONDS)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "away"));
    }

    private Told told(Objection objection) {
        var missing = cases.told(objection.details());
        return new Told(
                objection.rule(),
                wording.name(objection.rule()),
                wording.needs(objection.needs(), missing),
                missing.stream().map(wording::say).toList(),
                objection.details().stream().filter(cases::isCase).toList());
    }

    private ProblemDetail problem(HttpStatusCode status, String slug, Object... arguments) {
        return ProblemWriter.document(
                status, slug, wording.say("problem." + slug), wording.say("problem." + slug + ".detail", arguments));
    }
}
