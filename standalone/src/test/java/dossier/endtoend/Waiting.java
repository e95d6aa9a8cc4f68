package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one waits for, until when, and the review on paper. */
interface Waiting extends Scenarios {
    @Test
    default void the_drafter_sees_who_has_it_and_reminds_them_with_one_click() {
        var contract = contracts().submitted("zhao-lei");
        as("zhao-lei").get("contracts?fresh=true").is(200);
        var browser = house().browser().signIn("zhao-lei");
        var remind = "/do/contracts/" + contract + "/urge-review";
        assertThat(browser.get("/tasks/awaited?limit=200").is(200).body()).contains("我等谁", "周建国", "通过后由法务审查", remind);
        assertThat(browser.submit("/tasks/awaited", remind, Map.of("remark", ""))
                        .status())
                .isIn(302, 303);
        as("zhao-lei").get("contracts?fresh=true").is(200);
        assertThat(browser.get("/tasks/awaited?limit=200").is(200).body())
                .contains("已催办", contract)
                .doesNotContain(remind);
        assertThat(as("ma-chao").get("tasks/awaited?limit=200").is(200).body()).doesNotContain(contract);
    }

    @Test
    default void a_desk_shows_what_waits_here_and_there_and_what_is_new_and_bad_pages_of_it_are_refused() {
        var contract = contracts().submitted("zhao-lei");
        as("zhao-lei").get("contracts?fresh=true").is(200);
        var zhao = house().browser().signIn("zhao-lei");
        assertThat(zhao.get("/tasks").is(200).body()).contains("我的工作台", "/tasks/awaited/first", "/notices/latest");
        // the first few alone, whichever they are
        assertThat(zhao.get("/tasks/awaited/first").is(200).body())
                .contains("我等谁", "class=\"wait\"", "/tasks/awaited\"");
        assertThat(zhao.get("/notices/latest").is(200).body()).contains("上次查看后");
        assertThat(zhao.get("/tasks?cursor=nonsense&limit=x").status()).isEqualTo(400);

        var zhou = house().browser().signIn("zhou-jianguo");
        var first = zhou.get("/tasks?limit=1").is(200).body();
        assertThat(first).contains("rel=\"next\"");
        assertThat(zhou.get("/tasks?limit=200").is(200).body())
                .contains("/contracts/" + contract, "/do/contracts/" + contract);
    }

    @Test
    default void a_review_is_owed_by_its_last_day_and_kept_with_its_answer() {
        var contract = contracts().inLegalReview("zhao-lei", Contracts.draftWithout());
        as("zhao-lei").get("contracts?fresh=true").is(200);
        var file = as("zhao-lei").get("contracts/" + contract).is(200);
        assertThat(file.texts("/duties", "state")).containsExactly("KEPT", "OWED");
        assertThat(file.texts("/duties", "subject")).containsExactly("stage.MANAGER_REVIEW", "stage.LEGAL_REVIEW");
        var browser = house().browser().signIn("zhao-lei");
        assertThat(browser.get("/contracts/" + contract).is(200).body()).contains("LIMIT", "审核时限", "经理审核");
        assertThat(browser.get("/duties?show=owed").is(200).body()).contains("审核时限");
        assertThat(browser.get("/duties?rule=LIMIT&month=").is(200).body())
                .contains("<caption", "的义务与期限，按最后履行日", "/duties?rule=LIMIT&amp;month=");
        browser.get("/duties?month=none").is(400);
    }

    @Test
    default void the_approval_form_is_printed_for_those_who_may_read_the_contract() {
        var contract = contracts().inLegalReview("zhao-lei", Contracts.draftWithout());
        as("zhao-lei").get("contracts?fresh=true").is(200);
        var form = "/contracts/" + contract + "/approval-form.pdf";
        var printed = house().browser().signIn("zhao-lei").get(form).is(200);
        assertThat(printed.body()).startsWith("200 %PDF-");
        assertThat(printed.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(house().browser().signIn("ma-chao").get(form).status()).isEqualTo(404);
    }
}
