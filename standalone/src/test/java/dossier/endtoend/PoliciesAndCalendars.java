package dossier.endtoend;

import static dossier.endtoend.Contracts.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures and days that one proposes and another approves. */
interface PoliciesAndCalendars extends Scenarios {
    @Test
    default void a_policy_is_proposed_by_one_and_approved_by_another() {
        var day = house().today().plusYears(10).toString();
        propose("zhao-lei", 1, day).is(403).refusedBy("ORG-04");

        var version = proposed("admin", 700_000, day);

        decide("admin", "approve", Map.of("version", version)).is(403).refusedBy("ORG-04");
        decide("lin-guodong", "approve", Map.of("version", version)).accepted();
        decide("lin-guodong", "approve", Map.of("version", version)).refusedBy("STAGE");
        decide("lin-guodong", "reject", Map.of("version", proposed("admin", 800_000, day), "reason", "太高"))
                .accepted();
        decide("lin-guodong", "approve", Map.of("version", proposed("admin", 1, "2020-01-01")))
                .refusedBy("STAGE");
    }

    @Test
    default void a_proposer_does_not_approve_their_own_policy() {
        lend("admin", "admin", "lin-guodong").accepted();
        try {
            var version = proposed("lin-guodong", 600_000, house().today().toString());

            decide("lin-guodong", "approve", Map.of("version", version)).is(409).refusedBy("ORG-04");
        } finally {
            takeBack("admin", "admin", "lin-guodong").accepted();
        }
    }

    @Test
    default void a_threshold_changes_what_is_major_from_its_day_on() {
        var before = contracts().submitted("zhao-lei", draft("350000.00", false));
        var today = house().today();
        approved(300_000, today.plusYears(9).toString());
        assertThat(isMajor(contracts().submitted("zhao-lei", draft("350000.00", false))))
                .isFalse();

        var version = approved(300_000, today.toString());
        try {
            var after = contracts().submitted("zhao-lei", draft("350000.00", false));
            assertThat(isMajor(after)).isTrue();
            assertThat(isMajor(before)).isFalse();
            assertThat(as("zhao-lei")
                            .story(after)
                            .line("ContractSubmitted by zhao-lei")
                            .get("policyVersion")
                            .asInt())
                    .isEqualTo(version);
        } finally {
            approved(500_000, today.toString());
        }

        assertThat(isMajor(contracts().submitted("zhao-lei", draft("350000.00", false))))
                .isFalse();
    }

    @Test
    default void every_version_of_the_policies_stays_on_record() {
        var day = house().today().plusYears(8).toString();
        var version = proposed("admin", 450_000, day);

        var rejected = decide("lin-guodong", "reject", Map.of("version", version, "reason", "维持现状"))
                .accepted();

        var kept = as("zhao-lei").get("policies/house", rejected).at("/versions/" + (version - 1));
        assertThat(kept.get("state").asString()).isEqualTo("REJECTED");
        assertThat(kept.get("proposer").asString()).isEqualTo("admin");
        assertThat(kept.get("decidedBy").asString()).isEqualTo("lin-guodong");
        assertThat(kept.get("rejection").asString()).isEqualTo("维持现状");
        assertThat(kept.get("effectiveFrom").asString()).isEqualTo(day);
        assertThat(kept.at("/terms/majorContractFrom/amount").decimalValue()).isEqualByComparingTo("450000");
    }

