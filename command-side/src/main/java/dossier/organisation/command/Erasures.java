package dossier.organisation.command;

import dossier.handbook.Circumstances;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.organisation.api.EmployeeEvent.EmployeeErased;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.LeftOn;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.platform.forget.Forgetting;
import dossier.platform.store.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets a person in the transaction in which that was decided, and knows when somebody left, from the log itself. */
@Register
class Erasures implements Answering<LeftOn.Of> {
    private final JdbcClient sql;
    private final Vocabulary words;
    private final Forgetting forgetting;

    Erasures(JdbcClient sql, Vocabulary words, Forgetting forgetting) {
        this.sql = sql;
        this.words = words;
        this.forgetting = forgetting;
    }

    @EventHandler
    void on(EmployeeErased erased) {
        forgetting.forget(Streams.of(erased));
    }

    @Override
    public Class<LeftOn.Of> question() {
        return LeftOn.Of.class;
    }

    @Override
    public Fact answer(LeftOn.Of asked) {
        var stream = Streams.of("employees", asked.person());
        return sql.sql("""
                        select timestamp, sequencenumber from domainevententry
                        where aggregateidentifier = ? and payloadtype = ? order by sequencenumber desc limit 1
                        """)
                .params(stream, words.nameOf(EmployeeReleased.class))
                .query((row, _) -> new Fact(
                        new LeftOn(
                                asked.person(),
                                LocalDate.ofInstant(Instant.parse(row.getString(1)), Circumstances.ZONE)),
                        new Source(stream, row.getLong(2))))
                .optional()
                .orElseGet(() -> new Fact(new LeftOn(asked.person(), null), null));
    }
}
