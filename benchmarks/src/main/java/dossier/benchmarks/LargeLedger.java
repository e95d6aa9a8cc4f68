package dossier.benchmarks;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * How long pages take that look at many contracts, when there are 10,000, which is about 100,000 events, and when there are 100,000. What the read models wrote of the demo
 * company's contracts is written again and again, under other ids and numbers; nobody else works meanwhile.
 */
final class LargeLedger {
    private static final int CONTRACTS = Integer.getInteger("contracts", 100_000);
    private static final int WARM_UP = 5, QUESTIONS = Integer.getInteger("questions", 40);
    private static final int BATCH = 2_000;
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private static final List<String> PEOPLE = List.of("xu-ming", "zhou-jianguo", "zhao-lei");
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("ledger, first page", "/contracts");
        PAGES.put("ledger, filtered", "/contracts?stage=EFFECTIVE&department=commerce&sort=-amount");
        PAGES.put("ledger, one counterparty", "/contracts?counterparty=huacheng");
        PAGES.put("ledger, searched", "/contracts?q=%E5%8D%87%E9%99%8D%E5%8F%B0");
        PAGES.put("ledger, one number searched", "/contracts?q=copy-777");
        PAGES.put("ledger, as recorded yesterday", "/contracts?knownAt=" + yesterday());
        PAGES.put("ledger, as it had happened yesterday", "/contracts?asOf=" + yesterday());
        PAGES.put("statistics, by month", "/statistics");
        PAGES.put("statistics, by person", "/statistics?by=person");
        PAGES.put("board of contracts", "/dashboard/contracts");
        PAGES.put("board of the house", "/dashboard");
        PAGES.put("handbook", "/handbook");
    }

    private final MongoDatabase readModels;
    private final List<BsonDocument> ledger, rulings, history;
    private int times = 1;

    private LargeLedger(MongoDatabase readModels) {
        this.readModels = readModels;
        this.ledger = contracts(readModels, "contract_ledger", "_id");
        this.rulings = readModels
                .getCollection("rulings", BsonDocument.class)
                .find(regex("stream", "^contracts/"))
                .into(new ArrayList<>());
        this.history = contracts(readModels, "contract_ledger_history", "case");
    }

    /** @param arguments the script that starts Dossier, and an empty directory */
    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[1]);
        try (var engines = Engines.start(directory);
                var mongo = MongoClients.create(engines.mongo());
                var dossier = Peers.dossier(
                                engines,
                                Path.of(arguments[0]),
                                directory.resolve("data"),
                                "dossier",
                                Integer.getInteger("months", 3))
                        .start()) {
            var large = new LargeLedger(mongo.getDatabase("dossier"));
            large.grow(CONTRACTS / 10);
            var before = measure(dossier.address());
            large.grow(CONTRACTS);
            var after = measure(dossier.address());
            System.out.printf(
                    "%nTen times as many contracts: times over those before%n%-44s %8s %8s%n", "", "p50", "p99");
            after.forEach((page, figures) -> {
                var then = Objects.requireNonNull(before.get(page));
                System.out.printf(
                        "%-44s %8.2f %8.2f%n",
                        page, figures.millis(0.5) / then.millis(0.5), figures.millis(0.99) / then.millis(0.99));
            });
        }
    }

    private void grow(int contracts) {
        var begun = System.nanoTime();
        var until = contracts / ledger.size();
        multiply("contract_ledger", ledger, until, "_id");
        multiply("rulings", rulings, until, "_id", "stream");
        multiply("contract_ledger_history", history, until, "_id", "case");
        times = until;
        System.out.printf(
                "%n%,d contracts, %,d decisions, %,d versions of lines, written in %d s%n",
                times * ledger.size(),
                times * rulings.size(),
                times * history.size(),
                (System.nanoTime() - begun) / 1_000_000_000);
    }

    private static List<BsonDocument> contracts(MongoDatabase readModels, String collection, String id) {
        return readModels
                .getCollection(collection, BsonDocument.class)
                .find(exists(id))
                .into(new ArrayList<>());
    }

    /** @param ids components that name the document or its case */
    private void multiply(String collection, List<BsonDocument> originals, int until, String... ids) {
        var into = readModels.getCollection(collection, BsonDocument.class);
        var batch = new ArrayList<BsonDocument>();
        for (var copy = times; copy < until; copy++)
            for (var original : originals) {
                batch.add(copied(original, copy, ids));
                if (batch.size() == BATCH) {
                    into.insertMany(batch, UNORDERED);
                    batch.clear();
                }
            }
        if (!batch.isEmpty()) into.insertMany(batch, UNORDERED);
    }

    private static BsonDocument copied(BsonDocument original, int copy, String... ids) {
        var document = original.clone();
        for (var id : ids) document.put(id, more(document, id, copy));
        if (document.isString("number")) document.put("number", more(document, "number", copy));
        return document;
    }

    private static BsonString more(BsonDocument document, String component, int copy) {
        return new BsonString(document.getString(component).getValue() + "-copy-" + copy);
    }

    /** Answers the times by person and page. */
    private static Map<String, Figures> measure(URI house) throws Exception {
        var all = new LinkedHashMap<String, Figures>();
        for (var person : PEOPLE)
            try (var browser = Browser.signIn(house, person)) {
                System.out.printf("%nMilliseconds until a page is there, for %s%n%s", person, Figures.HEAD);
                for (var page : PAGES.entrySet()) {
                    var figures = timed(browser, page.getValue());
                    System.out.print(figures.row(page.getKey()));
                    all.put(person + ": " + page.getKey(), figures);
                }
            }
        return all;
    }

    private static Figures timed(Browser browser, String page) throws Exception {
        var times = new long[QUESTIONS];
        for (var i = -WARM_UP; i < QUESTIONS; i++) {
            var time = Figures.time(() -> browser.page(page));
            if (i >= 0) times[i] = time;
        }
        return Figures.of(times);
    }

    private static String yesterday() {
        return LocalDate.now().minusDays(1).toString();
    }
}