    @Test
    default void a_policy_is_read_as_it_stood() {
        var today = house().today().toString();
        approved(480_000, today);
        var first = as("zhao-lei")
                .get("policies/house/timeline?fresh=true&sort=-version&limit=1")
                .text("/items/0/recordedAt");
        try {
            approved(470_000, today);
            as("zhao-lei").get("policies/house/timeline?fresh=true").is(200);
            var then = as("zhao-lei").get("policies/house?knownAt=" + first).is(200);
            assertThat(then.at("/versions/" + (then.at("/versions").size() - 1) + "/terms/majorContractFrom/amount")
                            .decimalValue())
                    .isEqualByComparingTo("480000");

            var browser = house().browser().signIn("zhao-lei");
            assertThat(browser.get("/policies/house?knownAt=" + first).is(200).body())
                    .contains("¥480,000.00", "您在查看过去的状态")
                    .doesNotContain("¥470,000.00", "id=\"actions\"");
            assertThat(browser.get("/policies/house?asOf=" + first).is(200).body())
                    .contains("¥480,000.00")
                    .doesNotContain("¥470,000.00");
            assertThat(browser.get("/policies/house").is(200).body()).contains("¥470,000.00", "id=\"actions\"");
            browser.get("/policies/house?knownAt=2020-01-01").is(404);
        } finally {
            approved(500_000, today);
        }
    }

    @Test
    default void a_year_without_a_calendar_is_said_plainly() {
        var zh = as("zhao-lei").get("calendars/2098").problem(404, "no-calendar");
        var en = as(House.ENGLISH_READER)
                .get("working-days?from=2098-01-06&days=2")
                .problem(404, "no-calendar");

        assertThat(zh.text("/detail")).isEqualTo("2098 年尚无工作日历。");
        assertThat(en.text("/detail")).contains("2098");
    }

    @Test
    default void a_calendar_is_in_force_once_another_has_approved_it() {
        var holiday = Map.of("date", "2041-01-01", "kind", "HOLIDAY", "occasion", "元旦");
        as("admin")
                .post(
                        "calendars/2041/propose",
                        Map.of("days", List.of(Map.of("date", "2042-01-01", "kind", "HOLIDAY", "occasion", "元旦"))))
                .refusedBy("KNOWN");
        as("admin")
                .post("calendars/2041/propose", Map.of("days", List.of(holiday, holiday)))
                .refusedBy("UNIQUE");
        as("admin")
                .post("calendars/2041/propose", Map.of("days", List.of(holiday)))
                .accepted();
        as("admin").post("calendars/2041/approve", Map.of()).is(403).refusedBy("ORG-04");
        as("zhao-lei").get("calendars?fresh=true").is(200);
        as("zhao-lei").get("calendars/2041").problem(404, "no-calendar");

        var approved =
                as("lin-guodong").post("calendars/2041/approve", Map.of()).accepted();

        as("zhao-lei").get("calendars/2041", approved);
        // 2041-01-01 is a Tuesday
        assertThat(as("zhao-lei")
                        .get("working-days?from=2041-01-02&days=3")
                        .is(200)
                        .text("/day"))
                .isEqualTo("2041-01-07");
    }

    private boolean isMajor(String contract) {
        return as("zhao-lei")
                .get("contracts/" + contract + "?after=1")
                .is(200)
                .at("/major")
                .asBoolean();
    }

    private int approved(int majorFrom, String day) {
        var version = proposed("admin", majorFrom, day);
        decide("lin-guodong", "approve", Map.of("version", version)).accepted();
        return version;
    }

    default int proposed(String by, int majorFrom, String day) {
        var accepted = propose(by, majorFrom, day).accepted();
        return as(by).get("policies/house", accepted).at("/versions").size();
    }

    private Reply propose(String by, int majorFrom, String day) {
        return propose(as(by), majorFrom, "NEVER", day);
    }

    /** @param ourSeal which contracts our side seals (CON-07) */
    static Reply propose(Program by, int majorFrom, String ourSeal, String day) {
        var figures = Map.of(
                "majorContractFrom",
                Map.of("amount", majorFrom, "currency", "CNY"),
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
                        ourSeal),
                "organisation",
                Map.of("inspectionDays", 90, "retentionDays", 730));
        return by.post("policies/house/propose", Map.of("policy", figures, "effectiveFrom", day, "reason", "年度调整"));
    }

    private Reply decide(String by, String command, Object body) {
        return as(by).post("policies/house/" + command, body);
    }
}
