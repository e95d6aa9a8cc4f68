package dossier.policies.query;

import dossier.platform.read.Told;
import dossier.policies.api.CalendarEvent;
import dossier.policies.api.CalendarEvent.CalendarApproved;
import dossier.policies.api.CalendarEvent.CalendarProposed;
import dossier.policies.api.SpecialDay;
import dossier.words.PersonId;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A year of the working calendar; its id is the year.
 *
 * @param days in force; empty until it is approved
 * @param proposed waiting for another person to approve
 * @param proposer of what waits, or of what was approved last
 */
public record CalendarFile(
        @BsonId String id,
        long version,
        boolean approved,
        List<SpecialDay> days,
        List<SpecialDay> proposed,
        @Nullable PersonId proposer,
        @Nullable PersonId approver) {
    static CalendarFile blank(String id) {
        return new CalendarFile(id, -1, false, List.of(), List.of(), null, null);
    }

    CalendarFile after(CalendarEvent event, Told told) {
        return switch (event) {
            case CalendarProposed it ->
                new CalendarFile(id, told.version(), approved, days, it.days(), it.proposer(), approver);
            case CalendarApproved it ->
                new CalendarFile(id, told.version(), true, it.days(), List.of(), proposer, told.by());
        };
    }

    public int year() {
        return Integer.parseInt(id);
    }
}
