package dossier.seals.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.seals.api.SealKind;
import dossier.seals.api.SealUseEvent.DocumentStamped;
import dossier.seals.api.SealUseEvent.SealTakenBack;
import dossier.seals.api.SealUseEvent.UseRequested;
import dossier.seals.api.SealUseId;
import dossier.seals.api.SealedDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each use of a seal was for and came to. */
@Register
class SealedDocuments implements Answering<SealedDocument.Of> {
    private final JdbcClient sql;

    SealedDocuments(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(UseRequested requested, @SequenceNumber long version) {
        sql.sql("insert into sealed_document (seal_use, seal, sha256, version) values (?, ?, ?, ?)")
                .params(
                        requested.id().value(),
                        requested.seal().value(),
                        requested.document().sha256(),
                        version)
                .update();
    }

    @EventHandler
    void on(DocumentStamped stamped, @SequenceNumber long version) {
        carriedOut(stamped.id(), version);
    }

    @EventHandler
    void on(SealTakenBack back, @SequenceNumber long version) {
        carriedOut(back.id(), version);
    }

    private void carriedOut(SealUseId use, long version) {
        sql.sql("update sealed_document set carried_out = true, version = ? where seal_use = ?")
                .params(version, use.value())
                .update();
    }

    @Override
    public Class<SealedDocument.Of> question() {
        return SealedDocument.Of.class;
    }

    @Override
    public Fact answer(SealedDocument.Of asked) {
        return sql.sql("""
                select s.kind, d.sha256, d.carried_out, d.version
                from sealed_document d join seal s on s.seal = d.seal where d.seal_use = ?""")
                .param(asked.use().value())
                .query((row, _) -> fact(asked.use(), row))
                .optional()
                .orElseGet(() -> new Fact(SealedDocument.unknown(asked.use()), null));
    }

    private static Fact fact(SealUseId use, ResultSet row) throws SQLException {
        var document = new SealedDocument(
                use, SealKind.valueOf(row.getString("kind")), row.getString("sha256"), row.getBoolean("carried_out"));
        return new Fact(document, new Source(Streams.of("seal-uses", use), row.getLong("version")));
    }
}
