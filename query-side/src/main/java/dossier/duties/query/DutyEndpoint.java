package dossier.duties.query;

import dossier.platform.read.DutyCalendar;
import dossier.platform.read.DutyCalendar.Line;
import dossier.platform.read.Ledgers.Page;
import dossier.words.PersonId;
import java.security.Principal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The duties of the cases that the signed-in person may read, by what is due first. */
@RestController
class DutyEndpoint {
    private final DutyCalendar calendar;

    DutyEndpoint(DutyCalendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/api/duties")
    Page<Line> duties(@RequestParam MultiValueMap<String, String> asked, Principal asking) {
        return calendar.list(asked, new PersonId(asking.getName()));
    }
}
