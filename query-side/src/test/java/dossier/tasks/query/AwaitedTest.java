package dossier.tasks.query;

import static dossier.contracts.query.Samples.*;
import static dossier.handbook.Rule.CON_09;
import static dossier.handbook.Rule.CON_16;
import static dossier.handbook.Rule.ORG_08;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dossier.House;
import dossier.branches.api.BranchEvent.*;
import dossier.branches.api.BranchId;
import dossier.branches.api.Measure;
import dossier.contracts.api.ContractDutyEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewUrged;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Party;
import dossier.handbook.Authority;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.Awaited;
import dossier.platform.read.Awaited.Line;
import dossier.platform.read.BadQuery;
import dossier.platform.read.DutyCalendar;
import dossier.platform.read.Ledgers.Page;
import dossier.platform.read.Tasks;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Contract c1 of li, whose manager is zhang; a branch that feng inspects and wu leads. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AwaitedTest {
    private static final PersonId COLLEAGUE = new PersonId("colleague"),
            NING = new PersonId("ning"),
            FENG = new PersonId("feng"),
            WU = new PersonId("wu");
    private static final BranchId EAST = new BranchId("east");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    private final House house = new House();

    @BeforeEach
    void people() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"));
        position("manager", Authority.REVIEW_AS_MANAGER, Authority.READ_DEPARTMENT);
        position("clerk", Authority.DRAFT_CONTRACTS);
        position("coordinator", Authority.COORDINATE_CONTRACTS);
        position("network", Authority.MANAGE_BRANCHES);
        hired(ZHANG, "manager", null);
        hired(LI, "clerk", ZHANG);
        hired(COLLEAGUE, "clerk", ZHANG);
        hired(NING, "coordinator", null);
        hired(FENG, "network", null);
        hired(WU, "clerk", null);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_drafter_sees_who_has_it_since_when_and_until_when() {
        house.happen("li", drafted());
        assertThat(awaited(LI)).as("one's own task is not waited for").isEmpty();
        house.happen("li", submitted(false));
        assertThat(awaited(LI)).singleElement().satisfies(it -> {
            assertThat(it.with()).containsExactly(ZHANG);
            assertThat(it.task().action()).isEqualTo("managers-review");
            assertThat(it.task().since()).isEqualTo(House.NOON);
            assertThat(it.task().due()).isEqualTo(DUE);
            assertThat(it.urge()).isEqualTo("urge-review");
        });
        assertThat(awaited(ZHANG)).as("who has it waits for nobody").isEmpty();
        assertThat(awaited(COLLEAGUE)).isEmpty();
    }

    @Test
    void the_drafter_reminds_once_a_day_and_only_of_a_review() {
        house.happen("li", drafted(), submitted(false), new ReviewUrged(C1, LocalDate.of(2026, 3, 2), ""));
        assertThat(awaited(LI)).extracting(Line::urge).containsOnlyNulls();
        house.now(House.NOON.plusSeconds(86_400));
        assertThat(awaited(LI)).extracting(Line::urge).containsExactly("urge-review");
        house.happen("zhang", approvedByManager(), approvedByLegal(), passed());
        assertThat(awaited(LI)).singleElement().satisfies(it -> {
            assertThat(it.task().action()).isEqualTo("sign");
            assertThat(it.with()).as("nobody may sign here").isEmpty();
            assertThat(it.urge()).isNull();
        });
    }

    @Test
    void from_its_effect_the_contract_group_waits_for_what_others_owe() {
        house.happen("li", drafted(), submitted(false), approvedByManager(), approvedByLegal(), passed());
        assertThat(awaited(NING)).isEmpty();
        house.happen("li", signed(Party.US), signed(Party.COUNTERPARTY), effective());
        house.happen("li", owed(CON_16, ""), owed(CON_09, "1"));
        assertThat(awaited(NING)).singleElement().satisfies(it -> {
            assertThat(it.with()).containsExactly(LI);
            assertThat(it.task().subject()).isEqualTo("1");
            assertThat(it.urge()).as("only the drafter reminds, and of reviews").isNull();
        });
    }

    @Test
    void what_is_overdue_stands_first_and_pages_go_on_where_they_ended() {
        for (var day = 1; day <= 5; day++) {
            var id = new ContractId("p" + day);
            var due = day == 5 ? null : LocalDate.of(2026, 3, 5 - day);
            house.happen(
                    "li",
                    new ContractDrafted(id, draft("Pumps", "1", false), LI, SALES),
                    new ContractSubmitted(id, "HT-" + day, 1, false, due));
        }
        var first = page(LI, Map.of("limit", List.of("3")));
        assertThat(first.items()).extracting(Line::id).containsExactly("p4", "p3", "p2");
        assertThat(first.total()).isEqualTo(5);
        var cursor = List.of(Objects.requireNonNull(first.next()));
        var second = page(LI, Map.of("limit", List.of("3"), "cursor", cursor));
        assertThat(second.items()).extracting(Line::id).containsExactly("p1", "p5");
        assertThat(second.next()).isNull();
        assertThatExceptionOfType(BadQuery.class).isThrownBy(() -> page(LI, Map.of("cursor", List.of("nonsense"))));
    }

    @Test
    void a_measure_waits_for_its_owner_and_is_seen_by_those_it_concerns() {
        house.happen(
                "feng",
                new BranchOpened(EAST, "East", SALES, "East", Set.of("pumps"), WU),
                new DutyBegun(EAST, Duty.byEndOf(FRIDAY, ORG_08, "")),
                new InspectionRecorded(EAST, FENG, "old signs"),
                new DutyKept(EAST, ORG_08, "", end(FRIDAY), House.NOON),
                new DutyBegun(EAST, Duty.byEndOf(FRIDAY.plusDays(90), ORG_08, "")),
                new MeasureAgreed(EAST, "m1", new Measure("new signs", WU, FRIDAY)),
                new DutyBegun(EAST, Duty.byEndOf(FRIDAY, ORG_08, "m1")));
        soon(() -> {
            assertThat(tasks(WU)).extracting(Tasks.Mine::action).containsExactly("complete-measure");
            assertThat(tasks(FENG)).extracting(Tasks.Mine::action).containsExactly("inspect-branch");
            assertThat(awaited(FENG)).singleElement().satisfies(it -> {
                assertThat(it.with()).containsExactly(WU);
                assertThat(it.task().subject()).isEqualTo("m1");
            });
            for (var reader : List.of(WU, FENG, ZHANG))
                assertThat(duties(reader)).as(reader.value()).containsExactly("", "m1", "");
        });
        assertThat(duties(LI)).isEmpty();
        house.happen(
                "wu",
                new MeasureCompleted(EAST, "m1", "photo"),
                new DutyKept(EAST, ORG_08, "m1", end(FRIDAY), House.NOON));
        soon(() -> assertThat(awaited(FENG)).isEmpty());
        assertThat(tasks(WU)).isEmpty();
        house.happen("feng", new BranchClosed(EAST, "no trade"), new DutyLapsed(EAST, ORG_08, ""));
        soon(() -> assertThat(tasks(FENG)).isEmpty());
    }

    /** What is to be done at branches is in no ledger that could be waited for. */
    private static void soon(ThrowingRunnable shown) {
        await().untilAsserted(shown);
    }

    private static ContractDutyEvent.DutyBegun owed(Rule rule, String subject) {
        return new ContractDutyEvent.DutyBegun(C1, Duty.byEndOf(FRIDAY, rule, subject));
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Circumstances.ZONE).toInstant();
    }

    private List<Line> awaited(PersonId who) {
        return page(who, Map.of()).items();
    }

    private Page<Line> page(PersonId who, Map<String, List<String>> asked) {
        shown(who);
        return house.get(Awaited.class).by(who, asked);
    }

    private List<Tasks.Mine> tasks(PersonId who) {
        shown(who);
        return house.get(Tasks.class).of(who, 10);
    }

    private List<String> duties(PersonId reader) {
        return house.get(DutyCalendar.class).list(Map.of(), reader).items().stream()
                .map(DutyCalendar.Line::subject)
                .toList();
    }

    private void shown(PersonId who) {
        house.list("contracts", who);
    }

    private void position(String code, Authority... authorities) {
        house.happen("house", new PositionDefined(SALES, code, code, Set.of(authorities)));
    }

    private void hired(PersonId person, String position, @Nullable PersonId supervisor) {
        house.happen("house", new EmployeeHired(person, person.value(), SALES, position, supervisor));
    }
}
