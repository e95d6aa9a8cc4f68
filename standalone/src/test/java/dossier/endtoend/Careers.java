package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** MOVE, LEAVE and APR-04: those who join, move to another post and leave; what becomes of their work, of their way in, and of their appraisal. */
interface Careers extends Scenarios {
    String ADMIN = "admin", MANAGER = "zhou-jianguo", BRANCH_MANAGER = "pan-hao";

    @Test
    default void a_joiner_gets_work_hands_it_over_to_move_and_to_leave_and_then_comes_in_no_more() {
        var person = house().newId("joiner");
        var hired = hire(person, "commerce", "salesperson", MANAGER);
        assertThat(as("zhao-lei").get("employees/" + person, hired).text("/department"))
                .isEqualTo("commerce");
        letIn(person);
        var contract = contracts().drafted(person);
        var customer = as("zhao-lei")
                .get("customers?custodian=zhao-lei&limit=1")
                .is(200)
                .text("/items/0/id");
        handOverCustomer("zhao-lei", customer, person).accepted();

        // a post of the same department that keeps no customers, then another department
        var promoted =
                move(person, "commerce", "deputy-manager", MANAGER).is(409).refusedBy("MOVE");
        assertThat(casesIn(promoted)).containsExactly("customers/" + customer);
        assertThat(promoted.needs()).singleElement().asString().contains("客户 ").doesNotContain(customer);
        var moved =
                move(person, "suzhou", "salesperson", BRANCH_MANAGER).is(409).refusedBy("MOVE");
        assertThat(casesIn(moved)).containsExactly("contracts/" + contract, "customers/" + customer);
        // who moves people may not read the draft, which has no number yet
        assertThat(moved.needs())
                .singleElement()
                .asString()
                .contains("合同（暂无可显示的编号）", "客户 ")
                .doesNotContain(contract, "减速机销售合同");
        var inHand = "/do/employees/" + person + "/in-hand";
        assertThat(house().browser().signIn(MANAGER).get(inHand).is(200).body())
                .contains("/contracts/" + contract, "/customers/" + customer, "减速机销售合同", "MOVE", "LEAVE");
        // who moves people sees how much it is, and opens what they may read
        assertThat(house().browser().signIn(ADMIN).get(inHand).is(200).body())
                .contains("经手的未结事项", "MOVE", "LEAVE")
                .doesNotContain("href=\"/contracts/" + contract, "减速机销售合同");
        house().browser().signIn("zhao-lei").get(inHand).is(404);
        var page = house().browser().signIn(ADMIN).get("/employees/" + person).is(200);
        assertThat(page.body()).contains(inHand);

        handOverCustomer(person, customer, "zhao-lei").accepted();
        handOver(MANAGER, contract, "liu-qian").accepted();
        assertThat(house().browser().signIn(person).get(inHand).is(200).body()).contains("没有须移交的未结事项");
        var there = move(person, "suzhou", "salesperson", BRANCH_MANAGER).accepted();
        assertThat(as(ADMIN).get("employees/" + person, there).text("/department"))
                .isEqualTo("suzhou");

        var next = house().newId("contract");
        var drafted = ask(person, next, "draft", Map.of("draft", Branches.about("减速机")))
                .accepted();
        assertThat(as(BRANCH_MANAGER).get("contracts/" + next, drafted).text("/department"))
                .isEqualTo("suzhou");
        ask(person, next, "submit").accepted();
        ask(MANAGER, next, "approve-as-manager").is(403).refusedBy("ORG-04");

        var refused = release(person).is(409).refusedBy("LEAVE");
        assertThat(casesIn(refused)).containsExactly("contracts/" + next);
        assertThat(refused.needs()).singleElement().asString().contains("合同 HT-");
        handOver(BRANCH_MANAGER, next, "ye-lin").accepted();
        var browser = house().browser().signIn(person);
        var left = release(person).accepted();
        as(person).get("me").problem(401, "bad-token");
        browser.get("/api/me").problem(401, "signed-out");
        assertThat(enter(person, House.PASSWORD).status()).isEqualTo(401);
        assertThat(as(ADMIN).get("employees/" + person, left).at("/active").asBoolean())
                .isFalse();
        assertThat(as(ADMIN)
                        .get("employees/" + person + "/timeline?fresh=true")
                        .is(200)
                        .body())
                .contains("EmployeeHired", "EmployeeTransferred", "EmployeeReleased");
    }

