package dossier.endtoend;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Contracts brought to the stages at which scenarios begin, and the papers for it. */
record Contracts(House house) {
    static final Object CONFIRMED = Map.of("confirmed", true);
    static final Map<String, Object> ALL_CONFIRMED =
            Map.of("legality", CONFIRMED, "completeness", CONFIRMED, "accuracy", CONFIRMED);
    static final Map<String, Object> NOTHING = Map.of();

    private static final List<String> CLAUSES =
            List.of("PARTIES", "SUBJECT", "QUANTITY", "QUALITY", "PRICE", "PERFORMANCE", "LIABILITY", "DISPUTES");

    /** A draft of 98,000 yuan with every clause but these. */
    static Map<String, Object> draftWithout(String... missing) {
        return draft("98000.00", false, missing);
    }

    static Map<String, Object> draft(String amount, boolean complex, String... missing) {
        var clauses = CLAUSES.stream()
                .filter(it -> !Set.of(missing).contains(it))
                .map(it -> Map.of("kind", it, "text", "约定：" + it))
                .toList();
        return Map.of(
                "title",
                "减速机销售合同",
                "counterparty",
                "huacheng",
                "amount",
                Map.of("amount", new BigDecimal(amount), "currency", "CNY"),
                "taxIncluded",
                true,
                "complex",
                complex,
                "clauses",
                clauses);
    }

    String drafted(String by) {
        return drafted(by, draftWithout());
    }

    String drafted(String by, Map<String, Object> draft) {
        var id = house.newId("contract");
        ask(by, id, "draft", Map.of("draft", draft)).accepted();
        return id;
    }

    String submitted(String by) {
        return submitted(by, draftWithout());
    }

    String submitted(String by, Map<String, Object> draft) {
        var id = drafted(by, draft);
        ask(by, id, "submit", NOTHING).accepted();
        return id;
    }

    String inLegalReview(String by, Map<String, Object> draft) {
        var id = submitted(by, draft);
        ask("zhou-jianguo", id, "approve-as-manager", NOTHING).accepted();
        return id;
    }

    /** Approved by legal: to be signed, or before the joint review. */
    String approvedByLegal(String by, Map<String, Object> draft) {
        var id = inLegalReview(by, draft);
        ask("wang-fang", id, "review-as-legal", ALL_CONFIRMED).accepted();
        return id;
    }

    /** A major contract with these reviewers convened. */
    String inJointReview(String by, String... reviewers) {
        var id = approvedByLegal(by, draft("860000.00", false));
        ask("chen-jing", id, "convene-joint-review", Map.of("reviewers", List.of(reviewers)))
                .accepted();
        return id;
    }

    Reply sign(String by, String id, String party, Object evidence) {
        return ask(by, id, "sign", Map.of("party", party, "signedOn", "2026-01-05", "evidence", evidence));
    }

    Reply ask(String by, String id, String command, Object body) {
        return house.as(by).post(path(id, command), body);
    }

    static String path(String... steps) {
        return Stream.concat(Stream.of("contracts"), Arrays.stream(steps))
                .reduce((a, b) -> a + "/" + b)
                .orElseThrow();
    }
}
