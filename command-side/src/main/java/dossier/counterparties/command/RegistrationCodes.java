package dossier.counterparties.command;

import dossier.counterparties.api.CodeHolder;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Streams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose a registration code is, from the table that {@link Counterparties} keeps. */
@Component
record RegistrationCodes(JdbcClient sql) implements Answering<CodeHolder.Of> {
    @Override
    public Class<CodeHolder.Of> question() {
        return CodeHolder.Of.class;
    }

    @Override
    public Fact answer(CodeHolder.Of asked) {
        return sql.sql("select id, version from counterparty where registration_code = ?")
                .param(asked.registrationCode())
                .query((row, _) -> held(asked, new CounterpartyId(row.getString("id")), row.getLong("version")))
                .optional()
                .orElseGet(() -> new Fact(new CodeHolder(asked.registrationCode(), null), null));
    }

    private static Fact held(CodeHolder.Of asked, CounterpartyId holder, long version) {
        return new Fact(
                new CodeHolder(asked.registrationCode(), holder),
                new Source(Streams.of("counterparties", holder), version));
    }
}
