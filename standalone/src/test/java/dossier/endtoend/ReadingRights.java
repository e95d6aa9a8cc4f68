package dossier.endtoend;

import static dossier.endtoend.Contracts.draftWithout;
import static dossier.endtoend.Contracts.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SEC-01: who reads which contract, the same through every door. */
interface ReadingRights extends Scenarios {
    @Test
    default void a_draft_is_read_by_its_drafter_the_line_the_department_and_the_auditor() {
        var id = contracts().drafted("zhao-lei");

        for (var reader : List.of("zhao-lei", "zhou-jianguo", "lin-guodong", "liu-qian", "chen-jing", "xu-ming"))
            assertReads(reader, id);
        for (var other : List.of("ma-chao", "wang-fang", "sun-li", "he-yong", "admin")) assertKnowsNothingOf(other, id);
    }

    @Test
    default void legal_reads_what_has_reached_legal_and_goes_on_reading_it() {
        var id = contracts().submitted("zhao-lei");
        assertKnowsNothingOf("wang-fang", id);

        ask("zhou-jianguo", id, "approve-as-manager").accepted();
        assertReads("wang-fang", id);
        var unclear = Map.of("confirmed", false, "reason", "不清");
        ask(
                        "wang-fang",
                        id,
                        "review-as-legal",
                        Map.of("legality", unclear, "completeness", unclear, "accuracy", unclear))
                .accepted();

        assertReads("wang-fang", id);
        assertKnowsNothingOf("sun-li", id);
    }

    @Test
    default void reviewers_read_what_they_are_asked_to_review() {
        var id = contracts().approvedByLegal("zhao-lei", Contracts.draft("860000.00", false));
        assertKnowsNothingOf("he-yong", id);

        ask("chen-jing", id, "convene-joint-review", Map.of("reviewers", List.of("wang-fang", "sun-li", "he-yong")))
                .accepted();

        assertReads("he-yong", id);
        assertReads("sun-li", id);
        assertKnowsNothingOf("ma-chao", id);
    }

    @Test
    default void a_deputy_reads_what_the_lender_reads_while_it_lasts() {
        var id = contracts().drafted("ma-chao");
        assertKnowsNothingOf("he-yong", id);

        lend("ma-chao", "ma-chao", "he-yong").accepted();
        as("he-yong").get("employees?fresh=true").is(200);
        try {
            assertReads("he-yong", id);
        } finally {
            takeBack("ma-chao", "ma-chao", "he-yong").accepted();
        }

        as("he-yong").get("employees?fresh=true").is(200);
        assertKnowsNothingOf("he-yong", id);
    }

    @Test
    default void a_count_counts_what_the_reader_sees() {
        var before = count("zhao-lei");
        var others = count("ma-chao");
        var auditors = count("xu-ming");

        contracts().drafted("zhao-lei");

        assertThat(count("zhao-lei")).isEqualTo(before + 1);
        assertThat(count("ma-chao")).isEqualTo(others);
        assertThat(count("xu-ming")).isEqualTo(auditors + 1);
    }

    @Test
    default void who_is_not_entitled_is_refused_without_a_word_about_the_case() {
        var title = "机密标题 " + house().newId("t");
        var draft = new HashMap<>(draftWithout("PRICE"));
        draft.put("title", title);
        var id = contracts().drafted("zhao-lei", draft);

        for (var command : List.of("submit", "approve-as-manager", "approve-in-joint-review")) {
            var reply = ask("he-yong", id, command).problem(403, "not-authorised");
            assertThat(reply.rules()).hasSize(1);
            assertThat(reply.body()).doesNotContain(title, "zhao-lei", "DRAFT", "PRICE", "价格");
        }
        ask("ma-chao", id, "revise", Map.of("draft", draftWithout())).problem(403, "not-authorised");
        ask("ma-chao", id, "withdraw", Map.of("reason", "x")).problem(403, "not-authorised");
        as("he-yong").get(path(id, "actions")).problem(404, "no-such-case");

        assertThat(as("zhao-lei").get(path(id)).version()).isZero();
    }

    @Test
    default void nobody_reads_anything_without_a_token_and_a_reading_token_changes_nothing() {
        var id = contracts().drafted("zhao-lei");
        for (var door : List.of(
                "contracts",
                path(id),
                path(id, "timeline"),
                path(id, "actions"),
                "tasks",
                "employees",
                "me",
                "/v3/api-docs")) house().nobody().get(door).problem(401, "signed-out");
        house().nobody()
                .with("Authorization", "Bearer dsr_" + "a".repeat(43))
                .get(path(id))
                .problem(401, "bad-token");
        house().nobody().post(path(id, "submit"), Map.of()).problem(401, "signed-out");

        var reading = house().reading("zhao-lei");
        reading.get(path(id)).is(200);
        reading.post(path(id, "submit"), Map.of()).problem(403, "scope");
        as("zhao-lei")
                .post("tokens", Map.of("name", "more", "scope", "commands", "hours", 1))
                .is(403);
        assertThat(as("zhao-lei").story(id).length()).isEqualTo(1);
    }

    private int count(String reader) {
        return as(reader)
                .get("contracts?fresh=true&limit=1&count=true")
                .is(200)
                .at("/total")
                .asInt();
    }

    private void assertReads(String reader, String id) {
        var as = as(reader);
        var listed = as.get("contracts?fresh=true&limit=200").is(200);
        assertThat(listed.texts("/items", "id")).as(reader).contains(id);
        // The file is another read model than the list, so it is asked for at the version that is listed.
        var at = listed.texts("/items", "version")
                .get(listed.texts("/items", "id").indexOf(id));
        as.get(path(id) + "?after=" + at).is(200);
        assertThat(as.story(id).length()).isPositive();
    }

    private void assertKnowsNothingOf(String other, String id) {
        var as = as(other);
        assertThat(as.get("contracts?fresh=true&limit=200").is(200).texts("/items", "id"))
                .as(other)
                .doesNotContain(id);
        as.get(path(id)).problem(404, "no-such-case");
        as.get(path(id) + "?after=0").problem(404, "no-such-case");
        as.get(path(id) + "?asOf=2099-01-01").problem(404, "no-such-case");
        as.get(path(id, "timeline")).problem(404, "no-such-case");
    }
}
