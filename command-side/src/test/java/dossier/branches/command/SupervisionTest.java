package dossier.branches.command;

import static dossier.branches.command.BranchLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.standingInFor;

import dossier.branches.api.BranchCommand.CompleteMeasure;
import dossier.branches.api.BranchCommand.HandOverMeasure;
import dossier.branches.api.BranchCommand.NoteBreach;
import dossier.branches.api.BranchCommand.RecordInspection;
import dossier.branches.api.BranchCommand.RemindOfDuty;
import dossier.branches.api.BranchEvent;
import dossier.branches.api.BranchEvent.*;
import dossier.branches.api.Measure;
import dossier.handbook.Actor;
import dossier.handbook.Authority;
import dossier.handbook.Duty;
import dossier.handbook.Policy;
import dossier.handbook.PolicyInForce;
import dossier.handbook.Scenario;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SupervisionTest {
    private static final Measure SIGNS = new Measure("put up the signs", WU, LocalDate.parse("2026-03-20"));
    private static final Duty BY_THE_20TH = Duty.byEndOf(SIGNS.due(), ORG_08, "m1");
    private static final Instant LATE = Instant.parse("2026-06-03T04:00:00Z");
    private static final RecordInspection INSPECT = new RecordInspection(ID, "signs are missing", List.of(SIGNS));
    private static final InspectionRecorded INSPECTED =
            new InspectionRecorded(ID, new PersonId("ning"), "signs are missing");
    private static final CompleteMeasure DONE = new CompleteMeasure(ID, "m1", "photos of 18 March");
    private static final RemindOfDuty REMIND = new RemindOfDuty(ID, ORG_08, "m1");
    private static final NoteBreach BREACH = new NoteBreach(ID, ORG_08, "");

    @Test
    void an_inspection_in_time_keeps_the_duty_and_begins_the_next_with_one_for_each_measure() {
        by(NETWORK)
                .given(opened())
                .when(INSPECT)
                .then(
                        INSPECTED,
                        new DutyKept(ID, ORG_08, "", INSPECTION.due(), NOON),
                        new DutyBegun(ID, INSPECTION),
                        new MeasureAgreed(ID, "m1", SIGNS),
                        new DutyBegun(ID, BY_THE_20TH));
        by(NETWORK).given(opened()).when(INSPECT).allowedBy(ORG_04, STAGE, KNOWN);
    }

    @Test
    void the_policy_says_how_often() {
        var monthly = new Policy(
                Policy.DEFAULTS.majorContractFrom(),
                2,
                3,
                5,
                Policy.Performance.DEFAULTS,
                new Policy.Organisation(30, null));
        by(NETWORK)
                .under(new PolicyInForce(2, monthly))
                .given()
                .when(OPEN)
                .then(OPENED, new DutyBegun(ID, Duty.byEndOf(LocalDate.parse("2026-04-01"), ORG_08, "")));
    }

    @Test
    void measures_are_counted_on() {
        var second = new Measure("train the staff", WU, LocalDate.parse("2026-03-30"));
        by(NETWORK)
                .given(inspected())
                .when(new RecordInspection(ID, "again", List.of(second)))
                .then(
                        new InspectionRecorded(ID, new PersonId("ning"), "again"),
                        new DutyKept(ID, ORG_08, "", INSPECTION.due(), NOON),
                        new DutyBegun(ID, INSPECTION),
                        new MeasureAgreed(ID, "m2", second),
                        new DutyBegun(ID, Duty.byEndOf(second.due(), ORG_08, "m2")));
    }

    @Test
    void only_the_network_department_inspects_and_never_its_own_branch() {
        by(OTHER).given(opened()).when(INSPECT).refused(ORG_04);
        var own = Scenario.someone("wu", "east-office", Authority.MANAGE_BRANCHES);
        by(own).given(opened()).when(INSPECT).refused(ORG_04);
        var deputy = standingInFor(own, OTHER, NOON, NOON.plusSeconds(60));
        by(deputy).given(opened()).when(INSPECT).refused(ORG_04);
    }

    @Test
    void a_measure_has_an_owner_who_is_employed_and_a_day_to_come() {
        by(NETWORK).knowing(left(WU)).given(opened()).when(INSPECT).refusedMissing(KNOWN, "wu");
        var past = new Measure("yesterday", WU, LocalDate.parse("2026-03-01"));
        by(NETWORK)
                .given(opened())
                .when(new RecordInspection(ID, "late", List.of(past)))
                .refused(STAGE);
        by(NETWORK)
                .given(opened(new BranchClosed(ID, "no trade")))
                .when(INSPECT)
                .refused(STAGE);
    }

    @Test
    void the_network_department_passes_an_open_measure_to_another_owner() {
        var li = OTHER.person();
        var over = new HandOverMeasure(ID, "m1", li);
        var handed = new MeasureHandedOver(ID, "m1", li);
        by(NETWORK).knowing(card(li, EAST)).given(inspected()).when(over).then(handed);
        by(NETWORK).knowing(left(li)).given(inspected()).when(over).refusedMissing(KNOWN, "li");
        by(NETWORK).knowing(card(li, EAST)).given(opened()).when(over).refused(STAGE);
        by(MANAGER).knowing(card(li, EAST)).given(inspected()).when(over).refused(ORG_04);
        var passedOn = Stream.concat(Stream.of(inspected()), Stream.of(handed)).toArray(BranchEvent[]::new);
        by(OTHER).given(passedOn).when(DONE).allowedBy(ORG_04);
        by(MANAGER).given(passedOn).when(DONE).refused(ORG_04);
    }

    @Test
    void its_owner_completes_a_measure_once() {
        var kept = new DutyKept(ID, ORG_08, "m1", BY_THE_20TH.due(), NOON);
        var completed = new MeasureCompleted(ID, "m1", "photos of 18 March");
        by(MANAGER).given(inspected()).when(DONE).then(completed, kept);
        by(MANAGER).given(inspected()).when(DONE).allowedBy(ORG_04, STAGE);
        by(NETWORK).given(inspected()).when(DONE).refused(ORG_04);
        by(MANAGER).given(then(inspected(), completed, kept)).when(DONE).refused(STAGE);
    }

    @Test
    void the_house_reminds_once_when_the_time_has_come() {
        var reminded = new DutyReminded(ID, ORG_08, "m1");
        by(Actor.HOUSE).at(BY_THE_20TH.remind()).given(inspected()).when(REMIND).then(reminded);
        by(Actor.HOUSE)
                .at(BY_THE_20TH.remind().minusSeconds(1))
                .given(inspected())
                .when(REMIND)
                .refused(STAGE);
        by(Actor.HOUSE)
                .at(BY_THE_20TH.remind())
                .given(then(inspected(), reminded))
                .when(REMIND)
                .refused(STAGE);
    }

    @Test
    void the_house_notes_a_breach_once_after_which_an_inspection_comes_late() {
        var breached = new DutyBreached(ID, ORG_08, "", INSPECTION.due());
        by(Actor.HOUSE).at(INSPECTION.due()).given(opened()).when(BREACH).then(breached);
        by(Actor.HOUSE)
                .at(INSPECTION.due().minusNanos(1))
                .given(opened())
                .when(BREACH)
                .refused(STAGE);
        by(Actor.HOUSE).at(LATE).given(opened(breached)).when(BREACH).refused(STAGE);
        by(NETWORK)
                .at(LATE)
                .given(opened(breached))
                .when(new RecordInspection(ID, "late", List.of()))
                .then(
                        new InspectionRecorded(ID, new PersonId("ning"), "late"),
                        new DutyKept(ID, ORG_08, "", INSPECTION.due(), LATE),
                        new DutyBegun(ID, Duty.byEndOf(LocalDate.parse("2026-09-01"), ORG_08, "")));
    }

    @Test
    void nobody_else_takes_the_place_of_the_clock() {
        by(NETWORK).at(LATE).given(inspected()).when(REMIND).refused(ORG_04);
        by(MANAGER).at(LATE).given(inspected()).when(BREACH).refused(ORG_04);
    }

    private static BranchEvent[] inspected() {
        return opened(
                INSPECTED,
                new DutyKept(ID, ORG_08, "", INSPECTION.due(), NOON),
                new DutyBegun(ID, INSPECTION),
                new MeasureAgreed(ID, "m1", SIGNS),
                new DutyBegun(ID, BY_THE_20TH));
    }

    private static BranchEvent[] then(BranchEvent[] history, BranchEvent... more) {
        return Stream.concat(Arrays.stream(history), Arrays.stream(more)).toArray(BranchEvent[]::new);
    }
}
