package dossier.customers.command;

import static dossier.customers.command.CustomerLife.*;
import static dossier.handbook.Authority.KEEP_CUSTOMERS;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.customers.api.CustomerCommand.NoteGathering;
import dossier.customers.api.CustomerEvent.GatheringNoted;
import dossier.customers.api.CustomerId;
import dossier.customers.api.CustomerOnFile;
import dossier.customers.api.GatheringCommand;
import dossier.customers.api.GatheringCommand.*;
import dossier.customers.api.GatheringEvent;
import dossier.customers.api.GatheringEvent.*;
import dossier.customers.api.GatheringId;
import dossier.customers.api.GatheringKind;
import dossier.customers.api.GatheringPlan;
import dossier.customers.api.Invitation;
import dossier.handbook.Actor;
import dossier.handbook.Duty;
import dossier.handbook.Scenario;
import dossier.platform.automation.Heard;
import dossier.words.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** CUS-07: what is planned for customers is held on its day, or its breach shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GatheringsTest {
    private static final GatheringId SEMINAR = new GatheringId("seminar");
    private static final CustomerId BOLT = new CustomerId("bolt-file"), COG = new CustomerId("cog-file");
    private static final Actor FAR = someone("qian", "east", KEEP_CUSTOMERS);
    private static final Money BUDGET = Money.cny("8000.00"), COST = Money.cny("7500.00");
    private static final LocalDate DAY = TODAY.plusDays(9);

    @Test
    void it_is_planned_for_a_day_to_come_with_customers_who_have_a_file_and_is_owed_on_that_day() {
        by(LI).given().when(new PlanGathering(SEMINAR, plan(DAY))).then(planned(DAY));
        by(LI).given().when(new PlanGathering(SEMINAR, plan(TODAY))).then(planned(TODAY));
        by(HR).given().when(new PlanGathering(SEMINAR, plan(DAY))).refused(ORG_04);
        by(LI).given(planned(DAY)).when(new PlanGathering(SEMINAR, plan(DAY))).refused(STAGE);
        by(LI).given()
                .when(new PlanGathering(SEMINAR, plan(TODAY.minusDays(1))))
                .refused(STAGE);
        by(LI).knowing(new CustomerOnFile(ID, true), new CustomerOnFile(BOLT, false))
                .given()
                .when(new PlanGathering(SEMINAR, plan(DAY)))
                .refused(KNOWN);
    }

    @Test
    void more_are_invited_until_it_was_held_and_nobody_twice() {
        var more = new InviteCustomers(SEMINAR, List.of(BOLT, COG));
        by(WU).given(planned(DAY)).when(more).then(new CustomersInvited(SEMINAR, List.of(COG)));
        by(WU).given(planned(DAY))
                .when(new InviteCustomers(SEMINAR, List.of(BOLT)))
                .then();
        by(FAR).given(planned(DAY)).when(more).refused(ORG_04);
        by(LI).given(planned(DAY, held())).when(more).refused(STAGE);
        by(LI).knowing(new CustomerOnFile(COG, false))
                .given(planned(DAY))
                .when(more)
                .refused(KNOWN);
    }

    @Test
    void that_it_was_held_is_recorded_from_its_day_on_with_who_of_the_invited_came() {
        var hold = new HoldGathering(SEMINAR, List.of(ID, ID), COST, "more gears");
        by(WU).given(planned(TODAY))
                .when(hold)
                .then(held(), new DutyKept(SEMINAR, CUS_07, "", owed(TODAY).due(), NOON));
        by(WU).given(planned(DAY)).when(hold).refused(STAGE);
        by(FAR).given(planned(TODAY)).when(hold).refused(ORG_04);
        by(LI).given(planned(TODAY))
                .when(new HoldGathering(SEMINAR, List.of(COG), COST, "more gears"))
                .refused(KNOWN);
        by(LI).given(planned(TODAY, held())).when(hold).refused(STAGE);
    }

    @Test
    void one_whose_day_has_passed_without_is_a_breach_and_held_afterwards_it_was_late() {
        var due = owed(TODAY).due();
        var breach = new NoteBreach(SEMINAR, CUS_07, "");
        by(HOUSE).at(due).given(planned(TODAY)).when(breach).then(new DutyBreached(SEMINAR, CUS_07, "", due));
        by(HOUSE).at(due.minusNanos(1)).given(planned(TODAY)).when(breach).refused(STAGE);
        by(HOUSE)
                .at(owed(TODAY).remind())
                .given(planned(TODAY))
                .when(new RemindOfDuty(SEMINAR, CUS_07, ""))
                .then(new DutyReminded(SEMINAR, CUS_07, ""));
        var late = due.plusSeconds(60);
        by(LI).at(late)
                .given(planned(TODAY, new DutyBreached(SEMINAR, CUS_07, "", due)))
                .when(new HoldGathering(SEMINAR, List.of(ID), COST, "more gears"))
                .then(held(), new DutyKept(SEMINAR, CUS_07, "", due, late));
    }

    @Test
    void it_is_postponed_before_its_day_has_passed_and_owed_on_the_other() {
        var postpone = new PostponeGathering(SEMINAR, DAY.plusDays(7), "speaker ill");
        by(LI).given(planned(DAY))
                .when(postpone)
                .then(
                        new GatheringPostponed(SEMINAR, DAY.plusDays(7), "speaker ill"),
                        new DutyLapsed(SEMINAR, CUS_07, ""),
                        new DutyBegun(SEMINAR, owed(DAY.plusDays(7))));
        by(LI).given(planned(DAY))
                .when(new PostponeGathering(SEMINAR, DAY, "?"))
                .refused(STAGE);
        by(LI).at(owed(DAY).due()).given(planned(DAY)).when(postpone).refused(STAGE);
        by(FAR).given(planned(DAY)).when(postpone).refused(ORG_04);
    }

    @Test
    void it_is_called_off_with_its_reason_and_owed_no_longer() {
        var off = new CallOffGathering(SEMINAR, "nobody free");
        by(LI).given(planned(DAY))
                .when(off)
                .then(
                        new GatheringCalledOff(SEMINAR, List.of(ID, BOLT), "nobody free"),
                        new DutyLapsed(SEMINAR, CUS_07, ""));
        by(FAR).given(planned(DAY)).when(off).refused(ORG_04);
        by(LI).given(planned(DAY, held())).when(off).refused(STAGE);
    }

    @Test
    void the_files_of_the_customers_tell_of_it() {
        assertThat(noted(new GatheringPlanned(SEMINAR, LI.person(), LI.department(), plan(DAY))))
                .containsExactly(note(ID, Invitation.INVITED), note(BOLT, Invitation.INVITED));
        assertThat(noted(new CustomersInvited(SEMINAR, List.of(COG)))).containsExactly(note(COG, Invitation.INVITED));
        assertThat(noted(held())).containsExactly(note(ID, Invitation.CAME), note(BOLT, Invitation.STAYED_AWAY));
        assertThat(noted(new GatheringCalledOff(SEMINAR, List.of(BOLT), "?")))
                .containsExactly(note(BOLT, Invitation.CALLED_OFF));
        assertThat(noted(new GatheringPostponed(SEMINAR, DAY, "?"))).isEmpty();

        CustomerLife.by(HOUSE)
                .given(opened())
                .when(note(ID, Invitation.CAME))
                .then(new GatheringNoted(ID, SEMINAR, Invitation.CAME));
        CustomerLife.by(LI).given(opened()).when(note(ID, Invitation.CAME)).refused(ORG_04);
    }

    private static List<NoteGathering> noted(GatheringEvent event) {
        var heard = new Heard("e", "gatherings/seminar", 0, LI.person(), NOON, NOON);
        return new WhenGatheringMovesThenNoteItWithItsCustomers().then(event, heard);
    }

    private static NoteGathering note(CustomerId customer, Invitation invitation) {
        return new NoteGathering(customer, SEMINAR, invitation);
    }

    private static Scenario<GatheringCommand, GatheringState, GatheringEvent> by(Actor actor) {
        return Scenario.of(GatheringDecider.GATHERING, actor)
                .knowing(Stream.of(ID, BOLT, COG)
                        .map(it -> new CustomerOnFile(it, true))
                        .toArray(CustomerOnFile[]::new));
    }

    private static GatheringPlan plan(LocalDate heldOn) {
        return new GatheringPlan(GatheringKind.PRODUCT_SEMINAR, "Gears", "Suzhou", heldOn, BUDGET, List.of(ID, BOLT));
    }

    private static GatheringEvent[] planned(LocalDate heldOn, GatheringEvent... more) {
        var first = new GatheringPlanned(SEMINAR, LI.person(), LI.department(), plan(heldOn));
        return Stream.concat(Stream.of(first, new DutyBegun(SEMINAR, owed(heldOn))), Stream.of(more))
                .toArray(GatheringEvent[]::new);
    }

    private static GatheringHeld held() {
        return new GatheringHeld(SEMINAR, List.of(ID), List.of(BOLT), COST, "more gears");
    }

    private static Duty owed(LocalDate heldOn) {
        return Duty.byEndOf(heldOn, CUS_07, "");
    }
}
