package dossier.endtoend;

import static dossier.endtoend.Contracts.draftWithout;
import static dossier.endtoend.Contracts.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Text that means harm is text: kept as it was written where it can be, and refused where it cannot; either way never a fault of the system. */
interface HostileText extends Scenarios {
    String ANY_HASH = "0".repeat(64);

    /** Kept to the letter. */
    List<String> HARMLESS = List.of(
            "'; drop table domainevententry; --",
            "{\"$gt\":\"\"}",
            "$where: sleep(1000)",
            "<script>alert(1)</script>",
            "${jndi:ldap://x/y} #{7*7} {0} %s",
            "\u202Eتجربة\u202C עברית",
            "🧾👩‍⚖️𠮷 e\u0301",
            "../../../etc/passwd",
            "a\u0001\u001B[31m\u0007\r\n\tb",
            "\uFEFF\u200B\uFFFF");

    /** Can be kept by no database. */
    List<String> UNREADABLE = List.of("a\\u0000b", "a\\ud800b", "\\udc00", "ab\\udbff");

    /** Every command of the house with every field filled in. */
    private static Stream<Map.Entry<String, Object>> commands() {
        var file = Map.of("sha256", ANY_HASH, "name", "a.txt", "type", "text/plain", "size", 3);
        var contact = Map.of("name", "顾晓东", "phone", "021", "email", "a@example.com");
        var card = Map.of(
                "requirements",
                "减速机",
                "preferences",
                "书面",
                "contacts",
                List.of(Map.of("name", "顾晓东", "role", "采购", "phone", "021", "email", "a@example.com")));
        var finding = Map.of("confirmed", false, "reason", "不一致");
        var figures = Map.of(
                "majorContractFrom",
                Map.of("amount", 500_000, "currency", "CNY"),
                "managerReviewDays",
                2,
                "legalReviewDays",
                3,
                "jointReviewDays",
                5,
                "performance",
                Map.of(
                        "copyDays",
                        2,
                        "progressReviewDays",
                        30,
                        "changeDays",
                        10,
                        "supervisionDays",
                        30,
                        "termNoticeDays",
                        30,
                        "ourSeal",
                        "NEVER"),
                "organisation",
                Map.of("inspectionDays", 90, "retentionDays", 730));
        var regulation = Map.of(
                "title", "差旅", "appliesTo", "全体", "interpreter", "hr", "effectiveFrom", "2090-01-01", "text", "一、");
        var template = Map.of("title", "范本", "chosen", List.of(Map.of("clause", "price", "version", 1)));
        return Stream.of(
                Map.entry("contracts/draft", Map.of("draft", draftWithout())),
                Map.entry("contracts/revise", Map.of("draft", draftWithout(), "note", "改")),
                Map.entry("contracts/attach-file", Map.of("purpose", "OTHER", "file", file)),
                Map.entry("contracts/approve-as-manager", Map.of("remark", "同意")),
                Map.entry(
                        "contracts/return-as-manager",
                        Map.of("amendments", List.of(Map.of("clause", "PRICE", "proposed", "改", "reason", "高")))),
                Map.entry(
                        "contracts/review-as-legal",
                        Map.of("legality", finding, "completeness", finding, "accuracy", finding)),
                Map.entry("contracts/convene-joint-review", Map.of("reviewers", List.of("wang-fang", "sun-li"))),
                Map.entry("contracts/approve-in-joint-review", Map.of("remark", "同意")),
                Map.entry("contracts/object-in-joint-review", Map.of("reason", "反对")),
                Map.entry("contracts/withdraw", Map.of("reason", "推迟")),
                Map.entry("contracts/sign", Map.of("party", "US", "signedOn", "2026-01-05", "evidence", file)),
                Map.entry(
                        "counterparties/register",
                        Map.of("name", "华澄", "registrationCode", "91320505MA1XH27K3Q", "contact", contact)),
                Map.entry("counterparties/update-contact", Map.of("contact", contact)),
                Map.entry("departments/open", Map.of("name", "仓储")),
                Map.entry(
                        "departments/define-position",
                        Map.of("position", "keeper", "title", "保管员", "authorities", List.of("READ_DEPARTMENT"))),
                Map.entry(
                        "employees/hire",
                        Map.of(
                                "name",
                                "新人",
                                "department",
                                "commerce",
                                "position",
                                "salesperson",
                                "supervisor",
                                "zhou-jianguo")),
                Map.entry(
                        "employees/transfer",
                        Map.of("department", "commerce", "position", "salesperson", "supervisor", "zhou-jianguo")),
                Map.entry("employees/release", Map.of("reason", "离职")),
                Map.entry(
                        "employees/delegate-authority",
                        Map.of(
                                "to",
                                "zhao-lei",
                                "from",
                                "2026-01-01T00:00:00Z",
                                "until",
                                "2026-02-01T00:00:00Z",
                                "reason",
                                "出差")),
                Map.entry("employees/end-delegation", Map.of("to", "zhao-lei")),
                Map.entry("departments/approve-headcount", Map.of("position", "clerk", "headcount", 1)),
                Map.entry("departments/define-group", Map.of("group", "contracts", "name", "合同管理组")),
                Map.entry("departments/name-manager", Map.of("manager", "zhao-lei", "deputies", List.of("liu-qian"))),
                Map.entry("employees/assign-group", Map.of("group", "contracts")),
                Map.entry("contracts/hand-over", Map.of("successor", "liu-qian", "reason", "离职")),
                Map.entry("branches/hand-over-measure", Map.of("measure", "m1", "successor", "liu-qian")),
                Map.entry("customers/open", Map.of("counterparty", "huacheng", "card", card)),
                Map.entry("customers/update-card", Map.of("card", card)),
                Map.entry(
                        "customers/assess",
                        Map.of("marks", Map.of("value", 3, "potential", 3, "loyalty", 3), "remark", "稳定")),
                Map.entry("customers/hand-over", Map.of("successor", "liu-qian", "reason", "离职")),
                Map.entry("contracts/sign-off-risk", Map.of("reason", "有抵押")),
                Map.entry("regulations/draft", Map.of("number", "HY-1", "draft", regulation)),
                Map.entry("regulations/revise", Map.of("draft", regulation, "reason", "改")),
                Map.entry("regulations/return", Map.of("reason", "不清楚")),
                Map.entry("seals/register", Map.of("kind", "CONTRACT", "name", "合同专用章", "keeper", "chen-jing")),
                Map.entry("seals/hand-over", Map.of("keeper", "chen-jing", "reason", "调岗")),
                Map.entry(
                        "seal-uses/request-use",
                        Map.of("seal", "contract-seal", "document", file, "impressions", 1, "purpose", "签约")),
                Map.entry("seal-uses/approve-use", Map.of("remark", "同意")),
                Map.entry("seal-uses/reject-use", Map.of("reason", "不妥")),
                Map.entry("clauses/write", Map.of("kind", "PRICE", "title", "计价", "text", "按次计价。")),
                Map.entry("clauses/withdraw", Map.of("reason", "停用")),
                Map.entry("templates/write", Map.of("draft", template)),
                Map.entry("templates/revise", Map.of("draft", template, "reason", "改")),
                Map.entry(
                        "branches/open",
                        Map.of(
                                "name",
                                "新区分公司",
                                "department",
                                "commerce",
                                "region",
                                "江苏",
                                "scope",
                                List.of("减速机"),
                                "manager",
                                "zhou-jianguo")),
                Map.entry("branches/change-scope", Map.of("scope", List.of("减速机"))),
                Map.entry("branches/close", Map.of("reason", "停业")),
                Map.entry("branches/complete-measure", Map.of("measure", "m1", "evidence", "照片")),
                Map.entry("policies/propose", Map.of("policy", figures, "effectiveFrom", "2090-01-01", "reason", "调整")),
                Map.entry("policies/reject", Map.of("version", 1, "reason", "不妥")),
                Map.entry(
                        "calendars/propose",
                        Map.of("days", List.of(Map.of("date", "2090-01-01", "kind", "HOLIDAY", "occasion", "元旦")))));
    }

