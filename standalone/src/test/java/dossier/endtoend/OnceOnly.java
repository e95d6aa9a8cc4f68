package dossier.endtoend;

import static dossier.endtoend.Contracts.draftWithout;
import static dossier.endtoend.Contracts.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same request again, another request under the same key, and a version that has passed. */
interface OnceOnly extends Scenarios {
    @Test
    default void the_same_key_gets_the_same_answer_even_when_the_contract_has_moved_on() {
        var id = contracts().drafted("zhao-lei");
        var key = house().newId("key");
        var first = as("zhao-lei").key(key).post(path(id, "submit"), Map.of()).accepted();
        ask("zhou-jianguo", id, "approve-as-manager").accepted();

        var again = as("zhao-lei").key(key).post(path(id, "submit"), Map.of()).accepted();

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(as("zhao-lei").story(id).told())
                .containsExactly(
                        "ContractDrafted by zhao-lei",
                        "ContractSubmitted by zhao-lei",
                        "DutyBegun by zhao-lei",
                        "ApprovedByManager by zhou-jianguo",
                        "DutyKept by zhou-jianguo",
                        "DutyBegun by zhou-jianguo");
    }

    @Test
    default void a_refusal_is_repeated_under_its_key_and_asked_anew_under_another() {
        var id = contracts().drafted("zhao-lei", draftWithout("PRICE"));
        var key = house().newId("key");
        var first = as("zhao-lei").key(key).post(path(id, "submit"), Map.of()).refusedBy("CON-02");
        ask("zhao-lei", id, "revise", Map.of("draft", draftWithout())).accepted();

        var again = as("zhao-lei").key(key).post(path(id, "submit"), Map.of()).refusedBy("CON-02");

        assertThat(again.at("/objections")).isEqualTo(first.at("/objections"));
        assertThat(as("zhao-lei").story(id).told())
                .containsExactly(
                        "ContractDrafted by zhao-lei",
                        "SubmitContract refused to zhao-lei",
                        "ContractRevised by zhao-lei");
        as("zhao-lei").key(key + "-2").post(path(id, "submit"), Map.of()).accepted();
    }

    @Test
    default void a_key_stands_for_one_request_of_one_person() {
        var id = contracts().drafted("zhao-lei");
        var other = contracts().drafted("ma-chao");
        var key = house().newId("key");
        var zhao = as("zhao-lei").key(key);
        zhao.post(path(id, "withdraw"), Map.of("reason", "客户推迟")).accepted();

        zhao.post(path(id, "withdraw"), Map.of("reason", "另一个理由")).problem(422, "key-reused");
        zhao.post(path(id, "submit"), Map.of()).problem(422, "key-reused");
        zhao.post("contracts/draft", Map.of("draft", draftWithout())).problem(422, "key-reused");
        as("ma-chao")
                .key(key)
                .post(path(other, "withdraw"), Map.of("reason", "客户推迟"))
                .accepted();

        assertThat(as("zhao-lei").story(id).told())
                .containsExactly("ContractDrafted by zhao-lei", "ContractWithdrawn by zhao-lei");
    }

    @Test
    default void the_house_chooses_the_id_and_the_same_one_for_the_same_key() {
        var zhao = as("zhao-lei").key(house().newId("key"));
        var first =
                zhao.post("contracts/draft", Map.of("draft", draftWithout())).accepted();

        var again =
                zhao.post("contracts/draft", Map.of("draft", draftWithout())).accepted();

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(as("zhao-lei").get(path(first.text("/id")), first).text("/stage"))
                .isEqualTo("DRAFT");
    }

    @Test
    default void nothing_is_done_on_a_version_that_has_passed() {
        var id = contracts().drafted("zhao-lei");
        ask("zhao-lei", id, "revise", Map.of("draft", draftWithout())).accepted();

        var stale = as("zhao-lei")
                .with("If-Match", "\"0\"")
                .post(path(id, "submit"), Map.of())
                .problem(412, "stale");

        assertThat(stale.at("/expected").asInt()).isEqualTo(0);
        assertThat(stale.at("/actual").asInt()).isEqualTo(1);
        assertThat(as("zhao-lei").story(id).told())
                .containsExactly("ContractDrafted by zhao-lei", "ContractRevised by zhao-lei");
        var seen = as("zhao-lei").get(path(id)).header("ETag");
        as("zhao-lei").with("If-Match", seen).post(path(id, "submit"), Map.of()).accepted();
        as("zhou-jianguo")
                .with("If-Match", "*")
                .post(path(id, "approve-as-manager"), Map.of())
                .accepted();
    }

    @Test
    default void a_double_click_submits_once() throws Exception {
        var id = contracts().drafted("zhao-lei");
        var zhao = as("zhao-lei").key(house().newId("key"));

        var answers = atOnce(8, () -> zhao.post(path(id, "submit"), Map.of()));

        assertThat(answers).allSatisfy(Reply::accepted);
        assertThat(answers.stream().map(Reply::json).distinct()).hasSize(1);
        assertThat(as("zhao-lei").story(id).told())
                .containsExactly(
                        "ContractDrafted by zhao-lei", "ContractSubmitted by zhao-lei", "DutyBegun by zhao-lei");
    }

    @Test
    default void of_many_who_submit_at_once_one_does() throws Exception {
        var id = contracts().drafted("zhao-lei");

        var answers = atOnce(8, () -> ask("zhao-lei", id, "submit"));

        assertThat(answers.stream().map(Reply::status))
                .containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409, 409, 409);
        assertThat(answers).filteredOn(it -> it.status() == 409).allSatisfy(it -> it.refusedBy("STAGE"));
        assertThat(Collections.frequency(as("zhao-lei").story(id).told(), "ContractSubmitted by zhao-lei"))
                .isEqualTo(1);
    }

    private static List<Reply> atOnce(int many, Callable<Reply> request) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var replies = threads.invokeAll(
                    IntStream.range(0, many).mapToObj(_ -> request).toList());
            var found = new java.util.ArrayList<Reply>();
            for (var reply : replies) found.add(reply.get());
            return found;
        }
    }
}
