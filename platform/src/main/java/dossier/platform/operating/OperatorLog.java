package dossier.platform.operating;

import dossier.platform.operating.Deed.What;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who has done what to the machinery, when and why. */
@Component
public class OperatorLog {
    private final JdbcClient sql;
    private final Clock clock;

    OperatorLog(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A deed on record. */
    public record Line(Instant at, Deed deed) {}

    /** In the transaction of the deed, where that is done in one. */
    @EventListener
    void keep(Deed deed) {
        sql.sql("insert into operator_deed (at, by, what, part, subject, about, reason) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        deed.by(),
                        deed.what().name(),
                        deed.part().name(),
                        deed.subject(),
                        deed.about())
                .param(deed.reason())
                .update();
    }

    /** The latest first. */
    public List<Line> latest(int most) {
        return sql.sql("select * from operator_deed order by number desc limit ?")
                .param(most)
                .query((row, _) -> new Line(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new Deed(
                                row.getString("by"),
                                What.valueOf(row.getString("what")),
                                Part.valueOf(row.getString("part")),
                                row.getString("subject"),
                                row.getString("about"),
                                row.getString("reason"))))
                .list();
    }
}
