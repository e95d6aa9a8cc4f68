package dossier.platform.clock;

import dossier.platform.operating.Machinery;
import dossier.platform.operating.Part;
import dossier.platform.operating.Stuck;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs of the clock that fail, and those that should have been carried out a while ago, from the table that the nodes share. */
@Component
class StuckJobs implements Machinery {
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private final JdbcClient sql;
    private final Overdue table;
    private final Clock clock;

    StuckJobs(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.table = new Overdue(sql, clock);
        this.clock = clock;
    }

    @Override
    public Part part() {
        return Part.CLOCK;
    }

    @Override
    public List<Stuck> stuck() {
        return table.stuck(A_WHILE, MOST).stream().map(StuckJobs::one).toList();
    }

    private static Stuck one(Overdue.Failing it) {
        var task = Arrays.stream(DutyTask.Moment.values())
                .filter(moment -> moment.taskName().equals(it.task()))
                .findFirst()
                .map(moment -> DutyTask.of(moment, it.about()))
                .orElse(null);
        return new Stuck(
                Part.CLOCK,
                it.task(),
                it.about(),
                task == null ? null : task.context() + "/" + task.id(),
                null,
                task == null ? null : task.rule(),
                null,
                it.failures(),
                it.last(),
                it.next());
    }

    /** What is just being carried out is not stuck. The scheduler sees by the version that somebody else was here. */
    @Override
    public boolean retry(String task, String about) {
        return sql.sql("""
                update scheduled_tasks set execution_time = ?, version = version + 1
                where task_name = ? and task_instance = ? and not picked""")
                        .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), task, about)
                        .update()
                > 0;
    }

    @Override
    public boolean discard(String task, String about, String by, String reason) {
        return sql.sql("delete from scheduled_tasks where task_name = ? and task_instance = ? and not picked")
                        .params(task, about)
                        .update()
                > 0;
    }
}
