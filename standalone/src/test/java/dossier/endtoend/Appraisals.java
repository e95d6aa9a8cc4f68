package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** APR-01 … APR-17: a month that the supervisor scores alone, and the year of a salesperson from the plan to the appeal. */
interface Appraisals extends Scenarios {
    String APPRAISEE = "ma-chao",
            SUPERVISOR = "zhou-jianguo",
            HR = "admin",
            COLLEAGUE = "zhao-lei",
            OTHER = "chen-jing";

    /** As a figure links to each event it cites. */
    @Test
    default void from_an_event_one_gets_to_the_decision_that_made_it() {
        var auditor = house().browser().signIn("xu-ming");
        var decision = auditor.get("/decisions/of/contracts/spindles/1").is(302).header("Location");
        assertThat(decision).contains("/decisions/");
        auditor.get(decision.substring(decision.indexOf("/decisions/"))).is(200);
        auditor.get("/decisions/of/contracts/spindles/100000").is(404);
        house().browser()
                .signIn("ye-lin")
                .get("/decisions/of/contracts/spindles/1")
                .is(404);
    }

    @Test
    default void a_month_is_planned_scored_by_the_supervisor_published_and_talked_over() {
        var month = house().today().withDayOfMonth(1).minusMonths(1).toString().substring(0, 7);
        var id = opened(month);
        plan(id).accepted();
        at(COLLEAGUE, id, "evaluate-as-supervisor", form("80", "satisfaction"))
                .is(403)
                .refusedBy("ORG-05");
        at(SUPERVISOR, id, "evaluate-as-supervisor", form("80", "satisfaction", "signed", "meeting"))
                .is(409)
                .refusedBy("APR-09", "APR-12");
        at(SUPERVISOR, id, "evaluate-as-supervisor", form("80", "satisfaction")).accepted();
        at(HR, id, "consolidate-result", Map.of("summary", "已核对")).accepted();
        var published = at(HR, id, "publish-result", Map.of()).accepted();

        var seen = as(APPRAISEE).get("appraisals/" + id, published).json();
        assertThat(seen.path("stage").asString()).isEqualTo("PUBLISHED");
        // 80 for a tenth of it; nothing of the rest was signed, earned or won
        assertThat(seen.path("score").asDouble()).isEqualTo(8.0);
        assertThat(seen.path("grade").asString()).isEqualTo("FAILING");
        as(COLLEAGUE).get("appraisals/" + id).is(404);
        var browser = house().browser().signIn(APPRAISEE);
        browser.get("/appraisals").is(200);
        assertThat(browser.get("/appraisals/" + id).is(200).body()).contains("马超", "8.00");
        house().browser()
                .signIn(SUPERVISOR)
                .get("/appraisals/" + id + "/evaluation.pdf")
                .is(200);
        house().browser().signIn(HR).get("/appraisal-cycles/" + month).is(200);

        at(
                        SUPERVISOR,
                        id,
                        "record-interview",
                        Map.of("achievements", "客户满意", "shortcomings", "签约少", "suggestions", "多拜访", "direction", "大客户"))
                .accepted();
        var bonus = Map.of("consequences", List.of(Map.of("kind", "BONUS", "details", "一个月")));
        at(HR, id, "apply-result", bonus).is(409).refusedBy("APR-08", "APR-10");
    }

