package dossier.contracts.query;

import dossier.words.PersonId;
import java.security.Principal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** CON-12: the statistics of the contracts that the signed-in person may read, asked for as on the page. */
@RestController
class StatisticsEndpoint {
    private final Statistics statistics;

    StatisticsEndpoint(Statistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/api/statistics")
    Statistics.Answer statistics(@RequestParam MultiValueMap<String, String> asked, Principal asking) {
        return statistics.of(asked, new PersonId(asking.getName()));
    }
}
