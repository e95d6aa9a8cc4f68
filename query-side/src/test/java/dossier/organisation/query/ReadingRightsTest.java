package dossier.organisation.query;

import static dossier.House.NOON;
import static dossier.contracts.query.Samples.C1;
import static dossier.contracts.query.Samples.LEGAL;
import static dossier.contracts.query.Samples.LI;
import static dossier.contracts.query.Samples.SALES;
import static dossier.contracts.query.Samples.WANG;
import static dossier.contracts.query.Samples.ZHANG;
import static dossier.contracts.query.Samples.approvedByManager;
import static dossier.contracts.query.Samples.drafted;
import static dossier.contracts.query.Samples.returned;
import static dossier.contracts.query.Samples.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dossier.House;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractId;
import dossier.contracts.query.ContractFile;
import dossier.decisions.api.DecisionEvent.CommandRefused;
import dossier.decisions.api.DecisionId;
import dossier.handbook.Authority;
import dossier.handbook.Objection;
import dossier.handbook.Proofs;
import dossier.handbook.Proofs.Seen;
import dossier.handbook.Rule;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.AuthorityDelegated;
import dossier.organisation.api.EmployeeEvent.DelegationEnded;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.read.Tasks;
import dossier.platform.security.Authorities;
import dossier.timeline.query.TimelineEntry;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** SEC-01 as a gate: through the doors, on documents. Contract c1 is drafted by li of sales. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingRightsTest {
    private static final PersonId DIRECTOR = new PersonId("director"),
            COLLEAGUE = new PersonId("colleague"),
            HU = new PersonId("hu");
    private static final PersonId AUDITOR = new PersonId("auditor"),
            HEAD_OF_LEGAL = new PersonId("head-of-legal"),
            STRANGER = new PersonId("stranger");

    private final House house = new House();

    @BeforeEach
    void people() {
        department(
                SALES,
                Map.of(
                        "manager",
                        Set.of(Authority.REVIEW_AS_MANAGER, Authority.READ_DEPARTMENT),
                        "clerk",
                        Set.of(Authority.DRAFT_CONTRACTS)));
        department(
                LEGAL,
                Map.of(
                        "head",
                        Set.of(Authority.READ_DEPARTMENT),
                        "counsel",
                        Set.of(Authority.REVIEW_AS_LEGAL),
                        "auditor",
                        Set.of(Authority.READ_ALL)));
        hired(DIRECTOR, LEGAL, "nothing-special");
        hired(ZHANG, SALES, "manager", DIRECTOR);
        hired(LI, SALES, "clerk", ZHANG);
        hired(COLLEAGUE, SALES, "clerk", ZHANG);
        hired(HEAD_OF_LEGAL, LEGAL, "head");
        hired(WANG, LEGAL, "counsel");
        hired(HU, LEGAL, "nothing-special");
        hired(AUDITOR, LEGAL, "auditor");
        house.happen("li", drafted());
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_drafter_the_line_above_the_department_and_the_auditor_read_it() {
        for (var reader : List.of(LI, ZHANG, DIRECTOR, AUDITOR)) assertReads(reader);
    }

    @Test
    void a_colleague_another_department_and_a_stranger_do_not() {
        for (var reader : List.of(COLLEAGUE, HEAD_OF_LEGAL, WANG, HU, STRANGER)) assertReadsNothing(reader);
    }

    @Test
    void legal_reads_it_from_the_day_it_waits_for_them_and_for_good() {
        house.happen("li", submitted(false));
        assertReadsNothing(WANG);
        house.happen("zhang", approvedByManager());
        assertReads(WANG);
        house.happen("wang", new ContractWithdrawn(C1, "lost"));
        assertReads(WANG);
        assertReadsNothing(HEAD_OF_LEGAL);
    }

    @Test
    void a_deputy_reads_while_it_lasts_and_not_one_minute_longer() {
        var hour = NOON.plusSeconds(3_600);
        house.happen("zhang", new AuthorityDelegated(ZHANG, HU, NOON, hour, "leave"));
        assertReads(HU);
        house.now(hour.minusNanos(1));
        assertReads(HU);
        house.now(hour);
        assertReadsNothing(HU);
        house.now(hour.plusSeconds(60));
        assertReadsNothing(HU);
    }

    @Test
    void what_was_taken_back_is_gone_and_a_lender_who_left_lends_nothing() {
        house.happen("li", new AuthorityDelegated(LI, HU, NOON, NOON.plusSeconds(3_600), "leave"));
        assertReads(HU);
        house.happen("li", new DelegationEnded(LI, HU, NOON));
        assertReadsNothing(HU);
        house.happen("li", new AuthorityDelegated(LI, HU, NOON, NOON.plusSeconds(3_600), "leave again"));
        assertReads(HU);
        house.happen("director", new EmployeeReleased(LI, "moved"));
        assertReadsNothing(HU);
    }

    @Test
    void who_has_left_reads_nothing_and_is_still_read_by_those_above() {
        house.happen("director", new EmployeeReleased(LI, "moved"));
        assertReadsNothing(LI);
        assertReads(DIRECTOR);
        assertThat(house.get(Authorities.class).may(LI, Authority.DRAFT_CONTRACTS))
                .isFalse();
        assertThat(house.get(Authorities.class).may(COLLEAGUE, Authority.DRAFT_CONTRACTS))
                .isTrue();
        assertThat(house.get(Authorities.class).may(COLLEAGUE, Authority.ADMINISTER_ACCOUNTS))
                .isFalse();
    }

    @Test
    void a_reporting_line_that_bites_its_tail_ends() {
        house.happen("director", new EmployeeTransferred(DIRECTOR, LEGAL, "nothing-special", LI));
        assertReads(DIRECTOR);
    }

    @Test
    void a_refusal_is_in_the_story_for_those_who_read_the_case_and_tells_the_refused_nothing() {
        house.happen("li", submitted(false));
        var objection = new Objection(Rule.ORG_04, "authority.REVIEW_AS_MANAGER", List.of(), true);
        var record = Map.of(
                "version", 1,
                "basis", List.of(),
                "objections",
                        List.of(Map.of(
                                "rule",
                                "ORG-04",
                                "needs",
                                "authority.REVIEW_AS_MANAGER",
                                "details",
                                List.of(),
                                "authority",
                                true)),
                "given", Map.of("policy", Map.of("version", 2)));
        var refused = new CommandRefused(
                new DecisionId("d1"), "contracts/c1", "contracts.ApproveAsManager", List.of(objection));
        house.now(NOON.plusSeconds(60));
        house.happen("colleague", record, refused);
        house.happen("zhang", returned());
        assertReadsNothing(COLLEAGUE);
        assertThat(story(LI, "version"))
                .extracting(TimelineEntry::eventName)
                .containsExactly(
                        "contracts.ContractDrafted",
                        "contracts.ContractSubmitted",
                        "decisions.CommandRefused",
                        "contracts.ReturnedByManager");
        assertThat(story(LI, "-version"))
                .extracting(TimelineEntry::eventName)
                .containsExactly(
                        "contracts.ReturnedByManager",
                        "decisions.CommandRefused",
                        "contracts.ContractSubmitted",
                        "contracts.ContractDrafted");
        assertThat(story(LI, "version").get(2)).satisfies(it -> {
            assertThat(it.refused()).isTrue();
            assertThat(it.by()).isEqualTo(COLLEAGUE);
            assertThat(it.command()).isEqualTo("contracts.ApproveAsManager");
            assertThat(it.objections()).containsExactly(objection);
            assertThat(it.policyVersion()).isEqualTo(2);
        });
    }

    @Test
    void tasks_stand_on_the_desks_of_those_who_may_do_them() {
        assertThat(tasks(LI)).extracting(Tasks.Mine::action).containsExactly("submit");
        assertThat(tasks(ZHANG)).isEmpty();
        house.happen("zhang", new AuthorityDelegated(ZHANG, HU, NOON, NOON.plusSeconds(3_600), "leave"));
        house.happen("li", new AuthorityDelegated(LI, COLLEAGUE, NOON, NOON.plusSeconds(3_600), "leave"));
        assertThat(tasks(COLLEAGUE)).as("only the drafter submits").isEmpty();
        house.happen("li", submitted(false));
        assertThat(tasks(LI)).isEmpty();
        assertThat(tasks(ZHANG)).singleElement().satisfies(it -> {
            assertThat(it.action()).isEqualTo("managers-review");
            assertThat(it.context()).isEqualTo("contracts");
            assertThat(it.id()).isEqualTo("c1");
            assertThat(it.number()).isEqualTo("HT-2026-0001");
            assertThat(it.onBehalfOf()).isNull();
        });
        assertThat(tasks(HU)).singleElement().extracting(Tasks.Mine::onBehalfOf).isEqualTo(ZHANG);
        assertThat(tasks(AUDITOR)).isEmpty();
        house.happen("zhang", approvedByManager());
        assertThat(tasks(ZHANG)).isEmpty();
        assertThat(tasks(WANG)).extracting(Tasks.Mine::rule).containsExactly(Rule.CON_05);
    }

    @Test
    void nobody_reviews_their_own_draft_nor_their_deputy_for_them() {
        var own = new ContractId("c2");
        house.happen("zhang", new ContractDrafted(own, drafted().draft(), ZHANG, SALES));
        house.happen("zhang", new ContractSubmitted(own, "HT-2026-0002", 1, false, null));
        house.happen("zhang", new AuthorityDelegated(ZHANG, HU, NOON, NOON.plusSeconds(3_600), "leave"));
        assertThat(tasks(ZHANG)).isEmpty();
        assertThat(tasks(HU)).isEmpty();
    }

    private void assertReads(PersonId reader) {
        var list = house.list("contracts", reader);
        assertThat(list.total()).isEqualTo(1);
        assertThat(list.items()).hasSize(1);
        assertThat(one(reader)).isInstanceOf(ContractFile.class);
        assertThat(story(reader, "version")).isNotEmpty();
        Proofs.saw(Rule.SEC_01, Seen.ALLOWED);
    }

    private void assertReadsNothing(PersonId reader) {
        var list = house.list("contracts", reader);
        assertThat(list.total()).isZero();
        assertThat(list.items()).isEmpty();
        assertNotReadable(() -> one(reader));
        assertNotReadable(() -> story(reader, "version"));
        Proofs.saw(Rule.SEC_01, Seen.REFUSED);
    }

    private Object one(PersonId reader) {
        return house.get(Ledgers.class)
                .one("contracts", "c1", Map.of("after", List.of(String.valueOf(house.versionOf(drafted())))), reader)
                .document();
    }

    private List<TimelineEntry> story(PersonId reader, String sort) {
        one(reader);
        return house
                .get(Ledgers.class)
                .timeline("contracts", "c1", Map.of("fresh", List.of("true"), "sort", List.of(sort)), reader)
                .items()
                .stream()
                .map(TimelineEntry.class::cast)
                .toList();
    }

    private List<Tasks.Mine> tasks(PersonId reader) {
        house.list("contracts", reader);
        return house.get(Tasks.class).of(reader, 10);
    }

    private static void assertNotReadable(Supplier<?> door) {
        assertThat(catchThrowable(door::get)).isInstanceOf(NotReadable.class);
    }

    private void department(DepartmentId id, Map<String, Set<Authority>> positions) {
        house.happen("house", new DepartmentOpened(id, id.value()));
        positions.forEach(
                (code, authorities) -> house.happen("house", new PositionDefined(id, code, code, authorities)));
    }

    private void hired(PersonId person, DepartmentId in, String position) {
        house.happen("house", new EmployeeHired(person, person.value(), in, position, null));
    }

    private void hired(PersonId person, DepartmentId in, String position, PersonId supervisor) {
        house.happen("house", new EmployeeHired(person, person.value(), in, position, supervisor));
    }
}
