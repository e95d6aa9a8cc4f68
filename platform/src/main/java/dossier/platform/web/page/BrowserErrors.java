package dossier.platform.web.page;

import dossier.handbook.NoSuchCase;
import dossier.platform.command.Busy;
import dossier.platform.read.BadQuery;
import dossier.platform.read.NotReadable;
import dossier.platform.read.NotYetShown;
import dossier.platform.store.NewerThanThis;
import dossier.platform.web.MalformedRequest;
import dossier.platform.web.NoSuchCommand;
import dossier.platform.web.TooLarge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What went wrong with a page, as the status whose page ({@code error/…}) says what happened, whether one's work is safe and how to go on. */
@ControllerAdvice(annotations = PageController.class)
class BrowserErrors {
    @ExceptionHandler({NotReadable.class, NoSuchCase.class, NoSuchCommand.class})
    void nothingHere(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler({
        BadQuery.class,
        InvalidParameterException.class,
        RequestRejectedException.class,
        MalformedRequest.class
    })
    void misunderstood(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    @ExceptionHandler(TooLarge.class)
    void tooLarge(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    @ExceptionHandler({NotYetShown.class, Busy.class, NewerThanThis.class})
    void later(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        // what was only to be read is asked for again by the browser itself
        if (request.getMethod().equals("GET")) response.setHeader("Refresh", "2");
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
}
