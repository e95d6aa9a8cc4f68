package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Circumstances;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CMP-01 … CMP-10: a complaint from its recording to a customer who is satisfied, and what stands in the way meanwhile. */
interface Complaints extends Scenarios {
    String RELATIONS = "qin-lan", CLERK = "luo-yi";

    @Test
    default void a_complaint_is_owned_solved_told_reopened_and_closed() {
        var complaint = answered("COMPLAINT");
        at(RELATIONS, complaint, "conclude", Map.of("justified", true, "result", "已更正"))
                .is(409)
                .refusedBy("CMP-04", "CMP-05");
        at(RELATIONS, complaint, "analyse-cause", Map.of("cause", "月相", "findings", "不明"))
                .is(409)
                .refusedBy("CMP-04");
        at(RELATIONS, complaint, "analyse-cause", Map.of("cause", "服务", "findings", "送货单打印错误"))
                .accepted();
        remedied(complaint, 1, "CORRECTION", Map.of());
        at(RELATIONS, complaint, "record-satisfaction", Map.of("satisfied", true, "words", ""))
                .is(409)
                .refusedBy("STAGE", "CMP-06");
        concluded(complaint);
        at(RELATIONS, complaint, "record-satisfaction", Map.of("satisfied", false, "words", " "))
                .is(409)
                .refusedBy("CMP-06");
        at(RELATIONS, complaint, "record-satisfaction", Map.of("satisfied", false, "words", "仍未收到"))
                .accepted();
        concluded(complaint);
        at(RELATIONS, complaint, "record-satisfaction", Map.of("satisfied", true, "words", "收到了"))
                .accepted();
        at(RELATIONS, complaint, "revisit-customer", Map.of("visitedOn", today(), "findings", "满意"))
                .accepted();
        assertThat(timeline(complaint))
                .contains("ComplaintRecorded", "ComplaintReopened", "ComplaintClosed", "CustomerRevisited");
    }

    @Test
    default void a_quality_objection_needs_its_report_liability_and_accountability_and_names_its_order() {
        var objection = answered("QUALITY_OBJECTION");
        at(RELATIONS, objection, "analyse-cause", Map.of("cause", "制造", "findings", "焊接参数错误"))
                .accepted();
        var half = Map.of("shares", List.of(Map.of("party", "US", "percent", 50)), "reasons", "焊接参数错误");
        at("wang-fang", objection, "determine-liability", half).is(409).refusedBy("CMP-04");
        var whole = Map.of(
                "shares",
                List.of(Map.of("party", "US", "percent", 60), Map.of("party", "CUSTOMER", "percent", 40)),
                "reasons",
                "焊接参数错误；超载使用");
        at(RELATIONS, objection, "determine-liability", whole).is(403).refusedBy("CMP-04");
        at("wang-fang", objection, "determine-liability", whole).accepted();
        at("wang-fang", objection, "assess-accountability", Map.of("department", "production", "measures", "培训"))
                .accepted();
        proposed(objection, 1, "REPLACEMENT");
        at(RELATIONS, objection, "carry-out-remedy", carried(1, Map.of()))
                .is(409)
                .refusedBy("CMP-05");
        var task = Map.of(
                "remedy", 1, "order", "lifting-tables-1", "department", "production", "text", "备货两台", "dueOn", today());
        at(RELATIONS, objection, "order-remedy", task).accepted();
        at(RELATIONS, objection, "order-remedy", task).is(409).refusedBy("STAGE");
        var seller = house().browser().signIn("zhao-lei");
        as("zhao-lei")
                .get("orders/lifting-tables-1/timeline?limit=200&fresh=true")
                .is(200);
        assertThat(seller.get("/orders/lifting-tables-1").is(200).body()).contains("/complaints/" + objection);
        at(RELATIONS, objection, "carry-out-remedy", carried(1, Map.of())).accepted();
        at(RELATIONS, objection, "conclude", Map.of("justified", true, "result", "已换"))
                .is(409)
                .refusedBy("CMP-09");
        var report = Map.of(
                "product",
                "SJ-2",
                "batch",
                "",
                "quantity",
                2,
                "unit",
                "台",
                "defect",
                "焊缝开裂",
                "demand",
                "",
                "reportedTo",
                "production");
        at(RELATIONS, objection, "file-report", Map.of("report", report)).accepted();
        concluded(objection);
        var browser = house().browser().signIn(RELATIONS);
        assertThat(browser.get("/complaints").is(200).body()).contains("running=true");
        browser.get("/complaints?running=true&dueAt.to=" + now()).is(200);
        assertThat(browser.get("/do/complaints/" + answered("QUALITY_OBJECTION") + "/file-report")
                        .is(200)
                        .body())
                .contains("送货单型号不符");
        assertThat(browser.get("/complaints/" + objection).is(200).body()).contains("TS-");
        for (var page : List.of(
                "/complaints/" + objection + "/objection-report.pdf",
                "/complaints.xlsx",
                "/complaints/analysis",
                "/quality-reviews",
                "/do/complaints/-/record")) browser.get(page).is(200);
    }

