package dossier.branches.query;

import static dossier.House.NOON;
import static dossier.handbook.Rule.ORG_08;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dossier.House;
import dossier.branches.api.BranchEvent;
import dossier.branches.api.BranchEvent.*;
import dossier.branches.api.BranchId;
import dossier.branches.api.Measure;
import dossier.branches.api.NetworkChain;
import dossier.branches.query.BranchFile.Improvement;
import dossier.branches.query.BranchFile.Inspection;
import dossier.handbook.Duty;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.platform.read.DutyLine;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BranchFoldsTest {
    private static final BranchId ID = new BranchId("east");
    private static final DepartmentId EAST = new DepartmentId("east-office");
    private static final PersonId WU = new PersonId("wu"),
            NING = new PersonId("ning"),
            ANOTHER = new PersonId("another");
    private static final BranchOpened OPENED =
            new BranchOpened(ID, "East", EAST, "East China", Set.of("pumps", "gears"), WU);
    private static final Duty INSPECTION = Duty.byEndOf(LocalDate.parse("2026-03-10"), ORG_08, "");
    private static final Duty NEXT = Duty.byEndOf(LocalDate.parse("2026-06-10"), ORG_08, "");
    private static final Measure SIGNS = new Measure("put up the signs", WU, LocalDate.parse("2026-03-05"));
    private static final Duty BY_THE_5TH = Duty.byEndOf(SIGNS.due(), ORG_08, "m1");

    @Test
    void it_shows_what_was_approved_last_and_who_stands_above() {
        var chain = new NetworkChain(NING, null, null);
        var branch = after(
                OPENED,
                new ScopeChanged(ID, Set.of("motors")),
                new BranchChanged(ID, "East one", "Jiangsu", NING, chain));
        assertThat(branch.name()).isEqualTo("East one");
        assertThat(branch.region()).isEqualTo("Jiangsu");
        assertThat(branch.manager()).isEqualTo(NING);
        assertThat(branch.chain()).isEqualTo(chain);
        assertThat(branch.scope()).containsExactly("motors");
        assertThat(branch.open()).isTrue();
        assertThat(after(OPENED).scope()).containsExactly("gears", "pumps");
    }

    @Test
    void an_inspection_keeps_the_duty_and_the_next_is_shown() {
        var branch = after(
                OPENED,
                new DutyBegun(ID, INSPECTION),
                new InspectionRecorded(ID, NING, "fine"),
                new DutyKept(ID, ORG_08, "", INSPECTION.due(), NOON),
                new DutyBegun(ID, NEXT));
        assertThat(branch.inspections()).containsExactly(new Inspection(NING, NOON, "fine"));
        assertThat(branch.duties())
                .extracting(DutyLine::due, DutyLine::state)
                .containsExactly(tuple(INSPECTION.due(), State.KEPT), tuple(NEXT.due(), State.OWED));
        assertThat(branch.nextInspection()).map(DutyLine::lastDay).contains(LocalDate.parse("2026-06-10"));
    }

    @Test
    void a_measure_completed_after_its_breach_is_shown_with_how_late() {
        var late = BY_THE_5TH.due().plusSeconds(86_400 + 3_600);
        var breached = after(
                OPENED,
                new MeasureAgreed(ID, "m1", SIGNS),
                new DutyBegun(ID, BY_THE_5TH),
                new DutyReminded(ID, ORG_08, "m1"),
                new DutyBreached(ID, ORG_08, "m1", BY_THE_5TH.due()));
        assertThat(breached.dutyOf("m1")).map(DutyLine::state).contains(State.BREACHED);
        assertThat(breached.measures()).containsExactly(new Improvement("m1", SIGNS, ""));
        var done = after(
                breached,
                new MeasureCompleted(ID, "m1", "photos"),
                new DutyKept(ID, ORG_08, "m1", BY_THE_5TH.due(), late));
        assertThat(done.measures()).containsExactly(new Improvement("m1", SIGNS, "photos"));
        assertThat(done.dutyOf("m1")).hasValueSatisfying(it -> {
            assertThat(it.state()).isEqualTo(State.LATE);
            assertThat(it.daysLate()).isEqualTo(2);
        });
    }

    @Test
    void a_measure_shows_its_next_owner() {
        var branch = after(OPENED, new MeasureAgreed(ID, "m1", SIGNS), new MeasureHandedOver(ID, "m1", ANOTHER));
        assertThat(branch.measures())
                .containsExactly(new Improvement("m1", new Measure(SIGNS.text(), ANOTHER, SIGNS.due()), ""));
    }

    @Test
    void a_closed_branch_owes_nothing() {
        var branch = after(
                OPENED,
                new DutyBegun(ID, INSPECTION),
                new BranchClosed(ID, "no trade"),
                new DutyLapsed(ID, ORG_08, ""));
        assertThat(branch.open()).isFalse();
        assertThat(branch.closed()).isEqualTo("no trade");
        assertThat(branch.nextInspection()).isEmpty();
    }

    @Test
    void to_whom_someone_reports_follows_their_posts_and_ends_when_they_leave() {
        var superior = Superior.blank("wu").after(new EmployeeHired(WU, "Wu", EAST, "manager", NING), told(0));
        assertThat(superior.superior()).isEqualTo(NING);
        superior = superior.after(new EmployeeTransferred(WU, EAST, "manager", ANOTHER), told(1));
        assertThat(superior).isEqualTo(new Superior("wu", 1, ANOTHER));
        assertThat(superior.after(new EmployeeReleased(WU, "moved"), told(2)).superior())
                .isNull();
    }

    @Test
    void what_is_shown_equals_its_rebuild() {
        try (var house = new House()) {
            house.happen("ning", new EmployeeHired(WU, "Wu", EAST, "manager", NING));
            house.happen(
                    "ning",
                    OPENED,
                    new DutyBegun(ID, INSPECTION),
                    new InspectionRecorded(ID, NING, "fine"),
                    new MeasureAgreed(ID, "m1", SIGNS),
                    new BranchChanged(ID, "East", "East China", WU, new NetworkChain(null, NING, null)));
            var shown = (BranchFile) house.list("branches", WU).items().getFirst();
            assertThat(house.folding(BranchFile.class, "east")).contains(shown);
            assertThat(shown.chain()).isEqualTo(new NetworkChain(null, NING, null));
        }
    }

    private static BranchFile after(BranchEvent... events) {
        return after(BranchFile.blank("east"), events);
    }

    private static BranchFile after(BranchFile was, BranchEvent... events) {
        var branch = was;
        for (var event : events) branch = branch.after(event, told(branch.version() + 1));
        return branch;
    }

    private static Told told(long version) {
        return new Told("branches/east", version, "e" + version, NOON, NOON, NING, "post", "e" + version, null);
    }
}
