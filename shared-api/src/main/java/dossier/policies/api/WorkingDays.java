package dossier.policies.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.policies.api.SpecialDay.Kind;
import dossier.words.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/**
 * The days from one to another that do not follow the Monday-to-Friday week; where no calendar is published, all do.
 *
 * @param to the last one asked for
 * @param holidays days of the week on which one does not work
 * @param workdays days of the weekend on which one works
 */
@Context("calendars")
public record WorkingDays(LocalDate from, LocalDate to, List<LocalDate> holidays, List<LocalDate> workdays)
        implements Answer {
    /** Which are they? */
    public record Between(LocalDate from, LocalDate to) implements Question<WorkingDays> {}

    public WorkingCalendar calendar() {
        var special = new HashMap<LocalDate, Kind>();
        holidays.forEach(it -> special.put(it, Kind.HOLIDAY));
        workdays.forEach(it -> special.put(it, Kind.WORKDAY));
        return new WorkingCalendar(Set.of(), special);
    }
}
