package dossier.organisation.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.handbook.Actor;
import dossier.handbook.Authority;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.handbook.Grant;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.AuthorityDelegated;
import dossier.organisation.api.EmployeeEvent.DelegationEnded;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.organisation.api.PersonCard;
import dossier.organisation.api.PositionCard;
import dossier.platform.TestDatabase;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationRegistersTest {
    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.migrated());
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-02T10:00:00Z");
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final DepartmentId LEGAL = new DepartmentId("legal");

    private final Headcounts headcounts = new Headcounts(SQL);
    private final People people = new People(SQL, headcounts);
    private final Positions positions = new Positions(SQL);

    @BeforeEach
    void a_house_of_four() {
        Stream.of("org_position", "org_person", "org_delegation", "org_headcount")
                .forEach(it -> SQL.sql("truncate " + it).update());
        positions.on(
                new PositionDefined(
                        SALES,
                        "manager",
                        "Sales manager",
                        Set.of(Authority.REVIEW_AS_MANAGER, Authority.SIGN_CONTRACTS)),
                1);
        positions.on(new PositionDefined(SALES, "clerk", "Clerk", Set.of(Authority.DRAFT_CONTRACTS)), 2);
        positions.on(new PositionDefined(LEGAL, "counsel", "Counsel", Set.of(Authority.REVIEW_AS_LEGAL)), 1);
        hire("boss", LEGAL, "counsel", null);
        hire("mei", SALES, "manager", "boss");
        hire("li", SALES, "clerk", "mei");
        hire("wu", SALES, "clerk", "mei");
    }

    @Test
    void someone_is_found_with_post_and_line_nearest_first() {
        var li = people.find(person("li"), MORNING).orElseThrow();
        assertThat(li)
                .isEqualTo(new Actor(
                        person("li"),
                        "Clerk",
                        SALES,
                        Set.of(Authority.DRAFT_CONTRACTS),
                        List.of(person("mei"), person("boss")),
                        List.of()));
    }

    @Test
    void the_house_itself_is_always_there_and_a_stranger_never() {
        assertThat(people.find(person("house"), MORNING)).contains(Actor.HOUSE);
        assertThat(people.find(person("stranger"), MORNING)).isEmpty();
    }

    @Test
    void a_post_defined_again_changes_its_holders() {
        positions.on(new PositionDefined(SALES, "clerk", "Senior clerk", Set.of()), 5);
        var li = people.find(person("li"), MORNING).orElseThrow();
        assertThat(li.position()).isEqualTo("Senior clerk");
        assertThat(li.authorities()).isEmpty();
    }

    @Test
    void a_transfer_changes_post_and_line() {
        people.on(new EmployeeTransferred(person("li"), LEGAL, "counsel", person("boss")), 1);
        var li = people.find(person("li"), MORNING).orElseThrow();
        assertThat(li.department()).isEqualTo(LEGAL);
        assertThat(li.line()).containsExactly(person("boss"));
    }

    @Test
    void a_line_goes_on_above_a_superior_who_left() {
        people.on(new EmployeeReleased(person("mei"), "moved"), 1);
        assertThat(people.find(person("li"), MORNING).orElseThrow().line()).containsExactly(person("boss"));
    }

    @Test
    void what_is_lent_holds_from_its_first_moment_until_just_before_its_last() {
        people.on(new AuthorityDelegated(person("mei"), person("li"), MORNING, EVENING, "trip"));
        var grant = new Grant(
                person("mei"), SALES, Set.of(Authority.REVIEW_AS_MANAGER, Authority.SIGN_CONTRACTS), MORNING, EVENING);
        assertThat(grantsOf("li", MORNING.minusMillis(1))).isEmpty();
        assertThat(grantsOf("li", MORNING)).containsExactly(grant);
        assertThat(grantsOf("li", EVENING.minusMillis(1))).containsExactly(grant);
        assertThat(grantsOf("li", EVENING)).isEmpty();
    }

    @Test
    void what_is_lent_is_not_lent_on() {
        people.on(new AuthorityDelegated(person("mei"), person("li"), MORNING, EVENING, "trip"));
        people.on(new AuthorityDelegated(person("li"), person("wu"), MORNING, EVENING, "trip"));
        assertThat(grantsOf("wu", MORNING))
                .singleElement()
                .satisfies(it -> assertThat(it.authorities()).containsExactly(Authority.DRAFT_CONTRACTS));
    }

    @Test
    void ending_a_delegation_ends_that_one_only() {
        people.on(new AuthorityDelegated(person("mei"), person("li"), MORNING, EVENING, "trip"));
        people.on(new AuthorityDelegated(person("mei"), person("wu"), MORNING, EVENING, "trip"));
        people.on(new DelegationEnded(person("mei"), person("li"), MORNING));
        assertThat(grantsOf("li", MORNING)).isEmpty();
        assertThat(grantsOf("wu", MORNING)).hasSize(1);
    }

    @Test
    void who_leaves_takes_back_what_they_lent_and_gives_back_what_they_were_lent() {
        people.on(new AuthorityDelegated(person("mei"), person("li"), MORNING, EVENING, "trip"));
        people.on(new AuthorityDelegated(person("boss"), person("mei"), MORNING, EVENING, "trip"));
        people.on(new EmployeeReleased(person("mei"), "moved"), 1);
        assertThat(grantsOf("li", MORNING)).isEmpty();
        assertThat(people.find(person("mei"), MORNING)).isEmpty();
        assertThat(SQL.sql("select count(*) from org_delegation")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void being_told_twice_changes_nothing() {
        hire("li", SALES, "clerk", "mei");
        people.on(new AuthorityDelegated(person("mei"), person("li"), MORNING, EVENING, "trip"));
        people.on(new AuthorityDelegated(person("mei"), person("li"), MORNING, EVENING, "trip"));
        assertThat(grantsOf("li", MORNING)).hasSize(1);
    }

    @Test
    void a_circle_of_supervisors_is_stopped_although_both_transfers_were_right_when_decided() {
        var closes = new EmployeeTransferred(person("boss"), LEGAL, "counsel", person("li"));
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> people.on(closes, 1));
    }

    @Test
    void a_persons_card_names_the_event_that_made_it_so() {
        people.on(new EmployeeTransferred(person("li"), SALES, "manager", person("boss")), 7);
        var card = new PersonCard(
                person("li"),
                true,
                SALES,
                Set.of(Authority.REVIEW_AS_MANAGER, Authority.SIGN_CONTRACTS),
                List.of(person("boss")));
        assertThat(people.answer(new PersonCard.Of(person("li"))))
                .isEqualTo(new Fact(card, new Source("employees/li", 7)));
    }

    @Test
    void the_card_of_one_who_left_says_so_and_the_card_of_a_stranger_is_empty() {
        people.on(new EmployeeReleased(person("li"), "moved"), 1);
        var card = (PersonCard) people.answer(new PersonCard.Of(person("li"))).answer();
        assertThat(card.active()).isFalse();
        var stranger = people.answer(new PersonCard.Of(person("stranger")));
        assertThat(stranger)
                .isEqualTo(new Fact(new PersonCard(person("stranger"), false, null, Set.of(), List.of()), null));
    }

    @Test
    void a_post_is_known_in_its_department_only() {
        assertThat(positions.answer(new PositionCard.Of(SALES, "clerk")))
                .isEqualTo(new Fact(new PositionCard(SALES, "clerk", true), new Source("departments/sales", 2)));
        assertThat(positions.answer(new PositionCard.Of(LEGAL, "clerk")))
                .isEqualTo(new Fact(new PositionCard(LEGAL, "clerk", false), null));
    }

    private List<Grant> grantsOf(String person, Instant at) {
        return people.find(person(person), at).orElseThrow().grants();
    }

    private void hire(String id, DepartmentId department, String position, @Nullable String supervisor) {
        people.on(
                new EmployeeHired(person(id), id, department, position, supervisor == null ? null : person(supervisor)),
                0);
    }

    private static PersonId person(String id) {
        return new PersonId(id);
    }
}
