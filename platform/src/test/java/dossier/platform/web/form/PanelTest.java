package dossier.platform.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dossier.contracts.api.ContractCommand.SignContract;
import dossier.handbook.Rule;
import dossier.handbook.Standing;
import dossier.handbook.Standing.Verdict;
import dossier.platform.command.CommandCatalogue.Entry;
import dossier.platform.command.PermittedActions.Action;
import dossier.platform.store.NewerThanThis;
import dossier.platform.web.form.ActingPages.Line;
import dossier.platform.web.form.ActingPages.Panel;
import dossier.words.PersonId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PanelTest {
    @Test
    void what_is_done_at_another_stage_is_told_apart_from_what_the_case_still_lacks() {
        var archive = line("archive", Rule.STAGE);
        var sign = line("sign", Rule.CON_05, Rule.STAGE);
        var panel = new Panel("contracts", "c1", false, List.of(), List.of(archive, sign), List.of(), List.of());
        assertThat(panel.lacking()).containsExactly(sign);
        assertThat(panel.ofOtherStages()).containsExactly(archive);
    }

    @Test
    void a_case_that_holds_what_only_a_newer_version_knows_offers_nothing_and_says_so() {
        var forms = mock(Forms.class);
        when(forms.actions("contracts", "c1", new PersonId("li"))).thenThrow(mock(NewerThanThis.class));
        var pages = new ActingPages(mock(), forms, mock(), mock(), mock(), mock());
        var model = new ExtendedModelMap();
        assertThat(pages.panel("contracts", "c1", "true", () -> "li", model)).isEqualTo("do/panel :: panel");
        assertThat(model.get("panel"))
                .isEqualTo(new Panel("contracts", "c1", true, List.of(), List.of(), List.of(), List.of()));
    }

    private static Line line(String title, Rule... objecting) {
        var standings = Stream.of(objecting)
                .map(it -> new Standing(it, "review", Verdict.OBJECTS, false, List.of(), null))
                .toList();
        return new Line(title, new Action(new Entry("contracts", title, title, SignContract.class), standings));
    }
}
