package dossier.complaints.command;

import static dossier.handbook.Authority.DETERMINE_LIABILITY;
import static dossier.handbook.Authority.HANDLE_COMPLAINTS;
import static dossier.handbook.Authority.TAKE_ESCALATIONS;
import static dossier.handbook.Authority.TRACK_QUALITY;
import static dossier.handbook.Rule.CMP_02;
import static dossier.handbook.Rule.CMP_07;
import static dossier.handbook.Rule.CMP_09;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;

import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintCommand;
import dossier.complaints.api.ComplaintCommand.RecordComplaint;
import dossier.complaints.api.ComplaintDutyEvent.DutyBegun;
import dossier.complaints.api.ComplaintDutyEvent.DutyKept;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.ComplaintRecorded;
import dossier.complaints.api.ComplaintEvent.CustomerAnswered;
import dossier.complaints.api.ComplaintEvent.OwnerAssigned;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintNumber;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.api.ComplaintStage;
import dossier.complaints.api.ComplaintStanding;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.api.RemedyKind;
import dossier.complaints.api.SolutionEvent.CauseAnalysed;
import dossier.complaints.api.SolutionEvent.RemedyAgreed;
import dossier.complaints.api.SolutionEvent.RemedyCarriedOut;
import dossier.complaints.api.SolutionEvent.RemedyProposed;
import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyCard;
import dossier.counterparties.api.CounterpartyId;
import dossier.customers.api.CustomerChannel;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Answer;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.handbook.Scenario;
import dossier.handbook.Severity;
import dossier.orders.api.OrderCard;
import dossier.orders.api.OrderId;
import dossier.orders.api.OrderStage;
import dossier.organisation.api.PersonCard;
import dossier.policies.api.WorkingDay;
import dossier.policies.api.WorkingDays;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** People, an order and histories that the tests of complaints share. */
final class ComplaintLife {
    static final ComplaintId ID = new ComplaintId("q-1"), OTHER = new ComplaintId("q-2");
    static final CounterpartyId ACME = new CounterpartyId("acme");
    static final OrderId ORDER = new OrderId("o-1");
    static final DepartmentId SALES = new DepartmentId("sales"), PRODUCTION = new DepartmentId("production");
    static final LocalDate TODAY = LocalDate.parse("2026-03-02"), TOMORROW = TODAY.plusDays(1);
    static final StoredFile PHOTO = new StoredFile("a".repeat(64), "photo.png", "image/png", 9);

    static final Actor SELLER = someone("li", "sales");
    static final Actor OWNER = someone("qin", "commerce", HANDLE_COMPLAINTS);
    static final Actor COLLEAGUE = someone("luo", "commerce", HANDLE_COMPLAINTS);
    static final Actor JUDGE = someone("shi", "after-sales", DETERMINE_LIABILITY);
    static final Actor SUPERIOR = someone("zhou", "commerce");
    static final Actor MANAGEMENT = someone("lin", "management", TAKE_ESCALATIONS);
    static final Actor SUPERVISOR = someone("gu", "network", TRACK_QUALITY);
    static final Actor WORKER = someone("bai", "production");

    static final ComplaintSheet SHEET = sheet(NOON);

    /** A normal one, taken at noon on a Monday: eight working hours and seven working days. */
    static final Duty RESPONSE = limit(Limits.RESPONSE, "2026-03-03T02:00:00Z", "2026-03-03T04:00:00Z");

    static final Duty RESOLUTION = limit(Limits.RESOLUTION, "2026-03-09T06:00:00Z", "2026-03-11T04:00:00Z");

    static final Duty REPORT = Duty.byEndOf(TOMORROW, CMP_09, "");

    private ComplaintLife() {}

    static ComplaintSheet sheet(Instant receivedAt) {
        return new ComplaintSheet(
                ACME, null, ORDER, "", Channel.PHONE, "It rattles", "Mr Wu", receivedAt, SELLER.person(), null);
    }

    /** It is about a person of the house. */
    static ComplaintSheet about(PersonId person) {
        return new ComplaintSheet(
                ACME, null, ORDER, "", Channel.PHONE, "Unfriendly", "Mr Wu", NOON, SELLER.person(), person);
    }

    static Duty limit(String subject, String remind, String due) {
        return new Duty(CMP_02, subject, Instant.parse(remind), Instant.parse(due));
    }

    static RecordComplaint record(ComplaintKind kind, Severity severity, ComplaintSheet sheet) {
        return new RecordComplaint(ID, kind, severity, sheet);
    }

