package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clauses and templates are written by one and approved by another; a contract drafted from a template shows where it departs from it. */
interface Templated extends Scenarios {
    @Test
    default void two_people_make_a_clause_and_a_template_of_it_and_withdraw_it_again() {
        var clause = house().newId("clause");
        var template = house().newId("template");
        var chosen = List.of(Map.of("clause", clause, "version", 1));
        var writing = Map.of("draft", Map.of("title", "检测服务合同", "chosen", chosen));
        keep("zhao-lei", "clauses/" + clause + "/write", written()).is(403).refusedBy("ORG-04");
        keep("chen-jing", "clauses/" + clause + "/write", written()).accepted();
        keep("chen-jing", "templates/" + template + "/write", writing).is(409).refusedBy("KNOWN");
        keep("chen-jing", "clauses/" + clause + "/approve", Map.of("remark", ""))
                .is(403)
                .refusedBy("ORG-04");
        keep("wang-fang", "clauses/" + clause + "/approve", Map.of("remark", ""))
                .accepted();
        var twice = List.of(chosen.getFirst(), chosen.getFirst());
        keep(
                        "chen-jing",
                        "templates/" + template + "/write",
                        Map.of("draft", Map.of("title", "检测服务合同", "chosen", twice)))
                .is(409)
                .refusedBy("UNIQUE");
        keep("chen-jing", "templates/" + template + "/write", writing).accepted();

        var draft = from(template, "检测费用按次计算。");
        ask("zhao-lei", house().newId("contract"), "draft", draft).is(409).refusedBy("KNOWN");
        var approved = keep("wang-fang", "templates/" + template + "/approve", Map.of("remark", ""))
                .accepted();
        assertThat(as("zhao-lei").get("templates/" + template, approved).text("/versions/0/edition/state"))
                .isEqualTo("APPROVED");
        ask("zhao-lei", house().newId("contract"), "draft", draft).accepted();
        keep("chen-jing", "templates/" + template + "/withdraw", Map.of("reason", "停用"))
                .accepted();
        ask("zhao-lei", house().newId("contract"), "draft", draft).is(409).refusedBy("KNOWN");
    }

    @Test
    default void the_form_of_a_new_contract_begins_with_the_template_and_its_page_shows_the_deviation() {
        var browser = house().browser().signIn("zhao-lei");
        assertThat(browser.get("/templates").is(200).body()).contains("机电设备销售合同", "设备维护服务合同", "据此起草合同");
        assertThat(browser.get("/clauses").is(200).body()).contains("逾期违约金，有上限", "第 1 版可用", "已退回");
        assertThat(browser.get("/clauses/liability").is(200).body()).contains("违约金过高");
        assertThat(browser.get("/templates/sale-of-machines").is(200).body())
                .contains("标的物的名称、型号和规格见附件一", "/do/contracts/-/draft?template=sale-of-machines");
        assertThat(browser.get("/contracts").is(200).body()).contains("据范本起草", "机电设备销售合同");
        assertThat(browser.get("/do/contracts/-/draft?template=sale-of-machines")
                        .is(200)
                        .body())
                .contains("标的物的名称、型号和规格见附件一", "机电设备销售合同（第 1 版）", "value=\"sale-of-machines/1\" selected")
                .doesNotContain("draft.template.version");
        assertThat(house().browser()
                        .signIn("chen-jing")
                        .get("/do/templates/-/write")
                        .is(200)
                        .body())
                .contains("逾期违约金，有上限（第 1 版）", "value=\"liability/1\"")
                .doesNotContain("draft.chosen[0]");
        assertThat(browser.get("/do/contracts/-/draft?template=service").is(200).body())
                .doesNotContain("违约金，累计不超过");
        assertThat(browser.get("/contracts/worm-gears").is(200).body())
                .contains("机电设备销售合同 第 1 版", "与范本有 1 处条款不同", "不设上限");
    }

    private static Map<String, Object> written() {
        return Map.of("kind", "PRICE", "title", "按次计费", "text", "检测费用按次计算。");
    }

    private static Map<String, Object> from(String template, String price) {
        return Map.of(
                "draft",
                Map.of(
                        "title",
                        "检测服务合同",
                        "counterparty",
                        "huacheng",
                        "amount",
                        Map.of("amount", 1000, "currency", "CNY"),
                        "taxIncluded",
                        true,
                        "complex",
                        false,
                        "clauses",
                        List.of(Map.of("kind", "PRICE", "text", price)),
                        "template",
                        Map.of("template", template, "version", 1)));
    }

    private Reply keep(String by, String address, Object body) {
        return as(by).post(address, body);
    }
}
