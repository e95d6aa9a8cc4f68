package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** SEA-01 … SEA-05: a seal is requested for one document, approved, used by its keeper alone, and registered before it is used again. */
interface Seals extends Scenarios {
    @Test
    default void a_document_is_sealed_by_the_keeper_once_the_leader_has_approved() {
        var seal = registered();
        var use = requested(seal, "zhao-lei");

        at("chen-jing", use, "stamp-document", copies(2)).is(409).refusedBy("SEA-05");
        at("zhao-lei", use, "approve-use", Map.of("remark", "")).is(403).refusedBy("SEA-05");
        at("zhou-jianguo", use, "approve-use", Map.of("remark", "同意")).accepted();
        at("zhou-jianguo", use, "stamp-document", copies(2)).is(403).refusedBy("SEA-01");
        at("chen-jing", use, "stamp-document", copies(3)).is(409).refusedBy("SEA-02");
        var sealed = at("chen-jing", use, "stamp-document", copies(2)).accepted();

        var file = as("zhao-lei").get("seal-uses/" + use, sealed);
        assertThat(file.text("/state")).isEqualTo("SEALED");
        assertThat(file.text("/sealing/keeper")).isEqualTo("chen-jing");
        as("he-yong").get("seal-uses/" + use).is(404);
        var browser = house().browser().signIn("zhao-lei");
        assertThat(browser.get("/seals").is(200).body()).contains("公司合同专用章", "陈静", "SEA-01");
        assertThat(browser.get("/seal-uses").is(200).body()).contains(use + ".txt", "已盖章");
        assertThat(browser.get("/seal-uses/" + use).is(200).body()).contains("周建国", "陈静", "同意");
        browser.get("/seals/" + seal).is(200);
        browser.get("/do/seal-uses/-/request-use").is(200);
    }

    @Test
    default void a_seal_that_is_out_is_used_for_nothing_else_until_it_is_back_and_everybody_sees_who_has_it() {
        var seal = registered();
        var first = approved(seal, "zhao-lei");
        var second = approved(seal, "ma-chao");

        var out = at("chen-jing", first, "hand-out-seal", Map.of()).accepted();
        assertThat(as("zhao-lei").get("seal-uses/" + first, out).text("/duties/0/rule"))
                .isEqualTo("SEA-04");
        at("chen-jing", second, "stamp-document", copies(1)).is(409).refusedBy("SEA-03");
        as("admin")
                .post("seals/" + seal + "/hand-over", Map.of("keeper", "sun-li", "reason", "调岗"))
                .is(409)
                .refusedBy("SEA-03");
        var back = at("chen-jing", first, "take-back-seal", copies(2)).accepted();
        assertThat(as("zhao-lei").get("seal-uses/" + first, back).text("/duties/0/state"))
                .isEqualTo("KEPT");
        at("chen-jing", second, "stamp-document", copies(1)).accepted();
    }

    /** CON-07: we may seal instead of signing; the register says by which use, and no other contract rests on it. */
    @Test
    default void a_contract_is_sealed_by_a_use_that_stands_in_the_register() {
        var contract = reviewed();
        var use = approved(registered(), "zhao-lei");
        assertThat(sealing(contract, use).is(409).refusedBy("CON-07").needs()).isNotEmpty();
        at("chen-jing", use, "stamp-document", copies(2)).accepted();
        var sealed = sealing(contract, use).accepted();

        var file = as("zhao-lei").get("contracts/" + contract, sealed);
        assertThat(file.text("/signatures/0/use")).isEqualTo(use);
        var browser = house().browser().signIn("zhao-lei");
        assertThat(browser.get("/contracts/" + contract).is(200).body()).contains("用印登记", "加盖合同专用章");
        sealing(reviewed(), use).is(409).refusedBy("CON-07");
    }

    /** CON-07: where the policy demands our seal, our signature alone binds nobody; the other side signs as before. */
    @Test
    default void by_the_policy_our_side_seals_and_names_the_use_of_the_seal() {
        var today = house().today().toString();
        policy("ALWAYS", today);
        try {
            var contract = reviewed();
            var page = as("zhao-lei").upload(contract + ".txt", "签署页");
            var refused =
                    contracts().sign("zhao-lei", contract, "US", page).is(409).refusedBy("CON-07");
            assertThat(refused.needs()).isNotEmpty();
            contracts().sign("zhao-lei", contract, "COUNTERPARTY", page).accepted();
            var use = approved(registered(), "zhao-lei");
            at("chen-jing", use, "stamp-document", copies(2)).accepted();
            var sealed = sealing(contract, use).accepted();
            var file = as("zhao-lei").get("contracts/" + contract, sealed);
            assertThat(file.text("/stage")).isEqualTo("EFFECTIVE");
            assertThat(file.texts("/signatures", "use")).contains(use);
        } finally {
            policy("NEVER", today);
        }
        var contract = reviewed();
        contracts()
                .sign("zhao-lei", contract, "US", as("zhao-lei").upload(contract + ".txt", "签署页"))
                .accepted();
    }

    private void policy(String ourSeal, String day) {
        var proposed =
                PoliciesAndCalendars.propose(as("admin"), 500_000, ourSeal, day).accepted();
        var version =
                as("admin").get("policies/house", proposed).at("/versions").size();
        as("lin-guodong")
                .post("policies/house/approve", Map.of("version", version))
                .accepted();
    }

    private String reviewed() {
        return contracts().approvedByLegal("zhao-lei", Contracts.draftWithout());
    }

    private Reply sealing(String contract, String use) {
        var page = as("zhao-lei").upload(contract + "-sealed.txt", "我方盖章页");
        return ask("zhou-jianguo", contract, "seal", Map.of("use", use, "signedOn", "2026-01-05", "evidence", page));
    }

    private String registered() {
        var seal = house().newId("seal");
        as("admin")
                .post("seals/" + seal + "/register", Map.of("kind", "CONTRACT", "name", seal, "keeper", "chen-jing"))
                .accepted();
        return seal;
    }

    private String requested(String seal, String by) {
        var use = house().newId("seal-use");
        var document = as(by).upload(use + ".txt", "合同正文");
        at(by, use, "request-use", Map.of("seal", seal, "document", document, "impressions", 2, "purpose", "签约"))
                .accepted();
        return use;
    }

    private String approved(String seal, String by) {
        var use = requested(seal, by);
        at("zhou-jianguo", use, "approve-use", Map.of("remark", "同意")).accepted();
        return use;
    }

    private Reply at(String by, String use, String command, Object body) {
        return as(by).post("seal-uses/" + use + "/" + command, body);
    }

    private static Map<String, Integer> copies(int copies) {
        return Map.of("impressions", copies);
    }
}
