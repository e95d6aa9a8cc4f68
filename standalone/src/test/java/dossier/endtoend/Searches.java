package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One box for the whole house; each finds what they may list, and nothing else. */
interface Searches extends Scenarios {
    @Test
    default void two_people_find_different_things_by_the_same_words() {
        var mark = "星瀚" + house().newId("t").substring(2, 10);
        var draft = new HashMap<>(Contracts.draftWithout());
        draft.put("title", mark + "行星减速机销售合同");
        var id = contracts().drafted("zhao-lei", draft);

        for (var asked : List.of(mark, mark + "行星", "xinghan " + mark.substring(2)))
            assertThat(found("zhao-lei", asked)).as(asked).contains(id);
        assertThat(found("zhao-lei", "xingxingjiansuji " + mark.substring(2))).contains(id);
        assertThat(found("xu-ming", mark)).as("the auditor").contains(id);
        for (var other : List.of("ma-chao", "he-yong")) {
            assertThat(found(other, mark)).as(other).isEmpty();
            var browser = house().browser().signIn(other);
            for (var page : List.of("/search?q=", "/search/suggest?q="))
                assertThat(browser.get(page + encoded(mark)).is(200).body()).doesNotContain(id, "减速机销售合同");
        }
        var zhao = house().browser().signIn("zhao-lei");
        assertThat(zhao.get("/search?q=" + encoded(mark)).is(200).body())
                .contains("/contracts/" + id, "<mark>" + mark + "</mark>");
        assertThat(zhao.get("/search/suggest?q=" + encoded(mark)).is(200).body())
                .contains("/contracts/" + id);
    }

    @Test
    default void people_and_counterparties_are_found_by_pinyin() {
        assertThat(found("zhao-lei", "wangfang")).contains("wang-fang");
        assertThat(found("zhao-lei", "华澄")).contains("huacheng");
    }

    @Test
    default void whatever_is_searched_for_is_text() {
        var zhao = house().browser().signIn("zhao-lei");
        for (var asked : HostileText.HARMLESS) {
            as("zhao-lei").get("search?q=" + encoded(asked)).is(200);
            assertThat(zhao.get("/search?q=" + encoded(asked)).is(200).body()).doesNotContain("<script>alert");
            zhao.get("/search/suggest?q=" + encoded(asked)).is(200);
        }
        for (var bad : List.of("search?limit=x", "search?fresh=perhaps", "search?q=%ff%ED%A0%80"))
            assertThat(as("zhao-lei").get(bad).status()).isEqualTo(400);
        zhao.get("/search?q=%00").is(200);
        assertThat(zhao.get("/search?q=%ff").status()).isEqualTo(400);
        house().nobody().get("search?q=a").problem(401, "signed-out");
    }

    private List<String> found(String reader, String asked) {
        var answer = as(reader).get("search?fresh=true&q=" + encoded(asked)).is(200);
        return answer.at("/groups")
                .valueStream()
                .flatMap(it -> it.at("/hits").valueStream())
                .map(it -> it.at("/id").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
