package dossier.policies.query;

import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.web.ProblemWriter;
import dossier.platform.web.Wording;
import dossier.policies.api.WorkingCalendars;
import dossier.words.PersonId;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar in force; a year that has none is said plainly, not guessed. */
@RestController
class CalendarEndpoints {
    private static final int MOST_DAYS = 1_000;

    record Answer(LocalDate day) {}

    private static final class NoCalendar extends RuntimeException {
        private final String key;
        private final String year;

        private NoCalendar(String key, String year) {
            super(key + " " + year);
            this.key = key;
            this.year = year;
        }
    }

    private final Ledgers ledgers;
    private final WorkingCalendars calendars;
    private final Wording wording;

    CalendarEndpoints(Ledgers ledgers, WorkingCalendars calendars, Wording wording) {
        this.ledgers = ledgers;
        this.calendars = calendars;
        this.wording = wording;
    }

    @GetMapping("/api/calendars/{year:\\d+}")
    ResponseEntity<?> year(
            @PathVariable String year, @RequestParam MultiValueMap<String, String> asked, Principal reader) {
        var reading = reading(year, asked, new PersonId(reader.getName()));
        if (reading.document() instanceof CalendarFile file && !file.approved()) throw new NoCalendar("proposed", year);
        return ResponseEntity.ok().eTag(reading.tag()).body(reading.document());
    }

    /** @param days how many working days after {@code from}, 1 to 1000; what is out of that range is brought into it */
    @GetMapping("/api/working-days")
    Answer workingDay(@RequestParam LocalDate from, @RequestParam int days) {
        var found = calendars.inForce().after(from, Math.clamp(days, 1, MOST_DAYS));
        if (found.day() == null) throw new NoCalendar("none", String.valueOf(found.missingYear()));
        return new Answer(found.day());
    }

    private Ledgers.Reading<?> reading(String year, MultiValueMap<String, String> asked, PersonId reader) {
        try {
            return ledgers.one("calendars", year, asked, reader);
        } catch (NotReadable none) {
            throw new NoCalendar("none", year);
        }
    }

    @ExceptionHandler
    ProblemDetail none(NoCalendar none) {
        return ProblemWriter.document(
                HttpStatus.NOT_FOUND,
                "no-calendar",
                wording.say("calendar.none.title"),
                wording.say("calendar." + none.key + ".detail", none.year));
    }
}
