package dossier.platform.engineroom;

import dossier.handbook.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the tables say of the machinery, whichever nodes carry it out. */
@Component
record Stored(JdbcClient sql, Clock clock) {
    /**
     * @param events all that were ever recorded
     * @param bytes of them and their indexes
     * @param database of all tables, in bytes
     * @param tail position of the last event; -1 when there is none
     */
    record Store(long events, long bytes, long database, long tail) {}

    /**
     * @param leaves events that have their place in the proofs
     * @param waiting events after the last one that has
     */
    record Sequence(long leaves, long waiting) {}

    /** @param behind events recorded since it last heard */
    record Heard(String name, long position, long behind, long waiting) {}

    /**
     * @param waiting all that is still to come
     * @param next when the first of that is due; null when nothing is to come
     */
    record Schedule(long waiting, long overdue, @Nullable Instant next) {}

    record Sent(String channel, String state, long count) {}

    Store store() {
        return sql.sql("""
                select count(*), coalesce(max(globalindex), -1),
                    pg_total_relation_size('domainevententry'), pg_database_size(current_database()) from domainevententry""")
                .query((row, _) -> new Store(row.getLong(1), row.getLong(3), row.getLong(4), row.getLong(2)))
                .single();
    }

    Sequence sequence() {
        return sql.sql("""
                select coalesce(max(size), 0),
                    (select count(*) from domainevententry where globalindex > coalesce((select last from proof_head), -1))
                from proof_head""")
                .query((row, _) -> new Sequence(row.getLong(1), row.getLong(2)))
                .single();
    }

    List<Heard> followers() {
        return sql.sql("""
                select name, position, (select count(*) from domainevententry where globalindex > position),
                    (select count(*) from dead_letter where follower = name and discarded_at is null)
                from follower order by 3 desc, name""")
                .query((row, _) -> new Heard(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    Schedule schedule() {
        return sql.sql("""
                select count(*), count(*) filter (where execution_time <= ? and not picked), min(execution_time)
                from scheduled_tasks""")
                .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, _) -> {
                    var next = row.getObject(3, OffsetDateTime.class);
                    return new Schedule(row.getLong(1), row.getLong(2), next == null ? null : next.toInstant());
                })
                .single();
    }

    List<Sent> outbox() {
        return sql.sql("select channel, state, count(*) from notice_delivery group by 1, 2 order by 1, 2")
                .query((row, _) -> new Sent(row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    /** What kind of event that is, as its type is pinned; null where there is none. */
    @Nullable
    String eventAt(String stream, long version) {
        return sql.sql("select payloadtype from domainevententry where aggregateidentifier = ? and sequencenumber = ?")
                .params(stream, version)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The rules, as far as they are known here, that the decision rests on of which that is the first event; none for its later ones. */
    List<Rule> rulesAt(String stream, long version) {
        return sql.sql("""
                select distinct jsonb_path_query(convert_from(metadata, 'UTF8')::jsonb, '$.decision.basis[*].rule') #>> '{}'
                from domainevententry where aggregateidentifier = ? and sequencenumber = ? order by 1""").params(stream, version).query(String.class).list().stream()
                .flatMap(it -> Rule.find(it).stream())
                .toList();
    }
}
