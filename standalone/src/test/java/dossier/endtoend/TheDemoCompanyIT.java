package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dossier.standalone.PackagedApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a newcomer finds after the first start: a company with a past, in which every rule has occurred. */
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // set before all scenarios
class TheDemoCompanyIT {
    private static final Duration LONGEST_LAG = Duration.ofMinutes(2);
    private static final int MONTHS = 12;

    private PackagedApplication application;
    private Program auditor;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        application = PackagedApplication.start(home, "--dossier.demo.months=" + MONTHS);
        auditor = new House(application.address()).as("xu-ming");
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void it_has_people_counterparties_and_contracts_enough_to_look_around() {
        assertThat(total("employees")).isGreaterThanOrEqualTo(40);
        assertThat(total("counterparties")).isGreaterThanOrEqualTo(60);
        assertThat(total("customers")).isGreaterThanOrEqualTo(60);
        assertThat(total("contracts")).isGreaterThanOrEqualTo(150);
        assertThat(total("orders")).isGreaterThanOrEqualTo(300);
        assertThat(total("decisions")).isGreaterThanOrEqualTo(6_000);
    }

    @Test
    void every_rule_has_occurred_and_every_gate_both_ways() {
        var missing = new ArrayList<String>();
        // asked for by itself, the handbook counts the calendar year, in which only a part of the past may lie
        var wholePast = "/api/handbook?fresh=true&from=" + LocalDate.now().minusMonths(MONTHS + 1);
        for (var rule : read(wholePast).json().path("rules")) {
            var code = rule.path("rule").asString();
            switch (rule.path("kind").asString()) {
                case "GATE" -> {
                    if (rule.at("/decisions/allowed").asInt() == 0) missing.add(code + " never allowed");
                    if (rule.at("/decisions/refused").asInt() == 0) missing.add(code + " never refused");
                }
                case "DUTY" -> {
                    if (duties(rule, "KEPT") == 0) missing.add(code + " never kept");
                    if (duties(rule, "LATE") + duties(rule, "MISSED") + duties(rule, "BREACHED") == 0)
                        missing.add(code + " never breached");
                }
                default -> assertThat(rule.path("name").asString()).as(code).isNotBlank();
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_decision_of_its_past_is_taken_again_to_the_same_end() {
        var report = auditor.get("/api/decisions/replay").is(200).json();
        assertThat(report.path("decisions").asInt()).isGreaterThan(6_000);
        assertThat(report.path("findings")).isEmpty();
        assertThat(report.path("reproduced").asInt())
                .isEqualTo(report.path("decisions").asInt());
        new House(application.address())
                .as("zhao-lei")
                .get("/api/decisions/replay")
                .is(404);
    }

    @Test
    void the_register_has_every_decision_and_each_says_why() {
        var registered = total("decisions");
        assertThat(auditor.get("/api/decisions/replay")
                        .is(200)
                        .json()
                        .path("decisions")
                        .asInt())
                .isGreaterThanOrEqualTo(registered);
        var refused = auditor.get("/api/decisions?command=contracts.SignContract&outcome=REFUSED&limit=1")
                .is(200)
                .json()
                .at("/items/0");
        var why = auditor.get("/api/decisions/" + refused.path("id").asString())
                .is(200)
                .json();
        assertThat(why.at("/clauses/0/verdict").asString()).isEqualTo("OBJECTS");
        assertThat(why.at("/replay/outcome").asString()).isEqualTo("REPRODUCED");
        assertThat(why.path("before").isEmpty()).isFalse();
    }

    @Test
    void another_limit_for_major_contracts_would_have_changed_submissions_and_what_followed_is_marked() {
        var changed = auditor.get("/api/decisions/what-if?parameter=majorContractFrom&value=1&from=2020-01-01")
                .is(200)
                .json();
        assertThat(changed.at("/total/changed").asInt()).isPositive();
        assertThat(changed.at("/total/depending").asInt()).isPositive();
        assertThat(changed.path("lines"))
                .allMatch(it -> it.path("command").asString().startsWith("contracts."));
        auditor.get("/api/decisions/what-if?parameter=majorContractFrom&value=none")
                .is(400);
    }

    private static int duties(JsonNode rule, String state) {
        return rule.path("duties").path(state).asInt(0);
    }

    /** A past played in minutes is shown a little later: asks again while it is told to, as every client should. */
    private Reply read(String path) {
        return await().atMost(LONGEST_LAG)
                .until(() -> auditor.get(path), it -> it.status() != 503)
                .is(200);
    }

    private int total(String ledger) {
        return read("/api/" + ledger + "?limit=1&count=true&fresh=true")
                .json()
                .path("total")
                .asInt();
    }
}