    @Test
    default void money_that_was_agreed_in_writing_stands_in_the_customers_account_until_its_remedy_is_dropped() {
        var complaint = answered("COMPLAINT");
        var amount = Map.of("amount", 120.00, "currency", "CNY");
        at(RELATIONS, complaint, "propose-remedy", Map.of("kind", "REFUND", "text", "退差价"))
                .is(409)
                .refusedBy("CMP-05");
        at(RELATIONS, complaint, "propose-remedy", Map.of("kind", "REFUND", "text", "退差价", "amount", amount))
                .accepted();
        at(RELATIONS, complaint, "agree-remedy", Map.of("remedy", 1, "words", "同意"))
                .is(409)
                .refusedBy("CMP-05");
        var proof = as(RELATIONS).upload("agreement.txt", "同意退款 120 元");
        at(RELATIONS, complaint, "agree-remedy", Map.of("remedy", 1, "words", "同意", "proof", proof))
                .accepted();
        assertThat(account()).contains("CreditGranted");
        var finance = house().browser().signIn("sun-li");
        assertThat(finance.get("/customer-accounts/huacheng").is(200).body())
                .contains("投诉贷记", as(RELATIONS).get("complaints/" + complaint).text("/number"))
                .doesNotContain("/complaints/" + complaint);
        as("sun-li").get("complaints/" + complaint).is(404);
        assertThat(house().browser()
                        .signIn(RELATIONS)
                        .get("/complaints/" + complaint)
                        .is(200)
                        .body())
                .contains("投诉贷记");
        at(RELATIONS, complaint, "drop-remedy", Map.of("remedy", 1, "reason", "改为返修"))
                .accepted();
        assertThat(account()).contains("CreditWithdrawn");
    }

    private String account() {
        return as("sun-li")
                .get("customer-accounts/huacheng/timeline?limit=200&fresh=true")
                .is(200)
                .body();
    }

    @Test
    default void a_customer_says_once_by_a_link_whether_they_are_satisfied() {
        var complaint = answered("COMPLAINT");
        at(RELATIONS, complaint, "analyse-cause", Map.of("cause", "服务", "findings", "送货单打印错误"))
                .accepted();
        remedied(complaint, 1, "CORRECTION", Map.of());
        concluded(complaint);
        var asked = at(RELATIONS, complaint, "ask-customer", Map.of("sentTo", "顾晓东 138", "days", 7))
                .accepted();
        as(RELATIONS).get("complaints/" + complaint, asked);
        var page = house().browser()
                .signIn(RELATIONS)
                .get("/complaints/" + complaint)
                .is(200)
                .body();
        var address = AnsweredByLink.ADDRESS.matcher(page);
        assertThat(address.find()).isTrue();
        var link = address.group();
        assertThat(house().browser()
                        .signIn(CLERK)
                        .get("/complaints/" + complaint)
                        .is(200)
                        .body())
                .doesNotContain(link);

        var customer = house().browser();
        assertThat(customer.get(link).is(200).body()).contains("TS-").doesNotContain("送货单");
        customer.submit(link, link, Map.of("agrees", "false", "words", " ")).is(422);
        customer.submit(link, link, Map.of("agrees", "true", "words", "满意")).is(200);
        assertThat(timeline(complaint)).contains("AnswerTaken", "SatisfactionRecorded", "ComplaintClosed");
        customer.get(link).is(410);
    }

    @Test
    default void its_limit_stands_still_only_for_a_reason_of_the_policy() {
        var complaint = answered("COMPLAINT");
        at(RELATIONS, complaint, "hold-clock", Map.of("reason", "SUPPLIER", "remark", "等"))
                .is(409)
                .refusedBy("CMP-02");
        at(RELATIONS, complaint, "hold-clock", Map.of("reason", "CUSTOMER_INFORMATION", "remark", "等照片"))
                .accepted();
        at(RELATIONS, complaint, "resume-clock", Map.of("remark", "已收到")).accepted();
        at(RELATIONS, complaint, "change-severity", Map.of("severity", "CRITICAL", "reason", "停产"))
                .accepted();
        assertThat(timeline(complaint)).contains("ClockHeld", "DutyLapsed", "ClockResumed", "SeverityChanged");
    }

