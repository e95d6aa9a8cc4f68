package dossier.endtoend;

import static dossier.endtoend.Contracts.ALL_CONFIRMED;
import static dossier.endtoend.Contracts.CONFIRMED;
import static dossier.endtoend.Contracts.draftWithout;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ways back to the draft: what reviewers said is kept, the number stays, and every review starts again. */
interface Returns extends Scenarios {
    @Test
    default void the_manager_returns_it_with_amendments_that_are_kept_for_ever() {
        var id = contracts().submitted("zhao-lei");
        var number = as("zhao-lei").get("contracts/" + id + "?after=1").text("/number");
        var amendment = Map.of("clause", "LIABILITY", "proposed", "违约金累计不超过 10%。", "reason", "上限低于惯例");

        ask("zhou-jianguo", id, "return-as-manager", Map.of("amendments", List.of(amendment)))
                .accepted();
        ask("zhou-jianguo", id, "approve-as-manager").refusedBy("STAGE");
        ask("zhao-lei", id, "revise", Map.of("draft", draftWithout(), "note", "已改"))
                .accepted();
        var again = ask("zhao-lei", id, "submit").accepted();

        var file = as("zhao-lei").get("contracts/" + id, again);
        assertThat(file.text("/number")).isEqualTo(number);
        assertThat(file.text("/stage")).isEqualTo("MANAGER_REVIEW");
        assertThat(file.at("/reviews/0/approved").asBoolean()).isFalse();
        assertThat(file.text("/reviews/0/amendments/0/clause")).isEqualTo("LIABILITY");
        assertThat(file.text("/reviews/0/amendments/0/proposed")).isEqualTo("违约金累计不超过 10%。");
    }

    @Test
    default void legal_returns_it_with_findings_and_the_manager_reviews_again() {
        var id = contracts().inLegalReview("zhao-lei", draftWithout());
        var unclear = Map.of("confirmed", false, "reason", "质保期起算日不一致");

        ask(
                        "wang-fang",
                        id,
                        "review-as-legal",
                        Map.of(
                                "legality",
                                CONFIRMED,
                                "completeness",
                                CONFIRMED,
                                "accuracy",
                                Map.of("confirmed", false)))
                .refusedBy("CON-03");
        ask(
                        "wang-fang",
                        id,
                        "review-as-legal",
                        Map.of("legality", CONFIRMED, "completeness", CONFIRMED, "accuracy", unclear))
                .accepted();
        var again = ask("zhao-lei", id, "submit").accepted();

        ask("wang-fang", id, "review-as-legal", ALL_CONFIRMED).refusedBy("CON-04");
        var file = as("wang-fang").get("contracts/" + id, again);
        assertThat(file.texts("/reviews/1/findings", "name")).containsExactly("legality", "completeness", "accuracy");
        assertThat(file.text("/reviews/1/findings/2/finding/reason")).isEqualTo("质保期起算日不一致");
    }

    @Test
    default void one_objection_in_the_joint_review_returns_it_and_all_reviews_start_again() {
        var id = contracts().inJointReview("zhao-lei", "wang-fang", "sun-li", "he-yong");
        var number = as("zhao-lei").get("contracts/" + id + "?after=1").text("/number");
        ask("wang-fang", id, "approve-in-joint-review").accepted();
        ask("sun-li", id, "object-in-joint-review", Map.of("reason", "付款期过长")).accepted();

        ask("he-yong", id, "approve-in-joint-review").is(403).refusedBy("CON-06");
        var again = ask("zhao-lei", id, "submit").accepted();

        var evidence = as("zhao-lei").upload("签字页.txt", id);
        contracts().sign("zhao-lei", id, "US", evidence).refusedBy("CON-04", "CON-05", "CON-06", "CON-15");
        var file = as("sun-li").get("contracts/" + id, again);
        assertThat(file.text("/number")).isEqualTo(number);
        assertThat(file.at("/jointReviewers").isEmpty()).isTrue();
        assertThat(file.text("/reviews/3/remark")).isEqualTo("付款期过长");
        ask("zhou-jianguo", id, "approve-as-manager").accepted();
        ask("wang-fang", id, "review-as-legal", ALL_CONFIRMED).accepted();
        contracts().sign("zhao-lei", id, "US", evidence).refusedBy("CON-06", "CON-15");
    }
}
