package dossier.policies.command;

import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.policies.api.SpecialDay.Kind;
import dossier.policies.api.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of the approved years that do not follow the week, from the table of {@link Calendars}. */
@Component
record SpecialDays(JdbcClient sql) implements Answering<WorkingDays.Between> {
    @Override
    public Class<WorkingDays.Between> question() {
        return WorkingDays.Between.class;
    }

    @Override
    public Fact answer(WorkingDays.Between asked) {
        return new Fact(
                new WorkingDays(asked.from(), asked.to(), days(asked, Kind.HOLIDAY), days(asked, Kind.WORKDAY)), null);
    }

    private List<LocalDate> days(WorkingDays.Between asked, Kind kind) {
        return sql.sql("select day from calendar_day where day between ? and ? and kind = ? order by day")
                .params(asked.from(), asked.to(), kind.name())
                .query((row, _) -> row.getObject("day", LocalDate.class))
                .list();
    }
}
