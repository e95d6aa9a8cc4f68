package dossier.standalone;

import static dossier.standalone.Paper.MINOR;
import static dossier.standalone.Paper.confirmedByLegal;
import static dossier.standalone.Paper.draft;
import static dossier.standalone.Paper.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dossier.contracts.api.ContractCommand.ApproveAsManager;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Party;
import dossier.standalone.Person.Answer;
import dossier.standalone.Salesperson.Office;
import dossier.words.Command;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two nodes of each side on a PostgreSQL and a MongoDB replica set: commands go to either, readers ask either, and one of them dies. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NodesIT {
    private static final String LEDGER = "contract_ledger";
    private static final int ROUNDS = 8, MEASURED = 150, WARM_UP = 50;
    private static final Duration LONGEST_TAKEOVER = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private final Journal journal = new Journal();

    /** @param commands nodes that decide, {@code queries} nodes that show */
    private record Nodes(List<PackagedApplication> commands, List<PackagedApplication> queries)
            implements AutoCloseable {
        static Nodes start(Path home, List<String> engines) throws Exception {
            var nodes = new Nodes(
                    List.of(
                            PackagedApplication.launchNode("command-node", "command-1", home, engines),
                            PackagedApplication.launchNode("command-node", "command-2", home, engines)),
                    List.of(
                            PackagedApplication.launchNode("query-node", "query-1", home, engines),
                            PackagedApplication.launchNode("query-node", "query-2", home, engines)));
            for (var node : nodes.all().toList()) node.awaitUp();
            return nodes;
        }

        Stream<PackagedApplication> all() {
            return Stream.concat(commands.stream(), queries.stream());
        }

        /** Each command goes to the other node than the one before. */
        Person deciding(Person person, int number) {
            return person.at(commands.get(number % commands.size()).address());
        }

        Person showing(Person person, int number) {
            return person.at(queries.get(number % queries.size()).address());
        }

        @Override
        public void close() {
            all().forEach(PackagedApplication::kill);
        }
    }

    @Test
    void two_nodes_of_each_side_are_one_house() throws Exception {
        try (var servers = RealServers.start(home.resolve("servers"))) {
            foundTheDemoCompany(servers.arguments());
            try (var collector = Collector.start();
                    var nodes = Nodes.start(home, and(servers.arguments(), collector.arguments()));
                    var http = HttpClient.newHttpClient()) {
                var office = Office.of(nodes.commands.getFirst().address(), http);
                var auditor = Person.of("xu-ming", nodes.queries.getLast().address(), http);
                var administrator = oneSignInServesAll(nodes);

                fromDraftToSignature(nodes, office);
                concurrentCommandsAreDecidedOnce(nodes, office);
                compareWithTheStory(new Auditor(auditor));
                System.out.println("across nodes: " + commitToReadable(nodes, office));
                oneTraceFromRequestToReadModel(nodes, office, collector);

                administrator = sharedAmong(nodes, administrator);
                var contracts = contracts(nodes, office);
                administrator.makeAnew(LEDGER);
                System.out.println(
                        "across nodes: " + takeover(nodes, office) + " until another told what a killed node told");
                shownAnew(nodes, office, administrator, contracts);
                administrator.awaitAllTold();
                compareWithTheStory(new Auditor(auditor));
            }
        }
    }

    private static List<String> and(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** By the application that is both sides: what it leaves on the servers is the nodes' to go on with. */
    private void foundTheDemoCompany(List<String> engines) throws Exception {
        PackagedApplication.start(home, engines.toArray(String[]::new)).stop();
    }

    private Administrator oneSignInServesAll(Nodes nodes) throws Exception {
        var signedIn = Administrator.signIn(nodes.queries.getFirst().address());
        for (var node : nodes.all().toList())
            assertThat(signedIn.at(node.address()).isKnown())
                    .as(node.address().toString())
                    .isTrue();
        return signedIn;
    }

    private void fromDraftToSignature(Nodes nodes, Office office) throws Exception {
        var id = new ContractId("across-nodes");
        var last = 0L;
        var number = 0;
        for (var step : List.of(
                new Step(office.seller(), draft(id, MINOR)),
                new Step(office.seller(), new SubmitContract(id)),
                new Step(office.manager(), new ApproveAsManager(id, "")),
                new Step(office.legal(), confirmedByLegal(id)),
                new Step(office.seller(), signed(id, Party.US, office.page())),
                new Step(office.seller(), signed(id, Party.COUNTERPARTY, office.page())))) {
            var answer = ask(nodes.deciding(step.person, number++), "step-" + number, step.command);
            assertThat(answer.accepted()).as("%s: %s", step, answer).isTrue();
            last = answer.version();
        }
        for (var node = 0; node < nodes.queries.size(); node++)
            assertThat(readable(nodes.showing(office.seller(), node), id, last)
                            .get("stage")
                            .asString())
                    .isEqualTo("EFFECTIVE");
    }

    private record Step(Person person, Command command) {}

    /** Under one key and under two, at both nodes at the same moment. */
    private void concurrentCommandsAreDecidedOnce(Nodes nodes, Office office) throws Exception {
        try (var threads = Executors.newCachedThreadPool()) {
            for (var round = 0; round < ROUNDS; round++) {
                var id = new ContractId("at-once-" + round);
                for (Command command : List.of(draft(id, MINOR), new SubmitContract(id))) {
                    var start = new CyclicBarrier(4);
                    var answers = threads.invokeAll(IntStream.range(0, 4)
                            .<Callable<Answer>>mapToObj(it -> () -> {
                                start.await();
                                var key = command.getClass().getSimpleName()
                                        + id.value()
                                        + (it < 2 ? "" : "-again-" + it);
                                return ask(nodes.deciding(office.seller(), it), key, command);
                            })
                            .toList());
                    var told = new ArrayList<Answer>();
                    for (var answer : answers) told.add(answer.get());
                    assertThat(told.get(0)).as("the same request at both nodes").isEqualTo(told.get(1));
                    assertThat(told.subList(1, 4).stream().filter(Answer::accepted))
                            .as("of three requests that are not the same: %s", told)
                            .hasSize(1);
                }
            }
        }
    }

    private void compareWithTheStory(Auditor auditor) {
        assertThat(journal.lines()).allMatch(Journal.Line::decided);
        for (var id : journal.cases()) auditor.compare(journal.about(id), Set.of(), auditor.story(id));
        assertThat(auditor.compareNumbers()).isGreaterThanOrEqualTo(ROUNDS + 1);
    }

    /** From the answer of one process until another shows it. */
    private String commitToReadable(Nodes nodes, Office office) throws Exception {
        var micros = new ArrayList<Long>();
        for (var number = 0; number < WARM_UP + MEASURED; number++) {
            var id = new ContractId("measured-" + number);
            var answer = ask(nodes.deciding(office.seller(), number), "measured-" + number, draft(id, MINOR));
            var answered = System.nanoTime();
            readable(nodes.showing(office.seller(), number / 2), id, answer.version());
            if (number >= WARM_UP) micros.add((System.nanoTime() - answered) / 1_000);
        }
        micros.sort(null);
        return "p50 %.1f ms, p99 %.1f ms from a command's answer to its reading elsewhere (%d)"
                .formatted(micros.get(MEASURED / 2) / 1e3, micros.get(MEASURED * 99 / 100) / 1e3, MEASURED);
    }

    /** Decided on one node and told by another; nobody is named. */
    private void oneTraceFromRequestToReadModel(Nodes nodes, Office office, Collector collector) throws Exception {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var id = new ContractId("traced-contract");
        var answer = nodes.deciding(office.seller(), 0)
                .send(draft(id, MINOR), "traced", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        assertThat(answer.accepted()).as(answer.toString()).isTrue();
        await().atMost(LONGEST_TAKEOVER)
                .untilAsserted(() -> assertThat(collector.of(trace))
                        .extracting(Span::getName)
                        .contains(
                                "POST /api/{context}/{id}/{command}",
                                "decide DraftContract",
                                "append",
                                "tell " + LEDGER));
        assertThat(collector.of(trace))
                .allSatisfy(it -> assertThat(it.toString())
                        .doesNotContain(id.value(), office.seller().id(), "traced"));
    }

    private Administrator sharedAmong(Nodes nodes, Administrator administrator) {
        for (var node : nodes.queries)
            await().atMost(LONGEST_TAKEOVER)
                    .until(() -> administrator.at(node.address()).toldHere() > 0);
        return administrator.at(nodes.queries.getLast().address());
    }

    /** One of the nodes that show dies at once; what is decided from then on is shown by the other. */
    private String takeover(Nodes nodes, Office office) throws Exception {
        var id = new ContractId("after-the-kill");
        nodes.queries.getFirst().kill();
        var killed = System.nanoTime();
        var answer = ask(nodes.deciding(office.seller(), 0), "after-the-kill", draft(id, MINOR));
        var reader = nodes.showing(office.seller(), 1);
        await().atMost(LONGEST_TAKEOVER)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> reader.read("/api/contracts/" + id.value() + "/timeline?fresh=true")
                                        .status()
                                == 200
                        && reader.read("/api/contracts/" + id.value() + "?after=" + answer.version())
                                        .status()
                                == 200);
        return "%.1f s".formatted((System.nanoTime() - killed) / 1e9);
    }

    /** Begun while both nodes were there, finished by the one that is left; meanwhile nobody misses a contract. */
    private void shownAnew(Nodes nodes, Office office, Administrator administrator, long contracts) throws Exception {
        await().atMost(LONGEST_TAKEOVER.multipliedBy(2)).until(() -> {
            assertThat(contracts(nodes, office)).isGreaterThanOrEqualTo(contracts);
            return administrator.beside(LEDGER).equals("KEPT");
        });
        assertThat(contracts(nodes, office)).isGreaterThanOrEqualTo(contracts);
    }

    /** As many as the node lists that is not killed. */
    private static long contracts(Nodes nodes, Office office) throws Exception {
        return nodes.showing(office.seller(), 1)
                .read("/api/contracts?count=true&limit=1")
                .body()
                .get("total")
                .asLong();
    }

    private Answer ask(Person person, String key, Command command) throws Exception {
        return journal.note(person, key, command, person.send(command, key));
    }

    /** Waits as a client does: asks for that version, and once more when it is told that it is not shown yet. */
    private static JsonNode readable(Person reader, ContractId id, long version) {
        return await().atMost(LONGEST_TAKEOVER)
                .until(
                        () -> reader.read("/api/contracts/" + id.value() + "?after=" + version),
                        it -> it.status() == 200)
                .body();
    }
}