    @Test
    default void two_who_merge_duplicates_into_each_other_at_once_leave_one_of_them() {
        var one = answered("COMPLAINT");
        var other = answered("COMPLAINT");
        var statuses = Stream.of(Map.entry(one, other), Map.entry(other, one))
                .map(it -> CompletableFuture.supplyAsync(
                        () -> at(RELATIONS, it.getKey(), "merge", Map.of("into", it.getValue(), "reason", "同一事件"))
                                .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(statuses.getFirst()).isEqualTo(200);
        assertThat(statuses.getLast()).isEqualTo(409);
    }

    @Test
    default void what_was_taken_down_wrongly_is_corrected_by_two_and_an_incident_is_taken_up_by_management() {
        var complaint = answered("COMPLAINT");
        var sheet = new HashMap<>(sheet());
        sheet.put("contact", "李工");
        at(RELATIONS, complaint, "propose-correction", Map.of("sheet", sheet, "reason", "联系人记错"))
                .accepted();
        at(RELATIONS, complaint, "confirm-correction", Map.of("correction", 1, "remark", ""))
                .is(409)
                .refusedBy("SECOND");
        at(CLERK, complaint, "confirm-correction", Map.of("correction", 1, "remark", ""))
                .accepted();

        var incident = house().newId("incident");
        var told = Map.of("department", "production", "title", "行车", "content", "制动失灵", "occurredAt", now());
        at("he-yong", incident, "report-incident", told).accepted();
        var measures = Map.of("ground", "INCIDENT", "measures", "停用");
        at("zhou-jianguo", incident, "take-up-escalation", measures).is(403).refusedBy("CMP-07");
        at("lin-guodong", incident, "take-up-escalation", measures).accepted();
    }

    private String answered(String kind) {
        var id = house().newId("complaint");
        at("zhao-lei", id, "record", Map.of("kind", kind, "severity", "NORMAL", "sheet", sheet()))
                .accepted();
        at("zhao-lei", id, "assign-owner", Map.of("owner", RELATIONS)).is(403).refusedBy("CMP-03");
        at(RELATIONS, id, "assign-owner", Map.of("owner", "zhao-lei")).is(409).refusedBy("CMP-03");
        at(CLERK, id, "assign-owner", Map.of("owner", RELATIONS)).accepted();
        at(RELATIONS, id, "respond-to-customer", Map.of("means", "PHONE", "told", "已受理", "toldAt", now()))
                .accepted();
        return id;
    }

    private void proposed(String id, int remedy, String kind) {
        at(RELATIONS, id, "propose-remedy", Map.of("kind", kind, "text", "处理")).accepted();
        at(RELATIONS, id, "carry-out-remedy", carried(remedy, Map.of("order", "lifting-tables-1")))
                .is(409)
                .refusedBy("CMP-05");
        at(RELATIONS, id, "agree-remedy", Map.of("remedy", remedy, "words", "同意"))
                .accepted();
    }

    private void remedied(String id, int remedy, String kind, Map<String, Object> more) {
        proposed(id, remedy, kind);
        at(RELATIONS, id, "carry-out-remedy", carried(remedy, more)).accepted();
    }

    private void concluded(String id) {
        at(RELATIONS, id, "conclude", Map.of("justified", true, "result", "已处理"))
                .accepted();
        at(RELATIONS, id, "tell-result", Map.of("means", "MAIL", "told", "已处理", "toldAt", now()))
                .accepted();
    }

    private static Map<String, Object> carried(int remedy, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.putAll(Map.of("remedy", remedy, "doneOn", today(), "remark", ""));
        return body;
    }

    private static Map<String, Object> sheet() {
        return Map.of(
                "counterparty", "huacheng",
                "order", "lifting-tables-1",
                "product", "",
                "channel", "PHONE",
                "content", "送货单型号不符",
                "contact", "顾晓东",
                "receivedAt", now(),
                "takenBy", "zhao-lei");
    }

    private String timeline(String id) {
        return as(RELATIONS)
                .get("complaints/" + id + "/timeline?limit=200&fresh=true")
                .is(200)
                .body();
    }

    private Reply at(String by, String complaint, String command, Object body) {
        return as(by).post("complaints/" + complaint + "/" + command, body);
    }

    /** By the clock of the house, which stands a little behind that of who asks. */
    private static String now() {
        return Instant.now()
                .minus(1, ChronoUnit.SECONDS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static String today() {
        return LocalDate.now(Circumstances.ZONE).toString();
    }
}
