package dossier.replay;

import dossier.platform.web.ProblemWriter;
import dossier.platform.web.Wording;
import dossier.replay.Runs.OneAtATime;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells who asks for a second run where their first one is. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = {RunEndpoints.class, ReplayEndpoints.class})
class RunProblems {
    private final Wording wording;

    RunProblems(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> another(OneAtATime e) {
        var problem = ProblemWriter.document(
                HttpStatus.CONFLICT, "one-run-at-a-time", wording.say("runs.one"), wording.say("runs.one.text"));
        problem.setProperty("run", RunEndpoints.ADDRESS + e.running.id());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
