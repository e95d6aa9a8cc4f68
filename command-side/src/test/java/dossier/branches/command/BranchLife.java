package dossier.branches.command;

import static dossier.handbook.Authority.MANAGE_BRANCHES;
import static dossier.handbook.Rule.ORG_08;
import static dossier.handbook.Scenario.someone;

import dossier.branches.api.BranchCommand;
import dossier.branches.api.BranchCommand.OpenBranch;
import dossier.branches.api.BranchEvent;
import dossier.branches.api.BranchEvent.BranchOpened;
import dossier.branches.api.BranchEvent.DutyBegun;
import dossier.branches.api.BranchId;
import dossier.branches.api.BranchScope;
import dossier.handbook.Actor;
import dossier.handbook.Duty;
import dossier.handbook.Scenario;
import dossier.organisation.api.PersonCard;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What scenarios of a branch begin with. */
final class BranchLife {
    static final BranchId ID = new BranchId("east");
    static final DepartmentId EAST = new DepartmentId("east-office");
    static final PersonId WU = new PersonId("wu");
    static final Actor NETWORK = someone("ning", "network", MANAGE_BRANCHES);
    static final Actor MANAGER = someone("wu", "east-office");
    static final Actor OTHER = someone("li", "sales");

    /** Ninety days after the day of the scenarios. */
    static final Duty INSPECTION = Duty.byEndOf(LocalDate.parse("2026-05-31"), ORG_08, "");

    static final OpenBranch OPEN = new OpenBranch(ID, "East", EAST, "East China", Set.of("pumps", "gears"), WU);
    static final BranchOpened OPENED = new BranchOpened(ID, "East", EAST, "East China", Set.of("pumps", "gears"), WU);

    private BranchLife() {}

    static Scenario<BranchCommand, BranchState, BranchEvent> by(Actor actor) {
        return Scenario.of(BranchDecider.BRANCH, actor).knowing(BranchScope.none(EAST), card(WU, EAST));
    }

    static PersonCard card(PersonId person, DepartmentId in) {
        return new PersonCard(person, true, in, Set.of(), List.of());
    }

    static PersonCard left(PersonId person) {
        return new PersonCard(person, false, EAST, Set.of(), List.of());
    }

    static BranchEvent[] opened(BranchEvent... more) {
        return Stream.concat(Stream.of(OPENED, new DutyBegun(ID, INSPECTION)), Stream.of(more))
                .toArray(BranchEvent[]::new);
    }
}
