package dossier.benchmarks;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * How long pages take that look at many contracts, when there are 100,000. What the read models wrote of the demo company's contracts is written again and again, under
 * other ids and numbers; nobody else works meanwhile.
 */
final class LargeLedger {
    private static final int CONTRACTS = Integer.getInteger("contracts", 100_000);
    private static final int WARM_UP = 5, QUESTIONS = Integer.getInteger("questions", 40);
    private static final int BATCH = 2_000;
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

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
        PAGES.put("handbook", "/handbook");
    }

    private LargeLedger() {}

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
            grow(mongo.getDatabase("dossier"));
            for (var person : List.of("xu-ming", "zhou-jianguo", "zhao-lei")) measure(dossier.address(), person);
        }
    }

    private static void grow(MongoDatabase readModels) {
        var begun = System.nanoTime();
        var ledger = contracts(readModels, "contract_ledger", "_id");
        var times = CONTRACTS / ledger.size();
        multiply(readModels.getCollection("contract_ledger", BsonDocument.class), ledger, times, "_id");
        var rulings = readModels
                .getCollection("rulings", BsonDocument.class)
                .find(regex("stream", "^contracts/"))
                .into(new ArrayList<>());
        multiply(readModels.getCollection("rulings", BsonDocument.class), rulings, times, "_id", "stream");
        var history = contracts(readModels, "contract_ledger_history", "case");
        multiply(
                readModels.getCollection("contract_ledger_history", BsonDocument.class), history, times, "_id", "case");
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
    private static void multiply(
            MongoCollection<BsonDocument> into, List<BsonDocument> originals, int times, String... ids) {
        var batch = new ArrayList<BsonDocument>();
        for (var copy = 1; copy < times; copy++)
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

    private static void measure(URI house, String person) throws Exception {
        try (var browser = Browser.signIn(house, person)) {
            System.out.printf("%nMilliseconds until a page is there, for %s%n%s", person, Figures.HEAD);
            for (var page : PAGES.entrySet()) {
                var times = new long[QUESTIONS];
                for (var i = -WARM_UP; i < QUESTIONS; i++) {
                    var asked = System.nanoTime();
                    browser.page(page.getValue());
                    if (i >= 0) times[i] = System.nanoTime() - asked;
                }
                System.out.print(Figures.of(times).row(page.getKey()));
            }
        }
    }

    private static String yesterday() {
        return LocalDate.now().minusDays(1).toString();
    }
}
