package dossier.policies.query;

import dossier.platform.notices.WorkingDays;
import dossier.policies.api.WorkingCalendars;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** On which days one works, by the calendars in force; by the week in a year of which none is published. */
@Component
record WorkedDays(WorkingCalendars calendars) implements WorkingDays {
    @Override
    public boolean isWorkingDay(LocalDate day) {
        return calendars.inForce().isWorkingDay(day);
    }
}
