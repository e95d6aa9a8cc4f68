package dossier.endtoend;

import static dossier.endtoend.Contracts.ALL_CONFIRMED;
import static dossier.endtoend.Contracts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CON-13: a list proposed by one and approved by another; a contract whose lines depart from it is signed by us only after an approval of its own. */
interface Prices extends Scenarios {
    @Test
    default void a_price_below_the_list_is_signed_only_once_it_was_approved_by_another() {
        var id = house().newId("priced");
        ask("zhao-lei", id, "draft", Map.of("draft", priced("6000.00"))).accepted();
        ask("zhao-lei", id, "submit").accepted();
        ask("zhou-jianguo", id, "approve-as-manager", Map.of("remark", "同意")).accepted();
        ask("wang-fang", id, "review-as-legal", ALL_CONFIRMED).accepted();
        var page = as("zhao-lei").upload("盖章页.txt", "盖章页 " + id);

        var refused = contracts().sign("zhao-lei", id, "US", page).is(409).refusedBy("CON-13");
        assertThat(refused.needs().getFirst()).contains("#1 6000.00 / 7150.00 = -16.09 % (v1)");
        ask("zhao-lei", id, "approve-deviation", Map.of("reason", "让利")).is(403).refusedBy("CON-13");
        ask("lin-guodong", id, "approve-deviation", Map.of("reason", "首单让利")).accepted();
        var signed = contracts().sign("zhao-lei", id, "US", page).accepted();

        var file = as("zhao-lei").get("contracts/" + id, signed);
        assertThat(file.text("/clearance/compared/version")).isEqualTo("1");
        var browser = house().browser().signIn("zhao-lei");
        assertThat(browser.get("/contracts/" + id).is(200).body()).contains("CON-13", "首单让利", "-16.09 %");
        assertThat(browser.get("/prices").is(200).body()).contains("CNY", "第 1 版");
        assertThat(browser.get("/prices/price-list").is(200).body()).contains("R77 减速机", "林国栋");
    }

    @Test
    default void a_currency_has_one_list_whose_versions_hold_from_a_day_to_come() {
        var sheet = Map.of(
                "effectiveFrom",
                house().today().plusDays(400),
                "allowedPercent",
                5,
                "items",
                List.of(Map.of("goods", "R77", "unit", "台", "unitPrice", 1, "taxIncluded", true, "taxRate", 13)));
        as("zhou-jianguo")
                .post("prices/" + house().newId("list") + "/propose-prices", Map.of("currency", "CNY", "sheet", sheet))
                .is(409)
                .refusedBy("UNIQUE");
        as("zhao-lei")
                .post("prices/price-list/revise-prices", Map.of("sheet", sheet, "reason", "涨价"))
                .is(403)
                .refusedBy("ORG-04");
        house().browser()
                .signIn("zhou-jianguo")
                .get("/do/prices/price-list/revise-prices")
                .is(200);
    }

    private static Map<String, Object> priced(String unitPrice) {
        var line = Map.of("goods", "R77 减速机", "unit", "台", "quantity", 10, "unitPrice", new BigDecimal(unitPrice));
        var draft = new HashMap<String, Object>(draft("60000.00", false));
        draft.put("terms", Map.of("milestones", List.of(), "lines", List.of(line)));
        return draft;
    }
}
