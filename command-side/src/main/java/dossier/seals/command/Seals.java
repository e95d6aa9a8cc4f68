package dossier.seals.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.seals.api.SealEvent.SealHandedOver;
import dossier.seals.api.SealEvent.SealRegistered;
import dossier.seals.api.SealKind;
import dossier.seals.api.SealStanding;
import dossier.seals.api.SealUseEvent.SealHandedOut;
import dossier.seals.api.SealUseEvent.SealTakenBack;
import dossier.seals.api.SealUseId;
import dossier.words.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where each seal is. Of two uses for which it is handed out at the same moment, the table refuses one, which is decided again. */
@Register
class Seals implements Answering<SealStanding.Of> {
    private final JdbcClient sql;

    Seals(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(SealRegistered registered, @SequenceNumber long version) {
        sql.sql("insert into seal (seal, kind, keeper, version) values (?, ?, ?, ?)")
                .params(
                        registered.id().value(),
                        registered.kind().name(),
                        registered.keeper().value(),
                        version)
                .update();
    }

    @EventHandler
    void on(SealHandedOver over, @SequenceNumber long version) {
        sql.sql("update seal set keeper = ?, version = ? where seal = ?")
                .params(over.keeper().value(), version, over.id().value())
                .update();
    }

    @EventHandler
    void on(SealHandedOut out, @SequenceNumber long version) {
        sql.sql("insert into seal_out (seal, seal_use, version) values (?, ?, ?)")
                .params(out.seal().value(), out.id().value(), version)
                .update();
    }

    @EventHandler
    void on(SealTakenBack back) {
        sql.sql("delete from seal_out where seal_use = ?")
                .param(back.id().value())
                .update();
    }

    @Override
    public Class<SealStanding.Of> question() {
        return SealStanding.Of.class;
    }

    @Override
    public Fact answer(SealStanding.Of asked) {
        return sql.sql("""
                select s.kind, s.keeper, s.version, o.seal_use, o.version as out_version
                from seal s left join seal_out o on o.seal = s.seal where s.seal = ?""")
                .param(asked.seal().value())
                .query((row, _) -> fact(asked, row))
                .optional()
                .orElseGet(() -> new Fact(SealStanding.unknown(asked.seal()), null));
    }

    /** From the event that says it latest. */
    private static Fact fact(SealStanding.Of asked, ResultSet row) throws SQLException {
        var out = row.getString("seal_use") == null ? null : new SealUseId(row.getString("seal_use"));
        var standing = new SealStanding(
                asked.seal(), SealKind.valueOf(row.getString("kind")), new PersonId(row.getString("keeper")), out);
        return new Fact(
                standing,
                out == null
                        ? new Source(Streams.of("seals", asked.seal()), row.getLong("version"))
                        : new Source(Streams.of("seal-uses", out), row.getLong("out_version")));
    }
}
