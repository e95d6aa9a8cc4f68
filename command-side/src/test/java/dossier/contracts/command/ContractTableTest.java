package dossier.contracts.command;

import static dossier.contracts.command.ContractDecider.CONTRACT;
import static dossier.contracts.command.ContractLife.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.BalanceEvent.BalanceGranted;
import dossier.contracts.api.ChangeEvent.*;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.api.ClaimEvent.*;
import dossier.contracts.api.ClearanceEvent.DeviationApproved;
import dossier.contracts.api.ClearanceEvent.PricesCompared;
import dossier.contracts.api.ClearanceEvent.RiskFound;
import dossier.contracts.api.ClearanceEvent.RiskSignedOff;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractDutyEvent.*;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractEvent.HandlingEvent.*;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.CorrectionEvent.*;
import dossier.contracts.api.Entry;
import dossier.contracts.api.FilePurpose;
import dossier.contracts.api.Finding;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentEvent.MilestoneFixed;
import dossier.contracts.api.PerformanceEvent.*;
import dossier.contracts.api.Portion;
import dossier.contracts.api.TakeoverEvent;
import dossier.contracts.api.TakeoverEvent.ContractTakenOver;
import dossier.contracts.api.TermEvent.ContractExpired;
import dossier.contracts.api.TermEvent.ContractRenewed;
import dossier.contracts.api.TermEvent.EndAnnounced;
import dossier.contracts.api.TermEvent.NoticeGiven;
import dossier.contracts.api.TermEvent.TermConsidered;
import dossier.contracts.api.Turn;
import dossier.handbook.Rule;
import dossier.handbook.Scenario;
import dossier.handbook.Standing;
import dossier.handbook.Standing.Verdict;
import dossier.platform.store.Vocabulary;
import dossier.prices.api.PriceListId;
import dossier.words.Money;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The table as it answers "what may I do?", and the state after every kind of event. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractTableTest {
    private static final Entry.Signing SIGNING = new Entry.Signing(Party.US, TODAY, SCAN);
    private static final Entry.Fulfilment FULFILMENT = new Entry.Fulfilment(1, TODAY, SCAN);
    private static final Entry.Obligation OBLIGATION = new Entry.Obligation(1, Party.US, "deliver", TODAY);
    private static final Entry.Particulars PARTICULARS = new Entry.Particulars("Pumps", ACME, Money.cny("1"));

    /** Every kind of event, and the stage it leaves a contract in that was in legal review. */
    private static final Map<ContractEvent, ContractStage> AFTER = Map.ofEntries(
            Map.entry(new ContractDrafted(ID, SMALL, DRAFTER.person(), DRAFTER.department()), ContractStage.DRAFT),
            Map.entry(new ContractRevised(ID, 2, SMALL, ""), ContractStage.LEGAL_REVIEW),
            Map.entry(new FileAttached(ID, FilePurpose.OTHER, SCAN), ContractStage.LEGAL_REVIEW),
            Map.entry(new ContractSubmitted(ID, NUMBER, 1, false, null), ContractStage.MANAGER_REVIEW),
            Map.entry(managerApproved(), ContractStage.LEGAL_REVIEW),
            Map.entry(new ReturnedByManager(ID, MANAGER.person(), List.of()), ContractStage.DRAFT),
            Map.entry(new ApprovedByLegal(ID, LAWYER.person()), ContractStage.JOINT_REVIEW),
            Map.entry(
                    new ReturnedByLegal(ID, LAWYER.person(), Finding.CONFIRMED, Finding.CONFIRMED, Finding.CONFIRMED),
                    ContractStage.DRAFT),
            Map.entry(new JointReviewConvened(ID, List.of(LAWYER.person()), null), ContractStage.LEGAL_REVIEW),
            Map.entry(new ApprovedInJointReview(ID, LAWYER.person(), ""), ContractStage.LEGAL_REVIEW),
            Map.entry(new ReturnedByJointReview(ID, LAWYER.person(), "risk"), ContractStage.DRAFT),
            Map.entry(new ReviewPassed(ID, 1, TODAY), ContractStage.TO_SIGN),
            Map.entry(new ContractWithdrawn(ID, "cancelled"), ContractStage.WITHDRAWN),
            Map.entry(new ContractSigned(ID, Party.US, TODAY, SCAN), ContractStage.LEGAL_REVIEW),
            Map.entry(new ContractSealed(ID, SEAL_USE, SCAN.sha256()), ContractStage.LEGAL_REVIEW),
            Map.entry(new ReviewUrged(ID, TODAY, ""), ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new ReviewHandedOver(ID, LAWYER.person(), ACCOUNTANT.person(), "leave"),
                    ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new ContractHandedOver(ID, DRAFTER.person(), COLLEAGUE.person(), "leaves"),
                    ContractStage.LEGAL_REVIEW),
            Map.entry(new ReviewerAdded(ID, ACCOUNTANT.person(), "risk"), ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new ReviewerAsked(ID, ContractStage.LEGAL_REVIEW, ACCOUNTANT.person(), Turn.BEFORE, "risk", null),
                    ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new AskedReviewerHeard(ID, ContractStage.LEGAL_REVIEW, ACCOUNTANT.person(), true, ""),
                    ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new AskedReviewHandedOver(
                            ID, ContractStage.LEGAL_REVIEW, ACCOUNTANT.person(), COLLEAGUE.person(), "leave"),
                    ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new AskedReviewerWithdrawn(ID, ContractStage.LEGAL_REVIEW, ACCOUNTANT.person(), "settled"),
                    ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new ReturnedByAskedReviewer(ID, ContractStage.MANAGER_REVIEW, ACCOUNTANT.person(), "risk"),
                    ContractStage.DRAFT),
            Map.entry(new CopiedToColleagues(ID, List.of(COLLEAGUE.person()), ""), ContractStage.LEGAL_REVIEW),
            Map.entry(new NoteTaken(ID, COLLEAGUE.person()), ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new StepCalledBack(ID, ContractStage.MANAGER_REVIEW, "page missing", null),
                    ContractStage.MANAGER_REVIEW),
            Map.entry(new ContractTookEffect(ID, TODAY), ContractStage.EFFECTIVE),
            Map.entry(new CopiesDistributed(ID, List.of()), ContractStage.LEGAL_REVIEW),
            Map.entry(new CopyAcknowledged(ID, WORKER.department()), ContractStage.LEGAL_REVIEW),
            Map.entry(new CopyFiled(ID, SCAN), ContractStage.LEGAL_REVIEW),
            Map.entry(new ObligationAdded(ID, 1, Party.US, "deliver", TODAY), ContractStage.LEGAL_REVIEW),
            Map.entry(new ObligationFulfilled(ID, 1, TODAY, SCAN), ContractStage.LEGAL_REVIEW),
            Map.entry(new ProgressReviewed(ID, "on time"), ContractStage.LEGAL_REVIEW),
            Map.entry(new SupervisionRecorded(ID, "on time"), ContractStage.LEGAL_REVIEW),
            Map.entry(new ProblemRaised(ID, 1, "no crane"), ContractStage.LEGAL_REVIEW),
            Map.entry(new ProblemResolved(ID, 1, "rented"), ContractStage.LEGAL_REVIEW),
            Map.entry(new ContractArchived(ID, "shelf 3"), ContractStage.ARCHIVED),
            Map.entry(
                    new ChangeProposed(ID, 1, ChangeKind.AMENDMENT, "late", "later", null, DRAFTER.person()),
                    ContractStage.LEGAL_REVIEW),
            Map.entry(new ChangePassed(ID, 1, COORDINATOR.person(), ""), ContractStage.LEGAL_REVIEW),
            Map.entry(new ChangeRejected(ID, 1, COORDINATOR.person(), ""), ContractStage.LEGAL_REVIEW),
            Map.entry(new ChangeSigned(ID, 1, Party.US, TODAY, SCAN), ContractStage.LEGAL_REVIEW),
            Map.entry(new ChangeDropped(ID, 1, "no need"), ContractStage.LEGAL_REVIEW),
            Map.entry(new ContractAmended(ID, 1, TODAY, null), ContractStage.LEGAL_REVIEW),
            Map.entry(new ContractTerminated(ID, 1, TODAY), ContractStage.TERMINATED),
            Map.entry(begun(Rule.CON_16, "", DUE), ContractStage.LEGAL_REVIEW),
            Map.entry(new DutyReminded(ID, Rule.CON_16, ""), ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new DutyBreached(
                            ID,
                            Rule.CON_16,
                            "",
                            begun(Rule.CON_16, "", DUE).duty().due()),
                    ContractStage.LEGAL_REVIEW),
            Map.entry(kept(Rule.CON_16, "", DUE, Scenario.NOON), ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new SigningCorrectionProposed(ID, 1, 5, SIGNING, "misread", DRAFTER.person()),
                    ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new FulfilmentCorrectionProposed(ID, 1, 5, FULFILMENT, "misread", DRAFTER.person()),
                    ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new ObligationCorrectionProposed(ID, 1, 5, OBLIGATION, "misread", DRAFTER.person()),
                    ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new ParticularsCorrectionProposed(ID, 1, 5, PARTICULARS, "misread", DRAFTER.person()),
                    ContractStage.LEGAL_REVIEW),
            Map.entry(new SigningCorrected(ID, 1, 5, SIGNING, TODAY, MANAGER.person(), ""), ContractStage.LEGAL_REVIEW),
            Map.entry(new FulfilmentCorrected(ID, 1, 5, FULFILMENT, MANAGER.person(), ""), ContractStage.LEGAL_REVIEW),
            Map.entry(new ObligationCorrected(ID, 1, 5, OBLIGATION, MANAGER.person(), ""), ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new ParticularsCorrected(ID, 1, 5, PARTICULARS, MANAGER.person(), ""), ContractStage.LEGAL_REVIEW),
            Map.entry(new CorrectionRejected(ID, 1, MANAGER.person(), "no"), ContractStage.LEGAL_REVIEW),
            Map.entry(new DutyCorrected(ID, begun(Rule.CON_16, "", DUE).duty(), null), ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new ContractTakenOver(
                            ID,
                            "17",
                            DRAFTER.person(),
                            DRAFTER.department(),
                            SMALL,
                            false,
                            TODAY,
                            TODAY,
                            TODAY,
                            "shelf",
                            TakeoverEvent.UNCHECKED),
                    ContractStage.EFFECTIVE),
            Map.entry(new DutyLapsed(ID, Rule.CON_16, ""), ContractStage.LEGAL_REVIEW),
            Map.entry(new RiskFound(ID, List.of("credit.limit")), ContractStage.LEGAL_REVIEW),
            Map.entry(
                    new RiskSignedOff(ID, ACCOUNTANT.person(), List.of("credit.limit"), "secured"),
                    ContractStage.LEGAL_REVIEW),
            Map.entry(new PricesCompared(ID, new PriceListId("cny"), 1, TODAY, List.of()), ContractStage.LEGAL_REVIEW),
            Map.entry(new DeviationApproved(ID, MANAGER.person(), List.of(), "rival"), ContractStage.LEGAL_REVIEW),
            Map.entry(new BalanceGranted(ID, "o-1", Portion.nothing("CNY")), ContractStage.LEGAL_REVIEW),
            Map.entry(new RevenueClaimed(ID, "r-1", 1, Money.cny("1"), TODAY), ContractStage.LEGAL_REVIEW),
            Map.entry(new ClaimWithdrawn(ID, "r-1"), ContractStage.LEGAL_REVIEW),
            Map.entry(new PaymentCounted(ID, "r-1", Money.cny("1")), ContractStage.LEGAL_REVIEW),
            Map.entry(new ObligationReopened(ID, 1), ContractStage.LEGAL_REVIEW),
            Map.entry(new MilestoneFixed(ID, 1, TODAY, 1, null), ContractStage.LEGAL_REVIEW),
            Map.entry(new EndAnnounced(ID, TODAY, true, TODAY), ContractStage.LEGAL_REVIEW),
            Map.entry(new TermConsidered(ID, "let it end"), ContractStage.LEGAL_REVIEW),
            Map.entry(new NoticeGiven(ID, Party.US, TODAY, TODAY, SCAN), ContractStage.LEGAL_REVIEW),
            Map.entry(new ContractRenewed(ID, TODAY, null), ContractStage.LEGAL_REVIEW),
            Map.entry(new ContractExpired(ID, TODAY), ContractStage.LEGAL_REVIEW));

    @Test
    void every_kind_of_event_leaves_its_stage() {
        assertThat(AFTER.keySet().stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(
                        Vocabulary.words(ContractEvent.class).toList());
        AFTER.forEach((event, stage) -> assertThat(CONTRACT.after(List.of(then(passedManager(SMALL), event)))
                        .open()
                        .stage())
                .as(event.toString())
                .isEqualTo(stage));
    }

    @Test
    void a_return_forgets_every_review() {
        assertThat(CONTRACT.after(List.of(returned(SMALL))).open().review()).isEqualTo(Review.NONE);
    }

    @Test
    void before_the_fields_are_known_a_clause_that_asks_them_depends_on_them() {
        var standings = CONTRACT.clauses()
                .standings(
                        DraftContract.class,
                        null,
                        CONTRACT.initial(),
                        by(DRAFTER).circumstances());
        assertThat(standings)
                .extracting(Standing::rule, Standing::verdict)
                .containsExactly(
                        Tuple.tuple(Rule.CON_01, Verdict.HOLDS),
                        Tuple.tuple(Rule.STAGE, Verdict.HOLDS),
                        Tuple.tuple(Rule.KNOWN, Verdict.DEPENDS_ON_THE_FIELDS),
                        Tuple.tuple(Rule.ORG_03, Verdict.DOES_NOT_APPLY),
                        Tuple.tuple(Rule.ORG_03, Verdict.DOES_NOT_APPLY),
                        Tuple.tuple(Rule.FRAME, Verdict.DOES_NOT_APPLY),
                        Tuple.tuple(Rule.FRAME, Verdict.DOES_NOT_APPLY),
                        Tuple.tuple(Rule.FRAME, Verdict.DOES_NOT_APPLY),
                        Tuple.tuple(Rule.KNOWN, Verdict.DOES_NOT_APPLY));
    }

    @Test
    void the_same_table_says_what_stands_before_a_signature_now() {
        var state = CONTRACT.after(List.of(passedManager(SMALL)));
        var standings = CONTRACT.clauses()
                .standings(SignContract.class, null, state, by(MANAGER).circumstances());
        assertThat(standings)
                .extracting(Standing::needs, Standing::verdict)
                .containsExactly(
                        Tuple.tuple("authority.SIGN_CONTRACTS", Verdict.HOLDS),
                        Tuple.tuple("contract-not-withdrawn", Verdict.HOLDS),
                        Tuple.tuple("side-not-yet-signed", Verdict.DEPENDS_ON_THE_FIELDS),
                        Tuple.tuple("managers-approval", Verdict.HOLDS),
                        Tuple.tuple("legal-review", Verdict.OBJECTS),
                        Tuple.tuple("joint-review-of-all", Verdict.DOES_NOT_APPLY),
                        Tuple.tuple("review-passed", Verdict.OBJECTS),
                        Tuple.tuple("asked-reviewers-heard", Verdict.DOES_NOT_APPLY),
                        Tuple.tuple("risk-signed-off", Verdict.DOES_NOT_APPLY),
                        Tuple.tuple("price-deviation-approved", Verdict.DOES_NOT_APPLY),
                        Tuple.tuple("unlisted-price-approved", Verdict.DOES_NOT_APPLY),
                        Tuple.tuple("evidence-of-signature", Verdict.DEPENDS_ON_THE_FIELDS),
                        Tuple.tuple("day-not-to-come", Verdict.DEPENDS_ON_THE_FIELDS),
                        Tuple.tuple("seal-of-our-side", Verdict.DOES_NOT_APPLY));
    }
}
