package dossier.endtoend;

import static dossier.endtoend.Contracts.draftWithout;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ORG-01, ORG-06, ORG-07 and LEAVE: posts and their places, who leads a department, regulations, and leavers. */
interface Organisation extends Scenarios {
    @Test
    default void into_a_full_post_nobody_is_hired_and_the_page_shows_how_full_it_is() {
        var hire = Map.of("name", "新人", "department", "commerce", "position", "manager", "supervisor", "lin-guodong");
        var refused = as("admin")
                .post("employees/" + house().newId("hired") + "/hire", hire)
                .is(409)
                .refusedBy("ORG-06");
        assertThat(refused.needs()).singleElement().asString().contains("1", "zhou-jianguo");
        var more = Map.of("position", "manager", "headcount", 2);
        as("admin").post("departments/commerce/approve-headcount", more).is(403).refusedBy("ORG-04");
        assertThat(house().browser()
                        .signIn("zhao-lei")
                        .get("/departments/commerce")
                        .is(200)
                        .body())
                .contains("在岗 1 / 编制 1", "周建国", "董敏", "业务拓展组", "齐备", "ORG-01", "ORG-06");
    }

    @Test
    default void a_department_without_its_manager_is_shown_so() {
        var page = house().browser().signIn("zhao-lei").get("/departments/ningbo");
        assertThat(page.is(200).body()).contains("未设经理");
    }

    @Test
    default void three_people_make_a_regulation_and_everybody_takes_note() {
        var id = house().newId("regulation");
        var number = "HY-" + id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
        var draft = Map.of(
                "title",
                "印章管理办法",
                "appliesTo",
                "全体员工",
                "interpreter",
                "hr",
                "effectiveFrom",
                house().today().plusDays(1).toString(),
                "text",
                "印章由专人保管。");
        regulate("admin", id, "draft", Map.of("number", number, "draft", draft)).accepted();
        regulate("admin", house().newId("regulation"), "draft", Map.of("number", number, "draft", draft))
                .is(409)
                .refusedBy("UNIQUE");
        regulate("admin", id, "review", Map.of("remark", "")).is(403).refusedBy("ORG-04");
        regulate("lin-guodong", id, "approve", Map.of("remark", "")).is(409).refusedBy("STAGE");
        regulate("wang-fang", id, "review", Map.of("remark", "")).accepted();
        var approved =
                regulate("lin-guodong", id, "approve", Map.of("remark", "")).accepted();
        assertThat(as("he-yong").get("regulations/" + id, approved).text("/versions/0/state"))
                .isEqualTo("APPROVED");
        assertThat(as("he-yong").get("tasks?limit=200").is(200).texts("/items", "id"))
                .contains(id);

        var noted = regulate("he-yong", id, "take-note", Map.of("version", 1)).accepted();
        as("he-yong").get("regulations/" + id, noted);
        assertThat(as("he-yong").get("tasks?limit=200").is(200).texts("/items", "id"))
                .doesNotContain(id);
        regulate("he-yong", id, "take-note", Map.of("version", 1)).is(409).refusedBy("STAGE");
        var browser = house().browser().signIn("zhao-lei");
        assertThat(browser.get("/regulations").is(200).body()).contains(number, "合同管理办法", "未阅知");
        assertThat(browser.get("/regulations/" + id).is(200).body()).contains("印章由专人保管", "何勇", "已阅知", "未阅知", "ORG-07");
        browser.get("/do/regulations/-/draft").is(200);
        browser.get("/do/regulations/" + id + "/take-note").is(200);
    }

    @Test
    default void a_leaver_hands_over_first_and_then_comes_in_no_more() {
        var id = house().newId("contract");
        ask("dong-min", id, "draft", Map.of("draft", draftWithout())).accepted();
        var release = Map.of("reason", "另谋高就");
        var refused =
                as("admin").post("employees/dong-min/release", release).is(409).refusedBy("LEAVE");
        assertThat(refused.text("/objections/0/cases/0")).isEqualTo("contracts/" + id);

        var over = Map.of("successor", "liu-qian", "reason", "离职交接");
        ask("zhao-lei", id, "hand-over", over).is(403).refusedBy("ORG-05");
        var handed = ask("zhou-jianguo", id, "hand-over", over).accepted();
        assertThat(as("liu-qian").get("contracts/" + id, handed).text("/drafter"))
                .isEqualTo("liu-qian");
        assertThat(as("liu-qian").story(id).line("ContractHandedOver by zhou-jianguo"))
                .isNotNull();

        as("admin").post("employees/dong-min/release", release).accepted();
        as("dong-min").get("me").problem(401, "bad-token");
        var back = house().browser()
                .submit("/sign-in", "/sign-in", Map.of("login", "dong-min", "password", House.PASSWORD));
        assertThat(back.status()).isEqualTo(401);
        ask("liu-qian", id, "submit", Map.of()).accepted();
    }

    default Reply regulate(String by, String id, String command, Object body) {
        return as(by).post("regulations/" + id + "/" + command, body);
    }
}
