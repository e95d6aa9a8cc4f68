package dossier.regulations.command;

import static dossier.handbook.Authority.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static dossier.handbook.Scenario.standingInFor;

import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Answer;
import dossier.handbook.Scenario;
import dossier.regulations.api.NumberHolder;
import dossier.regulations.api.RegulationCommand;
import dossier.regulations.api.RegulationCommand.*;
import dossier.regulations.api.RegulationDraft;
import dossier.regulations.api.RegulationEvent;
import dossier.regulations.api.RegulationEvent.*;
import dossier.regulations.api.RegulationId;
import dossier.words.DepartmentId;
import dossier.words.StoredFile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** ORG-07: three different people make a version of a regulation, and all staff take note of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegulationsTest {
    private static final RegulationId ID = new RegulationId("travel");
    private static final String NUMBER = "HY-XZ-001";
    private static final Actor DRAFTER = someone("zheng", "hr", DRAFT_REGULATIONS);
    private static final Actor REVIEWER = someone("wang", "legal", REVIEW_REGULATIONS);
    private static final Actor APPROVER = someone("lin", "management", APPROVE_REGULATIONS);
    private static final Actor ALL_OF_IT =
            someone("all", "hr", DRAFT_REGULATIONS, REVIEW_REGULATIONS, APPROVE_REGULATIONS);
    private static final Actor OTHER = someone("zhao", "commerce");
    private static final StoredFile FILE = new StoredFile("a".repeat(64), "travel.pdf", "application/pdf", 10);
    private static final NumberHolder FREE = new NumberHolder(NUMBER, null);
    private static final RegulationDraft DRAFT = draft("2026-04-01", "Book early.", null);
    private static final RegulationDrafted DRAFTED = new RegulationDrafted(ID, NUMBER, DRAFT, DRAFTER.person());
    private static final RegulationReviewed REVIEWED = new RegulationReviewed(ID, 1, REVIEWER.person(), "");
    private static final RegulationApproved APPROVED = new RegulationApproved(ID, 1, APPROVER.person(), "");

    @Test
    void one_drafts_a_second_reviews_and_a_third_approves() {
        by(DRAFTER, FREE).given().when(new DraftRegulation(ID, NUMBER, DRAFT)).then(DRAFTED);
        by(REVIEWER).given(DRAFTED).when(new ReviewRegulation(ID, "")).then(REVIEWED);
        by(APPROVER)
                .given(DRAFTED, REVIEWED)
                .when(new ApproveRegulation(ID, ""))
                .then(APPROVED);
    }

    @Test
    void each_step_needs_its_authority() {
        by(REVIEWER, FREE).given().when(new DraftRegulation(ID, NUMBER, DRAFT)).refused(ORG_04);
        by(APPROVER).given(DRAFTED).when(new ReviewRegulation(ID, "")).refused(ORG_04);
        by(REVIEWER)
                .given(DRAFTED, REVIEWED)
                .when(new ApproveRegulation(ID, ""))
                .refused(ORG_04);
        by(OTHER).given(DRAFTED, REVIEWED, APPROVED).when(revise()).refused(ORG_04);
    }

    @Test
    void nobody_takes_two_of_the_three_steps_nor_one_in_anothers_place() {
        var own = new RegulationDrafted(ID, NUMBER, DRAFT, ALL_OF_IT.person());
        by(ALL_OF_IT).given(own).when(new ReviewRegulation(ID, "")).refused(ORG_04);
        by(ALL_OF_IT).given(own, REVIEWED).when(new ApproveRegulation(ID, "")).refused(ORG_04);
        by(ALL_OF_IT)
                .given(DRAFTED, new RegulationReviewed(ID, 1, ALL_OF_IT.person(), ""))
                .when(new ApproveRegulation(ID, ""))
                .refused(ORG_04);
        by(standingInFor(ALL_OF_IT, OTHER, NOON, NOON.plusSeconds(60)))
                .given(own)
                .when(new ReviewRegulation(ID, ""))
                .refused(ORG_04);
    }

    @Test
    void a_number_is_given_once_and_there_is_something_to_read() {
        by(DRAFTER, new NumberHolder(NUMBER, new RegulationId("other")))
                .given()
                .when(new DraftRegulation(ID, NUMBER, DRAFT))
                .refused(UNIQUE);
        by(DRAFTER, FREE)
                .given()
                .when(new DraftRegulation(ID, NUMBER, draft("2026-04-01", " ", null)))
                .refused(KNOWN);
        var filed = draft("2026-04-01", "", FILE);
        by(DRAFTER, FREE, new FileCard(FILE.sha256(), true, 10))
                .given()
                .when(new DraftRegulation(ID, NUMBER, filed))
                .then(new RegulationDrafted(ID, NUMBER, filed, DRAFTER.person()));
        by(DRAFTER, FREE, new FileCard(FILE.sha256(), false, 0))
                .given()
                .when(new DraftRegulation(ID, NUMBER, filed))
                .refused(KNOWN);
        by(DRAFTER, FREE)
                .given(DRAFTED)
                .when(new DraftRegulation(ID, NUMBER, DRAFT))
                .refused(STAGE);
    }

    @Test
    void each_step_has_its_place() {
        by(APPROVER).given(DRAFTED).when(new ApproveRegulation(ID, "")).refused(STAGE);
        by(REVIEWER).given(DRAFTED, REVIEWED).when(new ReviewRegulation(ID, "")).refused(STAGE);
        by(DRAFTER).given(DRAFTED).when(revise()).refused(STAGE);
        by(REVIEWER)
                .given(DRAFTED, REVIEWED, APPROVED)
                .when(new ReturnRegulation(ID, "unclear"))
                .refused(STAGE);
    }

    @Test
    void it_is_approved_only_for_a_day_to_come() {
        var late = new RegulationDrafted(ID, NUMBER, draft("2026-03-01", "x", null), DRAFTER.person());
        by(APPROVER).given(late, REVIEWED).when(new ApproveRegulation(ID, "")).refused(STAGE);
    }

    @Test
    void a_returned_version_keeps_its_number_and_a_revision_of_an_approved_one_gets_the_next() {
        var returned = new RegulationReturned(ID, 1, "unclear");
        by(REVIEWER).given(DRAFTED).when(new ReturnRegulation(ID, "unclear")).then(returned);
        by(APPROVER).given(DRAFTED).when(new ReturnRegulation(ID, "unclear")).refused(ORG_04);
        by(APPROVER)
                .given(DRAFTED, REVIEWED)
                .when(new ReturnRegulation(ID, "unclear"))
                .then(returned);
        by(DRAFTER)
                .given(DRAFTED, returned)
                .when(revise())
                .then(new RegulationRevised(ID, 1, DRAFT, DRAFTER.person(), "clearer"));
        by(DRAFTER)
                .given(DRAFTED, REVIEWED, APPROVED)
                .when(revise())
                .then(new RegulationRevised(ID, 2, DRAFT, DRAFTER.person(), "clearer"));
    }

    @Test
    void everyone_takes_note_once_of_the_version_approved_last() {
        var noted = new NoteTaken(ID, 1, OTHER.person());
        by(OTHER).given(DRAFTED).when(new TakeNote(ID, 1)).refused(STAGE, KNOWN);
        by(OTHER).given(DRAFTED, REVIEWED, APPROVED).when(new TakeNote(ID, 1)).then(noted);
        by(OTHER)
                .given(DRAFTED, REVIEWED, APPROVED, noted)
                .when(new TakeNote(ID, 1))
                .refused(STAGE);
        var second = new RegulationRevised(ID, 2, DRAFT, DRAFTER.person(), "clearer");
        by(OTHER)
                .given(DRAFTED, REVIEWED, APPROVED, second)
                .when(new TakeNote(ID, 1))
                .then(noted);
        by(OTHER)
                .given(
                        DRAFTED,
                        REVIEWED,
                        APPROVED,
                        noted,
                        second,
                        new RegulationReviewed(ID, 2, REVIEWER.person(), ""),
                        new RegulationApproved(ID, 2, APPROVER.person(), ""))
                .when(new TakeNote(ID, 2))
                .then(new NoteTaken(ID, 2, OTHER.person()));
    }

    private static ReviseRegulation revise() {
        return new ReviseRegulation(ID, DRAFT, "clearer");
    }

    private static RegulationDraft draft(String from, String text, @Nullable StoredFile file) {
        return new RegulationDraft("Travel", "all staff", new DepartmentId("hr"), LocalDate.parse(from), text, file);
    }

    private static Scenario<RegulationCommand, RegulationState, RegulationEvent> by(Actor actor, Answer... known) {
        return Scenario.of(RegulationDecider.REGULATION, actor).knowing(known);
    }
}
