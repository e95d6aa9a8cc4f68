package dossier.handbook;

import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dossier.handbook.Standing.Verdict;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClausesTest {
    /** A box that may be opened with a word. */
    private record Open(String word) {}

    private record Box(boolean shut) {}

    private static final Actor LI = someone("li", "sales");
    private static final PersonId MEI = new PersonId("mei");

    private static final Clause<Open, Box> SHUT = needs(STAGE, "shut-box", Box::shut);
    private static final Clause<Open, Box> WORD =
            asks(KNOWN, "the-word", (open, _, _) -> open.word().equals("sesame"));

    @Test
    void a_clause_on_the_case_holds_or_objects_without_the_fields() {
        assertThat(standing(SHUT, null, true)).isEqualTo(Verdict.HOLDS);
        assertThat(standing(SHUT, null, false)).isEqualTo(Verdict.OBJECTS);
    }

    @Test
    void a_clause_on_the_fields_waits_for_them() {
        assertThat(standing(WORD, null, true)).isEqualTo(Verdict.DEPENDS_ON_THE_FIELDS);
        assertThat(standing(WORD, "sesame", true)).isEqualTo(Verdict.HOLDS);
        assertThat(standing(WORD, "barley", true)).isEqualTo(Verdict.OBJECTS);
    }

    @Test
    void a_clause_that_does_not_apply_says_nothing_and_is_no_basis() {
        Clause<Open, Box> never = onlyIf((_, _) -> false, WORD);
        assertThat(standing(never, "barley", true)).isEqualTo(Verdict.DOES_NOT_APPLY);
        assertThat(table(SHUT, never).admit(new Open("barley"), new Box(true), given(LI)))
                .containsExactly(new Basis(STAGE, null));
    }

    @Test
    void a_clause_judges_from_its_first_day_on() {
        var today = given(LI).today();
        assertThat(standing(since(today, SHUT), null, false)).isEqualTo(Verdict.OBJECTS);
        assertThat(standing(since(today.plusDays(1), SHUT), null, false)).isEqualTo(Verdict.DOES_NOT_APPLY);
        assertThat(standing(since(LocalDate.MIN, SHUT), null, false)).isEqualTo(Verdict.OBJECTS);
    }

    @Test
    void all_objections_are_told_in_the_order_of_the_table() {
        assertThat(objections(table(WORD, SHUT), "barley", false))
                .extracting(Objection::needs)
                .containsExactly("the-word", "shut-box");
    }

    @Test
    void a_lack_of_authority_is_told_alone_also_when_only_the_fields_show_it() {
        Clause<Open, Box> entitled =
                entitled(ORG_04, "mei", (_, given) -> given.by().is(MEI));
        assertThat(objections(table(SHUT, entitled), "barley", false))
                .extracting(Objection::needs)
                .containsExactly("mei");
        Clause<Open, Box> asked =
                asksEntitled(ORG_05, "mei", (_, _, given) -> given.by().is(MEI));
        assertThat(objections(table(SHUT, asked), "barley", false))
                .extracting(Objection::rule)
                .containsExactly(ORG_05);
        assertThat(standing(asked, null, true)).isEqualTo(Verdict.DEPENDS_ON_THE_FIELDS);
    }

    @Test
    void the_basis_names_in_whose_name_one_acted_unless_it_is_one_s_own() {
        assertThat(actingAs(MEI).admit(new Open(""), new Box(true), given(LI))).containsExactly(new Basis(ORG_04, MEI));
        assertThat(actingAs(LI.person()).admit(new Open(""), new Box(true), given(LI)))
                .containsExactly(new Basis(ORG_04, null));
    }

    @Test
    void a_rule_that_held_twice_is_one_basis() {
        assertThat(table(SHUT, SHUT).admit(new Open(""), new Box(true), given(LI)))
                .containsExactly(new Basis(STAGE, null));
    }

    @Test
    void the_needs_of_a_table_are_known() {
        assertThat(table(WORD, SHUT, SHUT).needs()).containsExactly("shut-box", "the-word");
    }

    private static Clauses<Open, Box> actingAs(PersonId name) {
        return table(entitledAs(ORG_04, "someone", (_, _) -> Optional.of(name)));
    }

    @SafeVarargs
    private static Clauses<Open, Box> table(Clause<Open, Box>... clauses) {
        return Clauses.of(Open.class, Box.class).before(Open.class, clauses);
    }

    private static Verdict standing(Clause<Open, Box> clause, @Nullable String word, boolean shut) {
        return table(clause)
                .standings(Open.class, word == null ? null : new Open(word), new Box(shut), given(LI))
                .getFirst()
                .verdict();
    }

    private static List<Objection> objections(Clauses<Open, Box> table, String word, boolean shut) {
        return catchThrowableOfType(Refused.class, () -> table.admit(new Open(word), new Box(shut), given(LI)))
                .objections();
    }

    private static Circumstances given(Actor by) {
        return new Circumstances(by, NOON, NOON, PolicyInForce.BUILT_IN, List.of());
    }
}
