package dossier.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests that end before any endpoint: no such address, method or format, too much content or none that can be read. Pages have the error pages for it. */
@RestControllerAdvice
class NoEndpoint {
    private final Problems problems;

    NoEndpoint(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({
        NoHandlerFoundException.class,
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class,
        MaxUploadSizeExceededException.class
    })
    ResponseEntity<ProblemDetail> refused(Exception early, HttpServletRequest request) throws Exception {
        if (!isProgram(request)) throw early;
        return problems.other(early);
    }

    /** A form that is cut off, or none at all in spite of what it says. */
    @ExceptionHandler
    @Nullable
    ProblemDetail unreadable(MultipartException broken, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isProgram(request)) return problems.mistyped(broken);
        response.sendError(HttpStatus.BAD_REQUEST.value());
        return null;
    }

    private static boolean isProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
