package dossier.customers.command;

import static dossier.customers.command.CustomerLife.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.customers.api.CustomerEvent.CustomerOpened;
import dossier.customers.api.CustomerId;
import dossier.customers.api.CustomerNumber;
import dossier.customers.api.FileHolder;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileHoldersTest {
    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.migrated());

    private final FileHolders holders = new FileHolders(SQL);

    @Test
    void a_counterparty_has_one_file_told_with_the_event_that_opened_it() {
        assertThat(asked()).isEqualTo(new Fact(new FileHolder(ACME, null), null));
        holders.on(OPENED, 0);
        holders.on(OPENED, 0);
        assertThat(asked()).isEqualTo(new Fact(new FileHolder(ACME, ID), new Source("customers/acme-file", 0)));
        var other = new CustomerOpened(
                new CustomerId("other"), "KH-00002", ACME, "Acme", LI.person(), LI.department(), CARD);
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> holders.on(other, 0));
    }

    @Test
    void numbers_follow_each_other() {
        var numbers = new CustomerNumbers(SQL);
        var first = ((CustomerNumber) numbers.answer(new CustomerNumber.Next()).answer()).number();
        var second = ((CustomerNumber) numbers.answer(new CustomerNumber.Next()).answer()).number();
        assertThat(first).matches("KH-\\d{5}");
        assertThat(Integer.parseInt(second.substring(3))).isEqualTo(Integer.parseInt(first.substring(3)) + 1);
    }

    private Fact asked() {
        return holders.answer(new FileHolder.Of(ACME));
    }
}
