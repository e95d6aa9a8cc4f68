package dossier.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dossier.platform.TestDatabase;
import dossier.words.Forgotten;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyVaultTest {
    private static final DataSource DATABASE = TestDatabase.migrated();
    private static final String TEXT = "违约金为合同总价的百分之五";

    private final String subject = "contracts/" + Ids.next();
    private final JdbcClient sql = JdbcClient.create(DATABASE);
    private final TransactionTemplate transaction = transaction(DATABASE);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final KeyVault vault = vault(1);

    @Test
    void a_text_opens_again_and_reads_as_nothing_in_between() {
        var sealed = vault.seal(subject, TEXT);

        assertThat(sealed).startsWith("§1:").doesNotContain("违约金");
        assertThat(vault.open(sealed)).isEqualTo(TEXT);
        assertThat(vault(1).open(sealed)).isEqualTo(TEXT);
    }

    @Test
    void the_same_text_is_never_sealed_alike() {
        var sealed =
                IntStream.range(0, 100).mapToObj(_ -> vault.seal(subject, TEXT)).toList();

        assertThat(new HashSet<>(sealed)).hasSize(100);
    }

    @Test
    void texts_that_look_sealed_or_are_empty_come_back_as_they_were() {
        for (var text :
                List.of("", "§1:", "§1:abc:def", vault.seal(subject, TEXT), Forgotten.TEXT, "\u0000 \uD83D\uDE00"))
            assertThat(vault.open(vault.seal(subject, text))).isEqualTo(text);
    }

    @Test
    void a_text_that_was_never_sealed_is_read_as_it_is() {
        assertThat(vault.open(TEXT)).isEqualTo(TEXT);
    }

    @Test
    void a_key_made_in_a_transaction_that_is_rolled_back_is_gone() {
        var lost = transaction.execute(it -> rolledBack(it, vault.seal(subject, TEXT)));

        assertThatThrownBy(() -> vault.open(lost))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there is no key");
        var kept = vault.seal(subject, TEXT);
        assertThat(vault(1).open(kept)).isEqualTo(TEXT);
    }

    @Test
    void a_key_forgotten_in_a_transaction_that_is_rolled_back_is_kept() {
        var sealed = vault.seal(subject, TEXT);

        var seenInside = transaction.execute(it -> {
            vault.drop(subject);
            return rolledBack(it, vault.open(sealed));
        });

        assertThat(seenInside).isEqualTo(Forgotten.TEXT);
        assertThat(vault.open(sealed)).isEqualTo(TEXT);
    }

    @Test
    void many_who_need_a_new_key_at_once_get_one() throws Exception {
        var together = new CyclicBarrier(16);
        var sealed = inParallel(16, () -> {
            together.await();
            return transaction.execute(_ -> vault.seal(subject, TEXT));
        });

        assertThat(sealed.stream().map(CaseKey::idIn).distinct()).hasSize(1);
        assertThat(sealed).allSatisfy(it -> assertThat(vault(1).open(it)).isEqualTo(TEXT));
    }

    @Test
    void one_connection_is_enough() {
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(DATABASE);
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(Duration.ofSeconds(2).toMillis());
            var pooled = new KeyVault(JdbcClient.create(pool), master(1), clock);

            var sealed = transaction(pool).execute(_ -> {
                JdbcClient.create(pool).sql("select 1").query(Integer.class).single();
                return pooled.seal(subject, TEXT);
            });

            assertThat(new KeyVault(JdbcClient.create(pool), master(1), clock).open(sealed))
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void a_dropped_key_leaves_its_texts_forgotten_and_those_of_others_alone() {
        var sealed = vault.seal(subject, TEXT);
        var others = vault.seal(subject + "-other", TEXT);

        vault.drop(subject);

        assertThat(vault.open(sealed)).isEqualTo(Forgotten.TEXT);
        assertThat(vault(1).open(sealed)).isEqualTo(Forgotten.TEXT);
        assertThat(vault.open(others)).isEqualTo(TEXT);
        assertThat(sql.sql(
                                "select count(*) from case_key where subject = ? and wrapped is null and dropped_at is not null")
                        .param(subject)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothing_more_is_stored_of_a_forgotten_case() {
        vault.drop(subject);

        assertThat(vault.seal(subject, TEXT)).isEqualTo(Forgotten.TEXT);
        assertThat(vault(1).seal(subject, TEXT)).isEqualTo(Forgotten.TEXT);
    }

    @Test
    void another_node_forgets_once_its_memory_has_expired() {
        var sealed = vault.seal(subject, TEXT);
        var otherNode = vault(1);
        otherNode.open(sealed);

        vault.drop(subject);
        now.updateAndGet(it -> it.plus(KeyVault.REMEMBERED));

        assertThat(otherNode.open(sealed)).isEqualTo(Forgotten.TEXT);
    }

    @Test
    void a_changed_text_is_found_out() {
        var sealed = vault.seal(subject, TEXT);
        var at = sealed.length() - 8;
        var changed = sealed.substring(0, at) + (sealed.charAt(at) == 'A' ? 'B' : 'A') + sealed.substring(at + 1);

        for (var bad :
                List.of(changed, sealed.substring(0, sealed.length() - 4), sealed.substring(0, 24), sealed + "!"))
            assertThatThrownBy(() -> vault.open(bad))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(subject + " was changed");
        assertThatThrownBy(() -> vault.open("§1:")).hasMessageContaining("names no key");
    }

    @Test
    void a_text_moved_under_the_key_of_another_case_is_found_out() {
        var sealed = vault.seal(subject, TEXT);
        var other = vault.seal(subject + "-other", TEXT);

        assertThatThrownBy(() -> vault.open(sealed.replace(CaseKey.idIn(sealed), CaseKey.idIn(other))))
                .hasMessageContaining("was changed");
    }

    @Test
    void another_master_key_is_told_apart_at_the_start() {
        var sealed = vault.seal(subject, TEXT);

        assertThatThrownBy(() -> vault(2).open(sealed)).hasMessageContaining("dossier.keys");
        assertThatThrownBy(() -> vault(2).requireItsMaster()).hasMessageContaining("dossier.keys");
        vault(1).requireItsMaster();
    }

    private KeyVault vault(int master) {
        return new KeyVault(sql, master(master), clock);
    }

    private static SecretKey master(int fill) {
        var bytes = new byte[AesGcm.KEY_BYTES];
        bytes[0] = (byte) fill;
        return AesGcm.key(bytes);
    }

    private static TransactionTemplate transaction(DataSource database) {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    private static String rolledBack(TransactionStatus status, String result) {
        status.setRollbackOnly();
        return result;
    }

    private static List<String> inParallel(int times, Callable<String> task)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var results = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(_ -> task).toList());
            var all = new ArrayList<String>();
            for (Future<String> result : results) all.add(result.get());
            return all;
        }
    }
}
