package dossier.endtoend;

import static dossier.endtoend.Contracts.draftWithout;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ORG-02, ORG-03 and ORG-08: the branch network, what a branch may contract for, and its supervision. */
interface Branches extends Scenarios {
    @Test
    default void a_branch_contracts_only_inside_its_approved_scope() {
        var id = house().newId("contract");
        ask("ye-lin", id, "draft", Map.of("draft", draftWithout())).is(409).refusedBy("ORG-03");
        var outside = ask("ye-lin", id, "draft", Map.of("draft", about("伺服电机"))).refusedBy("ORG-03");
        assertThat(outside.needs()).singleElement().asString().contains("减速机", "液压泵站");

        ask("ye-lin", id, "draft", Map.of("draft", about("减速机"))).accepted();
        ask("ye-lin", id, "submit").accepted();

        assertThat(as("ye-lin").story(id).line("ContractSubmitted by ye-lin").toString())
                .contains("ORG-03");
    }

    @Test
    default void the_network_department_alone_opens_changes_and_closes_a_branch() {
        var branch = openedBranch();
        var wider = Map.of("scope", List.of("减速机", "检测设备"));
        at("zhou-jianguo", branch, "change-scope", wider).is(403).refusedBy("ORG-04");
        var changed = at("feng-tao", branch, "change-scope", wider).accepted();
        assertThat(as("zhao-lei")
                        .get("branches/" + branch, changed)
                        .at("/scope")
                        .toString())
                .contains("检测设备");

        at("zhou-jianguo", branch, "close", Map.of("reason", "停业")).is(403).refusedBy("ORG-04");
        var closed = at("feng-tao", branch, "close", Map.of("reason", "停业")).accepted();
        var shown = as("zhao-lei").get("branches/" + branch, closed);
        assertThat(shown.at("/open").asBoolean()).isFalse();
        assertThat(shown.text("/duties/0/state")).isEqualTo("LAPSED");
        at("feng-tao", branch, "change-scope", wider).is(409).refusedBy("STAGE");
    }

    @Test
    default void an_inspection_orders_a_measure_that_its_owner_completes_in_time() {
        var branch = openedBranch();
        var measure = Map.of(
                "text",
                "更换招牌",
                "owner",
                "pan-hao",
                "due",
                house().today().plusDays(3).toString());
        var inspected = at(
                        "feng-tao",
                        branch,
                        "record-inspection",
                        Map.of("findings", "招牌陈旧", "measures", List.of(measure)))
                .accepted();
        var owed = as("feng-tao").get("branches/" + branch, inspected);
        assertThat(owed.texts("/duties", "state")).containsExactly("KEPT", "OWED", "OWED");

        var done = Map.of("measure", "m1", "evidence", "照片");
        at("feng-tao", branch, "complete-measure", done).is(403).refusedBy("ORG-04");
        var completed = at("pan-hao", branch, "complete-measure", done).accepted();
        assertThat(as("feng-tao").get("branches/" + branch, completed).texts("/duties", "state"))
                .containsExactly("KEPT", "OWED", "KEPT");
        at("pan-hao", branch, "complete-measure", done).is(409).refusedBy("STAGE");
    }

    @Test
    default void the_pages_show_the_network_and_what_its_chain_lacks() {
        var browser = house().browser().signIn("feng-tao");
        assertThat(browser.get("/branches").is(200).body()).contains("苏州分公司", "宁波分公司", "液压泵站");
        assertThat(browser.get("/branches/suzhou").is(200).body())
                .contains("沈妍", "顾伟", "田雨", "齐备", "更换门店招牌", "按期履行", "ORG-08");
        assertThat(browser.get("/branches/ningbo").is(200).body()).contains("缺 3 项");
        browser.get("/do/branches/-/open").is(200);
    }

    /** A branch of a department and a manager of its own. */
    default String openedBranch() {
        var id = house().newId("branch");
        var manager = house().newId("manager");
        as("admin").post("departments/" + id + "/open", Map.of("name", "新区分公司")).accepted();
        as("admin")
                .post(
                        "departments/" + id + "/define-position",
                        Map.of("position", "manager", "title", "经理", "authorities", List.of()))
                .accepted();
        as("admin")
                .post(
                        "employees/" + manager + "/hire",
                        Map.of("name", "经理", "department", id, "position", "manager", "supervisor", "gu-wei"))
                .accepted();
        at(
                        "feng-tao",
                        id,
                        "open",
                        Map.of(
                                "name",
                                "新区分公司",
                                "department",
                                id,
                                "region",
                                "江苏",
                                "scope",
                                List.of("减速机"),
                                "manager",
                                manager))
                .accepted();
        return id;
    }

    default Reply at(String by, String branch, String command, Object body) {
        return as(by).post("branches/" + branch + "/" + command, body);
    }

    static Map<String, Object> about(String business) {
        var draft = new HashMap<>(draftWithout());
        draft.put("business", business);
        return draft;
    }
}
