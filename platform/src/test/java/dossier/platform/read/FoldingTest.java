package dossier.platform.read;

import static dossier.platform.read.ReadFixture.MORNING;
import static dossier.platform.read.ReadFixture.packed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.handbook.Rule;
import example.parcels.ParcelEvent.Delivered;
import example.parcels.ParcelEvent.Relabelled;
import example.parcels.ParcelId;
import example.parcels.ParcelLine;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldingTest {
    private final ReadFixture house = new ReadFixture();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_case_is_folded_up_to_a_version() {
        house.happen(packed("p1"), new Relabelled(new ParcelId("p1"), "maps"), new Delivered(new ParcelId("p1")));
        assertThat(house.folding.upTo(1, house.parcels, "p1")).hasValueSatisfying(it -> {
            assertThat(it.version()).isEqualTo(1);
            assertThat(it.content()).isEqualTo("maps");
            assertThat(it.stage()).isEqualTo(ParcelLine.Stage.PACKED);
        });
        assertThat(house.folding.upTo(9, house.parcels, "p1"))
                .map(ParcelLine::version)
                .contains(2L);
        assertThat(house.folding.upTo(9, house.parcels, "p2")).isEmpty();
    }

    @Test
    void a_case_is_folded_as_it_was_known_and_as_it_was() {
        house.happen(packed("p1"), new Relabelled(new ParcelId("p1"), "maps"), new Delivered(new ParcelId("p1")));
        var minuteAfter = MORNING.plusSeconds(60);
        assertThat(house.folding.at(minuteAfter, null, house.parcels, "p1"))
                .map(ParcelLine::version)
                .contains(1L);
        assertThat(house.folding.at(MORNING.minusSeconds(1), null, house.parcels, "p1"))
                .isEmpty();
        // in business everything happened a day before it was recorded
        assertThat(house.folding.at(null, minuteAfter.minusSeconds(86_400), house.parcels, "p1"))
                .map(ParcelLine::version)
                .contains(1L);
        assertThat(house.folding.at(null, MORNING.minusSeconds(90_000), house.parcels, "p1"))
                .isEmpty();
    }

    @Test
    void the_reasons_are_read_from_the_decision_record_without_its_command() {
        var record = Map.of(
                "command", Map.of("type", "parcels.NobodyKnows"),
                "version", 3,
                "given", Map.of("policy", Map.of("version", 3)),
                "basis", List.of(Map.of("rule", "CON-05", "onBehalfOf", "wang")),
                "objections",
                        List.of(Map.of(
                                "rule",
                                "ORG-04",
                                "needs",
                                "authority",
                                "details",
                                List.of("legal"),
                                "authority",
                                true)));
        var metaData = MetaData.with("by", "li")
                .and("position", "clerk")
                .and("happenedAt", MORNING.toString())
                .and("decisionId", "e1")
                .and("decision", record);
        var told = telling().of(new GenericDomainEventMessage<>("parcels", "parcels/p1", 4, packed("p1"), metaData));
        assertThat(told.caseId()).isEqualTo("p1");
        assertThat(told.decision())
                .isEqualTo(new Told.Decision(
                        "parcels.NobodyKnows",
                        3,
                        List.of(new Basis(Rule.CON_05, ReadFixture.WANG)),
                        List.of(new Objection(Rule.ORG_04, "authority", List.of("legal"), true)),
                        3));
    }

    @Test
    void an_event_must_say_who_did_it() {
        var anonymous = new GenericDomainEventMessage<>(
                "parcels", "parcels/p1", 0, packed("p1"), MetaData.with("happenedAt", MORNING.toString()));
        assertThatThrownBy(() -> telling().of(anonymous))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("by");
    }

    private static Telling telling() {
        return new Telling(JsonMapper.builder().build());
    }
}
