package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;

import dossier.contracts.api.ChangeEvent.*;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.api.ContractCommand.AttachFile;
import dossier.contracts.api.ContractDutyEvent.DutyLapsed;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.FileAttached;
import dossier.contracts.api.FilePurpose;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceCommand.ArchiveContract;
import dossier.contracts.api.PerformanceEvent.*;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** CON-11: no archive before the contract is performed and its dossier complete. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveTest {
    private static final ArchiveContract ARCHIVE = new ArchiveContract(ID, "shelf 3");
    private static final FilePurpose[] PAPERS = {
        FilePurpose.CONTRACT_TEXT, FilePurpose.APPROVAL_FORM, FilePurpose.CORRESPONDENCE
    };

    @Test
    void performed_and_complete_it_is_archived_and_what_is_still_owed_lapses() {
        by(COORDINATOR)
                .given(complete())
                .when(ARCHIVE)
                .then(
                        new ContractArchived(ID, "shelf 3"),
                        new DutyLapsed(ID, CON_08, ""),
                        new DutyLapsed(ID, CON_17, ""),
                        new DutyLapsed(ID, CON_19, ""),
                        new DutyLapsed(ID, ORD_01, ""));
        by(COORDINATOR).given(complete()).when(ARCHIVE).allowedBy(ORG_04, STAGE, CON_11);
    }

    @Test
    void the_refusal_lists_what_the_dossier_lacks() {
        by(COORDINATOR)
                .given(then(performed(inEffect()), new CopyFiled(ID, SCAN)))
                .when(ARCHIVE)
                .refusedMissing(CON_11, "purpose.CONTRACT_TEXT", "purpose.APPROVAL_FORM", "purpose.CORRESPONDENCE");
        by(COORDINATOR)
                .given(with(then(inEffect(), new CopyFiled(ID, SCAN)), PAPERS))
                .when(ARCHIVE)
                .refusedMissing(CON_11, "purpose.PERFORMANCE_RECORD");
    }

    @Test
    void an_amendment_adds_its_agreement_to_what_the_dossier_must_hold() {
        var amended = then(
                complete(),
                new ChangeProposed(ID, 1, ChangeKind.AMENDMENT, "late", "later", null, DRAFTER.person()),
                new ContractAmended(ID, 1, TODAY, null));
        by(COORDINATOR).given(amended).when(ARCHIVE).refusedMissing(CON_11, "purpose.SUPPLEMENTARY_AGREEMENT");
        by(COORDINATOR)
                .given(with(amended, FilePurpose.SUPPLEMENTARY_AGREEMENT))
                .when(ARCHIVE)
                .allowedBy(CON_11);
    }

    @Test
    void a_copy_must_be_on_file() {
        by(COORDINATOR).given(with(performed(inEffect()), PAPERS)).when(ARCHIVE).refused(CON_11);
    }

    @Test
    void the_refusal_lists_what_is_not_performed() {
        by(COORDINATOR)
                .given(then(
                        complete(),
                        new ObligationAdded(ID, 2, Party.US, "train", DUE),
                        new ProblemRaised(ID, 1, "no crane"),
                        new ChangeProposed(ID, 1, ChangeKind.AMENDMENT, "late", "later", null, DRAFTER.person())))
                .when(ARCHIVE)
                .refusedMissing(CON_11, "open.obligations", "open.problems", "open.change");
    }

    @Test
    void a_terminated_contract_need_not_be_performed_but_its_problems_are_settled() {
        var terminated = then(
                with(then(inEffect(), new CopyFiled(ID, SCAN)), PAPERS),
                new ObligationAdded(ID, 1, Party.US, "deliver", DUE),
                new ChangeProposed(ID, 1, ChangeKind.TERMINATION, "flood", "over", null, DRAFTER.person()),
                new ContractTerminated(ID, 1, TODAY));
        var recorded = with(terminated, FilePurpose.PERFORMANCE_RECORD, FilePurpose.SUPPLEMENTARY_AGREEMENT);
        by(COORDINATOR).given(recorded).when(ARCHIVE).allowedBy(CON_11);
        by(COORDINATOR)
                .given(then(recorded, new ProblemRaised(ID, 1, "deposit")))
                .when(ARCHIVE)
                .refusedMissing(CON_11, "open.problems");
    }

    @Test
    void only_the_contract_group_archives_and_only_once() {
        by(DRAFTER).given(complete()).when(ARCHIVE).refused(ORG_04);
        by(COORDINATOR)
                .given(then(complete(), new ContractArchived(ID, "shelf 3")))
                .when(ARCHIVE)
                .refused(STAGE);
        by(COORDINATOR).given(passedLegal(SMALL)).when(ARCHIVE).refused(STAGE, CON_11, CON_11);
    }

    @Test
    void until_the_archive_the_drafter_and_the_contract_group_put_files_into_the_dossier() {
        var attach = new AttachFile(ID, FilePurpose.CORRESPONDENCE, SCAN);
        by(COORDINATOR).given(inEffect()).when(attach).then(new FileAttached(ID, FilePurpose.CORRESPONDENCE, SCAN));
        by(DRAFTER).given(inEffect()).when(attach).then(new FileAttached(ID, FilePurpose.CORRESPONDENCE, SCAN));
        by(COLLEAGUE).given(inEffect()).when(attach).refused(ORG_04);
        for (var late : List.of(COORDINATOR, DRAFTER))
            by(late).given(then(complete(), new ContractArchived(ID, "shelf 3")))
                    .when(attach)
                    .refused(STAGE);
    }

    private static ContractEvent[] complete() {
        return with(then(performed(inEffect()), new CopyFiled(ID, SCAN), kept(CON_16, "", DUE, NOON)), PAPERS);
    }

    private static ContractEvent[] performed(ContractEvent[] history) {
        return then(
                history,
                new ObligationAdded(ID, 1, Party.US, "deliver", DUE),
                begun(CON_09, "1", DUE),
                new ObligationFulfilled(ID, 1, TODAY, SCAN),
                kept(CON_09, "1", DUE, NOON));
    }

    private static ContractEvent[] with(ContractEvent[] history, FilePurpose... papers) {
        return then(
                history,
                Arrays.stream(papers).map(it -> new FileAttached(ID, it, SCAN)).toArray(ContractEvent[]::new));
    }
}
