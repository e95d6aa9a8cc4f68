package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stands around the cases: headers, compression, health, the description of the API. */
interface Surroundings extends Scenarios {
    Pattern RAIL_LINK = Pattern.compile("class=\"rail-link\" href=\"([^\"]+)\"");

    @Test
    default void every_answer_tells_the_browser_to_be_careful() {
        var answers = List.of(
                house().nobody().get("/sign-in").is(200),
                as("zhao-lei").get("contracts").is(200),
                as("zhao-lei").get("contracts/no-such-contract").is(404),
                house().nobody().get("contracts").is(401));
        assertThat(answers).allSatisfy(it -> {
            assertThat(it.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(it.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(it.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(it.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(it.header("Cache-Control")).contains("no-store");
            assertThat(it.header("Server")).isEmpty();
        });
    }

    @Test
    default void long_answers_are_compressed_for_those_who_can_read_it() throws IOException {
        var plain = as("xu-ming").get("contracts/servo-press").is(200);

        var packed = as("xu-ming")
                .with("Accept-Encoding", "gzip")
                .get("contracts/servo-press")
                .is(200);

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.bytes().length).isLessThan(plain.bytes().length);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
            assertThat(House.JSON.readTree(unpacked)).isEqualTo(plain.json());
        }
    }

    @Test
    default void health_is_told_to_everybody_and_nothing_else_of_the_inside() {
        for (var path : List.of("/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"))
            assertThat(house().nobody().get(path).is(200).text("/status")).isEqualTo("UP");
        for (var path : List.of("/actuator/env", "/actuator/heapdump", "/actuator/beans")) {
            house().nobody().get(path).is(401);
            assertThat(as("zhao-lei").get(path).status()).isIn(403, 404);
        }
    }

    @Test
    default void the_api_is_described_command_by_command() {
        var described = as("zhao-lei").get("/v3/api-docs").is(200);

        assertThat(described.text("/openapi")).startsWith("3.");
        var paths = new TreeSet<>(described.at("/paths").propertyNames());
        assertThat(paths)
                .contains(
                        "/api/contracts/{id}/draft",
                        "/api/contracts/{id}/sign",
                        "/api/counterparties/{id}/register",
                        "/api/employees/{id}/delegate-authority",
                        "/api/departments/{id}/define-position",
                        "/api/policies/{id}/propose",
                        "/api/calendars/{id}/approve");
        // what one may ask is asked with its description: every action has its path
        for (var context : List.of("contracts", "counterparties", "employees", "departments", "policies", "calendars"))
            as("zhao-lei")
                    .get(context + "/actions")
                    .is(200)
                    .at("/actions")
                    .forEach(it -> assertThat(paths)
                            .contains("/api/" + context + "/{id}/"
                                    + it.get("command").asString()));
        as("zhao-lei")
                .get("contracts/servo-press/actions")
                .at("/actions")
                .forEach(it -> assertThat(paths)
                        .contains("/api/contracts/{id}/" + it.get("command").asString()));
        assertReferencesLeadSomewhere(described);
    }

    @Test
    default void the_rail_leads_where_one_may_go_and_nowhere_else() {
        for (var person : List.of("zhao-lei", "sun-li", "xu-ming", "admin")) {
            var browser = house().browser().signIn(person);
            var rail = RAIL_LINK
                    .matcher(browser.get("/tasks").is(200).body())
                    .results()
                    .map(it -> it.group(1))
                    .toList();
            assertThat(rail).contains("/contracts", "/handbook");
            assertThat(rail.contains("/proofs")).as(person).isEqualTo(person.equals("xu-ming"));
            for (var link : rail) browser.get(link).is(200);
        }
    }

    @Test
    default void a_page_lets_people_try_the_api() {
        var browser = house().browser().signIn("zhao-lei");

        var page = browser.get("/swagger-ui/index.html").is(200);

        assertThat(page.body()).contains("swagger-ui-bundle.js");
        browser.get("/swagger-ui/swagger-ui-bundle.js").is(200);
        browser.get("/v3/api-docs/swagger-config").is(200);
    }

    @Test
    default void an_address_that_does_not_exist_says_so() {
        house().browser().signIn("zhao-lei").get("/no-such-page").is(404);
        as("zhao-lei").get("/api/a/b/c/d").problem(404, "http-404");
        as("zhao-lei").post("/api/a/b/c/d", Map.of()).problem(404, "http-404");
    }

    @Test
    default void what_is_described_says_its_types_what_may_be_null_and_how_it_may_fail() {
        var described = as("zhao-lei").get("/v3/api-docs").is(200);

        assertThat(described.text("/components/schemas/contracts.ContractDraft/type"))
                .isEqualTo("object");
        assertThat(described
                        .at("/components/schemas/contracts.ContractDraft/properties/business/type")
                        .valueStream())
                .extracting(JsonNode::asString)
                .containsExactly("string", "null");
        assertThat(
                        described.text(
                                "/paths/~1api~1orders~1{id}~1complete-task/post/requestBody/content/application~1json/schema/$ref"))
                .isEqualTo("#/components/schemas/orders.CompleteTask");
        for (var operation : described.at("/paths").findValues("responses"))
            assertThat(operation.propertyNames()).contains("400", "401", "403", "404", "503");
    }

    private static void assertReferencesLeadSomewhere(Reply described) {
        var reference =
                java.util.regex.Pattern.compile("\"\\$ref\":\"#([^\"]+)\"").matcher(described.body());
        var followed = 0;
        for (; reference.find(); followed++)
            assertThat(described.at(reference.group(1)).isMissingNode())
                    .as(reference.group(1))
                    .isFalse();
        assertThat(followed).isPositive();
    }
}
