package dossier.endtoend;

import static dossier.endtoend.Contracts.ALL_CONFIRMED;
import static dossier.endtoend.Contracts.CONFIRMED;
import static dossier.endtoend.Contracts.draft;
import static dossier.endtoend.Contracts.draftWithout;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A contract's whole life by API, refused wherever a rule says so. */
interface DraftToSignature extends Scenarios {
    @Test
    default void a_major_contract_goes_from_draft_to_signature_and_is_refused_by_the_right_rules_on_the_way() {
        var party = house().newId("party");
        as("chen-jing")
                .post("counterparties/" + party + "/register", card("上海临港传动有限公司", party))
                .accepted();
        var text = as("zhao-lei").upload("合同正文.txt", "减速机销售合同，正文");
        var ours = as("zhao-lei").upload("我方盖章页.txt", "我方盖章 " + party);
        var theirs = as("zhao-lei").upload("对方盖章页.txt", "对方盖章 " + party);
        var id = house().newId("walk");

        ask(
                        "zhao-lei",
                        id,
                        "draft",
                        Map.of("draft", with(draft("860000.00", false, "QUALITY", "DISPUTES"), "counterparty", party)))
                .accepted();
        ask("zhao-lei", id, "attach-file", Map.of("purpose", "CONTRACT_TEXT", "file", text))
                .accepted();
        var missing = ask("zhao-lei", id, "submit").is(409).refusedBy("CON-02");
        assertThat(missing.needs()).containsExactly("需要必备条款齐全，尚缺：质量、解决争议的方法");
        ask(
                        "zhao-lei",
                        id,
                        "revise",
                        Map.of("draft", with(draft("860000.00", false), "counterparty", party), "note", "补齐条款"))
                .accepted();
        var submitted = ask("zhao-lei", id, "submit").accepted();
        assertThat(as("zhao-lei").get("contracts/" + id, submitted).text("/number"))
                .matches("HT-20\\d\\d-\\d{5}");

        contracts().sign("zhao-lei", id, "US", ours).refusedBy("CON-04", "CON-05", "CON-06", "CON-15");
        ask("wang-fang", id, "review-as-legal", ALL_CONFIRMED).refusedBy("CON-04");
        ask("zhao-lei", id, "approve-as-manager").is(403).refusedBy("ORG-04");
        ask("zhou-jianguo", id, "approve-as-manager", Map.of("remark", "同意")).accepted();

        contracts().sign("zhao-lei", id, "US", ours).refusedBy("CON-05", "CON-06", "CON-15");
        ask("chen-jing", id, "convene-joint-review", Map.of("reviewers", List.of("wang-fang", "sun-li")))
                .refusedBy("STAGE");
        ask("wang-fang", id, "review-as-legal", ALL_CONFIRMED).accepted();

        contracts().sign("zhao-lei", id, "US", ours).refusedBy("CON-06", "CON-15");
        ask("chen-jing", id, "convene-joint-review", Map.of("reviewers", List.of("he-yong", "wang-fang")))
                .refusedBy("CON-06");
        ask("chen-jing", id, "convene-joint-review", Map.of("reviewers", List.of("wang-fang", "sun-li", "zhao-lei")))
                .refusedBy("ORG-04");
        ask(
                        "chen-jing",
                        id,
                        "convene-joint-review",
                        Map.of("reviewers", List.of("wang-fang", "sun-li", "nobody-we-know")))
                .refusedBy("KNOWN");
        ask("chen-jing", id, "convene-joint-review", Map.of("reviewers", List.of("wang-fang", "sun-li", "he-yong")))
                .accepted();
        ask("ma-chao", id, "approve-in-joint-review").is(403).refusedBy("CON-06");
        ask("wang-fang", id, "approve-in-joint-review").accepted();
        ask("wang-fang", id, "approve-in-joint-review").refusedBy("STAGE");
        ask("sun-li", id, "approve-in-joint-review").accepted();
        contracts().sign("zhao-lei", id, "US", ours).refusedBy("CON-06", "CON-15");
        ask("he-yong", id, "approve-in-joint-review").accepted();

        contracts()
                .sign(
                        "zhao-lei",
                        id,
                        "US",
                        Map.of("sha256", "0".repeat(64), "name", "没有", "type", "text/plain", "size", 4))
                .refusedBy("CON-07");
        contracts().sign("zhao-lei", id, "US", ours).accepted();
        contracts().sign("zhao-lei", id, "US", ours).refusedBy("STAGE");
        ask("zhao-lei", id, "withdraw", Map.of("reason", "反悔")).refusedBy("STAGE");
        var signed = contracts().sign("zhao-lei", id, "COUNTERPARTY", theirs).accepted();

        var file = as("zhao-lei").get("contracts/" + id, signed);
        assertThat(file.text("/stage")).isEqualTo("EFFECTIVE");
        assertThat(file.text("/effectiveOn")).isEqualTo("2026-01-05");
        assertThat(file.texts("/drafts", "note")).containsExactly("", "补齐条款");
        assertThat(file.texts("/signatures", "party")).containsExactly("US", "COUNTERPARTY");
        assertThat(file.texts("/files", "purpose")).containsExactly("CONTRACT_TEXT");
        var line = as("zhao-lei")
                .get("contracts?fresh=true&number=" + file.text("/number"))
                .at("/items/0");
        assertThat(line.path("id").asString()).isEqualTo(id);
        assertThat(line.path("stage").asString()).isEqualTo("EFFECTIVE");
        assertThat(line.path("major").asBoolean()).isTrue();
        assertThat(line.path("counterparty").asString()).isEqualTo(party);
        assertThat(line.at("/amount/amount").decimalValue()).isEqualByComparingTo("860000");
    }

