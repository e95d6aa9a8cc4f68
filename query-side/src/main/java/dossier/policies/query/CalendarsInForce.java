package dossier.policies.query;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dossier.policies.api.SpecialDay;
import dossier.policies.api.WorkingCalendar;
import dossier.policies.api.WorkingCalendars;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The approved years, from what is shown of the calendars. */
@Component
record CalendarsInForce(MongoDatabase readModels) implements WorkingCalendars {
    @Override
    public WorkingCalendar inForce() {
        var files = readModels
                .getCollection(PolicyReadModels.CALENDARS, CalendarFile.class)
                .find(Filters.eq("approved", true))
                .into(new ArrayList<>());
        return new WorkingCalendar(
                files.stream().map(CalendarFile::year).collect(Collectors.toSet()),
                files.stream()
                        .flatMap(it -> it.days().stream())
                        .collect(Collectors.toMap(SpecialDay::date, SpecialDay::kind, (_, later) -> later)));
    }
}
