package dossier.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractNumber;
import dossier.handbook.Actor;
import dossier.handbook.Authority;
import dossier.handbook.Basis;
import dossier.handbook.Circumstances;
import dossier.handbook.DecisionRecord;
import dossier.handbook.Fact;
import dossier.handbook.Objection;
import dossier.handbook.Policy;
import dossier.handbook.PolicyInForce;
import dossier.handbook.Rule;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.policies.api.PolicyEvent.PolicyApproved;
import dossier.policies.api.PolicyId;
import dossier.words.DepartmentId;
import dossier.words.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredWordsTest {
    private static final ContractId ID = new ContractId("c-1");

    private final StoredWords store = new StoredWords(Vocabulary.scan());

    @Test
    void an_event_is_stored_under_its_pinned_name_and_comes_back_equal() {
        var submitted = new ContractSubmitted(ID, "HT-2026-0001", 1, true, LocalDate.of(2026, 3, 4));

        var stored = store.serialize(submitted, byte[].class);

        assertThat(stored.getType().getName()).isEqualTo("contracts.ContractSubmitted");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"draftVersion\":1,\"id\":\"c-1\",\"major\":true,\"number\":\"HT-2026-0001\",\"reviewDue\":\"2026-03-04\"}");
        assertThat(store.<byte[], Object>deserialize(stored)).isEqualTo(submitted);
    }

    @Test
    void what_is_not_there_is_left_out() {
        var submitted = new ContractSubmitted(ID, "HT-2026-0001", 1, false, null);

        assertThat(text(submitted)).doesNotContain("reviewDue");
        assertThat(roundTrip(submitted)).isEqualTo(submitted);
    }

    @Test
    void a_name_nobody_knows_is_handed_on_as_unknown() {
        var newer = new SimpleSerializedObject<>(
                "{\"id\":\"c-1\"}".getBytes(StandardCharsets.UTF_8), byte[].class, "contracts.ContractUnheardOf", "1");

        assertThat(store.<byte[], Object>deserialize(newer)).isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void a_property_of_a_newer_writer_is_passed_over() {
        var newer = new SimpleSerializedObject<>(
                "{\"id\":\"c-1\",\"seal\":{\"no\":1}}".getBytes(StandardCharsets.UTF_8),
                byte[].class,
                "contracts.SubmitContract",
                "1");

        assertThat(store.<byte[], Object>deserialize(newer)).isEqualTo(new SubmitContract(ID));
    }

    @Test
    void money_keeps_its_zeros_and_is_never_written_with_an_exponent() {
        var terms = new Policy(
                new Money(new BigDecimal("500000.00"), "CNY"),
                2,
                3,
                5,
                Policy.Performance.DEFAULTS,
                Policy.Organisation.DEFAULTS);
        var million = new Policy(
                new Money(new BigDecimal("1E+6"), "CNY"),
                2,
                3,
                5,
                Policy.Performance.DEFAULTS,
                Policy.Organisation.DEFAULTS);

        assertThat(text(approved(terms))).contains("{\"amount\":500000.00,\"currency\":\"CNY\"}");
        assertThat(roundTrip(approved(terms))).isEqualTo(approved(terms));
        assertThat(text(approved(million))).contains("\"amount\":1000000,");
    }

    @Test
    void money_keeps_its_zeros_through_a_tree() {
        var event = approved(new Policy(
                new Money(new BigDecimal("0.10"), "CNY"),
                2,
                3,
                5,
                Policy.Performance.DEFAULTS,
                Policy.Organisation.DEFAULTS));
        var mapper = store.json().mapper();

        JsonNode read = mapper.readTree(mapper.writeValueAsBytes(event));

        assertThat(mapper.treeToValue(read, PolicyApproved.class)).isEqualTo(event);
        assertThat(mapper.writeValueAsString(read)).isEqualTo(text(event));
    }

    @Test
    void equal_sets_are_stored_as_equal_bytes() {
        var one = new LinkedHashSet<>(List.of(Authority.SIGN_CONTRACTS, Authority.DRAFT_CONTRACTS, Authority.READ_ALL));
        var other =
                new LinkedHashSet<>(List.of(Authority.READ_ALL, Authority.DRAFT_CONTRACTS, Authority.SIGN_CONTRACTS));

        assertThat(text(position(one)))
                .contains("\"authorities\":[\"DRAFT_CONTRACTS\",\"READ_ALL\",\"SIGN_CONTRACTS\"]")
                .isEqualTo(text(position(other)));
        assertThat(roundTrip(position(one))).isEqualTo(position(other));
    }

    @Test
    void a_decision_record_comes_back_equal_from_the_metadata_of_an_event() {
        var mapper = store.json().mapper();
        var decision = decision();

        var metaData = store.<byte[], MetaData>deserialize(store.serialize(
                MetaData.with("decision", mapper.valueToTree(decision)).and("actor", "p-1"), byte[].class));

        assertThat(metaData).containsEntry("actor", "p-1");
        assertThat(mapper.convertValue(metaData.get("decision"), DecisionRecord.class))
                .isEqualTo(decision);
    }

    @Test
    void a_decision_record_kept_as_a_map_is_stored_as_the_same_bytes() {
        var mapper = store.json().mapper();

        assertThat(text(MetaData.from(Map.of("decision", mapper.convertValue(decision(), Map.class)))))
                .isEqualTo(text(MetaData.with("decision", mapper.valueToTree(decision()))))
                .contains(
                        "\"type\":\"contracts.SubmitContract\"", "\"type\":\"contracts.ContractNumber\"", "\"CON-05\"");
    }

    @Test
    void tokens_of_a_replay_come_back() {
        var token = ReplayToken.createReplayToken(
                new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3), "why");

        assertThat(roundTrip(token)).isEqualTo(token);
    }

    private static DecisionRecord decision() {
        var given = new Circumstances(
                Actor.HOUSE,
                Instant.parse("2026-03-02T01:02:03.456789Z"),
                Instant.parse("2026-03-01T00:00:00Z"),
                PolicyInForce.BUILT_IN,
                List.of(new Fact(new ContractNumber("HT-2026-0001"), new Fact.Source("contracts/c-0", 3))));
        return new DecisionRecord(
                new SubmitContract(ID),
                given,
                4,
                List.of(new Basis(Rule.CON_02, null)),
                List.of(new Objection(Rule.CON_05, "review", List.of("x"), false)));
    }

    private static PolicyApproved approved(Policy terms) {
        return new PolicyApproved(PolicyId.HOUSE, 1, terms, LocalDate.of(2026, 1, 1));
    }

    private static PositionDefined position(Set<Authority> authorities) {
        return new PositionDefined(new DepartmentId("sales"), "manager", "销售经理", authorities);
    }

    private String text(Object value) {
        return store.serialize(value, String.class).getData();
    }

    private Object roundTrip(Object value) {
        return store.deserialize(store.serialize(value, byte[].class));
    }
}
