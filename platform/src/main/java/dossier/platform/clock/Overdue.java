package dossier.platform.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions to the scheduler's table. */
@Component
record Overdue(JdbcClient sql, Clock clock) {
    /**
     * A row whose command could not be carried out.
     *
     * @param about the duty it is about, {@code context/id/rule/subject/}, and the event that began it
     * @param failures how often, one after the other
     * @param last when it failed last; null for one that did not
     * @param next when it is tried again
     */
    record Failing(
            String task,
            String about,
            int failures,
            @Nullable Instant last,
            Instant next) {}

    /** Rows that are due and that nobody has taken. */
    long count() {
        return sql.sql("select count(*) from scheduled_tasks where execution_time <= ? and not picked")
                .param(now())
                .query(Long.class)
                .single();
    }

    /** All rows, due or not. */
    long waiting() {
        return sql.sql("select count(*) from scheduled_tasks").query(Long.class).single();
    }

    /** The worst first. */
    List<Failing> failing() {
        return sql.sql("""
                select task_name, task_instance, consecutive_failures, last_failure, execution_time from scheduled_tasks
                where consecutive_failures > 0 order by consecutive_failures desc, execution_time limit 100""").query(Overdue::row).list();
    }

    /** Those that fail, the worst first, and those that nobody has taken for a while, the oldest first. */
    List<Failing> stuck(Duration aWhile, int most) {
        return sql.sql("""
                select task_name, task_instance, consecutive_failures, last_failure, execution_time from scheduled_tasks
                where not picked and (consecutive_failures > 0 or execution_time <= ?)
                order by consecutive_failures desc, execution_time limit ?""")
                .param(OffsetDateTime.ofInstant(clock.instant().minus(aWhile), ZoneOffset.UTC))
                .param(most)
                .query(Overdue::row)
                .list();
    }

    private static Failing row(ResultSet row, int number) throws SQLException {
        return new Failing(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, OffsetDateTime.class) == null ? null : instant(row, 4),
                instant(row, 5));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
