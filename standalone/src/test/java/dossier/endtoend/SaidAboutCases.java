package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Comments on a case: by whoever may read it, for whoever may read it, and of no consequence. */
interface SaidAboutCases extends Scenarios {
    @Test
    default void a_comment_is_told_in_the_story_and_to_whom_it_mentions_and_changes_nothing() {
        var contract = contracts().submitted("zhao-lei");
        as("zhao-lei").story(contract);
        var before = as("zhao-lei").get("contracts/" + contract).is(200).header("ETag");
        var said =
                say("zhou-jianguo", contract, "交付地点写明到站", List.of("zhao-lei")).is(200);

        var line = as("zhao-lei")
                .get("contracts/" + contract + "/timeline?fresh=true&sort=-version")
                .is(200)
                .at("/items/0");
        assertThat(line.path("id").asString()).isEqualTo(said.text("/id"));
        assertThat(line.path("eventName").asString()).isEqualTo("comments.CommentWritten");
        assertThat(line.path("by").asString()).isEqualTo("zhou-jianguo");
        assertThat(line.path("position").asString()).isNotBlank();
        assertThat(line.path("basis")).isEmpty();
        assertThat(as("zhao-lei").get("contracts/" + contract).is(200).header("ETag"))
                .isEqualTo(before);

        var zhao = house().browser().signIn("zhao-lei");
        assertThat(zhao.get("/contracts/" + contract).is(200).body()).contains("is-comment", "交付地点写明到站", "@赵磊");
        await().until(() -> zhao.get("/notices").body().contains("评论中提到您"));

        var search = "search?fresh=true&limit=100&q=" + URLEncoder.encode("地点写明到站", StandardCharsets.UTF_8);
        assertThat(as("zhao-lei").get(search).is(200).body()).contains(contract, "COMMENT");
        assertThat(as("ma-chao").get(search).is(200).body()).doesNotContain(contract, "到站");
    }

    @Test
    default void nobody_comments_on_what_they_may_not_read_nor_tells_those_who_may_not() {
        var contract = contracts().drafted("zhao-lei");
        as("zhao-lei").story(contract);
        say("ma-chao", contract, "路过", List.of()).problem(404, "no-such-case");
        say("zhao-lei", "no-such-contract", "路过", List.of()).problem(404, "no-such-case");
        assertThat(say("zhao-lei", contract, "请看", List.of("ma-chao")).is(400).faults())
                .containsExactly("mentioned");
        assertThat(say("zhao-lei", contract, " ", List.of()).is(400).faults()).containsExactly("comment");
        say("xu-ming", contract, "审计已阅", List.of()).is(200);
        assertThat(as("zhao-lei").story(contract).toString()).doesNotContain("路过", "请看");
        house().browser()
                .signIn("ma-chao")
                .get("/do/contracts/" + contract + "/comment")
                .is(404);
    }

    @Test
    default void a_comment_that_is_sent_twice_is_said_once() {
        var contract = contracts().drafted("zhao-lei");
        as("zhao-lei").story(contract);
        var once = as("zhao-lei").key("comment-" + contract);
        var first = once.post("contracts/" + contract + "/comments", Map.of("comment", "客户要求加急"));
        var again = once.post("contracts/" + contract + "/comments", Map.of("comment", "客户要求加急"));
        assertThat(again.is(200).text("/id")).isEqualTo(first.is(200).text("/id"));
        once.post("contracts/" + contract + "/comments", Map.of("comment", "另一件事"))
                .problem(422, "key-reused");
        assertThat(as("zhao-lei")
                        .get("contracts/" + contract + "/timeline?fresh=true")
                        .texts("/items", "eventName"))
                .filteredOn("comments.CommentWritten"::equals)
                .hasSize(1);
    }

    @Test
    default void cases_of_every_context_are_commented_on_in_one_way() {
        for (var it : List.of(
                "orders/lifting-tables-1",
                "complaints/lifting-welds",
                "customer-accounts/huacheng",
                "policies/house")) {
            as("xu-ming").post(it + "/comments", Map.of("comment", "请跟进")).is(200);
            assertThat(house().browser().signIn("xu-ming").get("/" + it).is(200).body())
                    .contains("is-comment", "请跟进", "/do/" + it + "/comment");
        }
    }

    private Reply say(String by, String contract, String text, List<String> mentioned) {
        return as(by).post("contracts/" + contract + "/comments", Map.of("comment", text, "mentioned", mentioned));
    }
}
