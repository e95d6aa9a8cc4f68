package dossier.organisation.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.organisation.api.DepartmentEvent.GroupDefined;
import dossier.organisation.api.GroupCard;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The groups of every department (ORG-01). */
@Register
class Groups implements Answering<GroupCard.Of> {
    private final JdbcClient sql;

    Groups(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(GroupDefined defined, @SequenceNumber long version) {
        sql.sql("""
                insert into org_group (department, code, version) values (?, ?, ?)
                on conflict (department, code) do update set version = excluded.version""")
                .param(defined.id().value())
                .param(defined.group())
                .param(version)
                .update();
    }

    @Override
    public Class<GroupCard.Of> question() {
        return GroupCard.Of.class;
    }

    @Override
    public Fact answer(GroupCard.Of asked) {
        return sql.sql("select version from org_group where department = ? and code = ?")
                .param(asked.department().value())
                .param(asked.group())
                .query(Long.class)
                .optional()
                .map(version ->
                        new Fact(card(asked, true), new Source(Streams.of("departments", asked.department()), version)))
                .orElseGet(() -> new Fact(card(asked, false), null));
    }

    private static GroupCard card(GroupCard.Of asked, boolean known) {
        return new GroupCard(asked.department(), asked.group(), known);
    }
}
