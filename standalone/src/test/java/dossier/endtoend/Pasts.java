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
