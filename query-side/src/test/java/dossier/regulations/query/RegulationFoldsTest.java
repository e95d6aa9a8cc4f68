package dossier.regulations.query;

import static dossier.House.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.handbook.Authority;
import dossier.handbook.Records;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.platform.read.Task;
import dossier.platform.read.Tasks;
import dossier.platform.read.Told;
import dossier.regulations.api.RegulationDraft;
import dossier.regulations.api.RegulationEvent;
import dossier.regulations.api.RegulationEvent.*;
import dossier.regulations.api.RegulationId;
import dossier.regulations.query.RegulationFile.Noted;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegulationFoldsTest {
    private static final RegulationId ID = new RegulationId("travel");
    private static final DepartmentId HR = new DepartmentId("hr");
    private static final PersonId LI = new PersonId("li"),
            WANG = new PersonId("wang"),
            LIN = new PersonId("lin"),
            ZHAO = new PersonId("zhao");
    private static final LocalDate APRIL = LocalDate.parse("2026-04-01"), MAY = LocalDate.parse("2026-05-01");
    private static final RegulationDrafted DRAFTED = new RegulationDrafted(ID, "HY-1", draft("Travel", APRIL), LI);
    private static final RegulationReviewed REVIEWED = new RegulationReviewed(ID, 1, WANG, "clear");
    private static final RegulationApproved APPROVED = new RegulationApproved(ID, 1, LIN, "");
    private static final RegulationRevised SECOND =
            new RegulationRevised(ID, 2, draft("Travel and hotels", MAY), LI, "hotels");

    @Test
    void it_waits_for_the_reviewer_then_the_approver_then_everyone() {
        assertThat(actions(after(DRAFTED))).containsExactly("review-regulation");
        assertThat(actions(after(DRAFTED, new RegulationReturned(ID, 1, "unclear"))))
                .containsExactly("revise-regulation");
        assertThat(actions(after(DRAFTED, REVIEWED))).containsExactly("approve-regulation");
        assertThat(actions(after(DRAFTED, REVIEWED, APPROVED))).containsExactly("take-note");
        assertThat(actions(after(DRAFTED, REVIEWED, APPROVED, SECOND)))
                .containsExactly("take-note", "review-regulation");
    }

    @Test
    void it_is_on_record_once_it_was_reviewed_and_approved() {
        Records.missing(after(DRAFTED).onRecord(), "particular.REVIEWER", "particular.APPROVER");
        Records.present(after(DRAFTED, REVIEWED, APPROVED).onRecord());
        Records.present(after(DRAFTED, REVIEWED, APPROVED, SECOND).onRecord());
    }

    @Test
    void a_version_holds_from_its_day_until_the_next_one_does() {
        var file = after(
                DRAFTED,
                REVIEWED,
                APPROVED,
                SECOND,
                new RegulationReviewed(ID, 2, WANG, ""),
                new RegulationApproved(ID, 2, LIN, ""));
        assertThat(file.inForce(APRIL.minusDays(1))).isEmpty();
        assertThat(file.inForce(APRIL)).map(RegulationVersion::number).contains(1);
        assertThat(file.inForce(MAY)).map(RegulationVersion::number).contains(2);
        assertThat(file.title()).isEqualTo("Travel and hotels");
    }

    @Test
    void a_returned_version_is_replaced_by_the_one_revised() {
        var file = after(
                DRAFTED,
                new RegulationReturned(ID, 1, "unclear"),
                new RegulationRevised(ID, 1, draft("Travelling", APRIL), LI, "clearer"));
        assertThat(file.versions()).containsExactly(RegulationVersion.drafted(1, draft("Travelling", APRIL), LI, NOON));
    }

    @Test
    void who_has_taken_note_is_asked_again_after_the_next_approval() {
        var noted = after(DRAFTED, REVIEWED, APPROVED, new NoteTaken(ID, 1, ZHAO));
        assertThat(noted.noted()).containsExactly(new Noted(ZHAO, NOON));
        assertThat(after(noted, SECOND, new RegulationReviewed(ID, 2, WANG, "")).hasNoted(ZHAO))
                .isTrue();
        assertThat(after(noted, SECOND, new RegulationReviewed(ID, 2, WANG, ""), new RegulationApproved(ID, 2, LIN, ""))
                        .hasNoted(ZHAO))
                .isFalse();
    }

    @Test
    void it_stands_on_the_desk_of_everyone_employed_until_they_took_note() {
        try (var house = new House()) {
            house.happen("house", new DepartmentOpened(HR, "HR"));
            house.happen("house", new PositionDefined(HR, "clerk", "Clerk", Set.of()));
            house.happen("house", new PositionDefined(HR, "lawyer", "Lawyer", Set.of(Authority.REVIEW_REGULATIONS)));
            house.happen("house", new EmployeeHired(LI, "Li", HR, "clerk", null));
            house.happen("house", new EmployeeHired(ZHAO, "Zhao", HR, "clerk", null));
            house.happen("house", new EmployeeHired(WANG, "Wang", HR, "lawyer", null));
            house.happen("li", DRAFTED);
            assertThat(tasks(house, WANG)).containsExactly("review-regulation");
            assertThat(tasks(house, ZHAO)).isEmpty();
            house.happen("wang", REVIEWED);
            house.happen("lin", APPROVED);
            for (var someone : List.of(LI, ZHAO, WANG))
                assertThat(tasks(house, someone)).containsExactly("take-note");
            house.happen("zhao", new NoteTaken(ID, 1, ZHAO));
            house.happen("house", new EmployeeReleased(LI, "moved"));
            assertThat(tasks(house, ZHAO)).isEmpty();
            assertThat(tasks(house, LI)).isEmpty();
            assertThat(tasks(house, WANG)).containsExactly("take-note");
            assertThat(house.folding(Staff.class, "li")).contains(new Staff("li", 1, false));
            assertThat(house.folding(RegulationFile.class, "travel")
                            .orElseThrow()
                            .hasNoted(ZHAO))
                    .isTrue();
        }
    }

    private static List<String> tasks(House house, PersonId person) {
        house.list("regulations", person);
        return house.get(Tasks.class).of(person, 10).stream()
                .map(Tasks.Mine::action)
                .toList();
    }

    private static List<String> actions(RegulationFile file) {
        return file.tasks().stream().map(Task::action).toList();
    }

    private static RegulationFile after(RegulationEvent... events) {
        return after(RegulationFile.blank("travel"), events);
    }

    private static RegulationFile after(RegulationFile was, RegulationEvent... events) {
        var file = was;
        for (var event : events) file = file.after(event, told(file.version() + 1));
        return file;
    }

    private static RegulationDraft draft(String title, LocalDate from) {
        return new RegulationDraft(title, "all staff", HR, from, "Book early.", null);
    }

    private static Told told(long version) {
        return new Told("regulations/travel", version, "e" + version, NOON, NOON, LI, "post", "e" + version, null);
    }
}
