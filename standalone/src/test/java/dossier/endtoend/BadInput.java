package dossier.endtoend;

import static dossier.endtoend.Contracts.draftWithout;
import static dossier.endtoend.Contracts.path;
import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Requests nobody should send: each gets its designed answer, and changes nothing. */
interface BadInput extends Scenarios {
    /** A request about the drafter's own contract, and the answer it should get. */
    record Bad(String what, int status, String problem, Function<Program, Function<String, Reply>> request) {
        static Bad body(String what, String body) {
            return post(what, 400, "malformed", "revise", body);
        }

        static Bad post(String what, int status, String problem, String command, String body) {
            return new Bad(what, status, problem, as -> id -> as.post(path(id, command), body));
        }

        static Bad header(String name, String value) {
            return new Bad(
                    name + ": " + value,
                    400,
                    "malformed",
                    as -> id -> as.with(name, value).post(path(id, "submit"), Map.of()));
        }

        static Bad query(String query, int status, String problem) {
            return new Bad("?" + query, status, problem, as -> _ -> as.get("contracts?" + query));
        }

        static Bad get(String path, int status, String problem) {
            return new Bad("GET " + path, status, problem, as -> _ -> as.get(path));
        }
    }

    private static Stream<Bad> requests() {
        return Stream.of(
                Bad.body("an empty body", ""),
                Bad.body("no JSON", "{\"draft\":"),
                Bad.body("something after the JSON", "{} {}"),
                Bad.body("a field twice", "{\"note\":\"a\",\"note\":\"b\"}"),
                Bad.body("an array", "[]"),
                Bad.body("a text", "\"submit\""),
                Bad.body("nothing", "null"),
                Bad.body("bytes of another encoding", "{\"note\":\"\u0000\"}"),
                Bad.body("very deep nesting", "[".repeat(20_000)),
                Bad.body("a very long number", "{\"note\":" + "9".repeat(20_000) + "}"),
                Bad.body("a missing field", "{}"),
                Bad.body("a wrong type", "{\"draft\":\"text\"}"),
                Bad.query("%01=x", 400, "http-400"),
                Bad.get("contracts/a%2Fb", 400, "http-400"),
                new Bad(
                        "a form that is none",
                        400,
                        "http-400",
                        as -> id -> as.post(path(id, "submit"), new byte[0], "multipart/form-data")),
                Bad.post("an unknown field", 400, "malformed", "submit", "{\"force\":true}"),
                Bad.post("an actor in the body", 400, "malformed", "submit", "{\"by\":\"zhou-jianguo\"}"),
                Bad.post("another id in the body", 400, "malformed", "submit", "{\"id\":\"servo-press\"}"),
                Bad.post("an id that is no text", 400, "malformed", "submit", "{\"id\":{\"$ne\":\"\"}}"),
                Bad.post("an unknown command", 404, "no-such-command", "sign-for-everybody", "{}"),
                Bad.post("another context's command", 404, "no-such-command", "delegate-authority", "{}"),
                Bad.post(
                        "a body of more than a megabyte",
                        413,
                        "too-large",
                        "revise",
                        "{\"note\":\"" + "长".repeat(400_000) + "\"}"),
                new Bad(
                        "an unknown context",
                        404,
                        "no-such-command",
                        as -> id -> as.post("treaties/" + id + "/sign", Map.of())),
                new Bad(
                        "an unknown contract",
                        404,
                        "no-such-case",
                        as -> _ -> as.post(path("no-such-contract", "submit"), Map.of())),
                new Bad(
                        "a very long id",
                        400,
                        "malformed",
                        as -> _ -> as.post(path("a".repeat(300), "submit"), Map.of())),
                new Bad("an id with blanks", 400, "malformed", as -> _ -> as.post(path("a%20b", "submit"), Map.of())),
                new Bad(
                        "an id in Chinese",
                        400,
                        "malformed",
                        as -> _ -> as.post(path("%E5%90%88%E5%90%8C", "submit"), Map.of())),
                new Bad(
                        "text/plain",
                        415,
                        "http-415",
                        as -> id -> as.post(path(id, "submit"), "{}".getBytes(), "text/plain")),
                new Bad(
                        "a form",
                        415,
                        "http-415",
                        as -> id -> as.post(path(id, "submit"), "a=b".getBytes(), "application/x-www-form-urlencoded")),
                new Bad("PUT", 405, "http-405", as -> id -> as.send("PUT", path(id, "submit"), noBody())),
                new Bad("DELETE", 405, "http-405", as -> id -> as.send("DELETE", path(id), noBody())),
                Bad.header("Happened-At", "yesterday"),
                Bad.header("Happened-At", "2026-13-45T00:00:00Z"),
                Bad.header("Happened-At", "2999-01-01T00:00:00Z"),
                Bad.header("If-Match", "\"latest\""),
                Bad.header("If-Match", "\"99999999999999999999\""),
                Bad.header("Idempotency-Key", "a b"),
                Bad.header("Idempotency-Key", "k".repeat(201)),
                Bad.query("stage=NOWHERE", 400, "bad-query"),
                Bad.query("stage%5B%24ne%5D=DRAFT", 400, "bad-query"),
                Bad.query("%24where=sleep(1000)", 400, "bad-query"),
                Bad.query("amount.from=%7B%22%24gt%22%3A%22%22%7D", 400, "bad-query"),
                Bad.query("draftedAt.from=today", 400, "bad-query"),
                Bad.query("sort=readers", 400, "bad-query"),
                Bad.query("sort=-", 400, "bad-query"),
                Bad.query("limit=0", 400, "bad-query"),
                Bad.query("limit=many", 400, "bad-query"),
                Bad.query("limit=1000000", 400, "bad-query"),
                Bad.query("cursor=AAAA", 400, "bad-query"),
                Bad.query("cursor=eyIkZ3QiOiAiIn0", 400, "bad-query"),
                Bad.query("q=", 400, "bad-query"),
                Bad.query("q=%00", 400, "bad-query"),
                Bad.query("fresh=perhaps", 400, "bad-query"),
                Bad.get("no-such-ledger", 404, "no-such-case"),
                Bad.get("contracts/no-such-contract", 404, "no-such-case"),
                Bad.get("contracts/no-such-contract/timeline", 404, "no-such-case"),
                Bad.get("contracts/no-such-contract/actions", 404, "no-such-case"),
                Bad.get("contracts/servo-press?after=-1", 400, "bad-query"),
                Bad.get("contracts/servo-press?asOf=never", 400, "bad-query"),
                Bad.get("contracts/" + "a".repeat(5_000), 404, "no-such-case"),
                Bad.get("treaties/actions", 404, "no-such-command"),
                Bad.get("working-days?from=someday&days=2", 400, "http-400"),
                Bad.get("tasks?limit=many", 400, "http-400"));
    }

