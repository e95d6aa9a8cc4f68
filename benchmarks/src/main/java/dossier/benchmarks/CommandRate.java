package dossier.benchmarks;

import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoClients;
import dossier.benchmarks.Burst.Rates;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Commands a second over HTTP, and how soon they are seen meanwhile: Dossier with security, rules, decision record and audit; the peer with none of them, as it comes
 * and tuned; and a floor, the same bytes inserted one durable row at a time. All on the same engines, one after the other in every round.
 */
final class CommandRate {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warmUp", 30));
    private static final Duration BURST = Duration.ofSeconds(Integer.getInteger("burst", 5));

    /** Where a house keeps its events of the contracts that are drafted here, and in which collection these are read. */
    private record Events(String table, String collection) {
        long count(Engines engines, String database) throws SQLException {
            return engines.ask(database, "select count(*) from " + table);
        }

        /** What the middle one holds, data about it included. */
        int bytes(Engines engines, String database) throws SQLException {
            return (int)
                    engines.ask(database, "select avg(length(payload) + coalesce(length(metadata), 0)) from " + table);
        }
    }

    private static final Events OURS =
            new Events("domainevententry where aggregateidentifier like 'contracts/rate-%'", "contract_files");
    private static final Events THEIRS = new Events(
            "(select payload, meta_data as metadata from domain_event_entry where aggregate_identifier like 'rate-%')",
            "contracts");

    private final Engines engines;
    private final List<Measured> houses;

    private CommandRate(Engines engines, List<Measured> houses) {
        this.engines = engines;
        this.houses = houses;
    }

    /** A house with what was measured of it, for one number of clients. */
    private static final class Measured {
        private final String name;
        private final House house;
        private final String database;
        private final Events events;
        private final long bytesBefore;
        private final Queue<String> opened = new ConcurrentLinkedQueue<>();
        private volatile String last = "";
        private long drafts;
        private long revisions;
        private Rates open = new Rates();
        private Rates decide = new Rates();
        private List<Long> lags = new ArrayList<>();

        private Measured(String name, House house, Engines engines, String database, Events events)
                throws SQLException {
            this.name = name;
            this.house = house;
            this.database = database;
            this.events = events;
            this.bytesBefore = engines.bytes(database);
        }

        private Burst open(int clients, Duration time) throws Exception {
            var first = drafts;
            var burst = Burst.of(clients, time.toNanos(), number -> {
                var id = "rate-" + (first + number);
                house.draft(id);
                opened.add(id);
                last = id;
            });
            drafts += burst.done();
            return burst;
        }

        /** Each on another case, opened before. */
        private Burst decide(int clients, Duration time) throws Exception {
            var burst = Burst.of(clients, time.toNanos(), _ -> house.revise(taken(), 0));
            revisions += burst.done();
            return burst;
        }

        private String taken() {
            var id = opened.poll();
            if (id == null) throw new IllegalStateException("more was decided than opened");
            return id;
        }

        private void forget() {
            open = new Rates();
            decide = new Rates();
            lags = new ArrayList<>();
        }
    }

    /** @param arguments the script that starts Dossier, and an empty directory */
    public static void main(String[] arguments) throws Exception {
        Path script = Path.of(arguments[0]), directory = Path.of(arguments[1]);
        try (var engines = Engines.start(directory);
                var http = HttpClient.newHttpClient();
                var dossier = Peers.dossier(engines, script, directory.resolve("data"), "dossier", 0)
                        .start();
                var unproved = Peers.dossier(
                                engines,
                                script,
                                directory.resolve("unproved"),
                                "unproved",
                                0,
                                "--dossier.proofs.enabled=false")
                        .start();
                var tuned = Peers.tuned(engines, "tuned").start();
                var plain = Peers.stock(engines, "stock").start()) {
            var houses = List.of(
                    new Measured("Dossier", Client.signIn(dossier.address(), http), engines, "dossier", OURS),
                    new Measured(
                            "Dossier, no proofs", Client.signIn(unproved.address(), http), engines, "unproved", OURS),
                    new Measured("peer, tuned", new StockClient(tuned.address(), http), engines, "tuned", THEIRS),
                    new Measured(
                            "peer, as it comes", new StockClient(plain.address(), http), engines, "stock", THEIRS));
            new CommandRate(engines, houses).measure();
        }
    }

