package dossier.policies.api;

import dossier.words.Command;
import dossier.words.Context;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Everything one may ask of a year of the working calendar. */
@Context("calendars")
public sealed interface CalendarCommand extends Command {
    @Override
    CalendarId id();

    /** The special days of a year, for another person to approve; proposing again replaces what was proposed. */
    record ProposeCalendar(
            @NotNull CalendarId id,
            @NotNull @Size(max = 366) List<@NotNull @Valid SpecialDay> days) implements CalendarCommand {}

    record ApproveCalendar(@NotNull CalendarId id) implements CalendarCommand {}
}
