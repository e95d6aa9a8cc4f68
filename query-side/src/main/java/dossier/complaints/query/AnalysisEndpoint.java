package dossier.complaints.query;

import dossier.platform.read.Ledgers;
import dossier.words.PersonId;
import java.security.Principal;
import java.time.Clock;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** CMP-08: the analysis of complaints for other programs, asked for as on its page. */
@RestController
class AnalysisEndpoint {
    private final Ledgers ledgers;
    private final Clock clock;

    AnalysisEndpoint(Ledgers ledgers, Clock clock) {
        this.ledgers = ledgers;
        this.clock = clock;
    }

    @GetMapping("/api/complaints-analysis")
    ComplaintAnalysis analysis(@RequestParam MultiValueMap<String, String> given, Principal asking) {
        return ComplaintAnalysis.of(AnalysisQuery.of(given, clock), ledgers, new PersonId(asking.getName()));
    }
}