    @TestFactory
    default Stream<DynamicTest> a_bad_request_gets_its_designed_answer_and_changes_nothing() {
        return requests()
                .map(it -> DynamicTest.dynamicTest(it.what(), () -> {
                    var id = contracts().drafted("zhao-lei");

                    it.request().apply(as("zhao-lei")).apply(id).problem(it.status(), it.problem());

                    assertThat(as("zhao-lei").story(id).told()).containsExactly("ContractDrafted by zhao-lei");
                }));
    }

    @Test
    default void everything_that_is_wrong_is_told_at_once_at_any_depth() {
        var id = contracts().drafted("zhao-lei");
        var body = """
                {"force": true, "draft": {"title": " ", "amount": {"amount": "viel", "currency": "yuan", "vat": 3}, "taxIncluded": "yes", "complex": false,
                 "clauses": [{"kind": "PRICE", "text": "价款"}, {"kind": "BRIBE", "text": "x"}, {"text": 7}]}}""";

        var told = as("zhao-lei").post(path(id, "revise"), body).problem(400, "malformed");

        assertThat(told.faults())
                .containsExactlyInAnyOrder(
                        "force",
                        "draft.title",
                        "draft.counterparty",
                        "draft.amount.amount",
                        "draft.amount.currency",
                        "draft.amount.vat",
                        "draft.taxIncluded",
                        "draft.clauses[1].kind",
                        "draft.clauses[2].kind",
                        "draft.clauses[2].text");
        assertThat(told.texts("/faults", "message"))
                .allSatisfy(it -> assertThat(it).isNotBlank());
        assertThat(as("zhao-lei").story(id).length()).isEqualTo(1);
    }

    @Test
    default void what_does_not_belong_into_an_amount_is_refused() {
        var id = contracts().drafted("zhao-lei");
        for (var amount : List.of(
                "-1", "0.001", "1e40", "9999999999999999", "\"1000\"", "true", "null", "{\"$numberDecimal\":\"1\"}")) {
            var body = House.JSON
                    .writeValueAsString(Map.of("draft", draftWithout()))
                    .replaceFirst("98000.00", java.util.regex.Matcher.quoteReplacement(amount));

            var told = as("zhao-lei").post(path(id, "revise"), body).problem(400, "malformed");

            assertThat(told.faults()).as(amount).allSatisfy(it -> assertThat(it).startsWith("draft.amount.amount"));
        }
        assertThat(as("zhao-lei").story(id).length()).isEqualTo(1);
    }

    @Test
    default void a_file_that_is_empty_or_too_large_is_not_taken() {
        var zhao = as("zhao-lei");
        zhao.post("files", new byte[0], "application/octet-stream").problem(400, "malformed");
        zhao.post("files", new byte[52_428_801], "application/octet-stream").problem(413, "too-large");
        zhao.post("files", form(new byte[56 << 20]), "multipart/form-data; boundary=x")
                .problem(413, "http-413");
        zhao.post("files", "--x--".getBytes(), "multipart/form-data; boundary=x")
                .problem(400, "malformed");
        zhao.post("files", "{}".getBytes(), "application/json").is(415);
        assertThat(zhao.post(
                                "files",
                                form("正文".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                                "multipart/form-data; boundary=x")
                        .is(201)
                        .text("/name"))
                .isEqualTo("a.txt");
    }

    private static byte[] form(byte[] content) {
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                        .getBytes());
        out.writeBytes(content);
        out.writeBytes("\r\n--x--\r\n".getBytes());
        return out.toByteArray();
    }
}
