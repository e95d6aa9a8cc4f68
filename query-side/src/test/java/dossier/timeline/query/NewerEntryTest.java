package dossier.timeline.query;

import static dossier.contracts.query.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.contracts.query.ContractFile;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.Ledgers;
import dossier.platform.web.page.CaseStory;
import dossier.platform.web.page.Stories;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What only a newer version knows stands in the story as such, and everything around it is read as before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NewerEntryTest {
    private static final String NEWER = "contracts.ContractPaused";

    private final House house = new House();

    @BeforeEach
    void a_contract_with_something_newer_between() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"));
        house.happen("house", new PositionDefined(SALES, "clerk", "clerk", Set.of()));
        house.happen("house", new EmployeeHired(LI, "Li", SALES, "clerk", null));
        house.happen("li", drafted());
        house.now(House.NOON.plus(Duration.ofHours(1)));
        house.happenNewer("li", "contracts/c1", NEWER);
        house.now(House.NOON.plus(Duration.ofHours(2)));
        house.happen("li", submitted(false));
        house.list("contracts", LI);
        story(Map.of("fresh", List.of("true")));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_story_says_that_there_is_something_this_version_cannot_show() {
        var told = story(Map.of());
        assertThat(told).hasSize(3);
        assertThat(told.get(1).what()).contains("recorded").contains(NEWER).doesNotContain("event.");
        assertThat(told.get(1).who()).isEqualTo("Li");
        assertThat(told.get(1).more()).isEmpty();
        assertThat(told.get(0).what()).doesNotContain("newer");
    }

    @Test
    void who_waits_for_it_or_looks_at_then_is_shown_the_case_as_far_as_it_is_known() {
        var ledgers = house.get(Ledgers.class);
        assertThat(ledgers.one("contracts", "c1", Map.of("after", List.of("1")), LI)
                        .version())
                .isEqualTo(2);
        var then = Map.of(
                "knownAt", List.of(House.NOON.plus(Duration.ofMinutes(90)).toString()));
        var reading = ledgers.one("contracts", "c1", then, LI);
        assertThat(reading.version()).isEqualTo(1);
        assertThat(((ContractFile) reading.document()).number()).isNull();
        assertThat(story(then)).hasSize(2);
        assertThat(story(Map.of("asOf", then.get("knownAt")))).hasSize(2);
        assertThat(story(Map.of("after", List.of("1")))).hasSize(3);
    }

    private List<CaseStory.Line> story(Map<String, List<String>> asked) {
        return house.get(Stories.class).of("contracts", "c1", asked, LI).days().stream()
                .flatMap(it -> it.lines().stream())
                .toList();
    }
}