    @Test
    default void a_year_is_assessed_by_the_person_the_supervisor_and_peers_nobody_knows_and_appealed() {
        var year = Integer.toString(house().today().getYear() - 1);
        var id = opened(year);
        plan(id).accepted();
        var all = new String[] {
            "satisfaction",
            "knowledge",
            "communication",
            "solving",
            "innovation",
            "responsibility",
            "teamwork",
            "learning",
            "initiative",
            "dedication",
            "discipline",
            "meeting"
        };
        at(SUPERVISOR, id, "evaluate-as-supervisor", form("80", all)).is(409).refusedBy("APR-05");
        at(HR, id, "invite-opinions", Map.of("peers", List.of(COLLEAGUE, "he-yong"), "departments", List.of()))
                .is(409)
                .refusedBy("APR-13");
        at(HR, id, "invite-opinions", Map.of("peers", List.of(COLLEAGUE, OTHER), "departments", List.of("finance")))
                .accepted();
        at(APPRAISEE, id, "assess-self", form("95", all)).accepted();
        at(COLLEAGUE, id, "score-as-peer", peers("60")).accepted();
        at(SUPERVISOR, id, "evaluate-as-supervisor", form("80", all)).accepted();
        at(HR, id, "consolidate-result", Map.of("summary", "已核对")).is(409).refusedBy("APR-05");
        at(OTHER, id, "score-as-peer", peers("100")).accepted();
        at("sun-li", id, "give-opinion", Map.of("department", "finance", "opinion", "回款资料及时"))
                .accepted();
        at(HR, id, "consolidate-result", Map.of("summary", "已核对")).accepted();
        var published = at(HR, id, "publish-result", Map.of()).accepted();

        // performance 8 of 60, ability and attitude 80 of the rest: peers are 80 on average
        var file = as(APPRAISEE).get("appraisals/" + id, published);
        assertThat(file.at("/score").asDouble()).isEqualTo(36.8);
        assertThat(file.body()).doesNotContain(COLLEAGUE, OTHER);
        assertThat(as(APPRAISEE)
                        .get("appraisals/" + id + "/timeline?limit=200&fresh=true")
                        .is(200)
                        .body())
                .doesNotContain(COLLEAGUE, OTHER);
        assertThat(as("xu-ming")
                        .get("appraisals/" + id + "/timeline?limit=200&fresh=true")
                        .is(200)
                        .body())
                .contains("ScoredByPeer", COLLEAGUE, OTHER);

        at(SUPERVISOR, id, "appeal-result", Map.of("grounds", "x")).is(403).refusedBy("ORG-04");
        at(APPRAISEE, id, "appeal-result", Map.of("grounds", "回访记录未计入")).accepted();
        at(HR, id, "decide-appeal", decision(null)).is(403).refusedBy("APR-07");
        at("wang-fang", id, "decide-appeal", decision("72.50")).accepted();
        var training = Map.of("consequences", List.of(Map.of("kind", "TRAINING", "details", "谈判课程")));
        var applied = at(HR, id, "apply-result", training).accepted();
        assertThat(as(APPRAISEE).get("appraisals/" + id, applied).text("/grade"))
                .isEqualTo("COMPETENT");
        at(SUPERVISOR, id, "follow-up-result", Map.of("findings", "已完成", "done", true))
                .accepted();
    }

    @Test
    default void the_register_of_decisions_tells_an_auditor_nothing_of_their_own_appraisal() {
        var month = house().today().withDayOfMonth(1).minusMonths(2).toString().substring(0, 7);
        var auditor = "xu-ming";
        var others = opened(month);
        var own = auditor + "-" + month;
        at(HR, own, "open", Map.of("person", auditor, "cycle", month, "template", template(others)))
                .accepted();
        assertThat(registered(auditor, others)).isPositive();
        assertThat(registered(auditor, own)).isZero();
        assertThat(as(auditor)
                        .get("decisions/xes?stream=appraisals/" + own)
                        .is(200)
                        .body())
                .doesNotContain(own);
    }

    private String template(String appraisal) {
        return as(HR).get("appraisals/" + appraisal + "?after=0").is(200).text("/template/template");
    }

    private int registered(String reader, String appraisal) {
        return as(reader)
                .get("decisions?stream=appraisals/" + appraisal + "&fresh=true&count=true")
                .is(200)
                .at("/total")
                .asInt();
    }

    /** A template of its own, the cycle with it, and the appraisal. */
    private String opened(String cycle) {
        var template = house().newId("template");
        as(HR).post("appraisal-templates/" + template + "/write-template", Map.of("sheet", sheet(61)))
                .is(409)
                .refusedBy("APR-02");
        as(HR).post("appraisal-templates/" + template + "/write-template", Map.of("sheet", sheet(60)))
                .accepted();
        as(HR).post("appraisal-cycles/" + cycle + "/open-cycle", Map.of("templates", List.of(template)))
                .accepted();
        var id = APPRAISEE + "-" + cycle;
        at(HR, id, "open", Map.of("person", APPRAISEE, "cycle", cycle, "template", template))
                .accepted();
        return id;
    }

