package dossier.complaints.query;

import static dossier.House.NOON;
import static dossier.handbook.Rule.CMP_02;
import static dossier.handbook.Rule.CMP_06;
import static dossier.handbook.Rule.CMP_07;
import static dossier.handbook.Rule.CMP_09;
import static dossier.handbook.Rule.CMP_10;

import dossier.complaints.api.AftercareEvent.*;
import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintDutyEvent.*;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.*;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.api.EscalationEvent.*;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.api.LiabilityShare;
import dossier.complaints.api.LiableParty;
import dossier.complaints.api.ObjectionReport;
import dossier.complaints.api.RemedyKind;
import dossier.complaints.api.SolutionEvent.*;
import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Duty;
import dossier.handbook.HoldReason;
import dossier.handbook.Rule;
import dossier.handbook.Severity;
import dossier.orders.api.OrderId;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A complaint and what can happen to it. */
final class Samples {
    static final ComplaintId ID = new ComplaintId("q1");
    static final CounterpartyId ACME = new CounterpartyId("acme");
    static final PersonId ZHAO = new PersonId("zhao"), GU = new PersonId("gu"), LI = new PersonId("li");
    static final DepartmentId SALES = new DepartmentId("sales"), PRODUCTION = new DepartmentId("production");
    static final StoredFile PICTURE = new StoredFile("b".repeat(64), "rust.jpg", "image/jpeg", 9);
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private Samples() {}

    static ComplaintSheet sheet() {
        return new ComplaintSheet(
                ACME,
                new ContractId("c1"),
                new OrderId("o1"),
                "",
                Channel.PHONE,
                "Rust on three of five flanges\nSeen on unpacking.",
                "Ms Chen, 139",
                NOON,
                ZHAO,
                LI);
    }

    static ComplaintRecorded recorded(ComplaintKind kind) {
        return new ComplaintRecorded(ID, "TS-2026-00001", kind, Severity.HIGH, sheet(), SALES, true);
    }

    static DutyBegun begun(Rule rule, String subject, Instant due) {
        return new DutyBegun(ID, new Duty(rule, subject, due.minusSeconds(60), due));
    }

    static Instant in(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    /** From its recording to its end, with everything on the way. */
    static List<ComplaintEvent> wholeLife() {
        return List.of(
                recorded(ComplaintKind.QUALITY_OBJECTION),
                begun(CMP_02, "RESPONSE", in(8)),
                begun(CMP_02, "RESOLUTION", in(72)),
                begun(CMP_09, "", in(24)),
                new OwnerAssigned(ID, GU),
                new CustomerAnswered(ID, Channel.PHONE, "we come and look", in(1), null),
                new DutyKept(ID, CMP_02, "RESPONSE", in(8), in(1)),
                new ReportFiled(
                        ID,
                        new ObjectionReport(
                                "Flange DN80",
                                "B7",
                                new BigDecimal("3"),
                                "pcs",
                                "rust on the sealing face",
                                "new ones",
                                PRODUCTION,
                                PICTURE)),
                new DutyKept(ID, CMP_09, "", in(24), in(2)),
                new DepartmentInvolved(ID, 1, PRODUCTION, "inspect the batch", TODAY.plusDays(2)),
                begun(CMP_02, "task-1", in(48)),
                new TaskCompleted(ID, 1, "packed wet"),
                new DutyKept(ID, CMP_02, "task-1", in(48), in(20)),
                new ClockHeld(ID, HoldReason.THIRD_PARTY_TEST, in(24), "laboratory"),
                new DutyLapsed(ID, CMP_02, "RESOLUTION"),
                new ClockResumed(ID, in(48), "report is here"),
                begun(CMP_02, "RESOLUTION", in(96)),
                new CauseAnalysed(ID, "包装运输", "packed before it was dry", null),
                new LiabilityDetermined(
                        ID,
                        List.of(new LiabilityShare(LiableParty.US, 70), new LiabilityShare(LiableParty.SUPPLIER, 30)),
                        ZHAO,
                        "drying is ours",
                        null),
                new AccountabilityAssessed(ID, PRODUCTION, LI, ZHAO, "trained anew"),
                new RemedyProposed(ID, 1, RemedyKind.REPLACEMENT, "three new flanges", null),
                new RemedyAgreed(ID, 1, "fine with us", null),
                new DutyBreached(ID, CMP_02, "RESOLUTION", in(96)),
                new Escalated(ID, EscalationGround.RESOLUTION, 1, null),
                begun(CMP_07, "RESOLUTION", in(120)),
                new EscalationTakenUp(ID, EscalationGround.RESOLUTION, 1, "express freight"),
                new DutyKept(ID, CMP_07, "RESOLUTION", in(120), in(100)),
                new RemedyCarriedOut(ID, 1, TODAY.plusDays(4), new OrderId("o2"), null, "sent", PICTURE),
                new ComplaintConcluded(ID, true, "replaced", in(101)),
                new DutyKept(ID, CMP_02, "RESOLUTION", in(96), in(101)),
                begun(CMP_06, "feedback", in(125)),
                begun(CMP_10, "", in(400)),
                new ResultTold(ID, Channel.MAIL, "three new ones are on their way", in(102), null),
                new DutyKept(ID, CMP_06, "feedback", in(125), in(102)),
                begun(CMP_06, "satisfaction", in(300)),
                new CustomerAsked(ID, 1, "Ms Chen by e-mail", in(500)),
                new AnswerTaken(ID, 1, "Ms Chen by e-mail"),
                new SatisfactionRecorded(ID, true, "quick enough"),
                new DutyKept(ID, CMP_06, "satisfaction", in(300), in(110)),
                new ComplaintClosed(ID),
                new CustomerRevisited(ID, TODAY.plusDays(9), "no rust any more"),
                new DutyKept(ID, CMP_10, "", in(400), in(216)));
    }
}
