package dossier.policies.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.policies.api.CalendarEvent.CalendarApproved;
import dossier.policies.api.SpecialDay;
import dossier.policies.api.WorkingCalendar;
import dossier.policies.api.WorkingDay;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The approved years of the working calendar. */
@Register
class Calendars implements Answering<WorkingDay.After> {
    private final JdbcClient sql;

    Calendars(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(CalendarApproved approved, @SequenceNumber long version) {
        var year = Integer.parseInt(approved.id().value());
        sql.sql(
                        "insert into calendar_year (year, version) values (?, ?) on conflict (year) do update set version = excluded.version")
                .param(year)
                .param(version)
                .update();
        sql.sql("delete from calendar_day where day >= ? and day < ?")
                .param(LocalDate.of(year, 1, 1))
                .param(LocalDate.of(year + 1, 1, 1))
                .update();
        for (var day : approved.days())
            sql.sql("insert into calendar_day (day, kind) values (?, ?)")
                    .param(day.date())
                    .param(day.kind().name())
                    .update();
    }

    @Override
    public Class<WorkingDay.After> question() {
        return WorkingDay.After.class;
    }

    /** Its source is the year the day falls in. */
    @Override
    public Fact answer(WorkingDay.After asked) {
        var approvals = approvals(asked.from());
        var answer = new WorkingCalendar(approvals.keySet(), specialDays(asked.from()))
                .after(asked.from(), asked.workingDays())
                .answering(asked);
        return new Fact(answer, source(answer.day(), approvals));
    }

    private static @Nullable Source source(@Nullable LocalDate day, Map<Integer, Long> approvals) {
        return day == null
                ? null
                : new Source("calendars/" + day.getYear(), Objects.requireNonNull(approvals.get(day.getYear())));
    }

    private Map<Integer, Long> approvals(LocalDate from) {
        var versions = new HashMap<Integer, Long>();
        sql.sql("select year, version from calendar_year where year >= ?")
                .param(from.getYear())
                .query(row -> {
                    versions.put(row.getInt("year"), row.getLong("version"));
                });
        return versions;
    }

    private Map<LocalDate, SpecialDay.Kind> specialDays(LocalDate from) {
        var days = new HashMap<LocalDate, SpecialDay.Kind>();
        sql.sql("select day, kind from calendar_day where day >= ?").param(from).query(row -> {
            days.put(row.getObject("day", LocalDate.class), SpecialDay.Kind.valueOf(row.getString("kind")));
        });
        return days;
    }
}