    private void measure() throws Exception {
        for (var house : houses) {
            house.open(8, WARM_UP);
            house.decide(8, WARM_UP.dividedBy(3));
            settle(house);
        }
        var bytes = houses.getFirst().events.bytes(engines, houses.getFirst().database);
        try (var floor = new Floor(engines, bytes)) {
            floor.burst(8, WARM_UP.dividedBy(3));
            for (var clients : List.of(8, 32)) {
                var inserts = new Rates();
                for (var round = 0; round < ROUNDS; round++) {
                    inserts.add(floor.burst(clients, BURST));
                    for (var house : houses) round(house, clients);
                }
                print(clients, bytes, inserts);
                houses.forEach(Measured::forget);
            }
        }
        System.out.println();
        for (var house : houses) check(house);
    }

    private void round(Measured house, int clients) throws Exception {
        try (var watch = Watch.over(house)) {
            house.open.add(house.open(clients, BURST));
            house.lags.addAll(watch.lags());
        }
        house.decide.add(house.decide(clients, BURST.dividedBy(2)));
        settle(house);
    }

    /** Until the read model shows all that was opened. */
    private void settle(Measured house) throws Exception {
        house.house.see("rate-" + (house.drafts - 1), 0);
    }

    private void print(int clients, int bytes, Rates inserts) {
        System.out.printf(
                "%n%d clients, %d rounds of %d s; floor: %.0f durable inserts of %d bytes a second%n",
                clients, ROUNDS, BURST.toSeconds(), inserts.middle(), bytes);
        System.out.printf(
                "%-20s %10s %24s %10s %24s %12s%n",
                "", "open /s", "of the floor", "decide /s", "of the floor", "lag p50/p99");
        for (var it : houses) {
            var lags = Figures.of(it.lags);
            System.out.printf(
                    "%-20s %10.0f %24s %10.0f %24s %6.0f/%.0f ms%n",
                    it.name,
                    it.open.middle(),
                    it.open.over(inserts),
                    it.decide.middle(),
                    it.decide.over(inserts),
                    lags.millis(0.5),
                    lags.millis(0.99));
        }
        var ours = houses.getFirst();
        for (var it : houses.subList(1, houses.size()))
            System.out.printf(
                    "Dossier over %s: open %s, decide %s%n",
                    it.name, ours.open.over(it.open), ours.decide.over(it.decide));
    }

    /** What was answered is there, once, in the store and in the read model; and how much room it takes. */
    private void check(Measured house) throws SQLException {
        try (var mongo = MongoClients.create(engines.mongo())) {
            var decisions = house.drafts + house.revisions;
            var events = house.events.count(engines, house.database);
            if (events < decisions)
                throw new IllegalStateException(house.name + ": " + events + " events of " + decisions + " decisions");
            var documents = mongo.getDatabase(house.database)
                    .getCollection(house.events.collection)
                    .countDocuments(regex("_id", "^rate-"));
            if (documents != house.drafts)
                throw new IllegalStateException(house.name + ": " + documents + " documents of " + house.drafts);
            System.out.printf(
                    "%s: %d events, %d documents, as answered; a decision takes %d bytes of the database, %d of them its event and its record%n",
                    house.name,
                    events,
                    documents,
                    (engines.bytes(house.database) - house.bytesBefore) / decisions,
                    house.events.bytes(engines, house.database));
        }
    }

    /** Looks, at moments of its own, how long it takes until what was opened last is seen. */
    private static final class Watch implements AutoCloseable {
        private static final long LONGEST_PAUSE = 200_000_000;

        private final Queue<Long> lags = new ConcurrentLinkedQueue<>();
        private final Thread thread;
        private volatile boolean over;

        private Watch(Measured house) {
            var random = new Random(20261129);
            thread = Thread.ofPlatform().start(() -> {
                while (!over) {
                    LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE));
                    if (!house.last.isEmpty()) look(house.house, house.last);
                }
            });
        }

        static Watch over(Measured house) {
            return new Watch(house);
        }

        private void look(House house, String id) {
            var asked = System.nanoTime();
            try {
                house.see(id, 0);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            lags.add(System.nanoTime() - asked);
        }

        List<Long> lags() throws InterruptedException {
            over = true;
            thread.join();
            return List.copyOf(lags);
        }

        @Override
        public void close() {
            over = true;
        }
    }
}
