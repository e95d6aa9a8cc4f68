package dossier.endtoend;

import static dossier.endtoend.Contracts.ALL_CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** FRAME: what is called off from a framework contract stays under its ceiling, which no amendment raises around the joint review. */
interface CalledOff extends Scenarios {
    @Test
    default void a_ceiling_is_raised_but_not_around_the_joint_review() {
        var framework = inEffect("zhao-lei", framework("1000.00"));
        assertThat(as("zhao-lei").get("contracts/" + framework).at("/major").asBoolean())
                .isFalse();
        submitted(framework, "900.00");
        ask("zhao-lei", house().newId("contract"), "draft", callOff(framework, "200.00"))
                .refusedBy("FRAME");

        ask("zhao-lei", framework, "propose-change", raised("500000.00")).refusedBy("CON-06");
        ask("zhao-lei", framework, "propose-change", raised("800.00")).refusedBy("FRAME");
        ask("zhao-lei", framework, "propose-change", raised("1100.00")).accepted();
        changed(framework);
        ask("zhao-lei", house().newId("contract"), "draft", callOff(framework, "200.00"))
                .accepted();

        var large = contracts().submitted("zhao-lei", framework("500000.00"));
        var file = as("zhao-lei").get("contracts/" + large + "?after=1");
        assertThat(file.at("/major").asBoolean()).isTrue();
    }

    @Test
    default void a_call_off_that_is_terminated_gives_back_what_is_not_ordered_under_it() {
        var framework = inEffect("zhao-lei", framework("1000.00"));
        var callOff = passed(submitted(framework, "900.00"));
        var order = house().newId("order");
        var portion = Map.of("amount", Map.of("amount", 300.00, "currency", "CNY"), "lines", List.of());
        as("zhao-lei")
                .post(
                        "orders/" + order + "/register",
                        Map.of("contract", callOff, "title", "首批", "portion", portion, "dueOn", later()))
                .accepted();
        ask("zhao-lei", callOff, "propose-change", change("TERMINATION", null)).accepted();
        changed(callOff);

        var more = callOff(framework, "700.01");
        assertThat(ask("zhao-lei", house().newId("contract"), "draft", more)
                        .refusedBy("FRAME")
                        .body())
                .contains("CNY 700.00");
        var rest = submitted(framework, "700.00");
        as("zhao-lei").get("contracts/" + rest + "?after=1").is(200);
        assertThat(house().browser()
                        .signIn("zhao-lei")
                        .get("/contracts/" + framework)
                        .is(200)
                        .body())
                .contains("上限 ¥1,000.00", "value=\"100\"");
        var grown = Map.of("amount", Map.of("amount", 300.01, "currency", "CNY"), "lines", List.of());
        as("zhao-lei")
                .post("orders/" + order + "/change", Map.of("portion", grown, "dueOn", later(), "reason", "加量"))
                .refusedBy("ORD-01");
    }

    private String later() {
        return house().today().plusDays(30).toString();
    }

    private Map<String, Object> framework(String ceiling) {
        return with(Map.of("milestones", List.of(), "ceiling", new BigDecimal(ceiling)), "1.00");
    }

    private Map<String, Object> callOff(String framework, String amount) {
        return Map.of("draft", with(Map.of("milestones", List.of(), "framework", framework), amount));
    }

    private static Map<String, Object> with(Map<String, Object> terms, String amount) {
        var draft = new HashMap<>(Contracts.draft(amount, false));
        draft.put("terms", terms);
        return draft;
    }

    private String inEffect(String by, Map<String, Object> draft) {
        return passed(contracts().submitted(by, draft));
    }

    private String submitted(String framework, String amount) {
        var id = house().newId("contract");
        ask("zhao-lei", id, "draft", callOff(framework, amount)).accepted();
        ask("zhao-lei", id, "submit").accepted();
        return id;
    }

    /** Reviewed and signed by both. */
    private String passed(String id) {
        ask("zhou-jianguo", id, "approve-as-manager").accepted();
        ask("wang-fang", id, "review-as-legal", ALL_CONFIRMED).accepted();
        var evidence = as("zhao-lei").upload("签字页.txt", id);
        contracts().sign("zhao-lei", id, "US", evidence).accepted();
        var signed = contracts().sign("zhao-lei", id, "COUNTERPARTY", evidence).accepted();
        as("zhao-lei").get("contracts/" + id, signed);
        return id;
    }

    private Map<String, Object> raised(String ceiling) {
        return change("AMENDMENT", new BigDecimal(ceiling));
    }

    private static Map<String, Object> change(String kind, @Nullable BigDecimal ceiling) {
        var change = new HashMap<String, Object>(Map.of("kind", kind, "reason", "客户计划变化", "agreement", "双方同意。"));
        if (ceiling != null) change.put("ceiling", ceiling);
        return change;
    }

    /** Passed by the contract group and signed by both. */
    private void changed(String id) {
        ask("chen-jing", id, "review-change", Map.of("change", 1, "passed", true, "remark", ""))
                .accepted();
        var evidence = as("zhao-lei").upload("协议.txt", id);
        for (var party : List.of("US", "COUNTERPARTY"))
            ask(
                            "zhao-lei",
                            id,
                            "sign-change",
                            Map.of("change", 1, "party", party, "signedOn", "2026-01-05", "evidence", evidence))
                    .accepted();
    }
}
