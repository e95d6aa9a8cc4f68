package dossier.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dossier.standalone.DataDirectory;
import dossier.standalone.EmbeddedMongo;
import dossier.standalone.EmbeddedPostgres;
import dossier.standalone.PackagedApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A person is forgotten: their name is in no document, no table, on no page and in no export, not even after the whole data directory was put back from before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgettingIT {
    private static final String NAME = "欧阳未央", ID = "p-5c1e", PATH = "employees/" + ID;
    private static final String ERASED = "〔forgotten〕";

    @TempDir
    private Path home;

    @Test
    void who_was_forgotten_is_found_nowhere_and_stays_forgotten_after_a_restore() throws IOException {
        try (var application = PackagedApplication.start(home)) {
            var house = new House(application.address());
            var post = Map.of("name", NAME, "department", "commerce", "position", "salesperson", "supervisor", "zhou-jianguo");
            var hired = house.as("admin").post(PATH + "/hire", post).accepted();
            assertThat(house.as("zhao-lei").get(PATH, hired).text("/name")).isEqualTo(NAME);
            house.as("zhao-lei").get("employees/" + ID + "/timeline?fresh=true").is(200);
            application.stop();
            FileSystemUtils.copyRecursively(home.resolve("data"), home.resolve("backup"));
            assertThat(found(home.resolve("backup"))).contains("employees", "timeline");

            application.restart();
            forget(house);
            assertNothingIsShown(house);
            application.stop();
            assertThat(found(home.resolve("data"))).isEmpty();

            FileSystemUtils.deleteRecursively(home.resolve("data"));
            Files.move(home.resolve("backup"), home.resolve("data"));
            application.restart();
            assertNothingIsShown(new House(application.address()));
            assertThat(application.log()).contains(PATH + " came back with a restore and is forgotten again");
            application.stop();
            assertThat(found(home.resolve("data"))).isEmpty();
        }
    }

    private static void forget(House house) {
        var ask = Map.of("ground", "RETENTION_OVER", "reason", NAME + "本人要求");
        house.as("admin").post(PATH + "/request-erasure", ask).is(409).refusedBy("STAGE", "STAGE");
        house.as("admin").post(PATH + "/release", Map.of("reason", NAME + "辞职")).accepted();
        house.as("admin").post(PATH + "/request-erasure", ask).is(409).refusedBy("STAGE");
        house.as("wang-fang").post(PATH + "/approve-erasure", Map.of()).is(409).refusedBy("STAGE");
        house.as("admin")
                .post(PATH + "/request-erasure", Map.of("ground", "ORDERED", "reason", NAME + "，法院要求"))
                .accepted();
        house.as("admin").post(PATH + "/approve-erasure", Map.of()).is(403).refusedBy("ORG-04");
        var erased = house.as("wang-fang").post(PATH + "/approve-erasure", Map.of()).accepted();
        house.as("zhao-lei").get(PATH, erased);
        var report = house.as("xu-ming").get("decisions/replay?stream=" + PATH).is(200);
        assertThat(report.body()).contains("\"ERASED\"").doesNotContain("DIVERGED");
    }

    private static void assertNothingIsShown(House house) {
        var program = house.as("xu-ming");
        var browser = house.browser().signIn("xu-ming");
        assertThat(program.get(PATH).is(200).text("/name")).isEqualTo(ERASED);
        assertThat(program.get("employees?fresh=true&q=" + java.net.URLEncoder.encode(NAME, UTF_8)).is(200).at("/items"))
                .isEmpty();
        for (var path : List.of("/api/" + PATH + "/timeline?fresh=true", "/api/employees?limit=200&fresh=true"))
            assertThat(program.get(path).is(200).body()).doesNotContain(NAME);
        for (var page : List.of(
                "/" + PATH, "/organisation", "/departments/commerce", "/decisions?stream=" + PATH, "/decisions.csv"))
            assertThat(browser.get(page).is(200).body()).doesNotContain(NAME);
        assertThat(browser.get("/" + PATH).body()).contains("已删除的人员");
    }

    /** The collections and tables in which the name stands, as text or in the bytes of the event store. */
    private static List<String> found(Path directory) {
        var found = new ArrayList<String>();
        try (var data = DataDirectory.hold(directory);
                var mongo = EmbeddedMongo.start(data);
                var client = MongoClients.create(mongo.uri());
                var postgres = EmbeddedPostgres.start(data)) {
            for (var name : client.listDatabaseNames())
                for (var collection : client.getDatabase(name).listCollectionNames())
                    for (Document it : client.getDatabase(name).getCollection(collection).find())
                        if (it.toJson().contains(NAME) && !found.contains(collection)) found.add(collection);
            var sql = new JdbcTemplate(new DriverManagerDataSource(
                    postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword()));
            var tables = sql.queryForList(
                    "select table_name from information_schema.tables where table_schema = 'public'", String.class);
            assertThat(tables).contains("domainevententry", "account", "access_log");
            for (var table : tables) {
                var rows = sql.queryForObject(
                        "select count(*) from \"" + table + "\" t where t::text like ? or t::text like ?",
                        Long.class,
                        "%" + NAME + "%",
                        "%" + HexFormat.of().formatHex(NAME.getBytes(UTF_8)) + "%");
                if (rows != null && rows > 0) found.add(table);
            }
        }
        return found;
    }
}
