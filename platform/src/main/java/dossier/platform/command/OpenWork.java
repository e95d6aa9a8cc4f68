package dossier.platform.command;

import dossier.handbook.Authority;
import dossier.handbook.Fact;
import dossier.words.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is personally in whose hands, as the registers of all contexts tell it. Work that waits for an authority is nobody's own and does not stand here.
 *
 * <p>A stream is context and id of a case, {@code contracts/…}; a subject says what in the case it is.
 */
@Component
public class OpenWork {
    /** A case in which something is in somebody's hands. */
    public record Held(String stream, Tie tie) {}

    private final JdbcClient sql;
    private final Actors actors;
    private final Clock clock;

    public OpenWork(JdbcClient sql, Actors actors, Clock clock) {
        this.sql = sql;
        this.actors = actors;
        this.clock = clock;
    }

    /** What goes along with them wherever they work. */
    public void put(String stream, String subject, PersonId person) {
        put(stream, subject, person, Tie.NONE);
    }

    /** @throws DataIntegrityViolationException when they have left or moved at the same moment, so that it is decided again */
    public void put(String stream, String subject, PersonId person, Tie tie) {
        // what comes into the same hands at the same moment is in nobody's way, only their leaving or moving is
        lock("pg_advisory_xact_lock_shared", person);
        if (!actors.employs(person, clock.instant()))
            throw new DataIntegrityViolationException(person + " is not employed any more");
        if (hasMovedSinceDecided(person))
            throw new DataIntegrityViolationException(person + " is not at the post any more that was decided on");
        sql.sql(
                        "insert into open_work (stream, subject, person, authority, in_department) values (?, ?, ?, ?, ?) on conflict do nothing")
                .param(stream)
                .param(subject)
                .param(person.value())
                .param(tie.authority() == null ? null : tie.authority().name())
                .param(tie.inDepartment())
                .update();
    }

    public void take(String stream, String subject, PersonId person) {
        sql.sql("delete from open_work where stream = ? and subject = ? and person = ?")
                .params(stream, subject, person.value())
                .update();
    }

    /** From whoever has it. */
    public void take(String stream, String subject) {
        sql.sql("delete from open_work where stream = ? and subject = ?")
                .params(stream, subject)
                .update();
    }

    /**
     * From whoever has it to somebody else.
     *
     * @throws DataIntegrityViolationException as {@link #put}
     */
    public void pass(String stream, String subject, PersonId person, Tie tie) {
        take(stream, subject);
        put(stream, subject, person, tie);
    }

    /** The case has ended. */
    public void close(String stream) {
        sql.sql("delete from open_work where stream = ?").param(stream).update();
    }

    /** All that is in their hands, by case. */
    public List<Held> heldBy(PersonId person) {
        return sql.sql("""
                select distinct stream, authority, in_department from open_work
                where person = ? order by stream, authority, in_department""")
                .param(person.value())
                .query((row, _) -> new Held(
                        row.getString("stream"),
                        new Tie(
                                Optional.ofNullable(row.getString("authority"))
                                        .map(Authority::valueOf)
                                        .orElse(null),
                                row.getBoolean("in_department"))))
                .list();
    }

    /** The streams of the cases in which something is in their hands. */
    public List<String> of(PersonId person) {
        return heldBy(person).stream().map(Held::stream).distinct().toList();
    }

    /** All that is in their hands, into which nothing comes until the transaction ends. */
    public List<Held> heldFastBy(PersonId person) {
        lock("pg_advisory_xact_lock", person);
        return heldBy(person);
    }

    /** @throws DataIntegrityViolationException when something came into their hands at the same moment, so that it is decided again */
    public void mustBeNone(PersonId person) {
        if (!heldFastBy(person).isEmpty()) throw new DataIntegrityViolationException("open work of " + person);
    }

    private boolean hasMovedSinceDecided(PersonId person) {
        var pending = PendingDecision.atHand();
        return pending != null
                && actors.source(person)
                        .filter(now -> pending.decision().given().facts().stream()
                                .map(Fact::source)
                                .filter(Objects::nonNull)
                                .anyMatch(it -> it.stream().equals(now.stream()) && it.version() < now.version()))
                        .isPresent();
    }

    private void lock(String by, PersonId person) {
        sql.sql("select " + by + "(hashtext(?))")
                .param("open_work/" + person.value())
                .query()
                .singleRow();
    }
}
