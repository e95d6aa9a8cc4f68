package dossier.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Actor;
import dossier.handbook.Rule;
import dossier.handbook.Standing;
import dossier.replay.DecisionLine.Ruled;
import dossier.replay.Why.Ancestor;
import dossier.replay.Why.Asked;
import dossier.replay.Why.Known;
import dossier.replay.Why.Source;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The picture of why holds everything once, older to the right, and nothing on top of another. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhyPictureTest {
    private static final Instant MOMENT = Instant.parse("2026-03-02T01:00:00Z");

    /** d3 rests on a rule, a fact that d1 made so, and the case, last changed by d2, which rests on d1 too. */
    private final WhyPicture picture = WhyPicture.of(why());

    @Test
    void everything_it_rests_on_is_drawn_once_and_older_decisions_further_right() {
        assertThat(picture.nodes())
                .extracting(WhyPicture.Node::kind)
                .containsExactlyInAnyOrder("why", "asked", "known", "source", "ancestor", "ancestor");
        assertThat(x("d3")).isLessThan(x("d2"));
        assertThat(x("d2")).isLessThan(x("d1"));
        // d3 to its three grounds, two of these to their decisions, and d2 to d1
        assertThat(picture.lines())
                .hasSize(6)
                .allSatisfy(it -> assertThat(it.x1()).isLessThan(it.x2()));
    }

    @Test
    void no_two_boxes_lie_on_each_other_and_all_lie_within() {
        for (var one : picture.nodes()) {
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(picture.width());
            assertThat(one.y() + one.height()).isLessThanOrEqualTo(picture.height());
            for (var other : picture.nodes())
                if (one != other && one.x() == other.x())
                    assertThat(Math.abs(one.y() - other.y())).isGreaterThanOrEqualTo(one.height());
        }
    }

    private int x(String id) {
        return picture.nodes().stream()
                .filter(it -> it.of() instanceof Ancestor of && of.id().equals(id)
                        || it.of() instanceof Why why && why.id().equals(id))
                .findFirst()
                .orElseThrow()
                .x();
    }

    private static Why why() {
        var made = source("customers/k", "d1");
        var latest = source("contracts/c", "d2");
        return new Why(
                "d3",
                "contracts/c",
                4,
                MOMENT,
                MOMENT,
                MOMENT,
                "contracts.SignContract",
                List.of(),
                Actor.HOUSE,
                Ruled.ACCEPTED,
                0,
                null,
                List.of(
                        new Asked(Rule.CON_05, "legal-review", "A", Standing.Verdict.HOLDS, List.of(), null, List.of()),
                        new Asked(
                                Rule.CON_06,
                                "joint-review-of-all",
                                "A",
                                Standing.Verdict.DOES_NOT_APPLY,
                                List.of(),
                                null,
                                List.of())),
                List.of(new Known("customers.Rating", List.of(), made)),
                List.of(latest),
                List.of(),
                List.of(ancestor("d2", "d1"), ancestor("d1")),
                null,
                null);
    }

    private static Source source(String stream, String decision) {
        return new Source(stream, 4, "an event", MOMENT, new PersonId("li"), "post", decision);
    }

    private static Ancestor ancestor(String id, String... restsOn) {
        return new Ancestor(
                id,
                "contracts/c",
                "contracts.SubmitContract",
                new PersonId("li"),
                "post",
                MOMENT,
                Ruled.ACCEPTED,
                List.of(restsOn),
                false);
    }
}
