package dossier.contracts.query;

import static dossier.contracts.query.Samples.C1;
import static dossier.contracts.query.Samples.DUE;
import static dossier.contracts.query.Samples.LI;
import static dossier.contracts.query.Samples.QIAN;
import static dossier.contracts.query.Samples.SALES;
import static dossier.contracts.query.Samples.SIGNED;
import static dossier.contracts.query.Samples.WANG;
import static dossier.contracts.query.Samples.approvedByLegal;
import static dossier.contracts.query.Samples.approvedByManager;
import static dossier.contracts.query.Samples.convened;
import static dossier.contracts.query.Samples.draft;
import static dossier.contracts.query.Samples.drafted;
import static dossier.contracts.query.Samples.effective;
import static dossier.contracts.query.Samples.passed;
import static dossier.contracts.query.Samples.returned;
import static dossier.contracts.query.Samples.signed;
import static dossier.contracts.query.Samples.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ApprovedInJointReview;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractEvent.FileAttached;
import dossier.contracts.api.ContractEvent.HandlingEvent.*;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewerHeard;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewerWithdrawn;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReturnedByAskedReviewer;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewerAsked;
import dossier.contracts.api.ContractEvent.ReturnedByJointReview;
import dossier.contracts.api.ContractEvent.ReturnedByLegal;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.FilePurpose;
import dossier.contracts.api.Finding;
import dossier.contracts.api.Party;
import dossier.contracts.api.Turn;
import dossier.handbook.Authority;
import dossier.handbook.Rule;
import dossier.platform.read.Office;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractFoldsTest {
    private static final PersonId SUCCESSOR = new PersonId("successor");
    private static final Instant DAY = Instant.parse("2026-03-02T04:00:00Z");

    private LedgerLine line = LedgerLine.blank("c1");
    private ContractFile file = ContractFile.blank("c1");

    @Test
    void one_asked_along_has_a_task_until_they_are_heard() {
        after(
                drafted(),
                submitted(false),
                new ReviewerAsked(C1, ContractStage.MANAGER_REVIEW, QIAN, Turn.AFTER, "risk", null),
                approvedByManager());
        assertThat(line.tasks()).extracting(Task::action).containsExactlyInAnyOrder("legal-review", "asked-after");
        after(new AskedReviewerHeard(C1, ContractStage.MANAGER_REVIEW, QIAN, true, "fine"));
        assertThat(line.tasks()).extracting(Task::action).containsExactly("legal-review");
        assertThat(file.reviews().getLast().remark()).isEqualTo("fine");
        after(
                new ReviewerAsked(C1, ContractStage.LEGAL_REVIEW, QIAN, Turn.AFTER, "risk", null),
                new ReturnedByAskedReviewer(C1, ContractStage.LEGAL_REVIEW, QIAN, "dear"));
        assertThat(line.tasks()).extracting(Task::action).containsExactly("revise");
        assertThat(line.stage()).isEqualTo(ContractStage.DRAFT);
    }

    @Test
    void what_one_was_asked_for_waits_for_whom_it_is_handed_to_and_for_nobody_once_asked_back() {
        after(
                drafted(),
                submitted(false),
                new ReviewerAsked(C1, ContractStage.MANAGER_REVIEW, QIAN, Turn.BEFORE, "risk", null),
                new AskedReviewHandedOver(C1, ContractStage.MANAGER_REVIEW, QIAN, SUCCESSOR, "leave"));
        assertThat(line.tasks()).extracting(Task::person).contains(SUCCESSOR).doesNotContain(QIAN);
        after(new AskedReviewerWithdrawn(C1, ContractStage.MANAGER_REVIEW, SUCCESSOR, "settled"));
        assertThat(line.tasks()).extracting(Task::action).containsExactly("managers-review");
    }

    @Test
    void from_draft_to_effect_each_column_moves_on_its_event() {
        after(drafted());
        assertThat(line.title()).isEqualTo("Pumps");
        assertThat(line.amount()).isEqualTo(Money.cny("480000"));
        assertThat(line.drafter()).isEqualTo(LI);
        assertThat(line.department()).isEqualTo(SALES);
        assertThat(line.draftedAt()).isEqualTo(DAY);
        assertThat(line.number()).isNull();
        assertWaits("submit", Rule.CON_02);
        after(submitted(false));
        assertThat(line.number()).isEqualTo("HT-2026-0001");
        assertThat(line.submittedAt()).isEqualTo(hour(1));
        assertThat(line.stage()).isEqualTo(ContractStage.MANAGER_REVIEW);
        assertWaits("managers-review", Rule.CON_04);
        assertThat(line.tasks().getFirst().due()).isEqualTo(DUE);
        after(approvedByManager());
        assertWaits("legal-review", Rule.CON_05);
        after(approvedByLegal());
        assertThat(line.tasks()).as("it is neither major nor complex").isEmpty();
        after(passed());
        assertWaits("sign", Rule.CON_07);
        after(signed(Party.US));
        assertWaits("sign", Rule.CON_07);
        assertThat(line.effectiveOn()).isNull();
        after(signed(Party.COUNTERPARTY), effective());
        assertThat(line.stage()).isEqualTo(ContractStage.EFFECTIVE);
        assertThat(line.effectiveOn()).isEqualTo(SIGNED);
        assertThat(line.tasks()).isEmpty();
        assertThat(line.changedAt()).isEqualTo(hour(7));
        assertThat(file.signatures()).extracting(Signature::party).containsExactly(Party.US, Party.COUNTERPARTY);
        assertThat(file.milestones())
                .extracting(Milestone::stage)
                .containsExactly(
                        ContractStage.DRAFT,
                        ContractStage.MANAGER_REVIEW,
                        ContractStage.LEGAL_REVIEW,
                        ContractStage.JOINT_REVIEW,
                        ContractStage.TO_SIGN,
                        ContractStage.EFFECTIVE);
    }

    @Test
    void a_returned_contract_waits_for_its_drafter_and_keeps_its_number_and_every_amendment() {
        after(drafted(), submitted(false), returned());
        assertThat(line.stage()).isEqualTo(ContractStage.DRAFT);
        assertWaits("revise", Rule.CON_04);
        assertThat(line.tasks().getFirst().person()).isEqualTo(LI);
        after(new ContractRevised(C1, 2, draft("Pumps and valves", "490000", true), "as wanted"));
        assertThat(line.title()).isEqualTo("Pumps and valves");
        assertThat(line.amount()).isEqualTo(Money.cny("490000"));
        assertThat(line.complex()).isTrue();
        after(submitted(false));
        assertThat(line.number()).isEqualTo("HT-2026-0001");
        assertThat(line.submittedAt()).isEqualTo(hour(4));
        assertThat(file.current().number()).isEqualTo(2);
        assertThat(file.drafts()).hasSize(2);
        assertThat(file.reviews()).singleElement().satisfies(it -> {
            assertThat(it.approved()).isFalse();
            assertThat(it.draftVersion()).isEqualTo(1);
            assertThat(it.amendments()).isEqualTo(returned().amendments());
        });
        assertThat(file.milestones())
                .extracting(Milestone::stage)
                .containsExactly(ContractStage.DRAFT, ContractStage.MANAGER_REVIEW);
    }

    @Test
    void a_major_contract_waits_for_each_named_reviewer_until_one_objects() {
        after(drafted(), submitted(true), approvedByManager(), approvedByLegal());
        assertThat(line.major()).isTrue();
        assertWaits("convene-joint-review", Rule.CON_06);
        after(convened());
        assertThat(line.tasks()).extracting(Task::person).containsExactly(WANG, QIAN);
        after(new ApprovedInJointReview(C1, WANG, "fine"));
        assertThat(line.tasks()).extracting(Task::person).containsExactly(QIAN);
        after(new ReturnedByJointReview(C1, QIAN, "too dear"));
        assertWaits("revise", Rule.CON_06);
        assertThat(file.reviews()).extracting(ReviewGiven::remark).containsExactly("", "", "fine", "too dear");
        assertThat(file.jointReviewers()).containsExactly(WANG, QIAN);
        after(submitted(true));
        assertThat(file.jointReviewers()).isEmpty();
    }

    @Test
    void complex_business_gets_a_joint_review_at_any_amount() {
        after(
                new ContractEvent.ContractDrafted(C1, draft("Pumps", "1", true), LI, SALES),
                submitted(false),
                approvedByManager(),
                approvedByLegal());
        assertWaits("convene-joint-review", Rule.CON_06);
    }

    @Test
    void legals_findings_are_kept_and_a_withdrawn_contract_waits_for_nobody() {
        var vague = new Finding(false, "vague");
        after(
                drafted(),
                submitted(false),
                approvedByManager(),
                new ReturnedByLegal(C1, WANG, Finding.CONFIRMED, Finding.CONFIRMED, vague));
        assertWaits("revise", Rule.CON_03);
        assertThat(file.reviews().getLast().findings()).contains(new ReviewGiven.NamedFinding("accuracy", vague));
        after(new FileAttached(
                C1, FilePurpose.CREDENTIALS, new StoredFile("b".repeat(64), "licence.pdf", "application/pdf", 1)));
        assertThat(file.files()).singleElement().extracting(Attachment::purpose).isEqualTo(FilePurpose.CREDENTIALS);
        after(new ContractWithdrawn(C1, "lost"));
        assertThat(line.stage()).isEqualTo(ContractStage.WITHDRAWN);
        assertThat(line.tasks()).isEmpty();
    }

    @Test
    void who_had_it_in_hand_goes_on_reading_it() {
        after(drafted());
        assertThat(line.readers().people()).containsExactly(LI);
        assertThat(line.readers().departments()).containsExactly(SALES);
        assertThat(line.readers().offices()).isEmpty();
        after(submitted(true), approvedByManager(), approvedByLegal(), convened());
        assertThat(line.readers().people()).contains(WANG, QIAN);
        assertThat(line.readers().offices())
                .containsExactly(
                        new Office(Authority.REVIEW_AS_MANAGER, SALES),
                        new Office(Authority.REVIEW_AS_LEGAL, null),
                        new Office(Authority.CONVENE_JOINT_REVIEW, null),
                        new Office(Authority.REVIEW_AS_FINANCE, null));
    }

    private void after(ContractEvent... events) {
        for (var event : events) {
            var told = told(line.version() + 1);
            line = line.after(event, told);
            file = file.after(event, told);
            assertThat(file.tasks()).isEqualTo(line.tasks());
            assertThat(file.readers()).isEqualTo(line.readers());
            assertThat(file.stage()).isEqualTo(line.stage());
        }
    }

    private void assertWaits(String action, Rule rule) {
        assertThat(line.tasks()).singleElement().satisfies(it -> {
            assertThat(it.action()).isEqualTo(action);
            assertThat(it.rule()).isEqualTo(rule);
        });
    }

    private static Told told(long version) {
        return new Told(
                "contracts/c1",
                version,
                "e" + version,
                hour(version),
                hour(version),
                new PersonId("li"),
                "salesperson",
                "e" + version,
                null);
    }

    private static Instant hour(long hours) {
        return DAY.plusSeconds(3_600 * hours);
    }

    @Test
    void a_reminder_shows_at_what_waits_until_the_next_has_it() {
        after(drafted());
        after(submitted(true));
        after(new ReviewUrged(C1, LocalDate.parse("2026-03-02"), ""));
        assertThat(line.tasks()).singleElement().extracting(Task::urged).isNotNull();
        after(approvedByManager());
        assertThat(line.tasks()).singleElement().extracting(Task::urged).isNull();
    }

    @Test
    void a_review_that_was_handed_over_waits_for_the_successor_and_a_further_reviewer_waits_as_long() {
        after(drafted());
        after(submitted(true));
        after(approvedByManager());
        after(approvedByLegal());
        after(convened());
        var named = line.tasks().stream().map(Task::person).toList();
        after(new ReviewHandedOver(C1, named.getFirst(), LI, "leave"));
        after(new ReviewerAdded(C1, SUCCESSOR, "knows it"));
        assertThat(line.tasks())
                .extracting(Task::person)
                .contains(LI, SUCCESSOR)
                .doesNotContain(named.getFirst());
        assertThat(file.jointReviewers()).contains(LI, SUCCESSOR).doesNotContain(named.getFirst());
        assertThat(line.tasks())
                .extracting(Task::due)
                .containsOnly(line.tasks().getFirst().due());
    }

    @Test
    void a_copy_waits_for_its_colleague_through_every_stage_until_they_take_note() {
        after(drafted());
        after(new CopiedToColleagues(C1, List.of(SUCCESSOR), ""));
        after(submitted(true));
        assertThat(line.tasks()).extracting(Task::action).containsExactlyInAnyOrder("managers-review", "read-copy");
        assertThat(line.readers().people()).contains(SUCCESSOR);
        after(new NoteTaken(C1, SUCCESSOR));
        assertThat(line.tasks()).extracting(Task::action).containsExactly("managers-review");
        assertThat(line.readers().people()).contains(SUCCESSOR);
    }

    @Test
    void what_was_called_back_waits_where_it_was() {
        after(drafted());
        after(submitted(true));
        after(approvedByManager());
        after(new StepCalledBack(C1, ContractStage.MANAGER_REVIEW, "", DUE));
        assertThat(line.stage()).isEqualTo(ContractStage.MANAGER_REVIEW);
        assertThat(line.tasks()).extracting(Task::action).containsExactly("managers-review");
        after(new StepCalledBack(C1, ContractStage.DRAFT, "", null));
        assertThat(line.tasks()).extracting(Task::action, Task::person).containsExactly(tuple("submit", LI));
    }

    @Test
    void a_contract_that_was_handed_over_is_its_successors_with_all_that_waits() {
        after(drafted());
        after(new CopiedToColleagues(C1, List.of(LI), ""));
        after(new ContractHandedOver(C1, LI, SUCCESSOR, "leaves"));
        assertThat(line.drafter()).isEqualTo(SUCCESSOR);
        assertThat(file.drafter()).isEqualTo(SUCCESSOR);
        assertThat(line.readers().people()).contains(SUCCESSOR);
        assertThat(line.tasks())
                .extracting(Task::action, Task::person)
                .containsExactlyInAnyOrder(tuple("submit", SUCCESSOR), tuple("read-copy", LI));
        after(submitted(true));
        after(new ContractHandedOver(C1, SUCCESSOR, LI, "stays after all"));
        assertThat(line.tasks())
                .filteredOn(it -> it.action().equals("managers-review"))
                .extracting(Task::barred)
                .containsExactly(LI);
    }
}
