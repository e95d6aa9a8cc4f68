package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A window of a browser before one person, and every complaint that the browser has about the pages in it. */
record Screen(Page page, List<String> complaints) implements AutoCloseable {
    /** How long a page may take to become what it should, in milliseconds. */
    static final double PATIENCE = 60_000;

    /** Parts of a page that are still on their way. */
    private static final String LOADING = ".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added";

    static Screen open(com.microsoft.playwright.Browser browser, NewContextOptions options, String address) {
        var page = browser.newContext(options.setBaseURL(address)).newPage();
        page.setDefaultTimeout(PATIENCE);
        var complaints = new ArrayList<String>();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") || said.type().equals("warning"))
                complaints.add(page.url() + ": " + said.text());
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return new Screen(page, complaints);
    }

    Screen signIn(String person) {
        page.navigate("/sign-in");
        page.locator("#login").fill(person);
        page.locator("#password").fill(House.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/tasks");
        return this;
    }

    /** Shows a page with what is loaded into it afterwards. */
    Screen show(String path) {
        var answer = page.navigate(path);
        assertThat(Objects.requireNonNull(answer).status()).as(path).isEqualTo(200);
        PlaywrightAssertions.assertThat(at(LOADING)).hasCount(0);
        return this;
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    Locator labelled(String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    /** The field with this label in the group of fields with this title. */
    Locator labelled(String group, String label) {
        return group(group).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    Locator group(String title) {
        return page.getByRole(
                AriaRole.GROUP, new GetByRoleOptions().setName(title).setExact(true));
    }

    void press(String button) {
        named(AriaRole.BUTTON, button).click();
    }

    void follow(String link) {
        named(AriaRole.LINK, link).click();
    }

    /** Waits until what was sent is done and the case is shown as it is since. */
    void awaitArrival(String caseAt) {
        page.waitForURL(url -> url.contains(caseAt + "?after="));
    }

    private Locator named(AriaRole role, String name) {
        return page.locator("main")
                .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
