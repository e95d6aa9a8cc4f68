package dossier.contracts.command;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractNumber;
import dossier.platform.TestDatabase;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractNumbersTest {
    private static final DataSource DATABASE = TestDatabase.migrated();

    private final ContractNumbers numbers = new ContractNumbers(JdbcClient.create(DATABASE));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

    @BeforeEach
    void none_given() {
        JdbcClient.create(DATABASE).sql("truncate contract_number").update();
    }

    @Test
    void every_year_counts_from_one() {
        assertThat(next(2026)).isEqualTo("HT-2026-00001");
        assertThat(next(2026)).isEqualTo("HT-2026-00002");
        assertThat(next(2027)).isEqualTo("HT-2027-00001");
    }

    @Test
    void a_command_that_fails_leaves_no_gap() {
        transaction.executeWithoutResult(failing -> {
            assertThat(next(2026)).isEqualTo("HT-2026-00001");
            failing.setRollbackOnly();
        });
        assertThat(next(2026)).isEqualTo("HT-2026-00001");
    }

    @Test
    void many_at_once_get_each_number_once_and_all_of_them() throws Exception {
        var asked = IntStream.range(0, 200)
                .<Callable<String>>mapToObj(i -> () -> transaction.execute(work -> {
                    var number = next(2026);
                    if (i % 5 == 0) work.setRollbackOnly();
                    return i % 5 == 0 ? "" : number;
                }))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var given = threads.invokeAll(asked).stream()
                    .map(it -> it.resultNow())
                    .filter(it -> !it.isEmpty())
                    .sorted()
                    .toList();
            assertThat(given)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 160)
                            .mapToObj("HT-2026-%05d"::formatted)
                            .toList());
        }
    }

    private String next(int year) {
        return ((ContractNumber) numbers.answer(new ContractNumber.Next(year)).answer()).number();
    }
}