    private Reply plan(String id) {
        return at(SUPERVISOR, id, "set-plan", plan());
    }

    static Map<String, Object> plan() {
        var targets = Stream.of("signed", "revenue", "customers")
                .map(it -> Map.of("indicator", it, "value", 100_000_000))
                .toList();
        return Map.of("plan", "拓展新客户", "targets", targets);
    }

    private static Map<String, Object> sheet(int performance) {
        return sheet(performance, post("commerce", "salesperson"), post("management", "auditor"));
    }

    static Map<String, String> post(String department, String position) {
        return Map.of("department", department, "position", position);
    }

    @SafeVarargs
    static Map<String, Object> sheet(int performance, Map<String, String>... posts) {
        var indicators = new ArrayList<Map<String, Object>>();
        for (var it : List.of("signed SIGNED_AMOUNT 40", "revenue REVENUE 30", "customers NEW_CUSTOMERS 20"))
            indicators.add(indicator("PERFORMANCE", "FACTS", it));
        indicators.add(indicator("PERFORMANCE", "SUPERVISOR", "satisfaction SATISFACTION 10"));
        for (var it : List.of("knowledge KNOWLEDGE 30", "solving PROBLEM_SOLVING 20", "innovation INNOVATION 20"))
            indicators.add(indicator("ABILITY", "SUPERVISOR", it));
        indicators.add(indicator("ABILITY", "PEERS", "communication COMMUNICATION 30"));
        for (var it : List.of(
                "responsibility RESPONSIBILITY 20",
                "learning LEARNING 10",
                "initiative INITIATIVE 10",
                "dedication DEDICATION 10",
                "discipline DISCIPLINE 10",
                "meeting WEEKLY_MEETING 20")) indicators.add(indicator("ATTITUDE", "SUPERVISOR", it));
        indicators.add(indicator("ATTITUDE", "PEERS", "teamwork TEAMWORK 20"));
        return Map.of(
                "title",
                "销售人员",
                "track",
                "SALES",
                "posts",
                List.of(posts),
                "performance",
                performance,
                "ability",
                30,
                "attitude",
                10,
                "indicators",
                indicators,
                "bands",
                Map.of("excellentFrom", 90, "goodFrom", 80, "competentFrom", 60));
    }

    private static Map<String, Object> indicator(String dimension, String scorer, String said) {
        var words = said.split(" ");
        var indicator = new HashMap<String, Object>(Map.of(
                "code",
                words[0],
                "name",
                words[0],
                "dimension",
                dimension,
                "topic",
                words[1],
                "weight",
                Integer.parseInt(words[2]),
                "scorer",
                scorer));
        if (scorer.equals("FACTS")) indicator.put("measure", words[1]);
        return indicator;
    }

    private static Map<String, Object> form(String points, String... indicators) {
        return Map.of("ratings", ratings(points, indicators), "summary", "按计划推进");
    }

    private static Map<String, Object> peers(String points) {
        return Map.of("ratings", ratings(points, "communication", "teamwork"), "remark", "");
    }

    private static List<Map<String, Object>> ratings(String points, String... indicators) {
        return Stream.of(indicators)
                .map(it -> Map.<String, Object>of("indicator", it, "points", new BigDecimal(points)))
                .toList();
    }

    private static Map<String, Object> decision(@Nullable String adjusted) {
        var decision = new HashMap<String, Object>(Map.of("findings", "查阅回访记录", "reasons", "记录属实"));
        if (adjusted != null) decision.put("adjusted", Map.of("score", new BigDecimal(adjusted), "reason", "回访记录"));
        return decision;
    }

    private Reply at(String by, String id, String command, Object body) {
        return as(by).post("appraisals/" + id + "/" + command, body);
    }
}
