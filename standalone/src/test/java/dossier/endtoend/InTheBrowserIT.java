package dossier.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dossier.standalone.PackagedApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pages as people see and use them, in Chromium; their driver would wait for a window without end. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // set before all scenarios
class InTheBrowserIT {
    private static final List<String> PAGES = List.of(
            "/tasks",
            "/dashboard",
            "/dashboard/contracts",
            "/dashboard/receivables",
            "/search?q=2026",
            "/contracts",
            "/do/contracts/-/draft",
            "/counterparties",
            "/customers",
            "/do/customers/-/open",
            "/gatherings",
            "/gatherings/autumn-seminar",
            "/do/gatherings/-/plan",
            "/receivables",
            "/receivables/robot-cells-1",
            "/revenue",
            "/complaints",
            "/complaints/analysis",
            "/quality-reviews",
            "/do/complaints/-/record",
            "/appraisals",
            "/appraisal-cycles",
            "/appraisal-templates",
            "/organisation",
            "/policies",
            "/handbook",
            "/statistics",
            "/statistics?by=customer");

    private static final List<String> FOR_AUDITORS = List.of(
            "/decisions",
            "/dashboard/audit",
            "/decisions/pace",
            "/decisions/what-if",
            "/decisions/runs",
            "/proofs",
            "/verifier",
            "/accesses",
            "/duties",
            "/orders",
            "/complaints/lifting-welds",
            "/customer-accounts",
            "/seals",
            "/seal-uses",
            "/prices",
            "/templates",
            "/clauses",
            "/regulations",
            "/branches",
            "/calendars",
            "/notices",
            "/tasks/awaited",
            "/account",
            "/contracts/gear-reducers/difference?from=2026-01-05");