    @Test
    default void the_timeline_tells_the_whole_story_with_posts_rules_and_policy_version() {
        var id = contracts().submitted("zhao-lei");
        var evidence = as("zhao-lei").upload("签字页.txt", id);
        contracts().sign("zhao-lei", id, "US", evidence).refusedBy("CON-04", "CON-05", "CON-15");
        ask("zhou-jianguo", id, "approve-as-manager").accepted();
        ask("wang-fang", id, "review-as-legal", ALL_CONFIRMED).accepted();
        contracts().sign("zhao-lei", id, "US", evidence).accepted();
        contracts().sign("zhao-lei", id, "COUNTERPARTY", evidence).accepted();

        var story = as("zhao-lei").story(id);

        assertThat(story.told())
                .containsExactly(
                        "ContractDrafted by zhao-lei",
                        "ContractSubmitted by zhao-lei",
                        "DutyBegun by zhao-lei",
                        "SignContract refused to zhao-lei",
                        "ApprovedByManager by zhou-jianguo",
                        "DutyKept by zhou-jianguo",
                        "DutyBegun by zhou-jianguo",
                        "ApprovedByLegal by wang-fang",
                        "ReviewPassed by wang-fang",
                        "DutyKept by wang-fang",
                        "ContractSigned by zhao-lei",
                        "ContractSigned by zhao-lei",
                        "ContractTookEffect by zhao-lei",
                        "DutyBegun by zhao-lei",
                        "DutyBegun by zhao-lei",
                        "DutyBegun by zhao-lei",
                        "DutyBegun by zhao-lei",
                        "DutyBegun by zhao-lei");
        assertThat(story.objections("SignContract refused to zhao-lei")).containsExactly("CON-04", "CON-05", "CON-15");
        assertThat(story.basis("ContractSubmitted by zhao-lei")).contains("ORG-04", "CON-02");
        assertThat(story.basis("ApprovedByLegal by wang-fang")).contains("ORG-04", "CON-03", "CON-04");
        var effect =
                story.line("ContractTookEffect by zhao-lei").get("decisionId").asString();
        assertThat(story.basisOf(effect))
                .contains("CON-04", "CON-05", "CON-07", "CON-15")
                .doesNotContain("CON-06");
        var approved = story.line("ApprovedByManager by zhou-jianguo");
        assertThat(approved.get("position").asString()).isEqualTo("商务部经理");
        assertThat(approved.get("policyVersion").asInt()).isPositive();
        assertThat(approved.get("happenedAt").asString()).isNotBlank();
        assertThat(approved.get("recordedAt").asString()).isNotBlank();
    }

    @Test
    default void a_refusal_is_told_in_the_language_of_the_reader() {
        var id = contracts().submitted("zhao-lei");
        var evidence = as("zhao-lei").upload("签字页.txt", id);

        var zh = contracts().sign("zhao-lei", id, "US", evidence).problem(409, "refused");
        var en = contracts().sign(House.ENGLISH_READER, id, "US", evidence).problem(409, "refused");

        assertThat(en.rules()).isEqualTo(zh.rules());
        assertThat(zh.needs()).containsExactly("需要部门经理审核通过", "需要法务审查通过", "需要审查全部通过");
        assertThat(en.needs())
                .containsExactly(
                        "needs the approval of the department manager",
                        "needs the approval of legal",
                        "needs every review to have passed");
        assertThat(zh.texts("/objections", "clause")).contains("法务审查");
        assertThat(en.texts("/objections", "clause")).contains("Legal review");
    }

