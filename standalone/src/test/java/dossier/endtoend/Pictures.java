package dossier.endtoend;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes the pictures of the README from a running demo company. */
final class Pictures {
    private static final int WIDTH = 1280, HEIGHT = 800;

    /**
     * @param link selector of what is followed on the page before it is taken; empty when it is the page itself
     * @param part selector of what stands at the head of the picture; empty for the head of the page
     */
    private record Picture(String name, String person, String page, String link, String part) {
        Picture(String name, String person, String page) {
            this(name, person, page, "", "");
        }
    }

    /** Half a year of decisions, taken again with contracts being major from less. */
    private static final String WHAT_IF = "/decisions/what-if?parameter=majorContractFrom&value=300000&from="
            + LocalDate.now().minusMonths(6).withDayOfMonth(1);

    private static final List<Picture> ALL = List.of(
            new Picture("desk", "zhou-jianguo", "/tasks"),
            new Picture("contract", "zhao-lei", "/contracts/servo-press"),
            new Picture(
                    "why",
                    "xu-ming",
                    "/decisions?outcome=REFUSED&by=zhao-lei",
                    "main table a[href^='/decisions/']",
                    ""),
            new Picture("what-if", "xu-ming", WHAT_IF, "", ".cols"),
            new Picture("management", "lin-guodong", "/dashboard", "", ".tiles"),
            new Picture("receivables", "lin-guodong", "/dashboard/receivables", "", ".tiles"));

    private Pictures() {}

    /** @param arguments address of the house, and the directory for the pictures */
    public static void main(String[] arguments) {
        var program = Path.of(Objects.requireNonNullElse(System.getenv("DOSSIER_CHROMIUM"), "/usr/bin/chromium"));
        var quiet = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (var playwright = Playwright.create(quiet);
                var chromium = playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox")))) {
            for (var picture : ALL) {
                var window = new NewContextOptions().setLocale("zh-CN").setViewportSize(WIDTH, HEIGHT);
                try (var screen = Screen.open(chromium, window, arguments[0])) {
                    screen.signIn(picture.person).show(picture.page);
                    if (!picture.link.isEmpty())
                        screen.show(Objects.requireNonNull(
                                screen.at(picture.link).first().getAttribute("href")));
                    if (!picture.part.isEmpty())
                        screen.at(picture.part)
                                .first()
                                .evaluate("it => scrollTo(0, it.getBoundingClientRect().top - 72)");
                    var file = Path.of(arguments[1], picture.name + ".png");
                    screen.page().screenshot(new ScreenshotOptions().setPath(file));
                    System.out.println(file);
                }
            }
        }
    }
}
