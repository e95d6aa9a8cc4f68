package dossier.endtoend;

import static dossier.endtoend.Contracts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.Test;

/** Every ledger as a spreadsheet: the filters of the address hold, and nobody gets more than their list shows. */
interface Exports extends Scenarios {
    @Test
    default void a_ledger_is_downloaded_as_it_is_filtered_and_no_further_than_one_may_read() {
        var id = house().newId("export");
        var text = new HashMap<String, Object>(draft("123456.70", false));
        text.put("title", "=HYPERLINK(\"" + id + "\")");
        ask("zhao-lei", id, "draft", Map.of("draft", text)).accepted();
        as("zhao-lei").get("contracts?fresh=true").is(200);

        var own = rows("zhao-lei", "/contracts.xlsx?stage=DRAFT&q=" + id);
        assertThat(own.getFirst().getCellText(1)).isEqualTo("编号");
        assertThat(own).hasSize(2);
        assertThat(own.get(1).stream().map(it -> it == null ? "" : it.getText()))
                .contains("=HYPERLINK(\"" + id + "\")", "CNY", "赵磊");
        assertThat(own.get(1).stream()
                        .filter(it -> it != null && it.getType() == CellType.NUMBER)
                        .map(it -> it.asNumber().toPlainString()))
                .contains("123456.70");
        assertThat(rows("zhao-lei", "/contracts.xlsx?stage=WITHDRAWN&q=" + id)).hasSize(1);
        assertThat(rows("he-yong", "/contracts.xlsx?q=" + id)).hasSize(1);
        var browser = house().browser().signIn("zhao-lei");
        browser.get("/contracts.xlsx?nonsense=1").is(400);
        browser.get("/nothing.xlsx").is(404);
        assertThat(browser.get("/contracts?q=" + id).is(200).body()).contains("/contracts.xlsx?q=" + id);
    }

    @Test
    default void so_are_decisions_duties_and_accesses() {
        assertThat(rows("xu-ming", "/decisions.xlsx?context=contracts")).hasSizeGreaterThan(1);
        house().browser().signIn("he-yong").get("/decisions.xlsx").is(404);
        assertThat(rows("xu-ming", "/accesses.xlsx?person=xu-ming")).hasSizeGreaterThan(1);
        house().browser().signIn("he-yong").get("/accesses.xlsx").is(404);
        var owed = as("lin-guodong")
                .get("duties?state=OWED&limit=1")
                .is(200)
                .at("/total")
                .asInt();
        assertThat(rows("lin-guodong", "/duties.xlsx?show=owed")).hasSize(owed + 1);
        house().browser().signIn("lin-guodong").get("/duties.xlsx?rule=none").is(400);
    }

    @Test
    default void so_is_every_other() {
        for (var ledger : List.of(
                "orders",
                "customers",
                "gatherings",
                "receivables",
                "customer-accounts",
                "revenue-budgets",
                "complaints",
                "quality-reviews",
                "appraisals",
                "appraisal-cycles",
                "appraisal-templates",
                "counterparties",
                "seals",
                "seal-uses",
                "regulations",
                "branches",
                "employees",
                "departments",
                "clauses",
                "templates",
                "prices",
                "policies",
                "calendars"))
            assertThat(rows("lin-guodong", "/" + ledger + ".xlsx").getFirst().getCellText(0))
                    .as(ledger)
                    .isEqualTo("标识");
    }
}
