package dossier.duties.query;

import dossier.platform.read.DutyCalendar;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The duties of the cases that the signed-in person may read, by what is due first. */
@RestController
class DutyEndpoint {
    record Answer(List<DutyCalendar.Line> items) {}

    private final DutyCalendar calendar;

    DutyEndpoint(DutyCalendar calendar) {
        this.calendar = calendar;
    }

    @GetMapping("/api/duties")
    Answer duties(@RequestParam MultiValueMap<String, String> asked, Principal asking) {
        return new Answer(calendar.list(asked, new PersonId(asking.getName())));
    }
}
