package dossier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.replay.Moments.Change;
import dossier.words.Money;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A document is held against itself field by field. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldsTest {
    private record Paper(
            String id,
            long version,
            String title,
            @Nullable Money amount,
            List<Step> steps,
            List<PersonId> people,
            Map<String, Integer> counts) {}

    private record Step(int number, String text) {}

    private static final Paper BEFORE = new Paper(
            "p1",
            3,
            "Pumps",
            Money.cny("5"),
            List.of(new Step(1, "pack"), new Step(2, "send")),
            List.of(new PersonId("li")),
            Map.of("a", 1));

    @Test
    void what_is_the_same_is_not_told_and_neither_are_id_and_version() {
        var later = new Paper("p1", 9, "Pumps", Money.cny("5"), BEFORE.steps, BEFORE.people, BEFORE.counts);
        assertThat(Fields.changes(BEFORE, later)).isEmpty();
    }

    @Test
    void parts_of_a_list_are_known_again_by_their_number_wherever_they_stand() {
        var later = new Paper(
                "p1",
                4,
                "Valves",
                null,
                List.of(new Step(2, "send"), new Step(3, "ask"), new Step(1, "pack well")),
                List.of(new PersonId("wang"), new PersonId("li")),
                Map.of("a", 2));
        assertThat(Fields.changes(BEFORE, later))
                .extracting(Change::at, Change::then, Change::now)
                .containsExactlyInAnyOrder(
                        tuple("title", "Pumps", "Valves"),
                        tuple("amount", Money.cny("5"), null),
                        tuple("steps[1].text", "pack", "pack well"),
                        tuple("steps[3].number", null, 3),
                        tuple("steps[3].text", null, "ask"),
                        tuple("people[wang]", null, new PersonId("wang")),
                        tuple("counts[a]", 1, 2));
    }

    @Test
    void against_nothing_everything_is_new() {
        assertThat(Fields.changes(null, BEFORE))
                .hasSize(8)
                .allSatisfy(it -> assertThat(it.then()).isNull());
    }

    private static Tuple tuple(@Nullable Object... values) {
        return Tuple.tuple(values);
    }
}
