package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Running contracts are taken over one by one or from a list, each once, and say that they were not reviewed here. */
interface TakenOver extends Scenarios {
    String NAMES = "合同编号,合同名称,相对方信用代码,金额,我方签署日期,相对方签署日期,生效日期,负责人,原件存放位置,义务1内容,义务1义务方,义务1到期日";

    @Test
    default void a_contract_that_is_taken_over_is_marked_and_claims_no_review() {
        var id = house().newId("contract");
        var draft = Map.of(
                "title",
                "保养合同",
                "counterparty",
                "haichuan",
                "amount",
                Map.of("amount", 168000, "currency", "CNY"),
                "taxIncluded",
                true,
                "complex",
                false,
                "clauses",
                List.of());
        var taking = Map.of(
                "number",
                house().newId("old"),
                "owner",
                "ma-chao",
                "draft",
                draft,
                "signedByUs",
                "2025-06-12",
                "signedByCounterparty",
                "2025-06-16",
                "effectiveOn",
                "2025-06-16",
                "obligations",
                List.of(),
                "place",
                "5-2");
        ask("ma-chao", id, "take-over", taking).is(403).refusedBy("ORG-04");
        var taken = ask("chen-jing", id, "take-over", taking).accepted();
        assertThat(as("ma-chao").get("contracts/" + id, taken).text("/stage")).isEqualTo("EFFECTIVE");
        var story = as("chen-jing").story(id);
        assertThat(story.basis("ContractTakenOver by chen-jing"))
                .contains("ORG-04", "UNIQUE")
                .noneMatch(it -> it.startsWith("CON-"));
        assertThat(house().browser().signIn("chen-jing").get("/contracts/" + id).body())
                .contains("接管（未按本制度审核）", "未检查（接管）", "CON-05");
        ask("chen-jing", house().newId("contract"), "take-over", taking).refusedBy("UNIQUE");
    }

    @Test
    default void a_list_is_checked_row_by_row_and_each_row_that_passes_is_taken_over_once() {
        var browser = house().browser().signIn("chen-jing");
        var number = house().newId("list");
        var list = String.join(
                "\r\n",
                NAMES,
                number
                        + ",水泵合同,91330212MA2AF8XT5B,\"12,000.00\",2025-4-1,2025/4/2,2025年4月2日,ma-chao,柜 1,付款,相对方,2027-01-31",
                number + ",重复编号,91330212MA2AF8XT5B,1,2025-04-01,2025-04-01,2025-04-01,ma-chao,柜 1",
                number + "b,无此相对方,000000,一万,2025-04-01,2025-04-01,2025-04-01,nobody,柜 1");
        var page = URI.create(
                        browser.upload("/contracts/takeover", "list.csv", list).header("Location"))
                .getPath();
        var checked = browser.get(page).is(200).body();
        assertThat(checked).contains("检查通过，可接管", "编号在清单中出现两次", "接管检查通过的 1 份合同");
        assertThat(browser.get("/contracts?q=" + number).body()).doesNotContain("水泵合同");

        assertThat(browser.submit(page, page, Map.of()).is(200).body()).contains("已接管");
        assertThat(browser.submit(page, page, Map.of()).is(200).body())
                .contains("已接管")
                .doesNotContain("检查通过，可接管");
        var found = as("chen-jing").get("contracts?fresh=true&number=" + number).is(200);
        assertThat(found.texts("/items", "title")).containsExactly("水泵合同");
    }

    @Test
    default void only_the_contract_group_sees_what_a_list_says() {
        assertThat(house().browser()
                        .signIn("zhao-lei")
                        .get("/contracts/takeover")
                        .status())
                .isEqualTo(403);
        var template = house().browser().signIn("chen-jing").get("/contracts/takeover/template.csv");
        assertThat(template.is(200).body()).contains("合同编号,合同名称", "义务3到期日");
    }
}
