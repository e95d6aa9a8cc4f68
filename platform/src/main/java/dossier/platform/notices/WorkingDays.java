package dossier.platform.notices;

import java.time.LocalDate;

/** On which days one works in the house. Kept by the calendars. */
@FunctionalInterface
public interface WorkingDays {
    boolean isWorkingDay(LocalDate day);
}
