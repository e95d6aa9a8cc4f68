package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.BalanceEvent.BalanceGranted;
import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ChangeEvent.ContractTerminated;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractEvent.ReturnedByManager;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.FrameworkRoom;
import dossier.contracts.api.Portion;
import dossier.contracts.api.Term;
import dossier.contracts.api.Term.Renewal;
import dossier.contracts.api.TermEvent.ContractExpired;
import dossier.contracts.api.TermEvent.ContractRenewed;
import dossier.platform.TestDatabase;
import dossier.words.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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

/** The register of framework contracts grants no more than there is, however many ask at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrameworksTest {
    private static final DataSource DATABASE = TestDatabase.migrated();
    private static final ContractId FRAME = new ContractId("frame");

    private final Frameworks register = new Frameworks(JdbcClient.create(DATABASE));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

    @BeforeEach
    void a_framework_of_a_thousand() {
        JdbcClient.create(DATABASE)
                .sql("truncate framework, call_off, call_off_order")
                .update();
        var term = new Term(null, DUE, Renewal.BY_AGREEMENT, null, null);
        draft(FRAME, SMALL.with(ContractTerms.framework(new BigDecimal("1000.00"), term)));
    }

    @Test
    void it_is_open_from_its_effect_until_its_end() {
        assertThat(room().isOpen(TODAY)).isFalse();
        register.on(new ContractTookEffect(FRAME, TODAY), 7);
        assertThat(room().isOpen(DUE)).isTrue();
        assertThat(room().isOpen(DUE.plusDays(1))).isFalse();
        register.on(new ContractRenewed(FRAME, DUE.plusYears(1), SCAN), 8);
        assertThat(room().isOpen(DUE.plusDays(1))).isTrue();
        assertThat(room().counterparty()).isEqualTo(ACME);
        register.on(new ContractExpired(FRAME, DUE), 9);
        assertThat(room().isOpen(TODAY)).isFalse();
        assertThat(ask(new ContractId("none"), "x").ceiling()).isNull();
    }

    @Test
    void what_is_submitted_counts_until_it_is_sent_back() {
        var one = new ContractId("one");
        draft(one, callOff("300.00"));
        assertThat(room().taken()).isEqualByComparingTo("0");
        register.on(new ContractSubmitted(one, NUMBER, 1, false, null), 1);
        assertThat(room().taken()).isEqualByComparingTo("300");
        assertThat(ask(FRAME, "one").taken()).isEqualByComparingTo("0");
        register.on(new ContractAmended(one, 1, TODAY, Money.cny("350")), 2);
        assertThat(room().taken()).isEqualByComparingTo("350");
        register.on(new ReturnedByManager(one, MANAGER.person(), List.of()), 3);
        assertThat(room().taken()).isEqualByComparingTo("0");
    }

    @Test
    void what_is_terminated_gives_its_part_back() {
        var one = new ContractId("one");
        draft(one, callOff("300.00"));
        register.on(new ContractSubmitted(one, NUMBER, 1, false, null), 1);
        register.on(new ContractTookEffect(one, TODAY), 2);
        assertThat(room().taken()).isEqualByComparingTo("300");
        register.on(new ContractTerminated(one, 1, TODAY), 3);
        assertThat(room().taken()).isEqualByComparingTo("0");
    }

    @Test
    void what_is_terminated_keeps_what_its_orders_take_as_long_as_they_take_it() {
        var one = new ContractId("one");
        draft(one, callOff("300.00"));
        register.on(new ContractSubmitted(one, NUMBER, 1, false, null), 1);
        register.on(new ContractTookEffect(one, TODAY), 2);
        order(one, "first", "80.00");
        order(one, "second", "50.00");
        assertThat(room().taken()).isEqualByComparingTo("300");
        register.on(new ContractTerminated(one, 1, TODAY), 5);
        assertThat(room().taken()).isEqualByComparingTo("130");
        order(one, "second", "20.00");
        assertThat(room().taken()).isEqualByComparingTo("100");
        order(new ContractId("no-call-off"), "third", "10.00");
        assertThat(room().taken()).isEqualByComparingTo("100");
    }

    private void order(ContractId callOff, String order, String amount) {
        register.on(new BalanceGranted(callOff, order, new Portion(Money.cny(amount), List.of())), 4);
    }

    @Test
    void its_ceiling_is_the_one_last_amended() {
        register.on(new ContractAmended(FRAME, 1, TODAY, null, new BigDecimal("1500.00")), 9);
        assertThat(room().ceiling()).isEqualTo(Money.cny("1500.00"));
    }

    @Test
    void many_at_once_never_get_more_than_the_ceiling() throws Exception {
        var asked = IntStream.range(0, 200)
                .<Callable<Boolean>>mapToObj(i -> () -> transaction.execute(_ -> granted("c" + i)))
                .toList();
        for (var i = 0; i < 200; i++) draft(new ContractId("c" + i), callOff("30.00"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var granted = threads.invokeAll(asked).stream()
                    .filter(it -> Boolean.TRUE.equals(it.resultNow()))
                    .count();
            assertThat(granted).isEqualTo(33);
        }
        assertThat(room().taken()).isEqualByComparingTo("990");
    }

    /** As a submission does: asks, decides, and writes in one transaction. */
    private boolean granted(String callOff) {
        if (!ask(FRAME, callOff).covers(Money.cny("30.00"))) return false;
        register.on(new ContractSubmitted(new ContractId(callOff), NUMBER, 1, false, null), 1);
        return true;
    }

    private void draft(ContractId id, ContractDraft draft) {
        register.on(new ContractDrafted(id, draft, DRAFTER.person(), DRAFTER.department()), 0);
    }

    private static ContractDraft callOff(String amount) {
        return ContractLife.draft(Money.cny(amount), false).with(ContractTerms.callOff(FRAME));
    }

    private FrameworkRoom room() {
        return ask(FRAME, "another");
    }

    private FrameworkRoom ask(ContractId framework, String callOff) {
        var answer = transaction.execute(_ -> register.answer(new FrameworkRoom.Of(framework, new ContractId(callOff)))
                .answer());
        return (FrameworkRoom) Objects.requireNonNull(answer);
    }
}
