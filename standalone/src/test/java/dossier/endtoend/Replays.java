package dossier.endtoend;

import static dossier.endtoend.Contracts.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Long replays run beside; what a policy would have done is read before it is approved; the register finds by customer and amount. */
interface Replays extends PoliciesAndCalendars {
    Duration LONGEST_RUN = Duration.ofMinutes(1);

    @Test
    default void a_replay_is_begun_watched_and_read_by_who_began_it_and_by_nobody_else() {
        contracts().submitted("zhao-lei", draft("350000.00", false));
        as("zhao-lei").post("decisions/runs", "").is(404);
        var begun = as("xu-ming").post("decisions/runs?from=2020-01-01", "").is(202);
        var address = begun.header("Location");
        var run = over(address);
        assertThat(run.text("/state")).isEqualTo("DONE");
        assertThat(run.at("/result/decisions").asLong()).isPositive();
        assertThat(run.at("/result/diverged").asLong()).isZero();
        as("zhao-lei").get(address).is(404);
        var browser = house().browser().signIn("xu-ming");
        assertThat(browser.get(address.substring("/api".length())).is(200).body())
                .contains("已完成", "<progress", "重演一致");
        assertThat(browser.get("/decisions/runs").is(200).body()).contains("已完成");
        assertThat(browser.get("/decisions/pace").is(200).body()).contains("谁决定得多快");
        assertThat(browser.get("/decisions/pace?by=PERSON&only=zhou-jianguo")
                        .is(200)
                        .body())
                .contains("周建国", "</html>");
        assertThat(run.text("/question/kind")).isEqualTo("Again");

        var whatIf = as("xu-ming")
                .post("decisions/runs?parameter=majorContractFrom&value=300000&from=2020-01-01", "")
                .is(202);
        var impact = whatIf.header("Location");
        assertThat(over(impact).at("/result/total/changed").asLong()).isPositive();
        var number = impact.substring(impact.lastIndexOf('/') + 1);
        assertThat(browser.get("/decisions/what-if?run=" + number).is(200).body())
                .contains("500,000");
        as("xu-ming")
                .get("decisions/what-if?fact=contracts.CreditStanding:limit&value=1&from=2020-01-01")
                .is(200);
        as("xu-ming")
                .get("decisions/what-if?fact=contracts.CreditStanding:limit&value=much")
                .is(400);
        as("xu-ming").get("decisions/what-if?policy=999").is(400);
    }

    @Test
    default void behind_a_decision_stand_those_it_rests_on_as_data_and_as_a_picture() {
        var contract = contracts().submitted("zhao-lei", draft("350000.00", false));
        var submitted = as("zhao-lei")
                .story(contract)
                .line("ContractSubmitted by zhao-lei")
                .get("decisionId")
                .asString();
        var drafted = as("zhao-lei")
                .story(contract)
                .line("ContractDrafted by zhao-lei")
                .get("decisionId")
                .asString();
        var why = as("zhao-lei").get("decisions/" + submitted).is(200);
        assertThat(why.texts("/chain", "id")).contains(drafted);
        var page = house().browser()
                .signIn("zhao-lei")
                .get("/decisions/" + submitted)
                .is(200)
                .body();
        assertThat(page).contains("<foreignObject", "href=\"/decisions/" + drafted, "id=\"behind-" + drafted);
        var file = as("zhao-lei").get("contracts/" + contract).is(200);
        assertThat(page)
                .contains(">" + file.text("/number") + " " + file.text("/drafts/0/draft/title") + "<")
                .doesNotContain(">contracts/" + contract);
    }

    @Test
    default void before_a_policy_is_approved_what_it_would_have_done_is_shown() {
        contracts().submitted("zhao-lei", draft("350000.00", false));
        proposed("admin", 700_000, house().today().plusYears(11).toString());
        var browser = house().browser().signIn("lin-guodong");
        assertThat(browser.get("/do/policies/house/approve").is(200).body())
                .contains("hx-get=\"/decisions/policy-impact\"");
        var impact = await().atMost(LONGEST_RUN)
                .until(
                        () -> browser.get("/decisions/policy-impact").is(200).body(),
                        it -> !it.contains("hx-trigger=\"every 2s\""));
        assertThat(impact).contains("项决定按该版本重新作出");
        house().browser().signIn("zhao-lei").get("/decisions/policy-impact").is(404);
    }

    @Test
    default void the_register_finds_the_decisions_of_a_customer_and_by_the_amount_of_the_case() {
        var contract = contracts().submitted("zhao-lei", draft("351234.00", false));
        var found = as("xu-ming")
                .get("decisions?amount.from=351234&amount.to=351234&fresh=true&count=true")
                .is(200);
        assertThat(found.texts("/items", "stream")).containsOnly("contracts/" + contract);
        as("xu-ming").get("decisions?amount.from=many").is(400);
        assertThat(as("xu-ming").get("decisions?counterparty=nobody&count=true").text("/total"))
                .isEqualTo("0");
        var csv = house().browser().signIn("xu-ming").get("/decisions.csv?amount.from=351234&amount.to=351234");
        assertThat(csv.is(200).body()).contains("contracts/" + contract).doesNotContain("counterparties/");
    }

    private Reply over(String address) {
        return await().atMost(LONGEST_RUN)
                .until(
                        () -> as("xu-ming").get(address).is(200),
                        it -> !Set.of("RUNNING", "WAITING").contains(it.text("/state")));
    }
}
