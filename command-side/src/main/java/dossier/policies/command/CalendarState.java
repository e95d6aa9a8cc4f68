package dossier.policies.command;

import dossier.policies.api.CalendarEvent;
import dossier.policies.api.CalendarEvent.CalendarApproved;
import dossier.policies.api.CalendarEvent.CalendarProposed;
import dossier.policies.api.SpecialDay;
import dossier.words.PersonId;
import java.util.List;

/** What a year of the working calendar remembers in order to decide, and no more. */
public sealed interface CalendarState {
    record Absent() implements CalendarState {}

    /** The latest proposal; what was approved before holds until this is approved too. */
    record Proposed(List<SpecialDay> days, PersonId proposer) implements CalendarState {}

    record Approved() implements CalendarState {}

    static CalendarState evolve(CalendarState state, CalendarEvent event) {
        return switch (event) {
            case CalendarProposed proposed -> new Proposed(proposed.days(), proposed.proposer());
            case CalendarApproved _ -> new Approved();
        };
    }
}
