package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dossier.handbook.Circumstances;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** REV-01 … REV-04: what a contract's milestones come to is entered, reconciled, invoiced and paid, and the contract knows it at once. */
interface Revenue extends Scenarios {
    @Test
    default void
            a_milestone_is_entered_invoiced_and_paid_in_two_parts_and_with_the_last_the_contracts_obligation_is_fulfilled() {
        var receivable = house().newId("robot-rest");
        var entered = Map.of("contract", "robot-cells", "milestone", 2);
        at("tian-yu", "receivables/robot-cells-2", "confirm-revenue", Map.of("remark", ""))
                .is(403);
        at("tian-yu", "receivables/" + receivable, "enter-milestone", entered)
                .is(409)
                .refusedBy("KNOWN");

        at("sun-li", "receivables/robot-cells-2", "confirm-revenue", Map.of("remark", "一致"))
                .accepted();
        var invoice = Map.of("kind", "SPECIAL", "number", "88888888", "issuedOn", today());
        at("sun-li", "receivables/robot-cells-2", "issue-invoice", invoice).accepted();
        at("sun-li", "receivables/robot-cells-1", "issue-invoice", invoice)
                .is(409)
                .refusedBy("STAGE", "UNIQUE");

        var payment = received("293800.00");
        at("sun-li", "receivables/robot-cells-2", "allocate-payment", allocation(payment, "293800.01"))
                .is(409)
                .refusedBy("STAGE", "STAGE");
        at("sun-li", "receivables/robot-cells-2", "allocate-payment", allocation(payment, "200000.00"))
                .accepted();
        at("zhao-lei", "contracts/robot-cells", "fulfil-obligation", fulfilment())
                .is(409)
                .refusedBy("STAGE");
        var last = at("sun-li", "receivables/robot-cells-2", "allocate-payment", allocation(payment, "93800.00"))
                .accepted();
        assertThat(as("zhao-lei").get("receivables/robot-cells-2", last).text("/stage"))
                .isEqualTo("PAID");
        assertThat(as("zhao-lei")
                        .get("contracts/robot-cells/timeline?limit=200&fresh=true")
                        .is(200)
                        .json()
                        .toString())
                .contains("contracts.ObligationFulfilled", "contracts.PaymentCounted");
        as("ye-lin").get("receivables/robot-cells-2").is(404);

        var release = Map.of("payment", payment, "reason", "付错款项");
        at("sun-li", "receivables/robot-cells-2", "release-payment", release).accepted();
        at("sun-li", "customer-accounts/huacheng", "propose-reversal", release).accepted();
        at("sun-li", "customer-accounts/huacheng", "confirm-reversal", Map.of("payment", payment))
                .is(403)
                .refusedBy("SECOND");
        at("lin-guodong", "customer-accounts/huacheng", "confirm-reversal", Map.of("payment", payment))
                .accepted();
    }

    @Test
    default void revenue_that_nobody_has_entered_waits_for_the_operations_specialist_until_it_was() {
        var contract = house().newId("to-enter");
        var draft = new HashMap<String, Object>(Contracts.draftWithout());
        var whole = Map.of("text", "签约付全款", "kind", "PROGRESS", "percent", 100, "anchor", "EFFECT", "days", 30);
        draft.put("terms", Map.of("taxRate", 13, "milestones", List.of(whole), "lines", List.of()));
        ask("zhao-lei", contract, "draft", Map.of("draft", draft)).accepted();
        ask("zhao-lei", contract, "submit").accepted();
        ask("zhou-jianguo", contract, "approve-as-manager").accepted();
        ask("wang-fang", contract, "review-as-legal", Contracts.ALL_CONFIRMED).accepted();
        var page = as("zhao-lei").upload("signed.txt", "盖章页");
        contracts().sign("zhao-lei", contract, "US", page).accepted();
        contracts().sign("zhao-lei", contract, "COUNTERPARTY", page).accepted();

        await().untilAsserted(() -> assertThat(entry(contract)).isNotEmpty());
        assertThat(entry(contract)).isIn("OWED", "BREACHED");
        assertThat(as("tian-yu").get("tasks?limit=200&fresh=true").is(200).body())
                .contains("enter-revenue", contract);
        assertThat(house().browser()
                        .signIn("tian-yu")
                        .get("/contracts/" + contract)
                        .is(200)
                        .body())
                .contains("ENTRY", "付款节点 1");

        var entered = house().newId("entered");
        at("tian-yu", "receivables/" + entered, "enter-milestone", Map.of("contract", contract, "milestone", 1))
                .accepted();
        as("tian-yu").get("contracts?fresh=true").is(200);
        assertThat(entry(contract)).isIn("KEPT", "LATE");

        // finance reads what is owed and not the contract it is owed by
        as("sun-li").get("contracts/" + contract).is(404);
        var link = "href=\"/contracts/" + contract + "\"";
        assertThat(receivable("tian-yu", entered)).contains(link);
        assertThat(receivable("sun-li", entered)).contains("HT-").doesNotContain(link);
    }

