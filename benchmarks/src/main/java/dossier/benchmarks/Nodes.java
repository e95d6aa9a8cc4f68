package dossier.benchmarks;

import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoClients;
import dossier.benchmarks.Burst.Rates;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * How long after its answer a command is seen: in one process, on another node than decided, and in the peer; they take turns. Then what nodes add: commands a second and
 * what one costs in computing, with one node of each side and with two.
 */
final class Nodes {
    private static final int COMMANDS = Integer.getInteger("commands", 1_000),
            WARM_UP = COMMANDS,
            ROUNDS = Integer.getInteger("rounds", 5);
    private static final long LONGEST_PAUSE = 20_000_000, SEED = 20261130;
    private static final Duration BURST = Duration.ofSeconds(Integer.getInteger("burst", 5));
    private static final List<Integer> CLIENTS = List.of(8, 32);

    private final AtomicLong drafts = new AtomicLong();

    /** Nodes that are one house: each takes its turn to decide, and each to show. */
    private static final class Sides implements House, AutoCloseable {
        private final Peers commandSide, querySide;
        private final HttpClient http;
        private final List<Application> running = new ArrayList<>();
        private final List<Client> deciding = new ArrayList<>(), showing = new ArrayList<>();
        private final AtomicLong decided = new AtomicLong(), shown = new AtomicLong();

        private Sides(Peers commandSide, Peers querySide, HttpClient http) {
            this.commandSide = commandSide;
            this.querySide = querySide;
            this.http = http;
        }

        /** One more of each. */
        Sides grow() throws Exception {
            deciding.add(started(commandSide));
            showing.add(started(querySide));
            return this;
        }

        private Client started(Peers side) throws Exception {
            var node = side.start();
            running.add(node);
            return Client.signIn(node.address(), http);
        }

        private static Client next(List<Client> nodes, AtomicLong turn) {
            return nodes.get((int) (turn.getAndIncrement() % nodes.size()));
        }

        @Override
        public long draft(String id) throws IOException, InterruptedException {
            return next(deciding, decided).draft(id);
        }

        @Override
        public long revise(String id, long version) throws IOException, InterruptedException {
            return next(deciding, decided).revise(id, version);
        }

        @Override
        public void see(String id, long version) throws IOException, InterruptedException {
            next(showing, shown).see(id, version);
        }

        Duration cpu() {
            return running.stream()
                    .map(it -> ProcessHandle.of(it.process())
                            .flatMap(process -> process.info().totalCpuDuration())
                            .orElseThrow())
                    .reduce(Duration.ZERO, Duration::plus);
        }

        @Override
        public void close() throws IOException {
            for (var it : running) it.close();
        }
    }

    /** @param arguments the script that starts Dossier, and an empty directory */
    public static void main(String[] arguments) throws Exception {
        Path script = Path.of(arguments[0]), directory = Path.of(arguments[1]), data = directory.resolve("data");
        try (var engines = Engines.start(directory);
                var http = HttpClient.newHttpClient()) {
            var nodes = new Nodes();
            // what the nodes go on with is founded by the application that is both
            Peers.dossier(engines, script, data, "nodes", 0).start().close();
            try (var sides = new Sides(
                            Peers.node(engines, script, data, "command-node", "nodes"),
                            Peers.node(engines, script, data, "query-node", "nodes"),
                            http)
                    .grow()) {
                try (var one = Peers.dossier(engines, script, directory.resolve("one"), "one", 0)
                                .start();
                        var peer = Peers.tuned(engines, "tuned").start()) {
                    nodes.visible(Client.signIn(one.address(), http), sides, new StockClient(peer.address(), http));
                }
                nodes.curve(engines, sides);
                nodes.check(engines, sides);
            }
        }
    }

    private void visible(House one, House sides, House peer) throws Exception {
        var houses = List.of(one, sides, peer);
        var times = new long[houses.size()][COMMANDS];
        var random = new Random(SEED);
        for (var i = -WARM_UP; i < COMMANDS; i++)
            for (var which = 0; which < houses.size(); which++) {
                LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE));
                var time =
                        untilSeen(houses.get(which), houses.get(which) == sides ? next() : "visible-" + (WARM_UP + i));
                if (i >= 0) times[which][i] = time;
            }
        Figures here = Figures.of(times[0]), across = Figures.of(times[1]), theirs = Figures.of(times[2]);
        System.out.printf(
                "%nMilliseconds from the answer, one client, pauses up to %d ms (seed %d)%n%s%s%s%s",
                LONGEST_PAUSE / 1_000_000,
                SEED,
                Figures.HEAD,
                here.row("visible in the same process"),
                across.row("visible on another node"),
                theirs.row("peer, same process"));
        System.out.printf(
                "peer over Dossier: p50 %.1f, p99 %.1f; over Dossier across nodes: p50 %.1f, p99 %.1f%n",
                theirs.millis(0.5) / here.millis(0.5),
                theirs.millis(0.99) / here.millis(0.99),
                theirs.millis(0.5) / across.millis(0.5),
                theirs.millis(0.99) / across.millis(0.99));
    }

    private static long untilSeen(House house, String id) throws Exception {
        var version = house.draft(id);
        var answered = System.nanoTime();
        house.see(id, version);
        return System.nanoTime() - answered;
    }

    private void curve(Engines engines, Sides sides) throws Exception {
        var bytes = (int) engines.ask("nodes", "select avg(length(payload) + length(metadata)) from domainevententry");
        try (var floor = new Floor(engines, bytes)) {
            System.out.printf(
                    "%n%-34s %10s %24s %18s%n",
                    "contracts opened, nodes and clients", "/s", "of the floor", "computing each");
            measured(floor, sides);
            measured(floor, sides.grow());
        }
    }

    private void measured(Floor floor, Sides sides) throws Exception {
        for (var clients : CLIENTS) {
            Burst.of(clients, BURST.multipliedBy(2).toNanos(), _ -> sides.draft(next()));
            Rates inserts = new Rates(), opened = new Rates();
            var computed = Duration.ZERO;
            var done = 0L;
            for (var round = 0; round < ROUNDS; round++) {
                inserts.add(floor.burst(clients, BURST));
                var before = sides.cpu();
                var burst = Burst.of(clients, BURST.toNanos(), _ -> sides.draft(next()));
                var last = next();
                sides.see(last, sides.draft(last));
                computed = computed.plus(sides.cpu().minus(before));
                opened.add(burst);
                done += burst.done() + 1;
            }
            System.out.printf(
                    "%-34s %10.0f %24s %15.2f ms%n",
                    "%d of each side, %d clients".formatted(sides.deciding.size(), clients),
                    opened.middle(),
                    opened.over(inserts),
                    computed.toNanos() / 1e6 / done);
        }
    }

    /** What was answered is shown, once. */
    private void check(Engines engines, Sides sides) throws Exception {
        var last = next();
        var version = sides.draft(last);
        for (var it : sides.showing) it.see(last, version);
        try (var mongo = MongoClients.create(engines.mongo())) {
            var documents =
                    mongo.getDatabase("nodes").getCollection("contract_files").countDocuments(regex("_id", "^node-"));
            if (documents != drafts.get())
                throw new IllegalStateException(documents + " documents of " + drafts + " contracts");
            System.out.printf("%d contracts opened on the nodes, %d shown%n", drafts.get(), documents);
        }
    }

    private String next() {
        return "node-" + drafts.getAndIncrement();
    }
}