    @Test
    default void who_joins_moves_or_leaves_within_a_month_is_appraised_by_where_they_mostly_were() {
        var month = house().today().withDayOfMonth(1).minusMonths(4);
        var cycle = month.toString().substring(0, 7);
        var template = house().newId("template");
        var sheet = Appraisals.sheet(60, Appraisals.post("commerce", "relations-clerk"));
        as(ADMIN)
                .post("appraisal-templates/" + template + "/write-template", Map.of("sheet", sheet))
                .accepted();
        as(ADMIN)
                .post("appraisal-cycles/" + cycle + "/open-cycle", Map.of("templates", List.of(template)))
                .accepted();

        var late = clerk(month.plusDays(24));
        open(late, cycle, template).is(409).refusedBy("APR-04");
        var early = clerk(month.plusDays(4));
        var opened = open(early, cycle, template).accepted();
        assertThat(appraisal(early, cycle, opened).text("/from"))
                .isEqualTo(month.plusDays(4).toString());

        var mover = clerk(month.minusMonths(2));
        move(mover, "network", "supervisor", "shen-yan", month.plusDays(19)).accepted();
        open(mover, cycle, template).accepted();
        plan("shen-yan", mover, cycle).is(403).refusedBy("ORG-05");
        plan("qin-lan", mover, cycle).accepted();
        var soon = clerk(month.minusMonths(2));
        move(soon, "network", "supervisor", "shen-yan", month.plusDays(5)).accepted();
        open(soon, cycle, template).is(409).refusedBy("APR-03");

        var leaver = clerk(month.minusMonths(2));
        release(leaver, month.plusDays(20)).accepted();
        var last = open(leaver, cycle, template).accepted();
        assertThat(appraisal(leaver, cycle, last).text("/until"))
                .isEqualTo(month.plusDays(20).toString());
        plan("qin-lan", leaver, cycle).accepted();
        for (var it : List.of(late, early, mover, soon)) release(it).accepted();
    }

    /** That are told to be in the way of the one rule that refused. */
    private static List<String> casesIn(Reply refused) {
        var cases = new ArrayList<String>();
        refused.at("/objections/0/cases").forEach(it -> cases.add(it.asString()));
        return cases;
    }

    private String clerk(LocalDate from) {
        var person = house().newId("clerk");
        on(from).post("employees/" + person + "/hire", post("新员工", "commerce", "relations-clerk", "qin-lan"))
                .accepted();
        return person;
    }

    private Reply hire(String person, String department, String position, String supervisor) {
        return as(ADMIN)
                .post("employees/" + person + "/hire", post("新员工", department, position, supervisor))
                .accepted();
    }

    private static Map<String, String> post(String name, String department, String position, String supervisor) {
        return Map.of("name", name, "department", department, "position", position, "supervisor", supervisor);
    }

    private Reply move(String person, String department, String position, String supervisor) {
        return move(as(ADMIN), person, department, position, supervisor);
    }

    private Reply move(String person, String department, String position, String supervisor, LocalDate day) {
        return move(on(day), person, department, position, supervisor);
    }

    private static Reply move(Program by, String person, String department, String position, String supervisor) {
        var to = Map.of("department", department, "position", position, "supervisor", supervisor);
        return by.post("employees/" + person + "/transfer", to);
    }

    private Reply release(String person) {
        return as(ADMIN).post("employees/" + person + "/release", Map.of("reason", "另谋高就"));
    }

    private Reply release(String person, LocalDate day) {
        return on(day).post("employees/" + person + "/release", Map.of("reason", "另谋高就"));
    }

    /** Told today, of a day that has passed. */
    private Program on(LocalDate day) {
        return as(ADMIN).with("Happened-At", day + "T01:00:00Z");
    }

    private Reply handOver(String by, String contract, String successor) {
        return ask(by, contract, "hand-over", Map.of("successor", successor, "reason", "调岗交接"));
    }

    private Reply handOverCustomer(String by, String customer, String successor) {
        return as(by).post("customers/" + customer + "/hand-over", Map.of("successor", successor, "reason", "调岗交接"));
    }

    private Reply open(String person, String cycle, String template) {
        return as(ADMIN)
                .post(
                        "appraisals/" + person + "-" + cycle + "/open",
                        Map.of("person", person, "cycle", cycle, "template", template));
    }

    private Reply appraisal(String person, String cycle, Reply opened) {
        return as(ADMIN).get("appraisals/" + person + "-" + cycle, opened);
    }

    private Reply plan(String by, String person, String cycle) {
        return as(by).post("appraisals/" + person + "-" + cycle + "/set-plan", Appraisals.plan());
    }

    /** With an account, whose one-time password is changed at the first sign-in. */
    private void letIn(String person) {
        var told = house().browser()
                .signIn(ADMIN)
                .submit("/accounts", "/accounts", Map.of("login", person, "person", person))
                .is(200);
        var password = Pattern.compile("<b class=\"code\">([^<]+)</b>").matcher(told.body());
        assertThat(password.find()).as(told::body).isTrue();
        var browser = house().browser();
        var entered = browser.submit("/sign-in", "/sign-in", Map.of("login", person, "password", password.group(1)));
        assertThat(entered.status()).as(entered::body).isIn(302, 303);
        var changed = browser.submit(
                "/account/password",
                "/account/password",
                Map.of("present", password.group(1), "password", House.PASSWORD, "repeated", House.PASSWORD));
        assertThat(changed.status()).as(changed::body).isIn(302, 303);
    }

    private Reply enter(String person, String password) {
        return house().browser().submit("/sign-in", "/sign-in", Map.of("login", person, "password", password));
    }
}
