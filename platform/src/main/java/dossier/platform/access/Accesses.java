package dossier.platform.access;

import dossier.platform.access.Access.Way;
import dossier.platform.read.Ledgers.Page;
import dossier.words.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of accesses: a table that is only ever added to. */
@Component
public class Accesses {
    private final JdbcClient sql;
    private final Clock clock;

    Accesses(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** On disk when this returns. */
    void note(PersonId person, Asked asked) {
        sql.sql("""
                        insert into access_log (at, person_id, subject, way, address, purpose, given)
                        values (:at, :person, :subject, :way, :address, :purpose, :given)
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("person", person.value())
                .param("subject", asked.subject())
                .param("way", asked.way().name())
                .param("address", asked.address())
                .param("purpose", asked.purpose())
                .param("given", asked.given())
                .update();
    }

    /** The latest first. */
    Page<Access> list(AccessQuery query) {
        var found = sql.sql("select * from access_log where " + query.where()
                        + " and id < :before order by id desc limit " + (query.limit() + 1))
                .params(query.parameters())
                .param("before", query.before())
                .query(Accesses::access)
                .list();
        var more = found.size() > query.limit();
        List<Access> items = more ? found.subList(0, query.limit()) : found;
        return new Page<>(
                items, more ? String.valueOf(items.getLast().id()) : null, query.count() ? count(query) : null);
    }

    private long count(AccessQuery query) {
        return sql.sql("select count(*) from access_log where " + query.where())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    private static Access access(ResultSet row, int number) throws SQLException {
        return new Access(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                new PersonId(row.getString("person_id")),
                row.getString("subject"),
                Way.valueOf(row.getString("way")),
                row.getString("address"),
                row.getString("purpose"),
                row.getBoolean("given"));
    }
}
