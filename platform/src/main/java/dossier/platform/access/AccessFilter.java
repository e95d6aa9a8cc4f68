package dossier.platform.access;

import dossier.platform.security.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * SEC-01: puts every opening of a confidential case and every export on the register, through whichever controller it goes, before the first byte of the answer
 * is written. What cannot be registered is not answered. A crash in between leaves a line of an answer that nobody got, never an answer without its line.
 */
@Component
class AccessFilter extends OncePerRequestFilter {
    private final Accesses accesses;
    private final Confidential confidential;

    AccessFilter(Accesses accesses, Confidential confidential) {
        this.accesses = accesses;
        this.confidential = confidential;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Answer(request, response));
    }

    private final class Answer extends HttpServletResponseWrapper {
        private final HttpServletRequest request;
        private boolean noted;

        private Answer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            note(getStatus());
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            note(getStatus());
            return super.getWriter();
        }

        @Override
        public void sendError(int status) throws IOException {
            note(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            note(status);
            super.sendError(status, message);
        }

        private void note(int status) {
            if (noted) return;
            var asked = Asked.of(request, status, getHeader(HttpHeaders.CONTENT_DISPOSITION), confidential);
            var reader = SecurityContextHolder.getContext().getAuthentication();
            if (asked.isPresent() && reader != null && reader.getPrincipal() instanceof SignedIn by)
                accesses.note(by.person(), asked.get());
            noted = true;
        }
    }
}
