package dossier.endtoend;

import static dossier.endtoend.Contracts.draftWithout;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A review among those at work on it: reminded of, handed over, joined by another, copied, called back, and never around a gate. */
interface PassedOn extends Scenarios {
    @Test
    default void the_drafter_reminds_once_a_day_and_the_task_shows_it() {
        var id = contracts().submitted("zhao-lei");

        ask("ma-chao", id, "urge-review", Map.of("remark", "")).is(403).refusedBy("HAND");
        var urged = ask("zhao-lei", id, "urge-review", Map.of("remark", "客户在等")).accepted();
        ask("zhao-lei", id, "urge-review", Map.of("remark", "")).refusedBy("HAND");

        assertThat(as("zhao-lei").get("contracts/" + id, urged).text("/tasks/0/urged"))
                .isNotBlank();
    }

    @Test
    default void a_colleague_it_is_copied_to_may_read_it_and_takes_note() {
        var id = contracts().drafted("zhao-lei");
        as("he-yong").get("contracts/" + id).is(404);

        var copied = ask(
                        "zhao-lei",
                        id,
                        "copy-to-colleagues",
                        Map.of("colleagues", List.of("he-yong"), "remark", "请知悉交期"))
                .accepted();
        var file = as("he-yong").get("contracts/" + id, copied);
        assertThat(file.texts("/tasks", "action")).contains("read-copy");

        var noted = ask("he-yong", id, "take-note").accepted();
        assertThat(as("he-yong").get("contracts/" + id, noted).texts("/tasks", "action"))
                .doesNotContain("read-copy");
        ask("he-yong", id, "take-note").is(403).refusedBy("SEC-01");
    }

    @Test
    default void a_review_is_handed_over_and_joined_but_not_around_legal_and_finance() {
        var id = contracts().inJointReview("zhao-lei", "wang-fang", "sun-li");

        ask("sun-li", id, "hand-over-review", Map.of("successor", "he-yong", "reason", "出差"))
                .refusedBy("CON-06");
        ask("sun-li", id, "hand-over-review", Map.of("successor", "zhao-lei", "reason", "出差"))
                .refusedBy("ORG-04", "CON-06");
        ask("sun-li", id, "add-reviewer", Map.of("reviewer", "he-yong", "reason", "涉及产能"))
                .accepted();
        ask("wang-fang", id, "approve-in-joint-review").accepted();
        var agreed = ask("sun-li", id, "approve-in-joint-review").accepted();
        assertThat(as("zhao-lei").get("contracts/" + id, agreed).text("/stage")).isEqualTo("JOINT_REVIEW");
        var passed = ask("he-yong", id, "approve-in-joint-review").accepted();
        assertThat(as("zhao-lei").get("contracts/" + id, passed).text("/stage")).isEqualTo("TO_SIGN");
    }

    @Test
    default void one_asked_along_hands_it_over_and_who_asked_asks_back_but_no_answer() {
        var id = contracts().submitted("zhao-lei");
        ask("zhou-jianguo", id, "ask-reviewer", asked("sun-li", "BEFORE")).accepted();
        ask("zhou-jianguo", id, "approve-as-manager").refusedBy("HAND");
        ask("sun-li", id, "hand-over-asked", Map.of("successor", "zhao-lei", "reason", "出差"))
                .refusedBy("ORG-04");
        ask("sun-li", id, "hand-over-asked", Map.of("successor", "he-yong", "reason", "出差"))
                .accepted();
        ask("sun-li", id, "answer-asked", Map.of("agreed", true, "remark", ""))
                .is(403)
                .refusedBy("HAND");
        ask("zhou-jianguo", id, "approve-as-manager").refusedBy("HAND");

        ask("sun-li", id, "withdraw-asked", Map.of("reviewer", "he-yong", "reason", "已明确"))
                .is(403)
                .refusedBy("HAND");
        var gone = ask("zhou-jianguo", id, "withdraw-asked", Map.of("reviewer", "he-yong", "reason", "已明确"))
                .accepted();
        assertThat(as("zhao-lei").get("contracts/" + id, gone).texts("/tasks", "action"))
                .containsExactly("managers-review");
        assertThat(as("zhao-lei")
                        .get("contracts/" + id + "/timeline?fresh=true")
                        .texts("/items", "eventName"))
                .contains("contracts.AskedReviewHandedOver", "contracts.AskedReviewerWithdrawn");

        ask("zhou-jianguo", id, "ask-reviewer", asked("sun-li", "BEFORE")).accepted();
        ask("sun-li", id, "answer-asked", Map.of("agreed", false, "remark", "账期过长"))
                .accepted();
        ask("zhou-jianguo", id, "withdraw-asked", Map.of("reviewer", "sun-li", "reason", "已明确"))
                .refusedBy("HAND", "HAND");
        ask("zhou-jianguo", id, "approve-as-manager").accepted();
    }

    private static Map<String, String> asked(String reviewer, String turn) {
        return Map.of("reviewer", reviewer, "turn", turn, "reason", "涉及账期");
    }

    @Test
    default void a_step_is_called_back_only_until_the_next_has_acted() {
        var id = contracts().submitted("zhao-lei");
        var back = ask("zhao-lei", id, "call-back", Map.of("reason", "附件缺页")).accepted();
        assertThat(as("zhao-lei").get("contracts/" + id, back).text("/stage")).isEqualTo("DRAFT");

        ask("zhao-lei", id, "submit").accepted();
        ask("zhou-jianguo", id, "approve-as-manager").accepted();
        ask("zhao-lei", id, "call-back", Map.of("reason", "太迟")).is(403).refusedBy("HAND");
        var again =
                ask("zhou-jianguo", id, "call-back", Map.of("reason", "看错金额")).accepted();
        assertThat(as("zhou-jianguo").get("contracts/" + id, again).text("/stage"))
                .isEqualTo("MANAGER_REVIEW");
        ask("wang-fang", id, "review-as-legal", Contracts.ALL_CONFIRMED).refusedBy("CON-04");
    }

    @Test
    default void a_signed_contract_has_nothing_to_call_back() {
        var id = contracts().approvedByLegal("zhao-lei", draftWithout());
        ask("wang-fang", id, "call-back", Map.of("reason", "再看")).refusedBy("HAND");
    }
}
