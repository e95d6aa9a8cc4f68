package dossier.contracts.query;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.Rendered;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.ReturnAsManager;
import dossier.platform.web.form.FormField;
import dossier.platform.web.form.FormModel;
import dossier.platform.web.form.FormPage;
import dossier.platform.web.form.FormValues;
import dossier.platform.web.page.Names;
import dossier.templates.api.ClauseEvent.ClauseApproved;
import dossier.templates.api.ClauseEvent.ClauseRevised;
import dossier.templates.api.ClauseEvent.ClauseWithdrawn;
import dossier.templates.api.ClauseEvent.ClauseWritten;
import dossier.templates.api.ClauseId;
import dossier.templates.api.ClauseVersion;
import dossier.templates.api.TemplateDraft;
import dossier.templates.api.TemplateEvent.TemplateApproved;
import dossier.templates.api.TemplateEvent.TemplateWritten;
import dossier.templates.api.TemplateId;
import dossier.words.ClauseKind;
import dossier.words.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** The clauses of a draft in its form, beside a library of two clauses and a template of one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClauseFormTest {
    private static final PersonId CHEN = new PersonId("chen"), WANG = new PersonId("wang");
    private static final ClauseId LATE = new ClauseId("late"), PRICE = new ClauseId("price");
    private static final TemplateId SALE = new TemplateId("sale");

    private final House house = new House();
    private final FormModel forms = house.made(FormModel.class);

    @BeforeEach
    void library() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        house.happen(
                "chen",
                new ClauseWritten(LATE, ClauseKind.LIABILITY, "Late delivery", "0.05 % a day", CHEN),
                new ClauseApproved(LATE, 1, WANG, ""),
                new ClauseRevised(LATE, 2, "Late delivery", "1 % a day", CHEN, "more"),
                new ClauseWritten(PRICE, ClauseKind.PRICE, "Fixed price", "fixed", CHEN),
                new ClauseApproved(PRICE, 1, WANG, ""),
                new ClauseWithdrawn(PRICE, "outdated"),
                new TemplateWritten(SALE, new TemplateDraft("Sale", null, List.of(new ClauseVersion(LATE, 1))), CHEN),
                new TemplateApproved(SALE, 1, WANG, ""));
        house.list("clauses", CHEN);
        house.list("templates", CHEN);
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void what_is_mandatory_has_a_row_that_says_whether_its_text_is_there() {
        var page = drafting(Map.of("draft.clauses[0].kind", "QUALITY", "draft.clauses[0].text", "as the sample"));
        assertThat(page).contains("Parties", "Dispute resolution").doesNotContain("<legend>Further provisions");
        assertThat(page.split(">missing<", -1)).hasSize(8);
        assertThat(page.split(">there<", -1)).hasSize(2);
    }

    @Test
    void a_row_takes_the_text_of_the_library_that_is_in_force_for_its_kind() {
        assertThat(drafting(Map.of()))
                .contains("Late delivery (version 1)")
                .doesNotContain("Late delivery (version 2)", "Fixed price");
        var chosen = Map.of(
                "draft.clauses[4].kind", "LIABILITY",
                "_from.draft.clauses[4].text", "late/1",
                "_take.draft.clauses[4].text", "1");
        assertThat(texts(chosen)).containsEntry("LIABILITY", "0.05 % a day");
        assertThat(drafting(chosen)).containsPattern("<textarea[^>]*autofocus[^>]*>0\\.05 % a day<");
        var ofAnotherKind = Map.of(
                "draft.clauses[4].kind", "QUALITY",
                "_from.draft.clauses[4].text", "late/1",
                "_take.draft.clauses[4].text", "1");
        assertThat(texts(ofAnotherKind)).containsEntry("QUALITY", "");
    }

    @Test
    void the_template_fills_what_is_empty_and_what_says_something_else_is_shown_against_it() {
        var empty = Map.of("draft.template", "sale/1", "_fill.draft.clauses", "1");
        assertThat(texts(empty)).containsEntry("LIABILITY", "0.05 % a day").containsEntry("PRICE", "");
        assertThat(drafting(empty)).doesNotContain("unlike the template");

        var written = Map.of(
                "draft.template", "sale/1",
                "draft.clauses[0].kind", "LIABILITY",
                "draft.clauses[0].text", "0.1 % a day",
                "_fill.draft.clauses", "1");
        assertThat(texts(written)).containsEntry("LIABILITY", "0.1 % a day");
        assertThat(drafting(written)).contains("unlike the template", "<del>0.05</del><ins>0.1</ins> % a day");
        var given = Map.of(
                "draft.template", "sale/1",
                "draft.clauses[0].kind", "LIABILITY",
                "draft.clauses[0].text", "0.1 % a day",
                "_same.draft.clauses[0].text", "1");
        assertThat(texts(given)).containsEntry("LIABILITY", "0.05 % a day");
        for (var unknown : List.of("sale/2", "sale/", "x", "<b>/1", "sale/99999999999"))
            assertThat(drafting(Map.of("draft.template", unknown, "_fill.draft.clauses", "1")))
                    .doesNotContain("0.05 % a day<");
    }

    @Test
    void further_provisions_are_added_and_taken_away() {
        assertThat(texts(Map.of("_more.draft.clauses", "FURTHER"))).containsEntry("FURTHER", "");
        assertThat(texts(Map.of("_more.draft.clauses", "NONSENSE"))).hasSize(8);
        assertThat(texts(Map.of(
                        "draft.clauses[9].kind", "FURTHER",
                        "draft.clauses[9].text", "secrecy",
                        "_less.draft.clauses[9]", "1")))
                .hasSize(8)
                .doesNotContainKey("FURTHER");
    }

    @Test
    void what_a_reviewer_wants_to_be_said_comes_from_the_library_too_and_nothing_of_it_is_missing() {
        var page = page(ReturnAsManager.class, "return-as-manager", new FormValues());
        assertThat(page)
                .contains("<legend>Further provisions", "Late delivery (version 1)")
                .doesNotContain(">missing<", "unlike the template", "_same.", "_fill.");
    }

    private Map<String, String> texts(Map<String, String> posted) {
        return forms.fields(DraftContract.class, "draft", values(posted), List.of()).stream()
                .flatMap(it -> it.fields().stream())
                .filter(it -> it.path().equals("draft.clauses"))
                .flatMap(it -> it.fields().stream())
                .map(FormField::fields)
                .collect(Collectors.toMap(
                        it -> it.getFirst().value(), it -> it.getLast().value()));
    }

    private String drafting(Map<String, String> posted) {
        return page(DraftContract.class, "draft", values(posted));
    }

    private String page(Class<?> command, String slug, FormValues values) {
        var fields = forms.fields(command, slug, values, List.of());
        var form =
                new FormPage("contracts", "-", slug, "Draft", "key", null, fields, List.of(), List.of(), false, null);
        return Rendered.page(
                "do/form", Locale.ENGLISH, Map.of("form", form), house.get(Names.class), Clock.systemUTC());
    }

    private static FormValues values(Map<String, String> posted) {
        var values = new FormValues();
        posted.forEach(values::put);
        return values;
    }
}
