package dossier.seals.query;

import static dossier.handbook.Rule.SEA_04;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.handbook.Duty;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.seals.api.SealEvent.SealHandedOver;
import dossier.seals.api.SealEvent.SealRegistered;
import dossier.seals.api.SealId;
import dossier.seals.api.SealKind;
import dossier.seals.api.SealUseEvent;
import dossier.seals.api.SealUseEvent.*;
import dossier.seals.api.SealUseId;
import dossier.seals.query.SealUseFile.State;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealFoldsTest {
    private static final SealId SEAL = new SealId("contract-seal");
    private static final SealUseId ID = new SealUseId("u1");
    private static final PersonId ZHAO = new PersonId("zhao"),
            ZHOU = new PersonId("zhou"),
            QIAN = new PersonId("qian"),
            LI = new PersonId("li");
    private static final StoredFile PAGE = new StoredFile("ab".repeat(32), "pumps.pdf", "application/pdf", 7);
    private static final UseRequested REQUESTED =
            new UseRequested(ID, SEAL, PAGE, 2, "pump contract", ZHAO, new DepartmentId("sales"));
    private static final UseApproved APPROVED = new UseApproved(ID, ZHOU, "fine");
    private static final SealHandedOut OUT = new SealHandedOut(ID, SEAL, QIAN, ZHAO);
    private static final Duty BACK = Duty.byEndOf(LocalDate.parse("2026-03-02"), SEA_04, "");

    @Test
    void a_use_waits_for_the_leader_and_then_for_the_keeper() {
        assertThat(use(REQUESTED).tasks()).extracting(Task::action).containsExactly("approve-seal-use");
        assertThat(use(REQUESTED, APPROVED).tasks()).extracting(Task::action).containsExactly("seal-document");
        var done = use(REQUESTED, APPROVED, new DocumentStamped(ID, SEAL, QIAN, 2));
        assertThat(done.tasks()).isEmpty();
        assertThat(done.state()).isEqualTo(State.SEALED);
        assertThat(done.sealing()).isEqualTo(new SealUseFile.Sealing(QIAN, null, 2));
        assertThat(done.endedAt()).isEqualTo(House.NOON);
    }

    @Test
    void one_that_was_rejected_or_withdrawn_waits_for_nobody() {
        var rejected = use(REQUESTED, new UseRejected(ID, ZHOU, "not yet agreed"));
        assertThat(rejected.state()).isEqualTo(State.REJECTED);
        assertThat(rejected.approval().remark()).isEqualTo("not yet agreed");
        assertThat(rejected.tasks()).isEmpty();
        assertThat(use(REQUESTED, new UseWithdrawn(ID)).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void a_seal_that_is_out_is_visible_with_its_holder_and_whether_it_is_late() {
        var out = out(REQUESTED, APPROVED, OUT, new DutyBegun(ID, BACK));
        assertThat(out.out()).isTrue();
        assertThat(out.holder()).isEqualTo(ZHAO);
        assertThat(out.late()).isFalse();
        var late = out(REQUESTED, APPROVED, OUT, new DutyBegun(ID, BACK), new DutyBreached(ID, SEA_04, "", BACK.due()));
        assertThat(late.late()).isTrue();
        assertThat(out(REQUESTED, APPROVED, OUT, new SealTakenBack(ID, SEAL, QIAN, 2))
                        .out())
                .isFalse();
        var use = use(REQUESTED, APPROVED, OUT, new DutyBegun(ID, BACK));
        assertThat(use.back()).extracting(DutyLine::state).isEqualTo(DutyLine.State.OWED);
        assertThat(use.tasks()).extracting(Task::action).containsExactly("take-back-seal");
    }

    @Test
    void a_use_is_read_by_its_requester_and_nobody_beside_and_equals_its_rebuild() {
        try (var house = new House()) {
            for (var one : List.of(ZHAO, LI))
                house.happen("wu", new EmployeeHired(one, "", new DepartmentId("sales"), "salesperson", null));
            house.happen("wu", new SealRegistered(SEAL, SealKind.CONTRACT, "Contract seal", QIAN));
            house.happen("wu", new SealHandedOver(SEAL, LI, "leave"));
            house.happen("zhao", REQUESTED);
            assertThat(house.list("seal-uses", LI).items()).isEmpty();
            var shown = (SealUseFile) house.list("seal-uses", ZHAO).items().getFirst();
            assertThat(house.folding(SealUseFile.class, "u1")).contains(shown);
            var seal = (SealLine) house.list("seals", ZHAO).items().getFirst();
            assertThat(seal.keeper()).isEqualTo(LI);
        }
    }

    private static SealUseFile use(SealUseEvent... events) {
        var file = SealUseFile.blank("u1");
        for (var event : events) file = file.after(event, told(file.version() + 1));
        return file;
    }

    private static SealOut out(SealUseEvent... events) {
        var out = SealOut.blank("u1");
        for (var event : events) out = out.after(event, told(out.version() + 1));
        return out;
    }

    private static Told told(long version) {
        return new Told("seal-uses/u1", version, "e" + version, House.NOON, House.NOON, ZHAO, "post", "e", null);
    }
}
