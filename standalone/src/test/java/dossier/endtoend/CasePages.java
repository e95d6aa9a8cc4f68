package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page of a case and its forms. */
interface CasePages extends Scenarios {
    @Test
    default void what_is_attached_to_a_case_is_looked_at_by_its_readers_and_never_run() {
        var id = contracts().approvedByLegal("zhao-lei", Contracts.draftWithout());
        var evidence = as("zhao-lei").upload("盖章页.svg", "<svg><script>alert('" + id + "')</script></svg>");
        var signed = contracts().sign("zhao-lei", id, "US", evidence).accepted();
        JsonNode file = House.JSON.valueToTree(evidence);
        var at = "/contracts/" + id + "/files/" + file.get("sha256").asString();
        var zhao = house().browser().signIn("zhao-lei");

        assertThat(zhao.get("/contracts/" + id + "?after=" + signed.version())
                        .is(200)
                        .body())
                .contains("href=\"" + at + "/view\"");
        assertThat(zhao.get(at + "/view").is(200).body()).contains("盖章页.svg", "sandbox", at + "/content");
        var shown = zhao.get(at + "/content").is(200);
        assertThat(shown.body()).isEqualTo("200 <svg><script>alert('" + id + "')</script></svg>");
        assertThat(shown.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(shown.header("Content-Security-Policy")).startsWith("default-src 'none';");
        assertThat(zhao.get(at).is(200).header("Content-Disposition")).startsWith("attachment");

        var stranger = house().browser().signIn("ye-lin");
        stranger.get(at + "/content").is(404);
        stranger.get(at + "/view").is(404);
        var other = contracts().drafted("zhao-lei");
        zhao.get(at.replace(id, other) + "/content").is(404);
        assertThat(as("xu-ming")
                        .get("accesses?way=FILE&subject=contracts/" + id)
                        .is(200)
                        .texts("/items", "address"))
                .containsExactly(at, at + "/content");
    }

    @Test
    default void a_form_says_what_would_be_wrong_before_it_is_sent_and_nothing_comes_of_it() {
        var zhao = house().browser().signIn("zhao-lei");
        var blank = Map.of("draft.title", " ", "draft.amount.amount", "abc", "_left", "draft.title");
        var said = zhao.submit("/do/contracts", "/do/contracts/-/draft/check", blank)
                .is(200)
                .body();
        assertThat(said)
                .contains("id=\"draft-draft-title-fault\" hx-swap-oob=\"innerHTML\"", "不能为空")
                .doesNotContain("draft-draft-amount-amount-fault");

        var lacking = contracts().drafted("zhao-lei", Contracts.draftWithout("PRICE"));
        assertThat(check(zhao, lacking, "submit")).contains("CON-02");
        var before = contracts().drafted("zhao-lei");
        var first = ask("zhao-lei", before, "submit").accepted();
        var number = as("zhao-lei").get("contracts/" + before, first).text("/number");
        var ready = contracts().drafted("zhao-lei");
        assertThat(check(zhao, ready, "submit")).doesNotContain("is-objecting");
        assertThat(check(zhao, ready, "approve-as-manager")).contains("is-objecting");
        var submitted = ask("zhao-lei", ready, "submit").accepted();

        var next = as("zhao-lei").get("contracts/" + ready, submitted).text("/number");
        assertThat(next).as("the number taken for a rehearsal was given back").isEqualTo(following(number));
        assertThat(as("zhao-lei")
                        .get("contracts/" + ready + "/timeline?fresh=true")
                        .texts("/items", "eventName"))
                .containsExactly("contracts.ContractDrafted", "contracts.ContractSubmitted", "contracts.DutyBegun");
    }

    @Test
    default void a_form_sent_from_a_stale_page_says_who_did_what_and_can_be_sent_again_once() {
        var id = contracts().submitted("zhao-lei");
        var seen = ask("zhao-lei", id, "attach-file", attached("一")).accepted().version();
        ask("zhao-lei", id, "attach-file", attached("二")).accepted();
        var form = "/do/contracts/" + id + "/approve-as-manager";
        var zhou = house().browser().signIn("zhou-jianguo");

        var stale = zhou.submit("/do/contracts/" + id, form, filledIn("first", seen))
                .is(412)
                .body();
        assertThat(stale).contains("赵磊", "附上文件", "二.txt", "看过了", "仍要提交").doesNotContain("一.txt");
        var now = Pattern.compile("name=\"_version\" value=\"(\\d+)\"").matcher(stale);
        assertThat(now.find()).isTrue();

        var again = filledIn("second", Long.parseLong(now.group(1)));
        var done = zhou.submit("/do/contracts/" + id, form, again).is(303).header("Location");
        assertThat(zhou.submit("/contracts/" + id, form, again).is(303).header("Location"))
                .as("a second click is answered as the first")
                .isEqualTo(done);
        assertThat(as("zhao-lei")
                        .get("contracts/" + id + "/timeline?fresh=true")
                        .texts("/items", "eventName"))
                .filteredOn("contracts.ApprovedByManager"::equals)
                .hasSize(1);
    }

    private Map<String, Object> attached(String name) {
        return Map.of("purpose", "OTHER", "file", as("zhao-lei").upload(name + ".txt", name));
    }

    private static Map<String, String> filledIn(String key, long version) {
        return Map.of("_key", "case-page-" + key + "-" + version, "_version", Long.toString(version), "remark", "看过了");
    }

    private static String check(Browser browser, String contract, String command) {
        return browser.submit("/do/contracts", "/do/contracts/" + contract + "/" + command + "/check", Map.of())
                .is(200)
                .body();
    }

    private static String following(String number) {
        var at = number.lastIndexOf('-') + 1;
        return number.substring(0, at) + "%05d".formatted(Integer.parseInt(number.substring(at)) + 1);
    }
}