    private String receivable(String by, String id) {
        return house().browser().signIn(by).get("/receivables/" + id).is(200).body();
    }

    /** How its duty to be entered stands; empty while there is none. */
    private String entry(String contract) {
        for (var duty : as("tian-yu").get("contracts/" + contract).is(200).at("/duties"))
            if (duty.path("rule").asString().equals("ENTRY"))
                return duty.path("state").asString();
        return "";
    }

    @Test
    default void an_account_is_reconciled_and_its_pages_and_papers_are_read() {
        var issued = at("sun-li", "customer-accounts/huacheng", "issue-statement", Map.of())
                .accepted();
        var account = as("sun-li").get("customer-accounts/huacheng", issued).json();
        var number = account.path("statements").size();
        assertThat(number).isPositive();
        at(
                        "sun-li",
                        "customer-accounts/huacheng",
                        "dispute-statement",
                        Map.of("statement", number, "answeredOn", today(), "difference", "少计一笔"))
                .accepted();
        var browser = house().browser().signIn("sun-li");
        assertThat(browser.get("/receivables").is(200).body()).contains("账龄分析", "未到期", "YS-");
        browser.get("/receivables/robot-cells-1").is(200);
        browser.get("/customer-accounts").is(200);
        assertThat(browser.get("/customer-accounts/huacheng").is(200).body()).contains("对账单", "少计一笔");
        browser.get("/customer-accounts/huacheng/statements/" + number + ".pdf").is(200);
        assertThat(browser.get("/revenue").is(200).body()).contains("商务部");
        browser.get("/revenue-budgets/commerce-" + today().substring(0, 4)).is(200);
        for (var form : List.of(
                "receivables/-/enter-milestone",
                "receivables/-/enter-delivery",
                "customer-accounts/-/open-account",
                "revenue-budgets/-/set-budget",
                "customer-accounts/huacheng/send-letter",
                "customer-accounts/huacheng/plan-dunning"))
            browser.get("/do/" + form).is(200);
        browser.get("/customers/huacheng").is(200);
    }

    @Test
    default void a_customer_confirms_a_statement_by_a_link_once() {
        var issued = at("sun-li", "customer-accounts/huacheng", "issue-statement", Map.of())
                .accepted();
        var number = as("sun-li")
                .get("customer-accounts/huacheng", issued)
                .json()
                .path("statements")
                .size();
        var asked = at(
                        "sun-li",
                        "customer-accounts/huacheng",
                        "ask-customer",
                        Map.of("statement", number, "sentTo", "顾晓东 138", "days", 7))
                .accepted();
        as("sun-li").get("customer-accounts/huacheng", asked);
        var address = AnsweredByLink.ADDRESS.matcher(house().browser()
                .signIn("sun-li")
                .get("/customer-accounts/huacheng")
                .is(200)
                .body());
        assertThat(address.find()).isTrue();
        var link = address.group();
        var customer = house().browser();
        assertThat(customer.get(link).is(200).body()).contains("对账单", "¥");
        customer.submit(link, link, Map.of("agrees", "false", "words", " ")).is(422);
        customer.submit(link, link, Map.of("agrees", "true", "words", "")).is(200);
        assertThat(as("sun-li")
                        .get("customer-accounts/huacheng/timeline?limit=200&fresh=true")
                        .is(200)
                        .body())
                .contains("StatementConfirmed", "CustomerAnswered");
        customer.get(link).is(410);
    }

