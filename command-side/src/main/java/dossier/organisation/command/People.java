package dossier.organisation.command;

import dossier.handbook.Actor;
import dossier.handbook.Authority;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.handbook.Grant;
import dossier.organisation.api.EmployeeEvent.AuthorityDelegated;
import dossier.organisation.api.EmployeeEvent.DelegationEnded;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.organisation.api.PersonCard;
import dossier.platform.command.Actors;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everyone the house employs: post, reporting line (ORG-05), and what is lent to whom. */
@Register
class People implements Actors, Answering<PersonCard.Of> {
    private final JdbcClient sql;
    private final Headcounts headcounts;

    People(JdbcClient sql, Headcounts headcounts) {
        this.sql = sql;
        this.headcounts = headcounts;
    }

    @EventHandler
    void on(EmployeeHired hired, @SequenceNumber long version) {
        place(hired.id(), hired.department(), hired.position(), hired.supervisor(), version);
    }

    @EventHandler
    void on(EmployeeTransferred transferred, @SequenceNumber long version) {
        place(transferred.id(), transferred.department(), transferred.position(), transferred.supervisor(), version);
    }

    @EventHandler
    void on(EmployeeReleased released, @SequenceNumber long version) {
        sql.sql("update org_person set active = false, version = ? where id = ?")
                .param(version)
                .param(released.id().value())
                .update();
        sql.sql("delete from org_delegation where ? in (lender, deputy)")
                .param(released.id().value())
                .update();
    }

    @EventHandler
    void on(AuthorityDelegated lent) {
        sql.sql("""
                insert into org_delegation (lender, deputy, since, until) values (?, ?, ?, ?)
                on conflict (lender, deputy) do update set since = excluded.since, until = excluded.until""")
                .param(lent.id().value())
                .param(lent.to().value())
                .param(utc(lent.from()))
                .param(utc(lent.until()))
                .update();
    }

    @EventHandler
    void on(DelegationEnded ended) {
        sql.sql("delete from org_delegation where lender = ? and deputy = ?")
                .param(ended.id().value())
                .param(ended.to().value())
                .update();
    }

    private void place(
            PersonId id, DepartmentId department, String position, @Nullable PersonId supervisor, long version) {
        sql.sql("select pg_advisory_xact_lock(hashtext('org_person.supervisor'))")
                .query()
                .singleRow();
        // Of two people who take the last place of a post at the same moment, the later one is decided again.
        if (!headcounts.of(department, position).admits(id))
            throw new DataIntegrityViolationException(department + " has no place left as " + position);
        sql.sql("""
                insert into org_person (id, department, position, supervisor, active, version) values (?, ?, ?, ?, true, ?)
                on conflict (id) do update set department = excluded.department, position = excluded.position,
                supervisor = excluded.supervisor, active = true, version = excluded.version""")
                .param(id.value())
                .param(department.value())
                .param(position)
                .param(supervisor == null ? null : supervisor.value())
                .param(version)
                .update();
        // Two transfers at the same moment could each be right and together close a circle; the later one is decided
        // again.
        if (superiors(id, false).contains(id))
            throw new DataIntegrityViolationException("a circle of supervisors around " + id);
    }

    @Override
    public Optional<Actor> find(PersonId person, Instant at) {
        if (Actor.HOUSE.is(person)) return Optional.of(Actor.HOUSE);
        return sql.sql("""
                select p.department, o.title, o.authorities from org_person p
                join org_position o on o.department = p.department and o.code = p.position
                where p.id = ? and p.active""")
                .param(person.value())
                .query((row, _) -> new Actor(
                        person,
                        row.getString("title"),
                        new DepartmentId(row.getString("department")),
                        authorities(row.getArray("authorities")),
                        superiors(person, true),
                        grants(person, at)))
                .optional();
    }

    @Override
    public Optional<Source> source(PersonId person) {
        return sql.sql("select version from org_person where id = ?")
                .param(person.value())
                .query((row, _) -> source(person, row.getLong("version")))
                .optional();
    }

    @Override
    public boolean employs(PersonId person, Instant at) {
        return Actor.HOUSE.is(person)
                || sql.sql("select exists (select from org_person where id = ? and active)")
                        .param(person.value())
                        .query(Boolean.class)
                        .single();
    }

    private List<Grant> grants(PersonId deputy, Instant at) {
        return sql.sql("""
                select d.lender, l.department, o.authorities, d.since, d.until from org_delegation d
                join org_person l on l.id = d.lender and l.active
                join org_position o on o.department = l.department and o.code = l.position
                where d.deputy = :deputy and d.since <= :at and :at < d.until order by d.lender""")
                .param("deputy", deputy.value())
                .param("at", utc(at))
                .query((row, _) -> new Grant(
                        new PersonId(row.getString("lender")),
                        new DepartmentId(row.getString("department")),
                        authorities(row.getArray("authorities")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Nearest first; a superior who left is passed over, and the line goes on above. */
    private List<PersonId> superiors(PersonId person, boolean employedOnly) {
        return sql.sql("""
                with recursive line (id, supervisor, active, distance) as (
                    select s.id, s.supervisor, s.active, 1 from org_person p join org_person s on s.id = p.supervisor where p.id = :person
                    union all
                    select s.id, s.supervisor, s.active, l.distance + 1 from line l join org_person s on s.id = l.supervisor
                ) cycle id set round using path
                select id from line where not round and (active or not :employedOnly) order by distance""")
                .param("person", person.value())
                .param("employedOnly", employedOnly)
                .query((row, _) -> new PersonId(row.getString("id")))
                .list();
    }

    @Override
    public Class<PersonCard.Of> question() {
        return PersonCard.Of.class;
    }

    @Override
    public Fact answer(PersonCard.Of asked) {
        return sql.sql("""
                select p.department, p.active, p.version, o.authorities from org_person p
                left join org_position o on o.department = p.department and o.code = p.position
                where p.id = ?""")
                .param(asked.id().value())
                .query((row, _) -> new Fact(
                        new PersonCard(
                                asked.id(),
                                row.getBoolean("active"),
                                new DepartmentId(row.getString("department")),
                                authorities(row.getArray("authorities")),
                                superiors(asked.id(), true)),
                        source(asked.id(), row.getLong("version"))))
                .optional()
                .orElseGet(() -> new Fact(new PersonCard(asked.id(), false, null, Set.of(), List.of()), null));
    }

    private static Source source(PersonId person, long version) {
        return new Source(Streams.of("employees", person), version);
    }

    private static Set<Authority> authorities(@Nullable Array names) throws SQLException {
        if (names == null) return Set.of();
        return Arrays.stream((String[]) names.getArray())
                .map(Authority::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
