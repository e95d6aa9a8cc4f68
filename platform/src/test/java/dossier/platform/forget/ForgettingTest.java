package dossier.platform.forget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.platform.TestDatabase;
import dossier.platform.store.KeyVault;
import dossier.words.Forgotten;
import dossier.words.PersonId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A house that forgets, and the same house restored from a backup of before: its database, under the same master key, beside the same list. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgettingTest {
    private static final DataSource NOW = TestDatabase.migrated(), BACKUP = TestDatabase.migrated();
    private static final String LI = "employees/li", WU = "employees/wu";

    @TempDir
    private Path home;

    private House house;

    /** The parts of a house on a database that take part in forgetting. */
    private final class House {
        final JdbcClient sql;
        final TransactionTemplate transaction;
        final KeyVault vault;
        final ForgottenList list;
        final Forgetting forgetting;
        final List<Object> told = new ArrayList<>();

        House(DataSource database, int master) {
            sql = JdbcClient.create(database);
            var transactions = new DataSourceTransactionManager(database);
            transaction = new TransactionTemplate(transactions);
            var key = new byte[32];
            key[0] = (byte) master;
            vault = new KeyVault(sql, new SecretKeySpec(key, "AES"), Clock.systemUTC());
            list = new ForgottenList(new ForgottenSettings(home.resolve("list")), vault, Clock.systemUTC());
            var beans = new StaticListableBeanFactory();
            KeepsOfPeople keeper = told::add;
            ShowsCases shown = told::add;
            beans.addBean("keeper", keeper);
            beans.addBean("shown", shown);
            forgetting = new Forgetting(
                    vault,
                    list,
                    sql,
                    transactions,
                    beans.getBeanProvider(KeepsOfPeople.class),
                    beans.getBeanProvider(ShowsCases.class));
        }

        void forget(String stream) {
            transaction.executeWithoutResult(_ -> forgetting.forget(stream));
        }
    }

    @BeforeEach
    void li_and_wu() {
        for (var database : List.of(NOW, BACKUP))
            JdbcClient.create(database).sql("delete from case_key").update();
        house = new House(NOW, 1);
    }

    /** As the databases were when the backup was taken. */
    private void backUp() {
        var rows = house.sql
                .sql("select subject, id, wrapped, created_at, dropped_at from case_key")
                .query()
                .listOfRows();
        var backup = JdbcClient.create(BACKUP);
        for (var row : rows)
            backup.sql("insert into case_key values (?, ?, ?, ?, ?)")
                    .params(new ArrayList<>(row.values()))
                    .update();
    }

    @Test
    void who_was_forgotten_since_the_backup_is_forgotten_again_at_the_start_and_nobody_else() {
        var li = house.vault.seal(LI, "Li");
        var wu = house.vault.seal(WU, "Wu");
        backUp();
        house.forget(LI);
        assertThat(house.vault.open(li)).isEqualTo(Forgotten.TEXT);
        assertThat(house.told).containsExactly(new PersonId("li"));

        var restored = new House(BACKUP, 1);
        assertThat(new House(BACKUP, 1).vault.open(li)).isEqualTo("Li");
        restored.forgetting.start();
        assertThat(restored.vault.open(li)).isEqualTo(Forgotten.TEXT);
        assertThat(restored.vault.open(wu)).isEqualTo("Wu");
        assertThat(restored.told).containsExactly(new PersonId("li"), LI);

        restored.told.clear();
        restored.forgetting.start();
        assertThat(restored.told).isEmpty();
    }

    @Test
    void who_is_missing_on_the_list_is_added_at_the_start() throws IOException {
        house.vault.seal(LI, "Li");
        house.forget(LI);
        Files.delete(home.resolve("list"));
        house.forgetting.start();
        assertThat(house.list.streams()).containsExactly(LI);
    }

    @Test
    void what_is_rolled_back_forgets_nobody() {
        var li = house.vault.seal(LI, "Li");
        assertThatThrownBy(() -> house.transaction.executeWithoutResult(_ -> {
                    house.forgetting.forget(LI);
                    throw new IllegalArgumentException("refused after all");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(house.vault.open(li)).isEqualTo("Li");
        assertThat(house.list.streams()).isEmpty();
    }

    @Test
    void a_list_that_was_changed_or_is_of_another_house_stops_the_start() throws IOException {
        house.forget(LI);
        house.forget(WU);
        var file = home.resolve("list");
        var written = Files.readString(file);
        assertThatIllegalStateException()
                .isThrownBy(() -> new House(BACKUP, 2).forgetting.start())
                .withMessageContaining("another master key");
        var lines = written.lines().toList();
        for (var changed : List.of(
                written.replace("employees/li", "employees/mei"),
                lines.getLast() + "\n",
                written + lines.getFirst() + "\n")) {
            Files.writeString(file, changed);
            assertThatIllegalStateException().isThrownBy(house.forgetting::start);
        }
        Files.writeString(file, written);
        house.forgetting.start();
        assertThat(house.list.streams()).containsExactly(LI, WU);
    }
}