    /** Someone before a complaint, while every register has a good answer. */
    static Scenario<ComplaintCommand, ComplaintState, ComplaintEvent> by(Actor actor, Answer... more) {
        var answers = new ArrayList<Answer>(Arrays.asList(more));
        for (var usual : List.of(
                new CounterpartyCard(ACME, true, "Acme"),
                new CustomerChannel(ACME, null),
                card(ORDER, ACME),
                person(SELLER),
                new WorkingDays(TODAY, TODAY, List.of(), List.of()),
                new WorkingDay(TOMORROW, null),
                new ComplaintNumber("TS-2026-00001"),
                new ComplaintStanding(OTHER, "TS-2026-00002", ComplaintStage.IN_HAND, ACME),
                new FileCard(PHOTO.sha256(), true, PHOTO.size())))
            if (answers.stream().noneMatch(it -> it.getClass() == usual.getClass())) answers.add(usual);
        return Scenario.of(ComplaintDecider.COMPLAINT, actor).knowing(answers.toArray(Answer[]::new));
    }

    static OrderCard card(OrderId order, CounterpartyId customer) {
        return new OrderCard(order, "DD-2026-00001", new ContractId("c-1"), customer, SALES, 0, OrderStage.REGISTERED);
    }

    /** @param line their superiors, nearest first */
    static PersonCard person(Actor actor, Actor... line) {
        return new PersonCard(
                actor.person(),
                true,
                actor.department(),
                Set.copyOf(actor.authorities()),
                Stream.of(line).map(Actor::person).toList());
    }

    static ComplaintRecorded recorded(ComplaintKind kind, ComplaintSheet sheet) {
        return new ComplaintRecorded(ID, "TS-2026-00001", kind, Severity.NORMAL, sheet, SALES, false);
    }

    /** A complaint as it was taken, with its limits. */
    static ComplaintEvent[] taken(ComplaintEvent... more) {
        return history(
                List.of(
                        recorded(ComplaintKind.COMPLAINT, SHEET),
                        new DutyBegun(ID, RESPONSE),
                        new DutyBegun(ID, RESOLUTION)),
                more);
    }

    /** Answered, and in the hands of its owner. */
    static ComplaintEvent[] inHand(ComplaintEvent... more) {
        return history(List.of(taken(answered())), more);
    }

    static ComplaintEvent[] objection(ComplaintEvent... more) {
        var first = new ArrayList<ComplaintEvent>(List.of(
                recorded(ComplaintKind.QUALITY_OBJECTION, SHEET),
                new DutyBegun(ID, RESPONSE),
                new DutyBegun(ID, RESOLUTION),
                new DutyBegun(ID, REPORT)));
        first.addAll(List.of(answered()));
        return history(first, more);
    }

    private static ComplaintEvent[] answered() {
        return new ComplaintEvent[] {
            new CustomerAnswered(ID, Channel.PHONE, "We see to it", NOON, null),
            kept(CMP_02, Limits.RESPONSE, RESPONSE.due(), NOON),
            new OwnerAssigned(ID, OWNER.person())
        };
    }

    /** Its cause is known and it was remedied. */
    static ComplaintEvent[] solved(ComplaintEvent... more) {
        return history(
                List.of(inHand(
                        new CauseAnalysed(ID, "制造", "A loose bolt", null),
                        new RemedyProposed(ID, 1, RemedyKind.REPAIR, "Tighten it", null),
                        new RemedyAgreed(ID, 1, "Agreed", null),
                        new RemedyCarriedOut(ID, 1, TODAY, ORDER, null, "", null))),
                more);
    }

    static ComplaintEvent[] history(List<? extends ComplaintEvent> first, ComplaintEvent... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toArray(ComplaintEvent[]::new);
    }

    static DutyBegun begun(Rule rule, String subject, LocalDate lastDay) {
        return new DutyBegun(ID, Duty.byEndOf(lastDay, rule, subject));
    }

    static DutyKept kept(Rule rule, String subject, Instant due, Instant done) {
        return new DutyKept(ID, rule, subject, due, done);
    }

    static DutyKept kept(Rule rule, String subject, LocalDate lastDay, Instant done) {
        return kept(rule, subject, Duty.byEndOf(lastDay, rule, subject).due(), done);
    }

    /** CMP-07: to be taken up so many hours after a moment. */
    static DutyBegun toTakeUp(EscalationGround ground, Instant from, int hours) {
        return new DutyBegun(ID, new Duty(CMP_07, ground.name(), from, from.plusSeconds(hours * 3_600L)));
    }
}
