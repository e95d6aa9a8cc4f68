package dossier.templates.query;

import static dossier.House.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.handbook.Authority;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.Task;
import dossier.platform.read.Tasks;
import dossier.platform.read.Told;
import dossier.templates.api.ClauseEvent;
import dossier.templates.api.ClauseEvent.*;
import dossier.templates.api.ClauseId;
import dossier.templates.api.ClauseVersion;
import dossier.templates.api.TemplateDraft;
import dossier.templates.api.TemplateEvent.*;
import dossier.templates.api.TemplateId;
import dossier.templates.api.TemplateTexts;
import dossier.templates.api.TemplateVersion;
import dossier.words.ClauseKind;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateFoldsTest {
    private static final PersonId CHEN = new PersonId("chen"), WANG = new PersonId("wang");
    private static final ClauseId LATE = new ClauseId("late"), PRICE = new ClauseId("price");
    private static final TemplateId SALE = new TemplateId("sale");
    private static final TemplateVersion FIRST = new TemplateVersion(SALE, 1), SECOND = new TemplateVersion(SALE, 2);
    private static final ClauseWritten WRITTEN =
            new ClauseWritten(LATE, ClauseKind.LIABILITY, "Late delivery", "0.05 % a day", CHEN);
    private static final ClauseApproved APPROVED = new ClauseApproved(LATE, 1, WANG, "fair");
    private static final ClauseRevised REVISED =
            new ClauseRevised(LATE, 2, "Late delivery or payment", "0.1 % a day", CHEN, "as usual");

    @Test
    void a_clause_waits_for_legal_then_for_nobody_or_for_its_writer() {
        assertThat(actions(after(WRITTEN))).containsExactly("approve-clause");
        assertThat(actions(after(WRITTEN, APPROVED))).isEmpty();
        assertThat(actions(after(WRITTEN, new ClauseReturned(LATE, 1, "unclear"))))
                .containsExactly("revise-clause");
        assertThat(actions(after(WRITTEN, new ClauseWithdrawn(LATE, "outdated"))))
                .isEmpty();
    }

    @Test
    void the_version_approved_last_is_offered_until_the_clause_is_withdrawn() {
        assertThat(after(WRITTEN).offered()).isEmpty();
        var revised = after(WRITTEN, APPROVED, REVISED);
        assertThat(revised.title()).isEqualTo("Late delivery or payment");
        assertThat(revised.offered()).map(ClauseFile.Version::text).contains("0.05 % a day");
        assertThat(after(WRITTEN, APPROVED, REVISED, new ClauseApproved(LATE, 2, WANG, ""))
                        .offered())
                .map(ClauseFile.Version::text)
                .contains("0.1 % a day");
        var withdrawn = after(WRITTEN, APPROVED, new ClauseWithdrawn(LATE, "outdated"));
        assertThat(withdrawn.offered()).isEmpty();
        assertThat(withdrawn.approved()).isPresent();
    }

    @Test
    void a_returned_version_is_replaced_by_the_one_revised() {
        var again = new ClauseRevised(LATE, 1, "Delay", "0.1 % a day", CHEN, "clearer");
        assertThat(after(WRITTEN, new ClauseReturned(LATE, 1, "unclear"), again).versions())
                .containsExactly(new ClauseFile.Version(Edition.written(1, CHEN, NOON), "Delay", "0.1 % a day"));
    }

    @Test
    void a_template_keeps_the_text_of_the_versions_it_was_made_of() {
        try (var house = new House()) {
            approvedTemplate(house);
            house.happen("chen", REVISED, new ClauseWithdrawn(PRICE, "outdated"));
            house.happen("chen", new TemplateRevised(SALE, 2, draft("Sale, again"), CHEN, "title"));
            house.list("templates", CHEN);
            house.list("clauses", CHEN);
            var texts = house.get(TemplateTexts.class);
            var text = texts.find(FIRST).orElseThrow();
            assertThat(text.title()).isEqualTo("Sale");
            assertThat(text.clauses())
                    .containsExactly(
                            Map.entry(ClauseKind.PRICE, "fixed"), Map.entry(ClauseKind.LIABILITY, "0.05 % a day"));
            assertThat(texts.find(SECOND)).isEmpty();
            assertThat(texts.offered()).containsExactly(text);
            house.happen("chen", new TemplateWithdrawn(SALE, "outdated"));
            house.list("templates", CHEN);
            assertThat(texts.offered()).isEmpty();
            assertThat(texts.find(FIRST)).contains(text);
            assertThat(house.folding(TemplateFile.class, "sale")).isPresent();
        }
    }

    @Test
    void what_waits_stands_on_the_desk_of_legal_and_not_on_that_of_its_writer() {
        var legal = new DepartmentId("legal");
        try (var house = new House()) {
            house.happen("house", new DepartmentOpened(legal, "Legal"));
            house.happen("house", new PositionDefined(legal, "lawyer", "Lawyer", Set.of(Authority.REVIEW_AS_LEGAL)));
            house.happen("house", new EmployeeHired(WANG, "Wang", legal, "lawyer", null));
            house.happen("house", new EmployeeHired(CHEN, "Chen", legal, "lawyer", null));
            house.happen("chen", WRITTEN);
            house.list("clauses", WANG);
            assertThat(house.get(Tasks.class).of(WANG, 10))
                    .extracting(Tasks.Mine::action)
                    .containsExactly("approve-clause");
            assertThat(house.get(Tasks.class).of(CHEN, 10)).isEmpty();
        }
    }

    private static void approvedTemplate(House house) {
        house.happen(
                "chen", WRITTEN, APPROVED, new ClauseWritten(PRICE, ClauseKind.PRICE, "Fixed price", "fixed", CHEN));
        house.happen("wang", new ClauseApproved(PRICE, 1, WANG, ""));
        house.happen("chen", new TemplateWritten(SALE, draft("Sale"), CHEN));
        house.happen("wang", new TemplateApproved(SALE, 1, WANG, ""));
    }

    private static TemplateDraft draft(String title) {
        return new TemplateDraft(title, null, List.of(new ClauseVersion(LATE, 1), new ClauseVersion(PRICE, 1)));
    }

    private static List<String> actions(ClauseFile file) {
        return file.tasks().stream().map(Task::action).toList();
    }

    private static ClauseFile after(ClauseEvent... events) {
        var file = ClauseFile.blank("late");
        for (var event : events) file = file.after(event, told(file.version() + 1));
        return file;
    }

    private static Told told(long version) {
        return new Told("clauses/late", version, "e" + version, NOON, NOON, CHEN, "post", "e" + version, null);
    }
}
