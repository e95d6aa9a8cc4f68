package dossier.contracts.query;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.platform.web.page.TextDifference.Piece;
import dossier.templates.api.TemplateId;
import dossier.templates.api.TemplateTexts.Text;
import dossier.templates.api.TemplateVersion;
import dossier.words.ClauseKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The draft of the samples says of the price "in full on delivery" and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeviationsTest {
    @Test
    void a_clause_that_says_the_same_deviates_in_nothing_and_one_left_open_is_not_compared() {
        assertThat(against(Map.of(ClauseKind.PRICE, "in full on delivery\n")).clauses())
                .isEmpty();
        assertThat(against(Map.of()).clauses()).isEmpty();
    }

    @Test
    void one_that_says_something_else_tells_what() {
        assertThat(against(Map.of(ClauseKind.PRICE, "in full on acceptance")).clauses())
                .containsOnly(Map.entry(
                        ClauseKind.PRICE,
                        List.of(
                                new Piece("same", "in full on "),
                                new Piece("out", "acceptance"),
                                new Piece("in", "delivery"))));
    }

    @Test
    void one_that_was_left_out_deviates_as_a_whole() {
        assertThat(against(Map.of(ClauseKind.QUALITY, "new goods")).clauses().get(ClauseKind.QUALITY))
                .containsExactly(new Piece("out", "new goods"));
    }

    private static Deviations against(Map<ClauseKind, String> clauses) {
        var template = new Text(new TemplateVersion(new TemplateId("sale"), 1), "Sale", null, clauses);
        return Deviations.of(Samples.draft("Pumps", "480000", false), template);
    }
}
