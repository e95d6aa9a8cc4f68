package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Any case of any context is read as of a moment, and held against itself at another. */
interface Pasts extends Scenarios {
    @Test
    default void a_case_of_whichever_context_is_read_as_it_stood_and_shows_nothing_to_do_then() {
        var clause = approved();
        var first = as("chen-jing")
                .get("clauses/" + clause + "/timeline?fresh=true")
                .text("/items/0/recordedAt");
        as("chen-jing")
                .post("clauses/" + clause + "/revise", Map.of("title", "付款（新）", "text", "货到付款。", "reason", "改"))
                .accepted();
        assertThat(as("chen-jing")
                        .get("clauses/" + clause + "/timeline?fresh=true&count=true")
                        .text("/total"))
                .isEqualTo("3");

        var browser = house().browser().signIn("wang-fang");
        var now = browser.get("/clauses/" + clause).is(200).body();
        assertThat(now).contains("付款（新）", "id=\"actions\"", "class=\"asof\"", "?knownAt=" + first);
        var then =
                browser.get("/clauses/" + clause + "?knownAt=" + first).is(200).body();
        assertThat(then).contains("您在查看过去的状态", "回到现在").doesNotContain("付款（新）", "id=\"actions\"");
        browser.get("/clauses/" + clause + "?knownAt=then").is(400);
        browser.get("/clauses/" + clause + "?knownAt=2020-01-01").is(404);

        var difference = as("chen-jing")
                .get("clauses/" + clause + "/difference?from=" + first)
                .is(200);
        assertThat(difference.text("/fromVersion")).isEqualTo("0");
        assertThat(difference.text("/events/1/eventName")).isEqualTo("clauses.ClauseRevised");
        assertThat(difference.json().path("changes").toString()).contains("付款（新）");
        as("chen-jing").get("clauses/" + clause + "/difference").is(400);
        as("chen-jing").get("clauses/none/difference?from=" + first).is(404);
        assertThat(browser.get("/clauses/" + clause + "/difference?from=" + first)
                        .is(200)
                        .body())
                .contains("两个时刻对照", "<ins>付款（新）</ins>", "修订条款");
    }

    @Test
    default void the_ledger_is_read_as_it_had_happened_though_it_was_told_late() {
        var id = house().newId("contract");
        as("zhao-lei")
                .with("Happened-At", "2026-01-05T02:00:00Z")
                .post("contracts/" + id + "/draft", Map.of("draft", Contracts.draftWithout()))
                .accepted();
        ask("zhao-lei", id, "submit").accepted();

        assertThat(ledger("asOf=2026-01-05").texts("/items", "id")).contains(id);
        assertThat(ledger("asOf=2026-01-05&stage=DRAFT&q=减速机").texts("/items", "id"))
                .contains(id);
        assertThat(ledger("asOf=2026-01-05&stage=MANAGER_REVIEW").texts("/items", "id"))
                .doesNotContain(id);
        assertThat(ledger("asOf=2026-01-04").texts("/items", "id")).doesNotContain(id);
        assertThat(ledger("knownAt=2026-01-05").texts("/items", "id")).doesNotContain(id);
        as("zhao-lei").get("contracts?asOf=2026-01-05&knownAt=2026-01-05").is(400);

        var page = house().browser()
                .signIn("zhao-lei")
                .get("/contracts?asOf=2026-01-05T12:00")
                .is(200)
                .body();
        assertThat(page).contains("按 2026-01-05 12:00 之前发生的事项显示", "/contracts/" + id + "?asOf=2026-01-05T");
    }

    private Reply ledger(String asked) {
        return as("zhao-lei").get("contracts?limit=200&fresh=true&" + asked).is(200);
    }

    private String approved() {
        var clause = house().newId("clause");
        as("chen-jing")
                .post("clauses/" + clause + "/write", Map.of("kind", "PRICE", "title", "付款", "text", "款到发货。"))
                .accepted();
        as("wang-fang")
                .post("clauses/" + clause + "/approve", Map.of("remark", "同意。"))
                .accepted();
        return clause;
    }
}
