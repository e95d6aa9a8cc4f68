package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;

import dossier.contracts.api.ChangeEvent.ContractTerminated;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.Copy;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceCommand.*;
import dossier.contracts.api.PerformanceEvent.*;
import dossier.files.api.FileCard;
import dossier.handbook.Authority;
import dossier.policies.api.WorkingDay;
import dossier.words.DepartmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** CON-08, CON-09, CON-16, CON-17: what follows a signature. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PerformanceTest {
    private static final DepartmentId PRODUCTION = WORKER.department();
    private static final Copy FOR_PRODUCTION = new Copy(PRODUCTION, "build two");
    private static final DistributeCopies SEND = new DistributeCopies(ID, List.of(FOR_PRODUCTION));
    private static final LocalDate NEXT_MONTH = TODAY.plusDays(30);
    private static final Instant TOO_LATE = Instant.parse("2026-03-06T04:00:00Z");

    @Test
    void copies_go_out_and_each_department_owes_its_receipt() {
        by(COORDINATOR)
                .given(inEffect())
                .when(SEND)
                .then(
                        new CopiesDistributed(ID, List.of(FOR_PRODUCTION)),
                        kept(CON_08, "", DUE, NOON),
                        begun(CON_08, "production", DUE));
        by(WORKER)
                .given(sent())
                .when(new AcknowledgeCopy(ID))
                .then(new CopyAcknowledged(ID, PRODUCTION), kept(CON_08, "production", DUE, NOON));
    }

    @Test
    void where_no_calendar_is_published_limits_run_from_monday_to_friday() {
        by(COORDINATOR)
                .at(Instant.parse("2026-03-05T04:00:00Z"))
                .knowing(new WorkingDay(null, 2026))
                .given(inEffect())
                .when(SEND)
                .then(
                        new CopiesDistributed(ID, List.of(FOR_PRODUCTION)),
                        kept(CON_08, "", DUE, Instant.parse("2026-03-05T04:00:00Z")),
                        begun(CON_08, "production", LocalDate.parse("2026-03-09")));
    }

    @Test
    void each_department_gets_one_copy() {
        by(COORDINATOR).given(sent()).when(SEND).refused(STAGE);
        by(COORDINATOR)
                .given(inEffect())
                .when(new DistributeCopies(ID, List.of(FOR_PRODUCTION, FOR_PRODUCTION)))
                .refused(STAGE);
    }

    @Test
    void only_the_contract_group_sends_copies_and_only_of_a_contract_in_effect() {
        for (var other : List.of(DRAFTER, MANAGER, LAWYER))
            by(other).given(inEffect()).when(SEND).refused(ORG_04);
        by(COORDINATOR).given(passedLegal(SMALL)).when(SEND).refused(STAGE);
    }

    @Test
    void a_receipt_is_given_once_by_the_department_that_has_the_copy() {
        by(LAWYER).given(sent()).when(new AcknowledgeCopy(ID)).refused(ORG_04);
        by(WORKER)
                .given(then(sent(), new CopyAcknowledged(ID, PRODUCTION)))
                .when(new AcknowledgeCopy(ID))
                .refused(STAGE);
    }

    @Test
    void a_copy_is_filed_once_in_time_or_late() {
        var file = new FileCopy(ID, SCAN);
        by(COORDINATOR).given(inEffect()).when(file).then(new CopyFiled(ID, SCAN), kept(CON_16, "", DUE, NOON));
        by(COORDINATOR)
                .at(TOO_LATE)
                .given(inEffect())
                .when(file)
                .then(new CopyFiled(ID, SCAN), kept(CON_16, "", DUE, TOO_LATE));
        by(COORDINATOR)
                .given(then(inEffect(), new CopyFiled(ID, SCAN)))
                .when(file)
                .refused(STAGE);
        by(COORDINATOR)
                .knowing(new FileCard(SCAN.sha256(), false, 0))
                .given(inEffect())
                .when(file)
                .refused(KNOWN);
    }

    @Test
    void an_obligation_is_owed_until_its_day_and_fulfilled_with_evidence() {
        by(DRAFTER)
                .given(inEffect())
                .when(new AddObligation(ID, Party.US, "deliver", NEXT_MONTH))
                .then(new ObligationAdded(ID, 1, Party.US, "deliver", NEXT_MONTH), begun(CON_09, "1", NEXT_MONTH));
        by(COORDINATOR)
                .given(owing())
                .when(new AddObligation(ID, Party.COUNTERPARTY, "pay", NEXT_MONTH))
                .then(
                        new ObligationAdded(ID, 2, Party.COUNTERPARTY, "pay", NEXT_MONTH),
                        begun(CON_09, "2", NEXT_MONTH));
        by(DRAFTER)
                .given(owing())
                .when(fulfil(1, TODAY))
                .then(
                        new ObligationFulfilled(ID, 1, TODAY, SCAN),
                        kept(CON_09, "1", NEXT_MONTH, Instant.parse("2026-03-01T16:00:00Z")));
    }

    @Test
    void what_is_not_owed_is_not_fulfilled_nor_on_a_day_to_come_nor_without_evidence() {
        by(DRAFTER).given(owing()).when(fulfil(2, TODAY)).refused(KNOWN);
        by(DRAFTER)
                .given(then(owing(), new ObligationFulfilled(ID, 1, TODAY, SCAN)))
                .when(fulfil(1, TODAY))
                .refused(KNOWN);
        by(DRAFTER).given(owing()).when(fulfil(1, TODAY.plusDays(1))).refused(STAGE);
        by(DRAFTER)
                .knowing(new FileCard(SCAN.sha256(), true, 1))
                .given(owing())
                .when(fulfil(1, TODAY))
                .refused(KNOWN);
        by(DRAFTER)
                .given(then(owing(), new ContractTerminated(ID, 1, TODAY)))
                .when(fulfil(1, TODAY))
                .refused(STAGE);
    }

    @Test
    void others_do_not_perform_it() {
        var elsewhere = someone("yu", "after-sales", Authority.DRAFT_CONTRACTS);
        by(elsewhere).given(owing()).when(fulfil(1, TODAY)).refused(ORG_04);
        by(WORKER).given(owing()).when(fulfil(1, TODAY)).refused(ORG_04);
        by(WORKER).given(inEffect()).when(new RaiseProblem(ID, "late")).refused(ORG_04);
        by(DRAFTER).given(inEffect()).when(new RecordProgressReview(ID, "fine")).refused(ORG_04);
    }

    @Test
    void a_progress_review_keeps_its_duty_and_begins_the_next() {
        by(COORDINATOR)
                .given(inEffect())
                .when(new RecordProgressReview(ID, "fine"))
                .then(
                        new ProgressReviewed(ID, "fine"),
                        kept(CON_17, "", NEXT_MONTH, NOON),
                        begun(CON_17, "", NEXT_MONTH));
    }

    @Test
    void a_problem_is_raised_by_those_concerned_and_settled_by_the_contract_group() {
        by(WORKER).given(sent()).when(new RaiseProblem(ID, "no crane")).then(new ProblemRaised(ID, 1, "no crane"));
        var raised = then(sent(), new ProblemRaised(ID, 1, "no crane"));
        by(DRAFTER).given(raised).when(new RaiseProblem(ID, "rain")).then(new ProblemRaised(ID, 2, "rain"));
        by(COORDINATOR)
                .given(raised)
                .when(new ResolveProblem(ID, 1, "rented"))
                .then(new ProblemResolved(ID, 1, "rented"));
        by(COORDINATOR).given(raised).when(new ResolveProblem(ID, 2, "rented")).refused(KNOWN);
        by(DRAFTER).given(raised).when(new ResolveProblem(ID, 1, "rented")).refused(ORG_04);
    }

    private static FulfilObligation fulfil(int obligation, LocalDate on) {
        return new FulfilObligation(ID, obligation, on, SCAN);
    }

    private static ContractEvent[] sent() {
        return then(
                inEffect(),
                new CopiesDistributed(ID, List.of(FOR_PRODUCTION)),
                kept(CON_08, "", DUE, NOON),
                begun(CON_08, "production", DUE));
    }

    private static ContractEvent[] owing() {
        return then(
                inEffect(),
                new ObligationAdded(ID, 1, Party.US, "deliver", NEXT_MONTH),
                begun(CON_09, "1", NEXT_MONTH));
    }
}