    @Test
    default void a_budget_is_in_force_once_another_has_approved_it_and_an_invoice_is_taken_back_by_a_red_letter() {
        var budget = "legal-" + (Integer.parseInt(today().substring(0, 4)) + 1);
        var months = Map.of(
                "department",
                "legal",
                "year",
                Integer.parseInt(today().substring(0, 4)) + 1,
                "currency",
                "CNY",
                "months",
                Collections.nCopies(12, 1000));
        at("sun-li", "revenue-budgets/" + budget, "set-budget", months).accepted();
        at("sun-li", "revenue-budgets/" + budget, "approve-budget", Map.of())
                .is(403)
                .refusedBy("SECOND");
        at("lin-guodong", "revenue-budgets/" + budget, "reject-budget", Map.of("reason", "偏低"))
                .accepted();
        var again =
                at("sun-li", "revenue-budgets/" + budget, "set-budget", months).accepted();
        as("sun-li").get("revenue-budgets/" + budget, again);
        assertThat(house().browser()
                        .signIn("sun-li")
                        .get("/revenue-budgets/" + budget)
                        .is(200)
                        .body())
                .contains("待第二人批准");
        at("lin-guodong", "revenue-budgets/" + budget, "approve-budget", Map.of())
                .accepted();

        at("sun-li", "receivables/robot-cells-1", "reverse-invoice", reversal("99999991", "0.01"))
                .accepted();
        at("sun-li", "receivables/robot-cells-1", "reverse-invoice", reversal("99999991", "0.01"))
                .is(409)
                .refusedBy("UNIQUE");
        var last = at("sun-li", "receivables/robot-cells-1", "reverse-invoice", reversal("99999992", "999999999.00"))
                .is(409)
                .refusedBy("STAGE");
        assertThat(last.body()).contains("CNY");
        as("sun-li")
                .get("receivables/robot-cells-1/timeline?limit=200&fresh=true")
                .is(200);
        assertThat(house().browser()
                        .signIn("sun-li")
                        .get("/receivables/robot-cells-1")
                        .is(200)
                        .body())
                .contains("红字发票", "99999991");
    }

    private static Map<String, Object> reversal(String number, String amount) {
        return Map.of(
                "number",
                number,
                "amount",
                Map.of("amount", new BigDecimal(amount), "currency", "CNY"),
                "issuedOn",
                today(),
                "reason",
                "退货一台");
    }

    private int received(String amount) {
        var proof = as("sun-li").upload("slip.txt", "回单 " + amount);
        var paid = at(
                        "sun-li",
                        "customer-accounts/huacheng",
                        "record-payment",
                        Map.of(
                                "means",
                                "TRANSFER",
                                "amount",
                                Map.of("amount", new BigDecimal(amount), "currency", "CNY"),
                                "paidOn",
                                today(),
                                "reference",
                                "到货款",
                                "proof",
                                proof))
                .accepted();
        return as("sun-li")
                .get("customer-accounts/huacheng", paid)
                .json()
                .at("/payments/all")
                .size();
    }

    private Map<String, Object> fulfilment() {
        return Map.of(
                "obligation",
                2,
                "fulfilledOn",
                today(),
                "evidence",
                as("zhao-lei").upload("slip.txt", "回单"));
    }

    private static Map<String, Object> allocation(int payment, String amount) {
        return Map.of("payment", payment, "amount", Map.of("amount", new BigDecimal(amount), "currency", "CNY"));
    }

    private Reply at(String by, String stream, String command, Object body) {
        return as(by).post(stream + "/" + command, body);
    }

    private static String today() {
        return LocalDate.now(Circumstances.ZONE).toString();
    }
}
