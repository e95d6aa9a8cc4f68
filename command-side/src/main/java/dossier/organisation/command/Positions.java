package dossier.organisation.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.PositionCard;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The posts of every department and the authority they carry (ORG-04). */
@Register
class Positions implements Answering<PositionCard.Of> {
    private final JdbcClient sql;

    Positions(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(PositionDefined defined, @SequenceNumber long version) {
        sql.sql("""
                insert into org_position (department, code, title, authorities, version) values (?, ?, ?, ?, ?)
                on conflict (department, code) do update
                set title = excluded.title, authorities = excluded.authorities, version = excluded.version""")
                .param(defined.id().value())
                .param(defined.position())
                .param(defined.title())
                .param(defined.authorities().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param(version)
                .update();
    }

    @Override
    public Class<PositionCard.Of> question() {
        return PositionCard.Of.class;
    }

    @Override
    public Fact answer(PositionCard.Of asked) {
        return sql.sql("select version from org_position where department = ? and code = ?")
                .param(asked.department().value())
                .param(asked.position())
                .query(Long.class)
                .optional()
                .map(version ->
                        new Fact(card(asked, true), new Source(Streams.of("departments", asked.department()), version)))
                .orElseGet(() -> new Fact(card(asked, false), null));
    }

    private static PositionCard card(PositionCard.Of asked, boolean known) {
        return new PositionCard(asked.department(), asked.position(), known);
    }
}
