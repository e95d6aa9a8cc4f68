package dossier.customers.query;

import static dossier.House.NOON;
import static dossier.handbook.Authority.KEEP_CUSTOMERS;
import static dossier.handbook.Rule.CUS_07;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dossier.House;
import dossier.customers.api.CustomerId;
import dossier.customers.api.GatheringEvent;
import dossier.customers.api.GatheringEvent.*;
import dossier.customers.api.GatheringId;
import dossier.customers.api.GatheringKind;
import dossier.customers.api.GatheringPlan;
import dossier.customers.api.Invitation;
import dossier.customers.query.GatheringFile.Guest;
import dossier.customers.query.GatheringFile.State;
import dossier.handbook.Duty;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GatheringFoldsTest {
    private static final GatheringId ID = new GatheringId("seminar");
    private static final CustomerId ACME = new CustomerId("acme"), BOLT = new CustomerId("bolt");
    private static final PersonId LI = new PersonId("li"), WU = new PersonId("wu");
    private static final DepartmentId SALES = new DepartmentId("sales"), EAST = new DepartmentId("east");
    private static final LocalDate DAY = LocalDate.parse("2026-03-20");
    private static final Duty OWED = Duty.byEndOf(DAY, CUS_07, "");
    private static final GatheringPlan PLAN = new GatheringPlan(
            GatheringKind.PRODUCT_SEMINAR, "Gears", "Suzhou", DAY, Money.cny("8000.00"), List.of(ACME));
    private static final GatheringPlanned PLANNED = new GatheringPlanned(ID, LI, SALES, PLAN);

    @Test
    void it_waits_for_the_department_until_it_was_held() {
        var planned = after(PLANNED, new DutyBegun(ID, OWED), new CustomersInvited(ID, List.of(BOLT)));
        assertThat(planned.tasks())
                .extracting(Task::action, Task::authority, Task::department, Task::due)
                .containsExactly(tuple("hold-gathering", KEEP_CUSTOMERS, SALES, DAY));
        assertThat(planned.guests())
                .containsExactly(new Guest(ACME, Invitation.INVITED), new Guest(BOLT, Invitation.INVITED));
        var held = after(
                planned,
                new GatheringHeld(ID, List.of(BOLT), List.of(ACME), Money.cny("7000.00"), "more gears"),
                new DutyKept(ID, CUS_07, "", OWED.due(), NOON));
        assertThat(held.tasks()).isEmpty();
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.came()).isEqualTo(1);
        assertThat(held.guests())
                .containsExactly(new Guest(BOLT, Invitation.CAME), new Guest(ACME, Invitation.STAYED_AWAY));
    }

    @Test
    void its_breach_shows_until_it_was_held_or_called_off() {
        var overdue = after(PLANNED, new DutyBegun(ID, OWED), new DutyBreached(ID, CUS_07, "", OWED.due()));
        assertThat(overdue.overdue()).isTrue();
        var off = after(overdue, new GatheringCalledOff(ID, List.of(ACME), "nobody"), new DutyLapsed(ID, CUS_07, ""));
        assertThat(off.overdue()).isFalse();
        assertThat(off.duties()).extracting(DutyLine::state).containsExactly(DutyLine.State.MISSED);
        assertThat(off.reason()).isEqualTo("nobody");
        assertThat(off.guests()).containsExactly(new Guest(ACME, Invitation.CALLED_OFF));
    }

    @Test
    void another_day_is_shown_with_its_reason() {
        var later = DAY.plusDays(7);
        var file = after(PLANNED, new GatheringPostponed(ID, later, "speaker ill"));
        assertThat(file.heldOn()).isEqualTo(later);
        assertThat(file.reason()).isEqualTo("speaker ill");
        assertThat(file.state()).isEqualTo(State.PLANNED);
    }

    @Test
    void what_is_shown_equals_its_rebuild_and_other_departments_do_not_see_it() {
        try (var house = new House()) {
            house.happen("house", new EmployeeHired(LI, "Li", SALES, "clerk", null));
            house.happen("house", new EmployeeHired(WU, "Wu", EAST, "clerk", null));
            house.happen("li", PLANNED, new DutyBegun(ID, OWED));
            var shown = (GatheringFile) house.list("gatherings", LI).items().getFirst();
            assertThat(house.folding(GatheringFile.class, "seminar")).contains(shown);
            assertThat(house.list("gatherings", WU).items()).isEmpty();
        }
    }

    private static GatheringFile after(GatheringEvent... events) {
        return after(GatheringFile.blank("seminar"), events);
    }

    private static GatheringFile after(GatheringFile was, GatheringEvent... events) {
        var file = was;
        for (var event : events) {
            var version = file.version() + 1;
            var told =
                    new Told("gatherings/seminar", version, "e" + version, NOON, NOON, LI, "post", "e" + version, null);
            file = file.after(event, told);
        }
        return file;
    }
}
