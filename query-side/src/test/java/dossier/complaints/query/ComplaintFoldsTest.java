package dossier.complaints.query;

import static dossier.House.NOON;
import static dossier.complaints.query.Samples.GU;
import static dossier.complaints.query.Samples.ID;
import static dossier.complaints.query.Samples.LI;
import static dossier.complaints.query.Samples.PRODUCTION;
import static dossier.complaints.query.Samples.TODAY;
import static dossier.complaints.query.Samples.ZHAO;
import static dossier.complaints.query.Samples.begun;
import static dossier.complaints.query.Samples.in;
import static dossier.complaints.query.Samples.recorded;
import static dossier.handbook.Rule.CMP_02;
import static dossier.handbook.Rule.CMP_07;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.House;
import dossier.complaints.api.AftercareEvent.ComplaintReopened;
import dossier.complaints.api.AftercareEvent.SatisfactionRecorded;
import dossier.complaints.api.ComplaintCorrectionEvent.CorrectionProposed;
import dossier.complaints.api.ComplaintDutyEvent.*;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.*;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintStage;
import dossier.complaints.api.EscalationEvent.*;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.api.SolutionEvent.CauseAnalysed;
import dossier.complaints.api.SolutionEvent.ComplaintConcluded;
import dossier.complaints.query.ComplaintAnalysis.By;
import dossier.handbook.Authority;
import dossier.handbook.HoldReason;
import dossier.handbook.Severity;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The board, the ledger and the page of complaints. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintFoldsTest {
    private static final ComplaintRecorded OBJECTION = recorded(ComplaintKind.QUALITY_OBJECTION);
    private static final DutyBegun ANSWER = begun(CMP_02, "RESPONSE", in(8)),
            SOLVE = begun(CMP_02, "RESOLUTION", in(72));

    @Test
    void it_waits_for_customer_relations_and_then_for_its_owner() {
        var fresh = file(OBJECTION, ANSWER, SOLVE);
        assertThat(actions(fresh)).containsExactly("assign-owner", "respond-to-customer", "conclude-complaint");
        assertThat(fresh.tasks()).allSatisfy(it -> {
            assertThat(it.authority()).isEqualTo(Authority.HANDLE_COMPLAINTS);
            assertThat(it.barred()).as("whom it is about").isEqualTo(LI);
        });
        var owned = after(fresh, new OwnerAssigned(ID, GU));
        assertThat(actions(owned)).containsExactly("respond-to-customer", "conclude-complaint");
        assertThat(owned.tasks()).allSatisfy(it -> assertThat(it.person()).isEqualTo(GU));
        var answered = after(owned, kept("RESPONSE", 8, 1));
        assertThat(actions(answered)).containsExactly("conclude-complaint");
        assertThat(actions(after(answered, new ComplaintWithdrawn(ID, "a mistake of theirs"))))
                .isEmpty();
    }

    @Test
    void a_department_that_is_brought_in_has_its_task_and_reads_it() {
        var involved = file(
                OBJECTION,
                new DepartmentInvolved(ID, 1, PRODUCTION, "inspect", TODAY),
                begun(CMP_02, "task-1", in(12)));
        assertThat(involved.tasks())
                .filteredOn(it -> it.action().equals("complete-complaint-task"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.department()).isEqualTo(PRODUCTION);
                    assertThat(it.subject()).isEqualTo("1");
                });
        assertThat(involved.readers().departments()).contains(PRODUCTION);
        assertThat(involved.clock().limits())
                .as("a task is no limit of the complaint")
                .isEmpty();
        assertThat(actions(after(involved, new TaskCompleted(ID, 1, "packed wet"))))
                .doesNotContain("complete-complaint-task");
    }

    @Test
    void once_its_cause_is_known_liability_is_waited_for_and_whoever_is_ours_answers() {
        var analysed = file(OBJECTION, new CauseAnalysed(ID, "材料", "soft", null));
        assertThat(actions(analysed)).contains("determine-liability");
        assertThat(actions(file(recorded(ComplaintKind.COMPLAINT), new CauseAnalysed(ID, "服务", "slow", null))))
                .doesNotContain("determine-liability");
        var whole = file(Samples.wholeLife().toArray(ComplaintEvent[]::new));
        assertThat(whole.solution().ours()).isTrue();
        assertThat(whole.solution().accountabilities()).hasSize(1);
    }

    @Test
    void while_the_clock_stands_still_its_limit_rests_and_is_moved_when_it_runs_on() {
        var held = file(
                OBJECTION,
                ANSWER,
                SOLVE,
                new ClockHeld(ID, HoldReason.THIRD_PARTY_TEST, in(24), "laboratory"),
                new DutyLapsed(ID, CMP_02, "RESOLUTION"));
        assertThat(held.clock().held())
                .hasValueSatisfying(it -> assertThat(it.from()).isEqualTo(in(24)));
        assertThat(held.clock().resolution()).hasValueSatisfying(it -> {
            assertThat(it.open()).isTrue();
            assertThat(it.due()).isEqualTo(in(72));
        });
        assertThat(actions(held)).contains("resume-clock");
        var resumed = after(held, new ClockResumed(ID, in(48), ""), begun(CMP_02, "RESOLUTION", in(96)));
        assertThat(resumed.clock().limits()).hasSize(2);
        assertThat(resumed.clock().resolution()).hasValueSatisfying(it -> {
            assertThat(it.due()).isEqualTo(in(96));
            assertThat(it.start()).as("counted from when it came in").isEqualTo(NOON);
        });
        assertThat(resumed.clock().held()).isEmpty();
    }

    @Test
    void a_reopened_one_runs_anew_beside_what_it_ran_before() {
        var reopened = file(
                OBJECTION,
                ANSWER,
                SOLVE,
                new ComplaintConcluded(ID, true, "done", in(20)),
                kept("RESOLUTION", 72, 20),
                new SatisfactionRecorded(ID, false, "still rusty"),
                new ComplaintReopened(ID, in(30), "still rusty"),
                begun(CMP_02, "RESOLUTION", in(102)));
        assertThat(reopened.stage()).isEqualTo(ComplaintStage.IN_HAND);
        assertThat(reopened.clock().limits()).extracting(it -> it.state()).contains(State.KEPT, State.OWED);
        assertThat(reopened.clock().resolution())
                .hasValueSatisfying(it -> assertThat(it.start()).isEqualTo(in(30)));
        var line = line(
                OBJECTION,
                new ComplaintConcluded(ID, true, "done", in(20)),
                new SatisfactionRecorded(ID, false, "still rusty"),
                new ComplaintReopened(ID, in(30), "still rusty"));
        assertThat(line.reopened()).isEqualTo(1);
        assertThat(line.satisfied()).isFalse();
        assertThat(line.concludedOn()).isNull();
        assertThat(line.justified()).isNull();
    }

    @Test
    void an_entry_that_was_corrected_moves_its_limits_back_to_when_it_came_in() {
        var due = in(4);
        var corrected = file(
                OBJECTION,
                ANSWER,
                kept("RESPONSE", 8, 5),
                new DutyCorrected(ID, begun(CMP_02, "RESPONSE", due).duty(), in(5)));
        assertThat(corrected.clock().response()).hasValueSatisfying(it -> {
            assertThat(it.state()).isEqualTo(State.LATE);
            assertThat(it.due()).isEqualTo(due);
        });
    }

    @Test
    void what_goes_up_waits_for_management_who_read_it_from_then_on() {
        assertThat(file(OBJECTION).readers().offices()).noneMatch(it -> it.authority() == Authority.TAKE_ESCALATIONS);
        var up = file(
                OBJECTION, new Escalated(ID, EscalationGround.RESPONSE, 1, null), begun(CMP_07, "RESPONSE", in(24)));
        assertThat(up.readers().offices()).anyMatch(it -> it.authority() == Authority.TAKE_ESCALATIONS);
        assertThat(up.tasks())
                .filteredOn(it -> it.action().equals("take-up-escalation"))
                .singleElement()
                .satisfies(it -> assertThat(it.subject()).isEqualTo("RESPONSE"));
        var superior = new PersonId("zhou");
        var below = file(
                OBJECTION,
                new Escalated(ID, EscalationGround.RESPONSE, 1, superior),
                begun(CMP_07, "RESPONSE", in(24)));
        assertThat(below.readers().people()).contains(superior);
        assertThat(below.tasks())
                .filteredOn(it -> it.action().equals("take-up-escalation"))
                .singleElement()
                .satisfies(it -> assertThat(it.person()).isEqualTo(superior));
        assertThat(line(OBJECTION, new Escalated(ID, EscalationGround.RESPONSE, 2, null))
                        .level())
                .isEqualTo(2);
    }

    @Test
    void an_incident_stands_for_itself() {
        var incident = file(new IncidentReported(ID, "TS-2026-00002", PRODUCTION, "Fire in hall 2", "put out", NOON));
        assertThat(incident.head().major()).isTrue();
        assertThat(incident.head().kind()).isNull();
        assertThat(incident.stage()).isEqualTo(ComplaintStage.IN_HAND);
        assertThat(incident.onRecord()).isEmpty();
    }

    @Test
    void a_correction_waits_for_a_second_person() {
        var proposed = file(OBJECTION, new CorrectionProposed(ID, 1, Samples.sheet(), GU, "wrong day"));
        assertThat(proposed.tasks())
                .filteredOn(it -> it.action().equals("confirm-complaint-correction"))
                .singleElement()
                .satisfies(it -> assertThat(it.barred()).isEqualTo(GU));
    }

    @Test
    void the_line_says_what_is_owed_next_and_what_is_not_known() {
        var line = line(OBJECTION, ANSWER, SOLVE);
        assertThat(line.owing()).isTrue();
        assertThat(line.dueAt()).isEqualTo(in(8));
        assertThat(line.lacking()).containsExactly(By.CAUSE, By.PRODUCT, By.DEPARTMENT);
        assertThat(line.title()).isEqualTo("Rust on three of five flanges");
        var whole = line(Samples.wholeLife().toArray(ComplaintEvent[]::new));
        assertThat(whole.owing()).isFalse();
        assertThat(whole.lacking()).isEmpty();
        assertThat(whole.response()).isEqualTo(State.KEPT);
        assertThat(whole.resolution()).isEqualTo(State.LATE);
        assertThat(whole.breaches()).isEqualTo(1);
        var merged = after(line, new ComplaintMerged(ID, new ComplaintId("q2"), "TS-2", "the same"));
        assertThat(merged.counts()).isFalse();
        assertThat(merged.owing()).isFalse();
    }

    @Test
    void the_line_and_the_file_say_the_same_after_every_event() {
        var file = ComplaintFile.blank("q1");
        var line = ComplaintLine.blank("q1");
        for (var event : Samples.wholeLife()) {
            file = after(file, event);
            line = after(line, event);
            assertThat(line.stage()).isEqualTo(file.stage());
            assertThat(line.severity()).isEqualTo(Severity.HIGH);
            assertThat(line.readers()).isEqualTo(file.readers());
            assertThat(line.clock()).isEqualTo(file.clock());
            assertThat(line.duties()).isEqualTo(file.duties());
        }
    }

    @Test
    void what_is_shown_equals_its_rebuild_whatever_was_told_twice() {
        try (var house = new House()) {
            house.happen(
                    "house",
                    new DepartmentOpened(Samples.SALES, "Sales"),
                    new PositionDefined(Samples.SALES, "carer", "Carer", Set.of(Authority.HANDLE_COMPLAINTS)),
                    new EmployeeHired(GU, "Gu", Samples.SALES, "carer", null));
            house.happen("zhao", Samples.wholeLife().toArray(ComplaintEvent[]::new));
            var shown = (ComplaintLine) house.list("complaints", GU).items().getFirst();
            assertThat(house.folding(ComplaintLine.class, "q1")).contains(shown);
            var at = List.of(Long.toString(shown.version()));
            var file = house.get(Ledgers.class)
                    .one("complaints", "q1", Map.of("after", at), GU)
                    .document();
            assertThat(house.folding(ComplaintFile.class, "q1")).contains((ComplaintFile) file);
            var before = Map.of("knownAt", List.of(NOON.minusSeconds(1).toString()));
            assertThatThrownBy(() -> house.get(Ledgers.class).one("complaints", "q1", before, GU))
                    .as("nothing was known of it then")
                    .isInstanceOf(NotReadable.class);
        }
    }

    private static DutyKept kept(String subject, int due, int done) {
        return new DutyKept(ID, CMP_02, subject, in(due), in(done));
    }

    private static List<String> actions(ComplaintFile file) {
        return file.tasks().stream().map(Task::action).toList();
    }

    private static ComplaintFile file(ComplaintEvent... events) {
        return after(ComplaintFile.blank("q1"), events);
    }

    private static ComplaintLine line(ComplaintEvent... events) {
        return after(ComplaintLine.blank("q1"), events);
    }

    private static ComplaintFile after(ComplaintFile was, ComplaintEvent... events) {
        var file = was;
        for (var event : events) file = file.after(event, told(file.version() + 1));
        return file;
    }

    private static ComplaintLine after(ComplaintLine was, ComplaintEvent... events) {
        var line = was;
        for (var event : events) line = line.after(event, told(line.version() + 1));
        return line;
    }

    private static Told told(long version) {
        return new Told("complaints/q1", version, "e" + version, NOON, NOON, ZHAO, "post", "e" + version, null);
    }
}
