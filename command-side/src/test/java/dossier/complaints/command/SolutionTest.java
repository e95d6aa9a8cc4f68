package dossier.complaints.command;

import static dossier.complaints.api.LiableParty.CUSTOMER;
import static dossier.complaints.api.LiableParty.SUPPLIER;
import static dossier.complaints.api.LiableParty.US;
import static dossier.complaints.command.ComplaintLife.*;
import static dossier.handbook.Authority.DETERMINE_LIABILITY;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;

import dossier.complaints.api.AftercareEvent.ComplaintClosed;
import dossier.complaints.api.ComplaintDutyCommand.NoteBreach;
import dossier.complaints.api.ComplaintDutyEvent.*;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.*;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.EscalationEvent.*;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.api.LiabilityShare;
import dossier.complaints.api.ObjectionReport;
import dossier.complaints.api.RemedyKind;
import dossier.complaints.api.SolutionCommand.*;
import dossier.complaints.api.SolutionEvent.*;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Actor;
import dossier.handbook.HoldReason;
import dossier.handbook.Scenario;
import dossier.organisation.api.PersonCard;
import dossier.receivables.api.ReceivableId;
import dossier.receivables.api.ReceivableStanding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** CMP-04, CMP-05, CMP-09: how a complaint is solved, and what must be there before it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SolutionTest {
    private static final ObjectionReport REPORT_SHEET =
            new ObjectionReport("Pump", "B-7", BigDecimal.TWO, "台", "It rattles", "New ones", PRODUCTION, PHOTO);
    private static final List<LiabilityShare> SHARED =
            List.of(new LiabilityShare(US, 70), new LiabilityShare(SUPPLIER, 30));
    private static final CauseAnalysed CAUSE = new CauseAnalysed(ID, "制造", "A loose bolt", null);
    private static final LiabilityDetermined LIABLE =
            new LiabilityDetermined(ID, SHARED, JUDGE.person(), "Our bolt, their thread", PHOTO);
    private static final ConcludeComplaint CONCLUDE = new ConcludeComplaint(ID, true, "Tightened");

    @Test
    void a_quality_objection_is_on_its_report_promptly() {
        by(OWNER)
                .given(objection())
                .when(new FileReport(ID, REPORT_SHEET))
                .then(new ReportFiled(ID, REPORT_SHEET), kept(CMP_09, "", TOMORROW, NOON));
        by(OWNER).given(inHand()).when(new FileReport(ID, REPORT_SHEET)).refused(STAGE);
        by(Actor.HOUSE)
                .at(REPORT.due())
                .given(objection())
                .when(new NoteBreach(ID, CMP_09, ""))
                .then(
                        new DutyBreached(ID, CMP_09, "", REPORT.due()),
                        new Escalated(ID, EscalationGround.REPORT, 1, null),
                        toTakeUp(EscalationGround.REPORT, REPORT.due(), 24));
    }

    @Test
    void its_cause_is_of_a_category_of_the_policy_and_found_by_those_concerned() {
        var analyse = new AnalyseCause(ID, "制造", "A loose bolt", null);
        by(OWNER).given(inHand()).when(analyse).then(CAUSE);
        by(WORKER)
                .given(inHand(new DepartmentInvolved(ID, 1, PRODUCTION, "Look", TOMORROW)))
                .when(analyse)
                .then(CAUSE);
        by(WORKER).given(inHand()).when(analyse).refused(CMP_03);
        by(OWNER)
                .given(inHand())
                .when(new AnalyseCause(ID, "月相", "Full moon", null))
                .refused(CMP_04);
        by(OWNER).given(taken()).when(analyse).refused(CMP_03);
    }

    @Test
    void liability_is_determined_once_the_cause_is_known_and_comes_to_the_whole() {
        var determine = new DetermineLiability(ID, SHARED, "Our bolt, their thread", PHOTO);
        by(JUDGE).given(objection(CAUSE)).when(determine).then(LIABLE);
        by(JUDGE).given(objection()).when(determine).refused(CMP_04);
        by(OWNER).given(objection(CAUSE)).when(determine).refused(CMP_04);
        for (var wrong : List.of(
                List.of(new LiabilityShare(US, 70)),
                List.of(new LiabilityShare(US, 50), new LiabilityShare(US, 50)),
                List.of(new LiabilityShare(US, 70), new LiabilityShare(CUSTOMER, 31))))
            by(JUDGE)
                    .given(objection(CAUSE))
                    .when(new DetermineLiability(ID, wrong, "?", null))
                    .refused(CMP_04);
    }

    @Test
    void nobody_decides_on_their_own_case() {
        var determine = new DetermineLiability(ID, SHARED, "Not me", null);
        var about = recorded(ComplaintKind.QUALITY_OBJECTION, about(JUDGE.person()));
        by(JUDGE).given(about, CAUSE).when(determine).refused(ORG_04);
        var deputy =
                Scenario.standingInFor(JUDGE, someone("xu", "after-sales"), NOON.minusSeconds(9), NOON.plusSeconds(9));
        by(deputy).given(about, CAUSE).when(determine).refused(ORG_04);
        by(someone("other", "after-sales", DETERMINE_LIABILITY))
                .given(about, CAUSE)
                .when(determine)
                .allowedBy(ORG_04, CMP_04);
        by(OWNER)
                .given(solved(new AccountabilityAssessed(ID, SALES, OWNER.person(), JUDGE.person(), "A warning")))
                .when(CONCLUDE)
                .refused(ORG_04);
    }

    @Test
    void who_answers_for_our_share_is_held_accountable_by_another() {
        var assess = new AssessAccountability(ID, PRODUCTION, WORKER.person(), "Trained again");
        by(JUDGE, person(WORKER))
                .given(objection(CAUSE, LIABLE))
                .when(assess)
                .then(new AccountabilityAssessed(ID, PRODUCTION, WORKER.person(), JUDGE.person(), "Trained again"));
        by(JUDGE, person(JUDGE))
                .given(objection(CAUSE, LIABLE))
                .when(new AssessAccountability(ID, JUDGE.department(), JUDGE.person(), "Nothing"))
                .refused(ORG_04);
        by(JUDGE, person(WORKER)).given(objection(CAUSE)).when(assess).refused(CMP_04);
        by(JUDGE, new PersonCard(WORKER.person(), true, SALES, Set.of(), List.of()))
                .given(objection(CAUSE, LIABLE))
                .when(assess)
                .refused(KNOWN);
    }

    @Test
    void a_remedy_is_agreed_before_it_is_carried_out_and_names_its_order() {
        var proposed = new RemedyProposed(ID, 1, RemedyKind.REPAIR, "Tighten it", null);
        var agreed = new RemedyAgreed(ID, 1, "Please", null);
        var carry = new CarryOutRemedy(ID, 1, TODAY, ORDER, null, "", null);
        by(OWNER)
                .given(inHand())
                .when(new ProposeRemedy(ID, RemedyKind.REPAIR, "Tighten it", null))
                .then(proposed);
        by(OWNER)
                .given(inHand(proposed))
                .when(new AgreeRemedy(ID, 1, "Please", null))
                .then(agreed);
        by(OWNER).given(inHand()).when(new AgreeRemedy(ID, 1, "Please", null)).refused(KNOWN);
        by(OWNER)
                .given(inHand(proposed, agreed))
                .when(carry)
                .then(new RemedyCarriedOut(ID, 1, TODAY, ORDER, null, "", null));
        by(OWNER).given(inHand(proposed, agreed)).when(carry).allowedBy(CMP_05);
        by(OWNER).given(inHand(proposed)).when(carry).refused(CMP_05);
        by(OWNER)
                .given(inHand(proposed, agreed))
                .when(new CarryOutRemedy(ID, 1, TODAY, null, null, "", null))
                .refused(CMP_05);
        by(OWNER, card(ORDER, new CounterpartyId("rival")))
                .given(inHand(proposed, agreed))
                .when(carry)
                .refused(CMP_05);
        by(OWNER)
                .given(inHand(proposed, agreed))
                .when(new CarryOutRemedy(ID, 1, TOMORROW, ORDER, null, "", null))
                .refused(STAGE);
        by(OWNER)
                .given(inHand(proposed))
                .when(new DropRemedy(ID, 1, "They want money"))
                .then(new RemedyDropped(ID, 1, "They want money"));
    }

    @Test
    void money_that_was_not_credited_names_the_receivable_it_comes_off() {
        var receivable = new ReceivableId("r-1");
        var given = inHand(
                new RemedyProposed(ID, 1, RemedyKind.COMPENSATION, "Ten percent", null),
                new RemedyAgreed(ID, 1, "Agreed", null));
        by(OWNER)
                .given(given)
                .when(new CarryOutRemedy(ID, 1, TODAY, null, null, "", null))
                .refused(CMP_05);
        by(OWNER, new ReceivableStanding(receivable, null, 0, null))
                .given(given)
                .when(new CarryOutRemedy(ID, 1, TODAY, null, receivable, "", null))
                .refused(CMP_05);
        by(OWNER)
                .given(inHand(
                        new RemedyProposed(ID, 1, RemedyKind.EXPLANATION, "How it works", null),
                        new RemedyAgreed(ID, 1, "I see", null)))
                .when(new CarryOutRemedy(ID, 1, TODAY, null, null, "", null))
                .then(new RemedyCarriedOut(ID, 1, TODAY, null, null, "", null));
    }

    @Test
    void concluded_in_time_the_limit_is_kept_and_feedback_and_a_visit_are_owed() {
        by(OWNER)
                .given(solved())
                .when(CONCLUDE)
                .then(
                        new ComplaintConcluded(ID, true, "Tightened", NOON),
                        kept(CMP_02, Limits.RESOLUTION, RESOLUTION.due(), NOON),
                        begun(CMP_06, AftercareDecider.FEEDBACK, TOMORROW),
                        begun(CMP_10, "", TODAY.plusDays(15)));
        by(OWNER)
                .given(inHand(CAUSE))
                .when(new ConcludeComplaint(ID, false, "It is meant to"))
                .then(
                        new ComplaintConcluded(ID, false, "It is meant to", NOON),
                        kept(CMP_02, Limits.RESOLUTION, RESOLUTION.due(), NOON),
                        begun(CMP_06, AftercareDecider.FEEDBACK, TOMORROW));
    }

    @Test
    void nothing_is_concluded_before_all_that_belongs_to_it() {
        by(OWNER).given(taken()).when(CONCLUDE).refused(CMP_03, STAGE, CMP_04, CMP_05);
        by(OWNER).given(inHand(CAUSE)).when(CONCLUDE).refused(CMP_05);
        by(OWNER)
                .given(solved(
                        new DepartmentInvolved(ID, 1, PRODUCTION, "Look", TOMORROW), begun(CMP_02, "task-1", TOMORROW)))
                .when(CONCLUDE)
                .refusedMissing(CMP_03, "1");
        by(OWNER)
                .given(solved(new RemedyProposed(ID, 2, RemedyKind.EXPLANATION, "Also", null)))
                .when(CONCLUDE)
                .refusedMissing(CMP_05, "2");
        by(OWNER)
                .given(solved(new ClockHeld(ID, HoldReason.CUSTOMER_INFORMATION, NOON, "")))
                .when(CONCLUDE)
                .refused(STAGE);
        by(MANAGEMENT).given(solved()).when(CONCLUDE).refused(CMP_03);
    }

    @Test
    void a_quality_objection_also_needs_report_liability_and_accountability() {
        var remedied = new ComplaintEvent[] {
            CAUSE,
            new RemedyProposed(ID, 1, RemedyKind.REPAIR, "Tighten it", null),
            new RemedyAgreed(ID, 1, "Agreed", null),
            new RemedyCarriedOut(ID, 1, TODAY, ORDER, null, "", null)
        };
        by(OWNER).given(objection(remedied)).when(CONCLUDE).refused(CMP_04, CMP_09);
        by(OWNER)
                .given(history(List.of(objection(remedied)), LIABLE))
                .when(CONCLUDE)
                .refused(CMP_04, CMP_09);
        by(OWNER)
                .given(history(
                        List.of(objection(remedied)),
                        LIABLE,
                        new AccountabilityAssessed(ID, PRODUCTION, null, JUDGE.person(), "Trained"),
                        new ReportFiled(ID, REPORT_SHEET)))
                .when(CONCLUDE)
                .allowedBy(CMP_04, CMP_05, CMP_09);
    }

    @Test
    void an_incident_is_over_with_its_solution_once_management_took_it_up() {
        var given = new ComplaintEvent[] {
            new IncidentReported(ID, "TS-2026-00007", PRODUCTION, "Fire", "In hall 2", NOON),
            new Escalated(ID, EscalationGround.INCIDENT, 3, null),
            toTakeUp(EscalationGround.INCIDENT, NOON, 2),
            new OwnerAssigned(ID, OWNER.person()),
            CAUSE
        };
        by(OWNER).given(given).when(CONCLUDE).refused(CMP_07);
        by(OWNER)
                .given(history(
                        List.of(given),
                        new EscalationTakenUp(ID, EscalationGround.INCIDENT, 3, "All out"),
                        kept(CMP_07, "INCIDENT", NOON.plusSeconds(7_200), NOON)))
                .when(CONCLUDE)
                .then(new ComplaintConcluded(ID, true, "Tightened", NOON), new ComplaintClosed(ID));
    }
}
