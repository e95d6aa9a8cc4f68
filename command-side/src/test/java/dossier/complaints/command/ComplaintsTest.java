package dossier.complaints.command;

import static dossier.complaints.command.ComplaintLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;

import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintCommand.*;
import dossier.complaints.api.ComplaintCorrectionCommand.*;
import dossier.complaints.api.ComplaintCorrectionEvent.*;
import dossier.complaints.api.ComplaintDutyEvent.*;
import dossier.complaints.api.ComplaintEvent.*;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.api.ComplaintStage;
import dossier.complaints.api.ComplaintStanding;
import dossier.complaints.api.EscalationCommand.TakeUpEscalation;
import dossier.complaints.api.EscalationEvent.Escalated;
import dossier.complaints.api.EscalationEvent.MajorDeclared;
import dossier.complaints.api.EscalationGround;
import dossier.counterparties.api.CounterpartyCard;
import dossier.counterparties.api.CounterpartyId;
import dossier.customers.api.CustomerChannel;
import dossier.handbook.Actor;
import dossier.handbook.Records;
import dossier.handbook.Scenario;
import dossier.handbook.Severity;
import dossier.organisation.api.PersonCard;
import dossier.words.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** CMP-01, CMP-03 and SECOND: from its recording to the hands of those concerned, and out of them where it needs no solution. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplaintsTest {
    private static final CounterpartyId RIVAL = new CounterpartyId("rival");
    private static final RecordComplaint RECORD = record(ComplaintKind.COMPLAINT, Severity.NORMAL, SHEET);

    @Test
    void anyone_of_the_house_takes_a_complaint_and_its_limits_begin() {
        by(SELLER)
                .given()
                .when(RECORD)
                .then(
                        recorded(ComplaintKind.COMPLAINT, SHEET),
                        new DutyBegun(ID, RESPONSE),
                        new DutyBegun(ID, RESOLUTION));
        by(Actor.stranger(new PersonId("nobody"))).given().when(RECORD).refused(ORG_04);
        by(SELLER).given(taken()).when(RECORD).refused(STAGE);
    }

    @Test
    void of_a_quality_objection_a_report_is_owed_and_a_directly_supplied_customer_is_marked() {
        by(SELLER, new CustomerChannel(ACME, dossier.customers.api.Channel.DIRECT_SUPPLY))
                .given()
                .when(record(ComplaintKind.QUALITY_OBJECTION, Severity.NORMAL, SHEET))
                .then(
                        new ComplaintRecorded(
                                ID,
                                "TS-2026-00001",
                                ComplaintKind.QUALITY_OBJECTION,
                                Severity.NORMAL,
                                SHEET,
                                SALES,
                                true),
                        new DutyBegun(ID, RESPONSE),
                        new DutyBegun(ID, RESOLUTION),
                        new DutyBegun(ID, REPORT));
    }

    @Test
    void what_it_names_is_there_and_belongs_to_the_customer() {
        by(SELLER, new CounterpartyCard(ACME, false, "")).given().when(RECORD).refused(KNOWN);
        by(SELLER, card(ORDER, RIVAL)).given().when(RECORD).refused(KNOWN);
        by(SELLER, new PersonCard(SELLER.person(), false, null, Set.of(), List.of()))
                .given()
                .when(RECORD)
                .refused(KNOWN);
        by(SELLER)
                .given()
                .when(record(ComplaintKind.COMPLAINT, Severity.NORMAL, sheet(NOON.plusSeconds(1))))
                .refused(STAGE);
    }

    @Test
    void what_belongs_to_a_complaint_is_on_record_or_shows_as_missing() {
        Records.present(SHEET.onRecord(NOON.plus(Duration.ofDays(1))));
        var bare =
                new ComplaintSheet(ACME, null, null, " ", Channel.WEB, "It rattles", "", NOON, SELLER.person(), null);
        Records.missing(
                bare.onRecord(NOON.plus(Duration.ofDays(2))),
                "complaint.subject",
                "complaint.contact",
                "complaint.at-once");
    }

    @Test
    void its_owner_is_one_of_customer_relations_and_not_whom_it_is_about() {
        var assign = new AssignOwner(ID, OWNER.person());
        by(COLLEAGUE, person(OWNER)).given(taken()).when(assign).then(new OwnerAssigned(ID, OWNER.person()));
        by(COLLEAGUE, person(OWNER)).given(taken()).when(assign).allowedBy(CMP_03, ORG_04);
        by(SELLER, person(OWNER)).given(taken()).when(assign).refused(CMP_03);
        by(COLLEAGUE, person(SELLER)).given(taken()).when(assign).refused(CMP_03);
        by(COLLEAGUE, person(OWNER))
                .given(recorded(ComplaintKind.COMPLAINT, about(OWNER.person())))
                .when(assign)
                .refused(ORG_04);
    }

    @Test
    void without_an_owner_no_department_is_brought_in() {
        var involve = new InvolveDepartment(ID, PRODUCTION, "Look at it", TOMORROW);
        by(OWNER).given(taken()).when(involve).refused(CMP_03);
        by(OWNER)
                .given(inHand())
                .when(involve)
                .then(
                        new DepartmentInvolved(ID, 1, PRODUCTION, "Look at it", TOMORROW),
                        begun(CMP_02, "task-1", TOMORROW));
        by(OWNER)
                .given(inHand())
                .when(new InvolveDepartment(ID, PRODUCTION, "Look at it", TODAY.minusDays(1)))
                .refused(STAGE);
    }

    @Test
    void a_task_is_done_by_the_department_that_has_it() {
        var given = inHand(
                new DepartmentInvolved(ID, 1, PRODUCTION, "Look at it", TOMORROW), begun(CMP_02, "task-1", TOMORROW));
        var done = new CompleteTask(ID, 1, "A loose bolt");
        by(WORKER)
                .given(given)
                .when(done)
                .then(new TaskCompleted(ID, 1, "A loose bolt"), kept(CMP_02, "task-1", TOMORROW, NOON));
        by(SELLER).given(given).when(done).refused(ORG_04);
        by(WORKER)
                .given(history(List.of(given), new TaskCompleted(ID, 1, "x"), kept(CMP_02, "task-1", TOMORROW, NOON)))
                .when(done)
                .refused(STAGE);
    }

    @Test
    void withdrawn_nothing_is_owed_any_more() {
        by(OWNER)
                .given(taken())
                .when(new WithdrawComplaint(ID, "A mistake"))
                .then(
                        new ComplaintWithdrawn(ID, "A mistake"),
                        new DutyLapsed(ID, CMP_02, Limits.RESPONSE),
                        new DutyLapsed(ID, CMP_02, Limits.RESOLUTION));
        by(OWNER)
                .given(taken(new ComplaintWithdrawn(ID, "A mistake")))
                .when(new WithdrawComplaint(ID, "Again"))
                .refused(STAGE);
    }

    @Test
    void a_major_incident_stays_one_when_the_complaint_is_withdrawn_and_its_limits_do_not() {
        var response = new Escalated(ID, EscalationGround.RESPONSE, 1, null);
        var incident = new Escalated(ID, EscalationGround.INCIDENT, 3, null);
        var toResponse = toTakeUp(EscalationGround.RESPONSE, NOON, 24);
        var toIncident = toTakeUp(EscalationGround.INCIDENT, NOON, 2);
        var withdrawn = new ComplaintWithdrawn(ID, "A mistake");
        by(OWNER)
                .given(taken(response, toResponse, new MajorDeclared(ID, "Smoke"), incident, toIncident))
                .when(new WithdrawComplaint(ID, "A mistake"))
                .then(
                        withdrawn,
                        new DutyLapsed(ID, CMP_02, Limits.RESPONSE),
                        new DutyLapsed(ID, CMP_02, Limits.RESOLUTION),
                        new DutyLapsed(ID, CMP_07, Limits.RESPONSE));
        var after = taken(
                response,
                toResponse,
                new MajorDeclared(ID, "Smoke"),
                incident,
                toIncident,
                withdrawn,
                new DutyLapsed(ID, CMP_07, Limits.RESPONSE));
        by(MANAGEMENT)
                .given(after)
                .when(new TakeUpEscalation(ID, EscalationGround.INCIDENT, "We look into it"))
                .allowedBy(CMP_07);
        by(MANAGEMENT)
                .given(after)
                .when(new TakeUpEscalation(ID, EscalationGround.RESPONSE, "Late"))
                .refused(STAGE);
    }

    @Test
    void a_duplicate_is_merged_into_an_open_complaint_of_the_same_customer_which_remembers_it() {
        var merge = new MergeComplaint(ID, OTHER, "Told twice");
        by(OWNER)
                .given(taken())
                .when(merge)
                .then(
                        new ComplaintMerged(ID, OTHER, "TS-2026-00002", "Told twice"),
                        new DutyLapsed(ID, CMP_02, Limits.RESPONSE),
                        new DutyLapsed(ID, CMP_02, Limits.RESOLUTION));
        by(OWNER).given(taken()).when(merge).granting(new ComplaintAbsorbed(OTHER, ID, "TS-2026-00001"));
        by(OWNER, new ComplaintStanding(OTHER, "TS-2026-00002", ComplaintStage.MERGED, ACME))
                .given(taken())
                .when(merge)
                .refused(KNOWN);
        by(OWNER, new ComplaintStanding(OTHER, "TS-2026-00002", ComplaintStage.IN_HAND, RIVAL))
                .given(taken())
                .when(merge)
                .refused(KNOWN);
        by(OWNER, new ComplaintStanding(ID, "TS-2026-00001", ComplaintStage.IN_HAND, ACME))
                .given(taken())
                .when(new MergeComplaint(ID, ID, "Itself"))
                .refused(KNOWN);
    }

    @Test
    void a_mistaken_entry_is_corrected_by_two_and_its_limits_move_along() {
        var dayBefore = sheet(NOON.minus(Duration.ofDays(3)));
        var proposed = new CorrectionProposed(ID, 1, dayBefore, OWNER.person(), "On Friday");
        by(OWNER)
                .given(inHand())
                .when(new ProposeCorrection(ID, dayBefore, "On Friday"))
                .then(proposed);
        var response = limit(Limits.RESPONSE, "2026-03-02T02:00:00Z", "2026-03-02T04:00:00Z");
        var resolution = limit(Limits.RESOLUTION, "2026-03-06T06:00:00Z", "2026-03-10T04:00:00Z");
        var confirm = new ConfirmCorrection(ID, 1, "");
        by(COLLEAGUE)
                .given(inHand(proposed))
                .when(confirm)
                .then(
                        new SheetCorrected(ID, 1, dayBefore, SALES, false, COLLEAGUE.person(), ""),
                        new DutyCorrected(ID, response, NOON),
                        new DutyCorrected(ID, resolution, null));
        by(OWNER).given(inHand(proposed)).when(confirm).refused(SECOND);
        var deputy =
                Scenario.standingInFor(OWNER, someone("xu", "commerce"), NOON.minusSeconds(9), NOON.plusSeconds(9));
        by(deputy).given(inHand(proposed)).when(confirm).refused(SECOND);
        by(OWNER)
                .given(inHand(proposed))
                .when(new ProposeCorrection(ID, SHEET, "Again"))
                .refused(STAGE);
        by(COLLEAGUE)
                .given(inHand(proposed))
                .when(new RejectCorrection(ID, 1, "It was Monday"))
                .then(new CorrectionRejected(ID, 1, COLLEAGUE.person(), "It was Monday"));
        by(COLLEAGUE)
                .given(inHand(proposed))
                .when(new ConfirmCorrection(ID, 2, ""))
                .refused(STAGE);
    }
}