    private PackagedApplication application;
    private Playwright playwright;
    private Browser chromium;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        var program = Path.of(Objects.requireNonNullElse(System.getenv("DOSSIER_CHROMIUM"), "/usr/bin/chromium"));
        assertThat(program)
                .as("Chromium, named by DOSSIER_CHROMIUM")
                .isRegularFile()
                .isExecutable();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox")));
        setDefaultAssertionTimeout(Screen.PATIENCE);
        application = PackagedApplication.start(home);
    }

    @AfterAll
    void stop() {
        playwright.close();
        application.close();
    }

    @Test
    void a_contract_found_in_the_ledger_tells_where_it_stands_and_what_is_in_the_way() {
        try (var zhao = signedIn("zhao-lei")) {
            zhao.show("/contracts");
            zhao.at("#q").fill("伺服压力机");
            zhao.press("查询");
            assertThat(zhao.at("#ledger tbody tr")).hasCount(1);
            zhao.follow("伺服压力机成套设备销售合同");

            assertThat(zhao.at(".stages [aria-current=step] .stage-name")).hasText("法务审查");
            var signing = zhao.at("#actions div.refusal")
                    .filter(new FilterOptions()
                            .setHas(zhao.at("h3 > span")
                                    .getByText("签署", new Locator.GetByTextOptions().setExact(true))));
            assertThat(signing.locator("li")).hasText(new Pattern[] {
                Pattern.compile("CON-05\\s+法务审查.*需要法务审查通过", Pattern.DOTALL),
                Pattern.compile("CON-06\\s+会审.*需要全部会审人同意", Pattern.DOTALL),
                Pattern.compile("CON-15\\s+审查通过后签署.*需要审查全部通过", Pattern.DOTALL)
            });
            assertThat(signing.locator(".held").first()).containsText(Pattern.compile("王芳\\s+已收到 "));
            var refused = zhao.at("#story .is-refused").filter(new FilterOptions().setHasText("提交评审"));
            assertThat(refused).containsText("被拒");
            assertThat(refused.locator(".clause-code")).hasText("CON-02");
        }
    }

    @Test
    void a_contract_is_drafted_completed_submitted_and_reviewed() {
        String contract;
        try (var zhao = signedIn("zhao-lei")) {
            contract = draft(zhao, "夹具销售合同");
            assertThat(zhao.at("#actions")).containsText("需要必备条款齐全，尚缺：质量、解决争议的方法");

            zhao.follow("修改草案");
            assertThat(zhao.labelled("合同名称")).hasValue("夹具销售合同");
            assertThat(zhao.labelled("相对方")).hasValue("huacheng");
            assertThat(zhao.labelled("违约责任", "内容")).hasValue("约定：违约责任");
            zhao.labelled("质量", "内容").fill("约定：质量");
            zhao.labelled("解决争议的方法", "内容").fill("约定：争议");
            zhao.labelled("修改说明").fill("补齐条款");
            zhao.press("修改草案");
            zhao.awaitArrival(contract);

            zhao.press("提交评审");
            assertThat(zhao.at(".facts .code")).hasText(Pattern.compile("HT-20\\d\\d-\\d{5}"));
        }
        try (var zhou = signedIn("zhou-jianguo")) {
            zhou.show(contract).labelled("备注").fill("同意");
            zhou.press("经理审核通过");
            assertThat(zhou.at(".stages [aria-current=step] .stage-name")).hasText("法务审查");
        }
        try (var wang = signedIn("wang-fang")) {
            wang.follow("法务审查 · 夹具销售合同");
            wang.follow("法务审查");
            for (var finding : List.of("合法性", "完整性", "准确性"))
                wang.labelled(finding, "确认").check();
            wang.press("法务审查");
            wang.awaitArrival(contract);
            assertThat(wang.at(".stages [aria-current=step] .stage-name")).hasText("待签署");
            assertThat(wang.at("#reviews")).containsText("王芳");
        }
    }

    @Test
    void a_desk_is_worked_by_the_keyboard_alone() {
        try (var zhou = signedIn("zhou-jianguo")) {
            zhou.show("/tasks");
            var keys = zhou.page().keyboard();
            keys.press("j");
            keys.press("j");
            keys.press("k");
            assertThat(zhou.at(".task.is-at")).hasCount(1);
            assertThat(zhou.at(".task").first().locator(".task-name")).isFocused();
            keys.press("a");
            assertThat(zhou.at(".task.is-at .task-act .card").first()).isVisible();

            zhou.show("/tasks");
            keys.press("?");
            assertThat(zhou.at("dialog#keys")).isVisible();
            keys.press("Escape");
            assertThat(zhou.at("dialog#keys")).not().isVisible();
            keys.press("j");
            keys.press("Enter");
            zhou.page().waitForURL(Pattern.compile("/(?!tasks)[a-z-]+/[^/]+$"));

            zhou.show("/tasks");
            keys.press("/");
            assertThat(zhou.at("input[type=search]")).isFocused();
            keys.type("j");
            assertThat(zhou.at(".task.is-at")).hasCount(0);
        }
    }

    @Test
    void what_is_typed_into_the_search_is_suggested_and_opened_by_the_arrows() {
        try (var zhao = signedIn("zhao-lei")) {
            zhao.show("/tasks");
            zhao.page().keyboard().press("/");
            zhao.page().keyboard().type("yaliji");
            assertThat(zhao.at("#found .hit").first()).containsText("伺服压力机");
            zhao.page().keyboard().press("ArrowDown");
            assertThat(zhao.at("#found .hit").first()).isFocused();
            zhao.page().keyboard().press("Enter");
            zhao.page().waitForURL(Pattern.compile("/(contracts|orders)/[^/]+$"));

            zhao.at("input[type=search]").fill("压力机");
            zhao.page().keyboard().press("Enter");
            zhao.page().waitForURL("**/search?q=*");
            assertThat(zhao.at(".hit mark").first()).hasText("压力机");
        }
    }

    @Test
    void two_browsers_see_each_others_work_and_nothing_that_is_typed_is_lost() {
        var house = new House(application.address());
        Waiting cases = () -> house;
        var id = cases.contracts().submitted("zhao-lei");
        try (var zhao = signedIn("zhao-lei");
                var zhou = signedIn("zhou-jianguo")) {
            zhao.show("/contracts/" + id);
            zhou.show("/contracts/" + id);
            assertThat(zhao.at("#live")).isVisible();
            zhou.labelled("备注").fill("同意");
            zhou.press("经理审核通过");
            assertThat(zhao.at(".stages [aria-current=step] .stage-name")).hasText("法务审查");
            assertThat(zhao.at("#live-hint")).isHidden();

            zhao.at("main")
                    .evaluate("main => main.append(Object.assign(document.createElement('textarea'), {id: 'typed'}))");
            zhao.at("#typed").fill("写到一半");
            cases.ask(
                            "wang-fang",
                            id,
                            "review-as-legal",
                            Map.of(
                                    "legality", Map.of("confirmed", true),
                                    "completeness", Map.of("confirmed", true),
                                    "accuracy", Map.of("confirmed", true)))
                    .accepted();
            assertThat(zhao.at("#live-hint")).isVisible();
            assertThat(zhao.at("#typed")).hasValue("写到一半");
            zhao.at("#live-hint button").click();
            assertThat(zhao.at(".stages [aria-current=step] .stage-name")).hasText("待签署");
            assertThat(zhao.complaints()).isEmpty();
        }
    }

    @Test
    void a_comment_is_written_on_the_page_and_seen_on_another_that_is_open() {
        var house = new House(application.address());
        Waiting cases = () -> house;
        var id = cases.contracts().submitted("zhao-lei");
        try (var zhao = signedIn("zhao-lei");
                var zhou = signedIn("zhou-jianguo")) {
            zhao.show("/contracts/" + id);
            zhou.show("/contracts/" + id);
            assertThat(zhao.at("#live")).isVisible();
            zhou.at(".comment-begin a").click();
            zhou.labelled("评论").fill("请写明到站");
            zhou.at(".comment summary").click();
            zhou.at(".comment-to label:has-text('赵磊')").click();
            zhou.press("发表评论");
            assertThat(zhou.at(".line.is-comment")).containsText("请写明到站");
            assertThat(zhao.at(".line.is-comment")).containsText("@赵磊");
            assertThat(zhao.complaints()).isEmpty();
            assertThat(zhou.complaints()).isEmpty();
        }
    }

    @Test
    void keys_that_are_switched_off_do_nothing() {
        try (var zhou = signedIn("zhou-jianguo")) {
            zhou.show("/tasks");
            zhou.at("[data-keys-help]").click();
            zhou.at("[data-keys-switch]").uncheck();
            zhou.page().keyboard().press("Escape");
            zhou.page().keyboard().press("j");
            assertThat(zhou.at(".task.is-at")).hasCount(0);
        }
    }

    @Test
    void the_same_page_is_read_in_english() {
        try (var sun = signedIn("sun-li")) {
            sun.show("/contracts/motor-supply");
            sun.at(".bar button[name=locale]").click();

            assertThat(sun.at("html")).hasAttribute("lang", "en");
            assertThat(sun.page()).hasURL(Pattern.compile("/contracts/motor-supply$"));
            assertThat(sun.at(".stages [aria-current=step] .stage-name")).hasText("Joint review");
            assertThat(sun.at("#story h2")).not().containsText("经过");
        }
    }

    @Test
    void what_was_filled_in_stays_when_something_is_wrong() {
        try (var zhao = signedIn("zhao-lei")) {
            zhao.show("/do/contracts/-/draft");
            zhao.labelled("相对方").selectOption("huacheng");
            zhao.labelled("金额", "金额").fill("98000.00");
            zhao.labelled("标的", "内容").fill("夹具");
            zhao.press("起草合同");

            assertThat(zhao.labelled("合同名称")).hasAttribute("aria-invalid", "true");
            assertThat(zhao.at("#draft-draft-title ~ .form-fault")).hasText("不能为空");
            assertThat(zhao.labelled("相对方")).hasValue("huacheng");
            assertThat(zhao.labelled("金额", "金额")).hasValue("98000.00");
            assertThat(zhao.labelled("标的", "内容")).hasValue("夹具");
        }
    }

    @Test
    void clauses_come_from_the_template_and_the_library_and_say_where_they_differ() {
        try (var zhao = signedIn("zhao-lei")) {
            zhao.show("/do/contracts/-/draft");
            zhao.labelled("合同范本").selectOption("sale-of-machines/1");
            zhao.labelled("质量", "内容").fill("按样品。");
            zhao.press("用所选范本填入空白条款");
            assertThat(zhao.labelled("当事人", "内容")).hasValue(Pattern.compile("^甲方"));
            assertThat(zhao.labelled("当事人", "内容")).isFocused();
            assertThat(zhao.labelled("质量", "内容")).hasValue("按样品。");
            assertThat(zhao.group("质量")).containsText("与范本不同");
            assertThat(zhao.group("质量").locator("del").first()).isVisible();

            zhao.press("添加其他约定");
            assertThat(zhao.labelled("其他约定", "内容")).isFocused();
            zhao.group("其他约定").getByRole(AriaRole.COMBOBOX).selectOption("further/1");
            zhao.group("其他约定").getByText("选用").last().click();
            assertThat(zhao.labelled("其他约定", "内容")).hasValue(Pattern.compile("保密"));

            zhao.show("/do/contracts/-/draft");
            assertThat(zhao.labelled("其他约定", "内容")).hasValue(Pattern.compile("保密"));
            zhao.group("其他约定").getByText("移除").click();
            assertThat(zhao.group("其他约定")).hasCount(0);
            assertThat(zhao.labelled("解决争议的方法", "内容")).isFocused();

            zhao.labelled("质量", "内容").fill("");
            zhao.labelled("合同名称").focus();
            assertThat(zhao.group("质量").locator(".row-standing")).hasText("缺");
            zhao.group("质量").getByText("改用范本文字").click();
            assertThat(zhao.group("质量").locator(".row-standing")).hasText("已填");
            assertThat(zhao.labelled("质量", "内容")).hasValue(Pattern.compile("^符合国家标准"));
            assertThat(new Appearance(zhao.page()).faults()).isEmpty();
            assertThat(zhao.complaints()).isEmpty();
        }
    }

    @Test
    void the_badge_of_a_clause_shows_its_sign() {
        try (var zhao = signedIn("zhao-lei")) {
            zhao.show("/contracts/servo-press");
            assertThat(new Appearance(zhao.page()).blankSigns()).isEmpty();
            assertThat(zhao.at("#actions .clause.is-objecting use").first())
                    .hasAttribute("href", Pattern.compile("#hand-stop$"));
            assertThat(zhao.at("#story .clause.is-held use").first()).hasAttribute("href", Pattern.compile("#check$"));
        }
    }

    @Test
    void an_appraisal_shows_each_what_is_theirs_and_its_pages_have_no_faults() {
        var house = new House(application.address());
        Appraisals appraisals = () -> house;
        appraisals.a_year_is_assessed_by_the_person_the_supervisor_and_peers_nobody_knows_and_appealed();
        var year = house.today().getYear() - 1;
        var appraisal = "/appraisals/ma-chao-" + year;
        var pages = List.of(appraisal, "/appraisals", "/appraisal-cycles/" + year, "/appraisal-templates");
        try (var ma = signedIn("ma-chao")) {
            assertThat(ma.show(appraisal).at("#h-score")).hasText("得分是怎么来的");
            assertThat(ma.at("main")).containsText("72.50");
            assertThat(ma.at("main")).not().containsText("赵磊");
            assertThat(faults(ma, pages)).isEmpty();
            assertThat(ma.complaints()).isEmpty();
        }
        try (var admin = signedIn("admin")) {
            assertThat(admin.show(appraisal).at("main")).containsText("赵磊");
            assertThat(admin.show("/appraisal-cycles/" + year).at("#p-progress"))
                    .containsText("1");
            admin.at(".bar button[name=locale]").click();
            assertThat(admin.at("#h-grades")).hasText("Grades");
            assertThat(faults(admin, pages)).isEmpty();
            assertThat(admin.complaints()).isEmpty();
            inChinese(admin);
        }
    }

    @Test
    void an_administrator_makes_a_read_model_anew_from_the_engine_room() {
        var pages = List.of(
                "/engine-room",
                "/engine-room/read-models/act?name=calendars&action=REBUILD",
                "/first-steps",
                "/accounts",
                "/departments/import",
                "/employees/import");
        try (var admin = signedIn("admin")) {
            admin.show("/account").follow("运行状况");
            admin.at("a[aria-label='重建: calendars']").click();
            admin.at("#reason").fill("演练一次");
            admin.press("重建");
            assertThat(admin.at("#models tr:has-text('calendars')")).containsText("另留一代");
            assertThat(admin.show("/engine-room").at("main")).containsText("演练一次");
            assertThat(faults(admin, pages)).isEmpty();
            admin.at(".bar button[name=locale]").click();
            assertThat(faults(admin, pages)).isEmpty();
            assertThat(admin.complaints()).isEmpty();
            inChinese(admin);
        }
    }

    @Test
    void no_page_has_faults_in_chinese_and_light() {
        var light = new Browser.NewContextOptions().setLocale("zh-CN").setColorScheme(ColorScheme.LIGHT);
        try (var screen = Screen.open(chromium, light, address())) {
            var faults = new ArrayList<>(faults(screen, List.of("/sign-in")));
            assertThat(screen.at("html")).hasAttribute("lang", Pattern.compile("^zh"));
            faults.addAll(faults(screen.signIn("zhao-lei"), PAGES, "/contracts/servo-press"));
            assertThat(faults).isEmpty();
            assertThat(screen.complaints()).isEmpty();
        }
    }

    @Test
    void no_page_has_faults_in_english_and_dark() {
        var dark = new Browser.NewContextOptions().setLocale("en-GB").setColorScheme(ColorScheme.DARK);
        try (var screen = Screen.open(chromium, dark, address())) {
            screen.show("/sign-in").at("button[value=en]").click();
            var faults = new ArrayList<>(faults(screen, List.of("/sign-in")));
            screen.signIn("ma-chao").at(".bar button[name=locale]").click();
            assertThat(screen.at("html")).hasAttribute("lang", "en");
            faults.addAll(faults(screen, sampled(PAGES), "/contracts/gear-reducers"));
            assertThat(faults).isEmpty();
            assertThat(screen.complaints()).isEmpty();
        }
    }

    @Test
    void a_complaint_found_on_the_board_shows_its_clock_which_stands_still_when_it_is_held() {
        try (var relations = signedIn("qin-lan")) {
            relations.show("/complaints").at("#q").fill("焊缝开裂");
            relations.press("查询");
            relations.follow("二批升降台台面焊缝开裂，退回 2 台，要求说明原因。");
            assertThat(relations.at("#clock .plot-bars").first()).isVisible();
            assertThat(relations.at("#clock .left-over, #clock b").first()).containsText(Pattern.compile("剩|逾期"));

            relations.show("/do/complaints/lifting-welds/hold-clock");
            relations.labelled("理由").selectOption("CUSTOMER_INFORMATION");
            relations.labelled("说明").fill("等待客户寄回照片");
            relations.press("暂停计时");
            relations.awaitArrival("/complaints/lifting-welds");
            assertThat(relations.at("#clock .head")).containsText("暂停：等待客户提供资料");
            assertThat(relations.at("#clock")).containsText("等待客户寄回照片");
        }
    }

    @Test
    void no_page_for_auditors_has_faults_in_either_language() {
        try (var screen = signedIn("xu-ming")) {
            var faults = new ArrayList<>(faults(screen, FOR_AUDITORS));
            screen.at(".bar button[name=locale]").click();
            assertThat(screen.at("html")).hasAttribute("lang", "en");
            for (var path : sampled(FOR_AUDITORS))
                new Appearance(screen.show(path).page())
                        .faultsOfWords()
                        .forEach(it -> faults.add("in English, " + path + ": " + it));
            assertThat(faults).isEmpty();
            assertThat(screen.complaints()).isEmpty();
        }
    }

    /** What was looked at in Chinese is in English looked at in turn. */
    private static List<String> sampled(List<String> paths) {
        return paths.stream().filter(Sampled::has).toList();
    }

    private static List<String> faults(Screen screen, List<String> paths, String... more) {
        return Stream.concat(paths.stream(), Stream.of(more))
                .flatMap(path -> new Appearance(screen.show(path).page())
                        .faults().stream().map(it -> path + ": " + it))
                .toList();
    }

    /** Fills in a draft without two of its clauses; answers the path of its page. */
    private static String draft(Screen zhao, String title) {
        zhao.show("/do/contracts/-/draft");
        zhao.labelled("合同名称").fill(title);
        zhao.labelled("相对方").selectOption("huacheng");
        zhao.labelled("金额", "金额").fill("98000.00");
        for (var clause : List.of("当事人", "标的", "数量", "价款或者报酬", "履行期限、地点和方式", "违约责任"))
            zhao.labelled(clause, "内容").fill("约定：" + clause);
        zhao.press("起草合同");
        zhao.page().waitForURL("**/contracts/*");
        return URI.create(zhao.page().url()).getPath();
    }

    /** In Chinese, in whichever language another test has left the account. */
    private Screen signedIn(String person) {
        var screen = Screen.open(chromium, new Browser.NewContextOptions().setLocale("zh-CN"), address())
                .signIn(person);
        inChinese(screen);
        return screen;
    }

    /** Waits for it, too: a window that is closed while its page is on the way may stay open for good. */
    private static void inChinese(Screen screen) {
        var chinese = screen.at(".bar button[name=locale][value=zh]");
        if (chinese.count() > 0) chinese.click();
        assertThat(screen.at("html")).hasAttribute("lang", Pattern.compile("^zh"));
    }

    private String address() {
        return application.address().toString();
    }
}
