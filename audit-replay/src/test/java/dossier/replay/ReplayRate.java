package dossier.replay;

import com.zaxxer.hikari.HikariDataSource;
import dossier.contracts.command.ContractDecider;
import dossier.handbook.Decider;
import dossier.platform.TestDatabase;
import dossier.platform.command.DecisionInTheAppend;
import dossier.platform.log.EventLog;
import dossier.platform.log.EventLog.Reading;
import dossier.platform.log.Logged;
import dossier.platform.read.Period;
import dossier.platform.store.StoredJson;
import dossier.platform.store.StoredWords;
import dossier.platform.store.Vocabulary;
import dossier.replay.Alteration.OneFigure;
import dossier.words.Event;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How fast decisions are taken again, faithfully and with another figure, against merely reading and decoding the same records in the same run; started by
 * {@code benchmarks/run}, in a heap that would not hold them.
 */
final class ReplayRate {
    private static final Vocabulary WORDS = Vocabulary.scan();
    private static final StoredWords STORED = new StoredWords(WORDS);
    private static final int CONTRACTS = 100, STEPS = 3_900, ROUNDS = 3;
    private static final PrintStream OUT = System.out;

    private final EventLog log;
    private final JdbcTemplate sql;
    private long done;

    private ReplayRate(EventLog log, DataSource store) {
        this.log = log;
        this.sql = new JdbcTemplate(store);
    }

    /** @param arguments how many decisions */
    public static void main(String[] arguments) {
        var store = new HikariDataSource();
        store.setDataSource(TestDatabase.migrated());
        try (store;
                var beans = new AnnotationConfigApplicationContext()) {
            beans.registerBean(DataSource.class, () -> store);
            beans.registerBean("eventSerializer", Serializer.class, () -> STORED);
            beans.registerBean(StoredJson.class, STORED::json);
            beans.register(EventLog.class);
            beans.refresh();
            new ReplayRate(beans.getBean(EventLog.class), store).measure(Long.parseLong(arguments[0]));
        }
    }

    private void measure(long decisions) {
        for (var made = 0; made < decisions; made += CONTRACTS + STEPS) write(made);
        sql.execute("analyze domainevententry");
        var events = sql.queryForObject("select count(*) from domainevententry", Long.class);
        OUT.printf(
                "%d decisions with %d events, heap at most %d MB%n",
                decisions, events, megabytes(Runtime.getRuntime().maxMemory()));
        for (var round = 1; round <= ROUNDS; round++) {
            var read = rate(this::read);
            var faithful = rate(this::faithfully);
            var counterfactual = rate(this::counterfactually);
            OUT.printf(
                    "round %d: read and decoded %,.0f/s, replayed %,.0f/s (%.2f of it), what-if %,.0f/s (%.2f of it); most heap used %d MB%n",
                    round, read, faithful, faithful / read, counterfactual, counterfactual / read, mostUsed());
        }
    }

    private double rate(Function<Reading, Long> work) {
        var begun = System.nanoTime();
        long decisions = log.read(work);
        return decisions / ((System.nanoTime() - begun) / 1e9);
    }

    private long read(Reading reading) {
        done = 0;
        try (var all = reading.all(Period.ALL.start(), Period.ALL.end())) {
            all.forEachOrdered(it -> {
                var carried = it.decision();
                if (carried != null && carried.record().get().version() >= -1) done++;
            });
        }
        return done;
    }

    private long faithfully(Reading reading) {
        var judge = new Judge(ReplayRate::decider, WORDS);
        done = 0;
        new Recollection(ReplayRate::decider, reading).all(Period.ALL.start(), Period.ALL.end(), it -> {
            var verdict = judge.faithfully(Objects.requireNonNull(it.past()), Objects.requireNonNull(it.state()));
            if (verdict.outcome() != Verdict.Outcome.REPRODUCED) throw new IllegalStateException(it.id() + verdict);
            done++;
        });
        return done;
    }

    private long counterfactually(Reading reading) {
        var run = new Counterfactual(
                new OneFigure("majorContractFrom", "300000"), Period.ALL, ReplayRate::decider, WORDS);
        run.goOn(reading, _ -> {});
        var found = run.result();
        if (found.total().changed() == 0) throw new IllegalStateException("nothing was decided otherwise");
        return found.decisions();
    }

    private static Optional<Decider<?, ?, ?>> decider(String context) {
        return context.equals("contracts") ? Optional.of(ContractDecider.CONTRACT) : Optional.empty();
    }

    private static long mostUsed() {
        return megabytes(ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getType() == MemoryType.HEAP)
                .mapToLong(it -> it.getPeakUsage().getUsed())
                .sum());
    }

    private static long megabytes(long bytes) {
        return bytes / 1024 / 1024;
    }

    private void write(int chunk) {
        var paper = RandomContracts.decided(chunk, CONTRACTS, STEPS, "k" + chunk + "-");
        var rows = new ArrayList<Object[]>();
        for (var it : paper.events) rows.add(row(it, chunk));
        sql.batchUpdate(
                "insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload, payloadrevision, payloadtype, timestamp) values (?,?,?,?,?,?,?,?,?)",
                rows);
    }

    private static Object[] row(Logged it, int chunk) {
        var event = (Event) Objects.requireNonNull(it.event());
        var id = "k" + chunk + it.id();
        var aside = it.stream().startsWith("decisions/");
        var metaData = MetaData.with(DecisionInTheAppend.BY, String.valueOf(it.by()))
                .and(DecisionInTheAppend.POSITION, it.position())
                .and(DecisionInTheAppend.HAPPENED_AT, it.recordedAt().toString())
                .and(DecisionInTheAppend.DECISION_ID, "k" + chunk + it.decisionId());
        var carried = it.decision();
        if (carried != null)
            metaData = metaData.and(
                            DecisionInTheAppend.DECISION,
                            STORED.json().mapper().valueToTree(carried.record().get()))
                    .and(DecisionInTheAppend.VERSION_AFTER, carried.versionAfter());
        var payload = STORED.serialize(event, byte[].class);
        return new Object[] {
            aside ? "decisions/k" + chunk + it.id() : it.stream(),
            it.version(),
            "case",
            id,
            STORED.serialize(metaData, byte[].class).getData(),
            payload.getData(),
            payload.getType().getRevision(),
            payload.getType().getName(),
            it.recordedAt().toString()
        };
    }
}
