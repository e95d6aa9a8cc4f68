package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CUS-07: an event for customers from its plan to those who came, and what of it stands in the customers' files. */
interface Gatherings extends Scenarios {
    @Test
    default void an_event_is_planned_and_held_and_the_files_of_those_invited_say_who_came() {
        var id = house().newId("seminar");
        at("wang-fang", id, "plan", planned(id, "huacheng")).is(403).refusedBy("ORG-04");
        at("zhao-lei", id, "plan", planned(id, "huacheng", "nobody-we-know"))
                .is(409)
                .refusedBy("KNOWN");
        var planned = at("zhao-lei", id, "plan", planned(id, "huacheng")).accepted();
        var owed = as("zhao-lei").get("gatherings/" + id, planned);
        assertThat(owed.text("/duties/0/rule")).isEqualTo("CUS-07");
        assertThat(owed.text("/tasks/0/action")).isEqualTo("hold-gathering");
        at("zhao-lei", id, "invite-customers", Map.of("invited", List.of("xinhang")))
                .accepted();

        at("zhao-lei", id, "hold", held("haichuan")).is(409).refusedBy("KNOWN");
        var held = at("zhao-lei", id, "hold", held("huacheng")).accepted();
        assertThat(as("zhao-lei").get("gatherings/" + id, held).text("/duties/0/state"))
                .isEqualTo("KEPT");
        as("he-yong").get("gatherings/" + id).is(404);

        await().untilAsserted(() -> {
            assertThat(invitation("zhao-lei", "huacheng", id)).isEqualTo("CAME");
            assertThat(invitation("ma-chao", "xinhang", id)).isEqualTo("STAYED_AWAY");
        });
        assertThat(as("zhao-lei")
                        .get("customers/huacheng/timeline?limit=200&fresh=true")
                        .is(200)
                        .body())
                .contains("customers.GatheringNoted");
        var browser = house().browser().signIn("zhao-lei");
        assertThat(browser.get("/gatherings/" + id).is(200).body())
                .contains("CUS-07", "已举办", "已到场", "未到场", "希望加快备件响应", "苏州华澄自动化设备有限公司");
        assertThat(browser.get("/gatherings?q=" + id).is(200).body()).contains(id, "1 家到场，共邀请 2 家");
        assertThat(browser.get("/customers/huacheng").is(200).body()).contains("客户活动", id, "/gatherings/" + id);
        browser.get("/do/gatherings/-/plan").is(200);
    }

    private String invitation(String reader, String customer, String gathering) {
        for (var one : as(reader).get("customers/" + customer).is(200).at("/gatherings"))
            if (one.path("gathering").asString().equals(gathering))
                return one.path("invitation").asString();
        return "";
    }

    private Map<String, Object> planned(String id, String... customers) {
        return Map.of(
                "plan",
                Map.of(
                        "kind",
                        "PRODUCT_SEMINAR",
                        "title",
                        "选型研讨会 " + id,
                        "venue",
                        "公司展厅",
                        "heldOn",
                        house().today().toString(),
                        "budget",
                        Map.of("amount", 8_000, "currency", "CNY"),
                        "invited",
                        List.of(customers)));
    }

    private static Map<String, Object> held(String... came) {
        return Map.of(
                "came", List.of(came),
                "cost", Map.of("amount", 7_500, "currency", "CNY"),
                "heard", "希望加快备件响应。");
    }

    private Reply at(String by, String gathering, String command, Object body) {
        return as(by).post("gatherings/" + gathering + "/" + command, body);
    }
}
