package dossier.policies.api;

import dossier.words.Context;
import dossier.words.Event;
import dossier.words.PersonId;
import java.util.List;

/** Everything that can have happened to a year of the working calendar. */
@Context("calendars")
public sealed interface CalendarEvent extends Event {
    @Override
    CalendarId id();

    record CalendarProposed(CalendarId id, List<SpecialDay> days, PersonId proposer) implements CalendarEvent {}

    /** @param days repeated, so that a reader needs only this event */
    record CalendarApproved(CalendarId id, List<SpecialDay> days) implements CalendarEvent {}
}
