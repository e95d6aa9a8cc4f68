package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What came back, with the questions scenarios ask of it. */
record Reply(int status, HttpHeaders headers, byte[] bytes) {
    Reply is(int expected) {
        assertThat(status).as(this::body).isEqualTo(expected);
        return this;
    }

    Reply accepted() {
        return is(200);
    }

    /** Refused, or not within the authority, by these rules and no others. */
    Reply refusedBy(String... rules) {
        assertThat(status).as(this::body).isIn(403, 409);
        assertThat(rules()).as(this::body).containsExactlyInAnyOrder(rules);
        return this;
    }

    /** A problem document of this kind. */
    Reply problem(int expected, String slug) {
        is(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("/type")).isEqualTo("urn:dossier:problem:" + slug);
        assertThat(text("/title")).isNotBlank();
        assertThat(text("/detail")).isNotBlank();
        return this;
    }

    List<String> rules() {
        return texts("/objections", "rule");
    }

    List<String> needs() {
        return texts("/objections", "needs");
    }

    /** Names of the fields that need correction. */
    List<String> faults() {
        return texts("/faults", "field");
    }

    JsonNode json() {
        return House.JSON.readTree(bytes);
    }

    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    String text(String pointer) {
        return at(pointer).asString();
    }

    long version() {
        return at("/version").asLong();
    }

    List<String> texts(String list, String field) {
        var found = new ArrayList<String>();
        at(list).forEach(it -> found.add(it.path(field).asString()));
        return found;
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String body() {
        return status + " " + new String(bytes, StandardCharsets.UTF_8);
    }
}
