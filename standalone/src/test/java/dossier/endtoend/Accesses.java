package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** SEC-01: every opening of a contract and every export is registered, and auditors read the register; they read all and decide nothing. */
interface Accesses extends Scenarios {
    @Test
    default void every_opening_of_a_contract_and_every_export_is_registered_and_only_auditors_see_it() {
        var id = contracts().drafted("zhao-lei");
        as("zhao-lei").story(id);
        as("he-yong").get("contracts/" + id).is(404);
        var auditor = house().browser().signIn("xu-ming");
        auditor.get("/contracts/" + id).is(200);
        auditor.get("/contracts/" + id + "/approval-form.pdf").is(200);
        auditor.get("/departments/commerce").is(200);

        assertThat(accesses("subject=contracts/" + id))
                .containsExactly("xu-ming PDF true", "xu-ming PAGE true", "he-yong API false", "zhao-lei API true");
        auditor.get("/decisions.csv?stream=contracts/" + id).is(200);
        as("xu-ming")
                .with("X-Purpose", "%E5%AE%A1%E8%AE%A1")
                .get("decisions/xes?stream=contracts/" + id)
                .is(200);
        assertThat(accesses("subject=decisions&person=xu-ming&limit=2"))
                .containsExactly("xu-ming EVENT_LOG true", "xu-ming CSV true");
        assertThat(auditor.get("/accesses").is(200).body()).contains("审计", "徐明", "查阅登记");
        assertThat(auditor.get("/do/contracts/" + id).is(200).body()).contains("谁打开过此案卷");
        var drafter = house().browser().signIn("zhao-lei");
        drafter.get("/accesses").is(404);
        assertThat(drafter.get("/do/contracts/" + id).is(200).body()).doesNotContain("谁打开过此案卷");
        as("zhao-lei").get("accesses").is(404);
        as("xu-ming").get("accesses?way=BY_FOOT").problem(400, "bad-query");
    }

    @Test
    default void an_auditor_reads_all_and_decides_nothing() {
        var id = contracts().submitted("zhao-lei");
        as("xu-ming").story(id);
        for (var of : List.of(
                "contracts/" + id,
                "contracts",
                "counterparties",
                "customers",
                "orders",
                "employees",
                "policies",
                "branches"))
            assertThat(StreamSupport.stream(
                            as("xu-ming")
                                    .get(of + "/actions")
                                    .is(200)
                                    .at("/actions")
                                    .spliterator(),
                            false))
                    .as(of)
                    .isNotEmpty()
                    .noneMatch(it -> it.path("allowed").asBoolean());
        ask("xu-ming", id, "approve-as-manager").is(403);
    }

    @Test
    default void process_miners_get_as_many_events_as_the_register_has_decisions() {
        var id = contracts().submitted("zhao-lei");
        ask("zhao-lei", id, "approve-as-manager").is(403);
        var registered = as("xu-ming")
                .get("decisions?fresh=true&count=true&stream=contracts/" + id)
                .is(200)
                .at("/total")
                .asInt();
        var ocel = as("xu-ming").get("decisions/ocel?stream=contracts/" + id).is(200);
        assertThat(ocel.at("/events")).hasSize(registered);
        var xes = as("xu-ming")
                .get("decisions/xes?stream=contracts/" + id)
                .is(200)
                .body();
        assertThat(xes.split("<event>", -1)).hasSize(registered + 1);
        assertThat(xes.split("<trace>", -1)).hasSize(2);
        as("zhao-lei").get("decisions/ocel").is(404);
        as("xu-ming").get("decisions/xes?colour=red").problem(400, "bad-query");
    }

    private List<String> accesses(String asked) {
        return StreamSupport.stream(
                        as("xu-ming")
                                .get("accesses?" + asked)
                                .is(200)
                                .at("/items")
                                .spliterator(),
                        false)
                .map(it -> it.path("person").asString() + " " + it.path("way").asString() + " "
                        + it.path("given").asBoolean())
                .toList();
    }
}
