package dossier.policies.api;

/** The working calendar, for those who show how long something took. */
public interface WorkingCalendars {
    /** All years that are approved now. */
    WorkingCalendar inForce();
}
