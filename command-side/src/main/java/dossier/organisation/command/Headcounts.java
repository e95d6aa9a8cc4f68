package dossier.organisation.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.organisation.api.DepartmentEvent.HeadcountApproved;
import dossier.organisation.api.Headcount;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The approved headcount of every post, and who holds it (ORG-06). */
@Register
class Headcounts implements Answering<Headcount.Of> {
    private final JdbcClient sql;

    Headcounts(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(HeadcountApproved approved, @SequenceNumber long version) {
        sql.sql("""
                insert into org_headcount (department, position, approved, version) values (?, ?, ?, ?)
                on conflict (department, position) do update set approved = excluded.approved, version = excluded.version""")
                .param(approved.id().value())
                .param(approved.position())
                .param(approved.headcount())
                .param(version)
                .update();
    }

    @Override
    public Class<Headcount.Of> question() {
        return Headcount.Of.class;
    }

    @Override
    public Fact answer(Headcount.Of asked) {
        return sql.sql("select approved, version from org_headcount where department = ? and position = ?")
                .param(asked.department().value())
                .param(asked.position())
                .query((row, _) -> new Fact(
                        new Headcount(asked.department(), asked.position(), row.getInt("approved"), holders(asked)),
                        new Source(Streams.of("departments", asked.department()), row.getLong("version"))))
                .optional()
                .orElseGet(() ->
                        new Fact(new Headcount(asked.department(), asked.position(), null, holders(asked)), null));
    }

    Headcount of(DepartmentId department, String position) {
        return (Headcount) answer(new Headcount.Of(department, position)).answer();
    }

    private List<PersonId> holders(Headcount.Of post) {
        return sql.sql("select id from org_person where department = ? and position = ? and active order by id")
                .param(post.department().value())
                .param(post.position())
                .query((row, _) -> new PersonId(row.getString("id")))
                .list();
    }
}