    @Test
    default void actions_say_what_is_open_and_which_clause_is_in_the_way() {
        var id = contracts().submitted("zhao-lei");

        var drafter = actions("zhao-lei", id);
        var manager = actions("zhou-jianguo", id);

        assertThat(allowed(drafter))
                .containsExactlyInAnyOrder("attach-file", "withdraw", "urge-review", "copy-to-colleagues", "call-back");
        assertThat(allowed(manager))
                .containsExactlyInAnyOrder(
                        "approve-as-manager", "return-as-manager", "copy-to-colleagues", "hand-over", "ask-reviewer");
        assertThat(objecting(drafter, "submit")).containsExactly("STAGE");
        assertThat(objecting(drafter, "sign")).containsExactly("CON-04", "CON-05", "CON-15");
        assertThat(objecting(drafter, "approve-as-manager")).containsExactly("ORG-04");
        ask("zhou-jianguo", id, "approve-as-manager").accepted();
        assertThat(allowed(actions("wang-fang", id)))
                .containsExactlyInAnyOrder("review-as-legal", "copy-to-colleagues", "ask-reviewer");
        assertThat(allowed(as("zhao-lei").get("contracts/actions"))).containsExactly("draft");
        assertThat(allowed(as("wang-fang").get("contracts/actions"))).isEmpty();
    }

    @Test
    default void what_was_accepted_is_read_at_once() {
        var id = contracts().drafted("zhao-lei");
        for (var round = 1; round <= 10; round++) {
            var note = "第 " + round + " 稿";
            var revised = ask("zhao-lei", id, "revise", Map.of("draft", draftWithout(), "note", note))
                    .accepted();

            var file = as("zhao-lei").get("contracts/" + id, revised);

            assertThat(file.at("/drafts").size()).isEqualTo(round + 1);
            assertThat(file.text("/drafts/" + round + "/note")).isEqualTo(note);
            assertThat(file.header("ETag")).isEqualTo("W/\"" + revised.version() + "\"");
        }
    }

    @Test
    default void complex_business_is_reviewed_jointly_at_any_amount() {
        var id = contracts().approvedByLegal("zhao-lei", draft("1000.00", true));

        contracts()
                .sign("zhao-lei", id, "US", as("zhao-lei").upload("签字页.txt", id))
                .refusedBy("CON-06", "CON-15");
        assertThat(allowed(actions("chen-jing", id))).contains("convene-joint-review");
    }

    @Test
    default void a_withdrawn_contract_takes_no_further_step() {
        var id = contracts().drafted("zhao-lei");
        ask("zhao-lei", id, "withdraw", Map.of("reason", "客户推迟")).accepted();

        ask("zhao-lei", id, "submit").refusedBy("STAGE");
        ask("zhao-lei", id, "withdraw", Map.of("reason", "再次")).refusedBy("STAGE");
        ask("zhao-lei", id, "draft", Map.of("draft", draftWithout())).refusedBy("STAGE");
        assertThat(allowed(actions("zhao-lei", id))).isEmpty();
    }

    @Test
    default void what_waits_for_whom_follows_the_contract() {
        var id = contracts().submitted("zhao-lei");
        assertThat(tasks("zhou-jianguo")).contains(id + " managers-review");
        ask("zhou-jianguo", id, "approve-as-manager").accepted();
        assertThat(tasks("zhou-jianguo")).doesNotContain(id + " managers-review");
        assertThat(tasks("wang-fang")).contains(id + " legal-review");
        ask(
                        "wang-fang",
                        id,
                        "review-as-legal",
                        Map.of("legality", CONFIRMED, "completeness", CONFIRMED, "accuracy", CONFIRMED))
                .accepted();
        assertThat(tasks("zhao-lei")).contains(id + " sign");
    }

    private static Object card(String name, String id) {
        var code = id.toUpperCase(java.util.Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return Map.of(
                "name",
                name,
                "registrationCode",
                code,
                "contact",
                Map.of("name", "顾晓东", "phone", "021-50000000", "email", "gu@example.com"));
    }

    private static Map<String, Object> with(Map<String, Object> draft, String field, Object value) {
        var changed = new java.util.HashMap<>(draft);
        changed.put(field, value);
        return changed;
    }

    private Reply actions(String person, String id) {
        return as(person).get("contracts/" + id + "/actions").is(200);
    }

    /** Waits, through the ledger, until everything written is shown. */
    private List<String> tasks(String person) {
        as(person).get("contracts?fresh=true&limit=1").is(200);
        var found = new ArrayList<String>();
        as(person)
                .get("tasks?limit=200")
                .is(200)
                .at("/items")
                .forEach(it -> found.add(
                        it.get("id").asString() + " " + it.get("action").asString()));
        return found;
    }

    private static List<String> allowed(Reply actions) {
        var found = new ArrayList<String>();
        actions.at("/actions").forEach(it -> {
            if (it.get("allowed").asBoolean()) found.add(it.get("command").asString());
        });
        return found;
    }

    private static List<String> objecting(Reply actions, String command) {
        var found = new ArrayList<String>();
        for (JsonNode action : actions.at("/actions"))
            if (action.get("command").asString().equals(command))
                action.get("clauses").forEach(it -> {
                    if (it.get("verdict").asString().equals("OBJECTS"))
                        found.add(it.get("rule").asString());
                });
        return found;
    }
}
