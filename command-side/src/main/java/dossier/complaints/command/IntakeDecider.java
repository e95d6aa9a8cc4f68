package dossier.complaints.command;

import static dossier.complaints.command.ComplaintClauses.*;
import static dossier.handbook.Authority.HANDLE_COMPLAINTS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.complaints.api.ComplaintCommand.*;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.*;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintNumber;
import dossier.complaints.api.ComplaintStanding;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.api.LimitClock;
import dossier.complaints.command.ComplaintState.Absent;
import dossier.complaints.command.ComplaintState.Open;
import dossier.customers.api.CustomerChannel;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Duty;
import dossier.handbook.Question;
import dossier.organisation.api.PersonCard;
import dossier.policies.api.WorkingDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From the recording of a complaint to the hands of those concerned, and out of them where it needs no solution. */
final class IntakeDecider {
    static final String TASK = "task-";

    private IntakeDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<IntakeCommand, ComplaintState> CLAUSES = Clauses.of(IntakeCommand.class, ComplaintState.class)
            .opening(RecordComplaint.class,
                    needs(STAGE, "new-complaint", c -> c instanceof Absent),
                    Sheets.registeredCustomer((record, _) -> record.sheet()),
                    Sheets.contractOfTheCustomer((record, _) -> record.sheet()),
                    Sheets.orderOfTheCustomer((record, _) -> record.sheet()),
                    Sheets.knownPeople((record, _) -> record.sheet()),
                    hasCome(record -> record.sheet().receivedAt()))
            .before(AssignOwner.class,
                    relations(),
                    live(),
                    asks(CMP_03, "owner-in-customer-relations", (_, _, given) -> given.know(PersonCard.class).active() && given.know(PersonCard.class).authorities().contains(HANDLE_COMPLAINTS)),
                    asks(ORG_04, "owner-it-is-not-about", (assign, c, _) -> !c.open().concerned().contains(assign.owner())))
            .before(RespondToCustomer.class,
                    relations(),
                    live(),
                    ofCustomer(),
                    hasCome(RespondToCustomer::toldAt),
                    asks(STAGE, "not-before-it-came-in", (respond, c, _) -> !respond.toldAt().isBefore(c.open().clock().from())),
                    uploaded(RespondToCustomer::proof))
            .before(InvolveDepartment.class,
                    relations(),
                    live(),
                    owned(),
                    asks(STAGE, "day-to-come", (involve, _, given) -> !involve.dueOn().isBefore(given.today())))
            .before(CompleteTask.class,
                    asksEntitled(ORG_04, "department-of-the-task", (done, c, given) -> given.by().department().equals(c.open().tasks().get(done.task()))),
                    live(),
                    asks(STAGE, "open-task", (done, c, _) -> c.open().duties().find(CMP_02, TASK + done.task()).isPresent()))
            .before(WithdrawComplaint.class,
                    relations(),
                    live(),
                    ofCustomer())
            .before(MergeComplaint.class,
                    relations(),
                    live(),
                    ofCustomer(),
                    asks(KNOWN, "another-complaint", (merge, _, _) -> !merge.into().equals(merge.id())),
                    asks(KNOWN, "open-complaint-of-the-customer", (_, c, given) -> sameCustomer(given.know(ComplaintStanding.class), c)))
            .asking(RecordComplaint.class, (record, _, given) -> recording(record, given))
            .asking(AssignOwner.class, (assign, _, _) -> List.of(new PersonCard.Of(assign.owner())))
            .asking(RespondToCustomer.class, (respond, _, _) -> files(respond.proof()))
            .asking(MergeComplaint.class, (merge, _, _) -> List.of(new ComplaintStanding.Of(merge.into())));
    // spotless:on

    static List<ComplaintEvent> decide(IntakeCommand command, ComplaintState state, Circumstances given) {
        if (command instanceof RecordComplaint record) return recorded(record, given);
        var complaint = state.open();
        return switch (command) {
            case RecordComplaint record -> recorded(record, given);
            case AssignOwner(var id, var owner) -> List.of(new OwnerAssigned(id, owner));
            case RespondToCustomer it -> answered(it, complaint);
            case InvolveDepartment(var id, var department, var text, var dueOn) -> {
                var task = complaint.tasks().size() + 1;
                yield List.of(
                        new DepartmentInvolved(id, task, department, text, dueOn),
                        begun(id, Duty.byEndOf(dueOn, CMP_02, TASK + task)));
            }
            case CompleteTask(var id, var task, var result) ->
                and(new TaskCompleted(id, task, result), kept(id, complaint, CMP_02, TASK + task, given.happenedAt()));
            case WithdrawComplaint(var id, var reason) -> and(new ComplaintWithdrawn(id, reason), over(id, complaint));
            case MergeComplaint(var id, var into, var reason) -> {
                var other = given.know(ComplaintStanding.class);
                yield and(
                        new ComplaintMerged(id, into, Objects.requireNonNull(other.number()), reason),
                        over(id, complaint));
            }
        };
    }

    /** The other remembers whose place it takes. */
    static List<ComplaintEvent> granted(MergeComplaint merge, ComplaintState state) {
        return List.of(new ComplaintAbsorbed(
                merge.into(), merge.id(), state.open().matter().number()));
    }

    private static List<Question<?>> recording(RecordComplaint record, Circumstances given) {
        var questions =
                new ArrayList<>(Sheets.questions(record.sheet(), record.id().value()));
        questions.add(Limits.daysFrom(record.sheet().receivedAt(), given));
        questions.add(reportBy(given));
        questions.add(new ComplaintNumber.Next(given.today().getYear()));
        return questions;
    }

    private static WorkingDay.After reportBy(Circumstances given) {
        return workingDays(Limits.figures(given).reportDays(), given);
    }

    private static List<ComplaintEvent> recorded(RecordComplaint it, Circumstances given) {
        var events = new ArrayList<ComplaintEvent>();
        events.add(new ComplaintRecorded(
                it.id(),
                given.know(ComplaintNumber.class).number(),
                it.kind(),
                it.severity(),
                it.sheet(),
                Sheets.department(it.sheet(), given),
                given.know(CustomerChannel.class).directSupply()));
        events.addAll(Limits.begun(
                it.id(), it.severity(), LimitClock.startedAt(it.sheet().receivedAt()), given));
        if (it.kind() == ComplaintKind.QUALITY_OBJECTION)
            events.add(begun(it.id(), CMP_09, "", reportBy(given), given));
        return events;
    }

    private static List<ComplaintEvent> answered(RespondToCustomer it, Open complaint) {
        var answered = new CustomerAnswered(it.id(), it.means(), it.told(), it.toldAt(), it.proof());
        return and(answered, kept(it.id(), complaint, CMP_02, Limits.RESPONSE, it.toldAt()));
    }

    /** A major incident stays one, whatever the customer says. */
    private static List<ComplaintEvent> over(ComplaintId id, Open complaint) {
        return lapsed(id, complaint, duty -> !duty.is(CMP_07, EscalationGround.INCIDENT.name()));
    }

    private static boolean sameCustomer(ComplaintStanding other, ComplaintState state) {
        var sheet = state.open().matter().sheet();
        return other.stage() != null
                && other.stage().open()
                && sheet != null
                && sheet.counterparty().equals(other.counterparty());
    }
}
