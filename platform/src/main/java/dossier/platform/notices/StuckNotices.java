package dossier.platform.notices;

import dossier.handbook.Rule;
import dossier.platform.operating.Machinery;
import dossier.platform.operating.Part;
import dossier.platform.operating.Stuck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices that could not leave the house, those that were given up first. */
@Component
record StuckNotices(JdbcClient sql, Clock clock) implements Machinery {
    @Override
    public Part part() {
        return Part.NOTICE;
    }

    @Override
    public List<Stuck> stuck() {
        return sql.sql("""
                select d.*, n.context, n.case_id, n.rule, n.at from notice_delivery d join notice n on n.id = d.notice
                where d.trouble is not null and d.state in ('WAITING', 'GIVEN_UP')
                order by d.state, n.at limit ?""").param(MOST).query(StuckNotices::one).list();
    }

    private static Stuck one(ResultSet row, int number) throws SQLException {
        var rule = row.getString("rule");
        return new Stuck(
                Part.NOTICE,
                row.getString("channel"),
                row.getString("notice"),
                row.getString("context") + "/" + row.getString("case_id"),
                null,
                rule == null ? null : Rule.of(rule),
                row.getString("trouble"),
                row.getInt("attempts"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("state").equals("WAITING")
                        ? row.getObject("next_attempt", OffsetDateTime.class).toInstant()
                        : null);
    }

    @Override
    public boolean retry(String channel, String notice) {
        return sql.sql("""
                update notice_delivery set state = 'WAITING', attempts = 0, next_attempt = ?, ended_at = null
                where channel = ? and notice = ? and trouble is not null and state in ('WAITING', 'GIVEN_UP')""")
                        .params(Notices.moment(clock.instant()), channel, notice)
                        .update()
                > 0;
    }

    /** It stays in the notices of whom it is for. */
    @Override
    public boolean discard(String channel, String notice, String by, String reason) {
        return sql.sql("""
                update notice_delivery set state = 'WITHHELD', ended_at = ?
                where channel = ? and notice = ? and trouble is not null and state in ('WAITING', 'GIVEN_UP')""")
                        .params(Notices.moment(clock.instant()), channel, notice)
                        .update()
                > 0;
    }
}