    /** Sent by someone without any authority, so that nothing can come of it, whatever the text. */
    @TestFactory
    default Stream<DynamicTest> no_text_in_any_field_of_any_command_is_a_fault_of_the_system() {
        return commands()
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> {
                    var steps = it.getKey().split("/");
                    var address = steps[0] + "/" + house().newId("hostile") + "/" + steps[1];
                    var filled = House.JSON.valueToTree(it.getValue());
                    assertThat(as("xu-ming").post(address, filled).status()).isIn(403, 404, 409);
                    for (var field : textsIn(filled))
                        for (var text : Stream.of(HARMLESS, UNREADABLE, List.of("", " ", "x".repeat(1_000_000 - 5_000)))
                                .flatMap(List::stream)
                                .toList()) {
                            var body = House.JSON
                                    .writeValueAsString(replaced(filled.deepCopy(), field, "HOSTILE"))
                                    .replace(
                                            "\"HOSTILE\"",
                                            UNREADABLE.contains(text)
                                                    ? "\"" + text + "\""
                                                    : House.JSON.writeValueAsString(text));
                            var reply = as("xu-ming").post(address, body);
                            assertThat(reply.status())
                                    .as(field + " " + text.substring(0, Math.min(40, text.length())))
                                    .isIn(400, 403, 404, 409);
                            if (UNREADABLE.contains(text))
                                assertThat(reply.problem(400, "malformed").faults())
                                        .isNotEmpty();
                        }
                }));
    }

    @TestFactory
    default Stream<DynamicTest> what_can_be_kept_comes_back_to_the_letter() {
        return HARMLESS.stream()
                .map(text -> DynamicTest.dynamicTest(text, () -> {
                    var draft = new HashMap<>(draftWithout());
                    draft.put("title", text);
                    draft.put("clauses", List.of(Map.of("kind", "PRICE", "text", text)));
                    var id = house().newId("hostile");

                    var drafted =
                            ask("zhao-lei", id, "draft", Map.of("draft", draft)).accepted();

                    var file = as("zhao-lei").get("contracts/" + id, drafted);
                    assertThat(file.text("/drafts/0/draft/title")).isEqualTo(text);
                    assertThat(file.text("/drafts/0/draft/clauses/0/text")).isEqualTo(text);
                    assertThat(as("zhao-lei")
                                    .story(id)
                                    .line("ContractDrafted by zhao-lei")
                                    .at("/details/0/value")
                                    .asString())
                            .isEqualTo(text);
                }));
    }

    @TestFactory
    default Stream<DynamicTest> no_name_of_a_file_leaves_its_place() {
        return Stream.concat(
                        HARMLESS.stream(),
                        Stream.of("..", "/", "\\\\", "n".repeat(5_000), "%00", "a%2Fb", "%zz", "CON", " .txt"))
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    var kept = House.JSON
                            .valueToTree(as("zhao-lei").upload(name, "内容"))
                            .get("name")
                            .asString();
                    assertThat(kept)
                            .isNotBlank()
                            .doesNotContain("/", "\\", "\0", "\n", "\r", "\u202E")
                            .hasSizeLessThanOrEqualTo(200);
                }));
    }

    @TestFactory
    default Stream<DynamicTest> no_id_reaches_beyond_the_cases() {
        var ids = List.of(
                "..%2F..%2Fetc%2Fpasswd",
                "%2e%2e",
                "%7B%22%24gt%22%3A%22%22%7D",
                "%00",
                "%E0%80%80",
                "a%0d%0aSet-Cookie:x=y",
                "contracts%2Fservo-press",
                "*",
                "a;b=c",
                "%F0%9F%A7%BE");
        return ids.stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    for (var path : List.of(
                            "contracts/" + id,
                            "contracts/" + id + "/timeline",
                            "contracts/" + id + "/actions",
                            "calendars/" + id,
                            "policies/" + id))
                        assertThat(as("xu-ming").get(path).status()).as(path).isIn(400, 404);
                    assertThat(as("xu-ming").post(path(id, "submit"), Map.of()).status())
                            .isIn(400, 404);
                    assertThat(as("xu-ming")
                                    .post("employees/" + id + "/release", Map.of("reason", "x"))
                                    .status())
                            .isIn(400, 403, 404);
                }));
    }

    @TestFactory
    default Stream<DynamicTest> no_question_finds_more_than_it_says() {
        var mine = house().newId("mine");
        return Stream.of("'", "\"", "\\", ".*", "^", "(a+)+$", "[", "$gt", "{\"$ne\":null}", "%25", "\u202E")
                .map(text -> DynamicTest.dynamicTest(text, () -> {
                    var asked = java.net.URLEncoder.encode(mine + text, java.nio.charset.StandardCharsets.UTF_8);
                    for (var field : List.of("q", "number", "counterparty", "drafter", "department"))
                        assertThat(as("xu-ming")
                                        .get("contracts?count=true&" + field + "=" + asked)
                                        .is(200)
                                        .at("/total")
                                        .asInt())
                                .as(field)
                                .isZero();
                }));
    }

    /** Pointers to every text of a body. */
    private static List<String> textsIn(JsonNode node) {
        if (node.isString()) return List.of("");
        var inside = node.isObject()
                ? node.propertyNames().stream()
                : Stream.iterate(0, i -> i + 1).limit(node.size()).map(String::valueOf);
        return inside.flatMap(step -> textsIn(node.at("/" + step)).stream().map(rest -> "/" + step + rest))
                .toList();
    }

    private static JsonNode replaced(JsonNode body, String pointer, String text) {
        var parent = body.at(pointer.substring(0, pointer.lastIndexOf('/')));
        var last = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) object.put(last, text);
        if (parent instanceof ArrayNode array) array.set(Integer.parseInt(last), House.JSON.valueToTree(text));
        return body;
    }
}
