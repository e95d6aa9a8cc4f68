package dossier.contracts.query;

import static dossier.contracts.query.Samples.C1;
import static dossier.contracts.query.Samples.LI;
import static dossier.contracts.query.Samples.SIGNED;
import static dossier.contracts.query.Samples.approvedByLegal;
import static dossier.contracts.query.Samples.approvedByManager;
import static dossier.contracts.query.Samples.drafted;
import static dossier.contracts.query.Samples.effective;
import static dossier.contracts.query.Samples.passed;
import static dossier.contracts.query.Samples.signed;
import static dossier.contracts.query.Samples.submitted;
import static dossier.handbook.Rule.CON_08;
import static dossier.handbook.Rule.CON_09;
import static dossier.handbook.Rule.CON_16;
import static dossier.handbook.Rule.CON_17;
import static dossier.handbook.Rule.CON_19;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ChangeEvent.*;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.api.ContractDutyEvent.*;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.FileAttached;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.Copy;
import dossier.contracts.api.FilePurpose;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceEvent.*;
import dossier.contracts.query.ContractView.Paper;
import dossier.contracts.query.ContractView.Step;
import dossier.handbook.Authority;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.platform.read.DutyLine;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A contract's page and line in the ledger after its signature. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PerformanceFoldsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 13);
    private static final DepartmentId PRODUCTION = new DepartmentId("production");
    private static final StoredFile PROOF = new StoredFile("c".repeat(64), "proof.pdf", "application/pdf", 10);
    private static final PersonId NING = new PersonId("ning");

    private LedgerLine line = LedgerLine.blank("c1");
    private ContractFile file = ContractFile.blank("c1");

    @BeforeEach
    void signed_by_both() {
        after(drafted(), submitted(false), approvedByManager(), approvedByLegal(), passed());
        after(signed(Party.US), signed(Party.COUNTERPARTY), effective());
        after(begun(CON_08, ""), begun(CON_16, ""), begun(CON_17, ""));
    }

    @Test
    void from_its_effect_the_contract_group_has_three_things_to_do() {
        assertThat(line.tasks())
                .extracting(Task::action, Task::authority, Task::due)
                .containsExactly(
                        Tuple.tuple("distribute-copies", Authority.COORDINATE_CONTRACTS, FRIDAY),
                        Tuple.tuple("file-copy", Authority.COORDINATE_CONTRACTS, FRIDAY),
                        Tuple.tuple("progress-review", Authority.COORDINATE_CONTRACTS, FRIDAY));
        after(new CopyFiled(C1, PROOF), kept(CON_16, "", NOW));
        assertThat(line.tasks()).extracting(Task::action).containsExactly("distribute-copies", "progress-review");
        assertThat(file.performance().filed()).isNotNull();
        assertThat(file.stored()).contains(PROOF);
    }

    @Test
    void a_copy_is_read_and_acknowledged_by_its_department() {
        after(new CopiesDistributed(C1, List.of(new Copy(PRODUCTION, "build two"))));
        after(kept(CON_08, "", NOW), begun(CON_08, "production"));
        assertThat(line.readers().departments()).contains(PRODUCTION);
        assertThat(line.tasks().getLast()).satisfies(it -> {
            assertThat(it.action()).isEqualTo("acknowledge-copy");
            assertThat(it.department()).isEqualTo(PRODUCTION);
        });
        assertThat(file.performance().copies().getFirst().received()).isNull();
        after(new CopyAcknowledged(C1, PRODUCTION), kept(CON_08, "production", NOW));
        assertThat(file.performance().copies().getFirst().received()).isNotNull();
        assertThat(line.tasks()).extracting(Task::action).containsExactly("file-copy", "progress-review");
    }

    @Test
    void each_obligation_waits_until_it_is_fulfilled_and_after_the_last_the_dossier_waits() {
        after(new ObligationAdded(C1, 1, Party.US, "deliver", FRIDAY), begun(CON_09, "1"));
        after(new ObligationAdded(C1, 2, Party.COUNTERPARTY, "pay", FRIDAY), begun(CON_09, "2"));
        assertThat(line.tasks())
                .filteredOn(it -> it.rule() == CON_09)
                .extracting(Task::subject)
                .containsExactly("1", "2");
        after(new ObligationFulfilled(C1, 2, FRIDAY, PROOF), kept(CON_09, "2", NOW));
        assertThat(line.tasks()).extracting(Task::subject).contains("1").doesNotContain("2");
        assertThat(line.tasks()).extracting(Task::action).doesNotContain("archive");
        after(new ObligationFulfilled(C1, 1, FRIDAY, PROOF), kept(CON_09, "1", NOW));
        assertThat(line.tasks()).extracting(Task::action).contains("archive").doesNotContain("fulfil-obligation");
        after(new ObligationAdded(C1, 3, Party.US, "train", FRIDAY), begun(CON_09, "3"));
        assertThat(line.tasks()).extracting(Task::action).doesNotContain("archive");
        assertThat(file.performance().obligations())
                .extracting(PerformanceFile.Obligation::fulfilledOn)
                .containsExactly(FRIDAY, FRIDAY, null);
    }

    @Test
    void duties_are_told_kept_late_breached_or_ended_with_how_late() {
        after(new DutyReminded(C1, CON_08, ""), new DutyBreached(C1, CON_08, "", due()));
        assertThat(line.breaches()).isEqualTo(1);
        assertThat(file.duties().getFirst().state()).isEqualTo(State.BREACHED);
        after(kept(CON_08, "", due().plusSeconds(2 * 86_400)), kept(CON_16, "", NOW));
        after(new DutyLapsed(C1, CON_17, ""));
        assertThat(file.duties())
                .extracting(DutyLine::state, DutyLine::daysLate)
                .containsExactly(
                        Tuple.tuple(State.LATE, 3L), Tuple.tuple(State.KEPT, 0L), Tuple.tuple(State.LAPSED, 0L));
        after(begun(CON_17, ""));
        assertThat(file.duties().getLast().state()).isEqualTo(State.OWED);
    }

    @Test
    void the_manager_is_asked_to_supervise_but_not_the_drafter() {
        after(begun(CON_19, ""));
        assertThat(line.tasks().getLast()).satisfies(it -> {
            assertThat(it.action()).isEqualTo("supervision");
            assertThat(it.authority()).isEqualTo(Authority.REVIEW_AS_MANAGER);
            assertThat(it.department()).isEqualTo(Samples.SALES);
            assertThat(it.barred()).isEqualTo(LI);
        });
        after(new SupervisionRecorded(C1, "on time"), kept(CON_19, "", NOW));
        assertThat(line.tasks()).extracting(Task::action).doesNotContain("supervision");
        assertThat(file.performance().supervision())
                .extracting(PerformanceFile.Note::text)
                .containsExactly("on time");
    }

    @Test
    void problems_and_progress_are_kept_with_their_answers() {
        after(new ProblemRaised(C1, 1, "no crane"), new ProblemResolved(C1, 1, "rented"));
        after(new ProgressReviewed(C1, "fine"));
        assertThat(file.performance().problems()).singleElement().satisfies(it -> {
            assertThat(it.raised().text()).isEqualTo("no crane");
            assertThat(it.resolved()).isNotNull();
        });
        assertThat(file.performance().progress())
                .extracting(PerformanceFile.Note::text)
                .containsExactly("fine");
    }

    @Test
    void an_amendment_waits_for_its_review_then_for_signatures_and_then_moves_the_amount() {
        after(proposed(1, ChangeKind.AMENDMENT, Money.cny("300000")));
        assertThat(line.tasks().getLast().action()).isEqualTo("review-change");
        assertThat(line.tasks().getLast().barred()).isEqualTo(LI);
        after(new ChangePassed(C1, 1, NING, "fine"));
        assertThat(line.tasks().getLast().action()).isEqualTo("sign-change");
        after(changeSigned(Party.US));
        assertThat(file.amount()).isEqualTo(Money.cny("480000"));
        after(changeSigned(Party.COUNTERPARTY), new ContractAmended(C1, 1, FRIDAY, Money.cny("300000")));
        assertThat(file.amount()).isEqualTo(Money.cny("300000"));
        assertThat(line.amount()).isEqualTo(Money.cny("300000"));
        assertThat(line.tasks()).extracting(Task::rule).doesNotContain(Rule.CON_10);
        after(proposed(2, ChangeKind.AMENDMENT, null), new ChangeRejected(C1, 2, NING, "no"));
        after(proposed(3, ChangeKind.AMENDMENT, null), new ChangeDropped(C1, 3, "no need"));
        assertThat(file.changes())
                .extracting(ChangeLine::state)
                .containsExactly(ChangeLine.Progress.MADE, ChangeLine.Progress.REJECTED, ChangeLine.Progress.DROPPED);
        assertThat(file.amount()).isEqualTo(Money.cny("300000"));
        assertThat(dossier()).contains(new Paper(FilePurpose.SUPPLEMENTARY_AGREEMENT, false));
    }

    @Test
    void a_terminated_contract_waits_for_its_archive_and_its_strip_says_so() {
        assertThat(strip()).doesNotContain(ContractStage.TERMINATED).endsWith(ContractStage.ARCHIVED);
        after(proposed(1, ChangeKind.TERMINATION, null), new ContractTerminated(C1, 1, FRIDAY));
        assertThat(line.stage()).isEqualTo(ContractStage.TERMINATED);
        assertThat(line.tasks().getLast().action()).isEqualTo("archive");
        after(new FileAttached(C1, FilePurpose.CORRESPONDENCE, PROOF));
        assertThat(dossier())
                .contains(new Paper(FilePurpose.CORRESPONDENCE, true), new Paper(FilePurpose.APPROVAL_FORM, false));
        after(new ContractArchived(C1, "shelf 3"), new DutyLapsed(C1, CON_17, ""));
        assertThat(line.tasks()).isEmpty();
        assertThat(file.performance().place()).isEqualTo("shelf 3");
        assertThat(strip()).endsWith(ContractStage.EFFECTIVE, ContractStage.TERMINATED, ContractStage.ARCHIVED);
        assertThat(view().steps()).extracting(Step::state).containsOnly("done");
    }

    private static DutyBegun begun(Rule rule, String subject) {
        return new DutyBegun(C1, Duty.byEndOf(FRIDAY, rule, subject));
    }

    private static Instant due() {
        return Duty.byEndOf(FRIDAY, CON_08, "").due();
    }

    private static DutyKept kept(Rule rule, String subject, Instant done) {
        return new DutyKept(C1, rule, subject, due(), done);
    }

    private static ChangeProposed proposed(int number, ChangeKind kind, @Nullable Money amount) {
        return new ChangeProposed(C1, number, kind, "market", "as agreed", amount, LI);
    }

    private static ChangeSigned changeSigned(Party party) {
        return new ChangeSigned(C1, 1, party, SIGNED, PROOF);
    }

    private ContractView view() {
        return ContractView.of(file, null, null);
    }

    private List<Paper> dossier() {
        return view().dossier();
    }

    private List<ContractStage> strip() {
        return view().steps().stream().map(Step::stage).toList();
    }

    private void after(ContractEvent... events) {
        for (var event : events) {
            var version = line.version() + 1;
            var told = new Told("contracts/c1", version, "e" + version, NOW, NOW, LI, "clerk", "e" + version, null);
            line = line.after(event, told);
            file = file.after(event, told);
            assertThat(file.tasks()).isEqualTo(line.tasks());
            assertThat(file.readers()).isEqualTo(line.readers());
            assertThat(file.stage()).isEqualTo(line.stage());
        }
    }
}
