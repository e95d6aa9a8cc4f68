package dossier.counterparties.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.counterparties.api.CodeHolder;
import dossier.counterparties.api.Contact;
import dossier.counterparties.api.CounterpartyCard;
import dossier.counterparties.api.CounterpartyEvent.CounterpartyRegistered;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CounterpartyRegistersTest {
    private static final CounterpartyId ACME = new CounterpartyId("acme");
    private static final String CODE = "91310000MA1FL0000X";

    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.migrated());

    private final Counterparties counterparties = new Counterparties(SQL);
    private final RegistrationCodes codes = new RegistrationCodes(SQL);

    @BeforeEach
    void nothing_registered() {
        SQL.sql("truncate counterparty").update();
    }

    @Test
    void a_registered_counterparty_is_known_by_name_and_code() {
        counterparties.on(registered(ACME, CODE), 0);
        counterparties.on(registered(ACME, CODE), 0);
        var source = new Source("counterparties/acme", 0);
        assertThat(counterparties.answer(new CounterpartyCard.Of(ACME)))
                .isEqualTo(new Fact(new CounterpartyCard(ACME, true, "Acme"), source));
        assertThat(codes.answer(new CodeHolder.Of(CODE))).isEqualTo(new Fact(new CodeHolder(CODE, ACME), source));
    }

    @Test
    void one_that_is_not_registered_is_not_known_and_its_code_is_free() {
        assertThat(counterparties.answer(new CounterpartyCard.Of(ACME)))
                .isEqualTo(new Fact(new CounterpartyCard(ACME, false, ""), null));
        assertThat(codes.answer(new CodeHolder.Of(CODE))).isEqualTo(new Fact(new CodeHolder(CODE, null), null));
    }

    @Test
    void of_two_with_one_code_the_later_is_stopped() {
        counterparties.on(registered(ACME, CODE), 0);
        var second = registered(new CounterpartyId("other"), CODE);
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> counterparties.on(second, 0));
    }

    private static CounterpartyRegistered registered(CounterpartyId id, String code) {
        return new CounterpartyRegistered(id, "Acme", code, new Contact("Wang", "", ""));
    }
}
