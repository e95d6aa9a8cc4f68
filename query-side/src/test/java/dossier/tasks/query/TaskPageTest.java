package dossier.tasks.query;

import static dossier.contracts.query.Samples.*;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.Rendered;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractId;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.Awaited;
import dossier.platform.read.Tasks;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.FirstSteps;
import dossier.platform.web.page.Names;
import dossier.words.PersonId;
import java.security.Principal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;

/** The desk of li, who has drafted a hundred and twenty contracts, and that of somebody new. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TaskPageTest {
    private static final int MANY = 120;
    private static final Pattern TASK = Pattern.compile("class=\"task-name\" href=\"/contracts/(\\w+)\"");

    private final House house = new House();

    @BeforeEach
    void many_drafts() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"), new EmployeeHired(LI, "Li", SALES, "clerk", null));
        for (var i = 0; i < MANY; i++)
            house.happen(
                    "li",
                    new ContractDrafted(new ContractId("m" + i), draft("Pumps <b>" + i, "480000", false), LI, SALES));
        house.list("contracts", LI);
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void it_is_paged_and_its_pages_are_the_whole_desk_each_task_once() {
        var seen = new HashSet<String>();
        var pages = 0;
        for (var cursor = ""; cursor != null; cursor = next(cursor)) {
            var page = page(LI, Locale.CHINESE, cursor);
            var shown = TASK.matcher(page).results().map(it -> it.group(1)).collect(toSet());
            assertThat(shown).hasSizeLessThanOrEqualTo(50);
            assertThat(seen).doesNotContainAnyElementsOf(shown);
            assertThat(page).contains("<span class=\"count\">120</span>");
            seen.addAll(shown);
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(MANY);
    }

    private @Nullable String next(String cursor) {
        var asked = cursor.isEmpty() ? Map.<String, List<String>>of() : Map.of("cursor", List.of(cursor));
        return house.get(Tasks.class).desk(LI, asked).page().next();
    }

    @Test
    void each_row_opens_its_case_and_what_can_be_done_there_in_place() {
        assertThat(page(LI, Locale.ENGLISH, ""))
                .contains("My desk", "hx-get=\"/do/contracts/m", "hx-target=\"next .task-act\"", "Pumps &lt;b&gt;")
                .contains("hx-get=\"/tasks/awaited/first\"", "hx-get=\"/notices/latest\"", "rel=\"next\"")
                .doesNotContain("??", "<b>1");
    }

    @Test
    void an_empty_desk_says_what_to_do_next() {
        assertThat(page(WANG, Locale.CHINESE, ""))
                .contains("没有待办", "href=\"/tasks/awaited\"", "href=\"/contracts\"", "/do/contracts")
                .doesNotContain("??", "rel=\"next\"");
    }

    @Test
    void what_one_waits_for_stands_beside_it_with_what_is_left_of_its_limit_in_working_time() {
        house.happen("li", drafted(), submitted(false));
        house.list("contracts", LI);
        var model = new ExtendedModelMap();
        var rendered = Rendered.whole(
                new AwaitedPages(house.get(Awaited.class)).first(LI::value, model),
                Locale.CHINESE,
                model,
                house.get(Names.class),
                house.get(Clock.class));
        assertThat(rendered)
                .contains("我等谁", "HT-2026-0001", "/do/contracts/c1/urge-review", "剩 2 个工作日 5 小时")
                .doesNotContain("??");
    }

    private String page(PersonId who, Locale language, String cursor) {
        var wording = new Wording(Rendered.messages(language));
        var pages = new TaskPages(
                house.get(Tasks.class), new Figures(wording, house.get(Clock.class)), house.get(FirstSteps.class));
        var asked = new LinkedMultiValueMap<String, String>();
        if (!cursor.isEmpty()) asked.add("cursor", cursor);
        var model = new ExtendedModelMap();
        Principal asking = who::value;
        return Rendered.page(
                pages.tasks(asked, asking, model), language, model, house.get(Names.class), house.get(Clock.class));
    }
}
