package dossier.standalone;

import static dossier.standalone.DemoComplaintLife.COURSES;
import static dossier.standalone.DemoComplaintSteps.CLERK;
import static dossier.standalone.DemoComplaintSteps.RELATIONS;

import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintCommand.AssignOwner;
import dossier.complaints.api.ComplaintCommand.InvolveDepartment;
import dossier.complaints.api.ComplaintCommand.RecordComplaint;
import dossier.complaints.api.ComplaintCommand.RespondToCustomer;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.api.EscalationCommand.ReportIncident;
import dossier.complaints.api.EscalationCommand.TakeUpEscalation;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.api.ObjectionReport;
import dossier.complaints.api.QualityReviewCommand;
import dossier.complaints.api.QualityReviewCommand.*;
import dossier.complaints.api.QualityReviewId;
import dossier.complaints.api.SolutionCommand.AnalyseCause;
import dossier.complaints.api.SolutionCommand.ConcludeComplaint;
import dossier.complaints.api.SolutionCommand.FileReport;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Severity;
import dossier.orders.api.OrderId;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** CMP-01 … CMP-12: complaints about the deliveries of the year, a week apart and each by another course; two incidents; reviews month by month, some late; and what is in hand today. */
@Component
@Order(13)
class DemoComplaints implements DemoStory, DemoPast {
    private static final int FIRST_AFTER_DAYS = 60, DAYS_APART = 7, MOST = 60, MONTHS = 14;
    private static final String WORKSHOP = "he-yong",
            SUPERVISOR = "gu-wei",
            GENERAL_MANAGER = "lin-guodong",
            ZHAO = "zhao-lei",
            LIFTING_TABLE = "SJ-2 升降台";
    private static final DepartmentId PRODUCTION = new DepartmentId("production");

    private final DemoDesk desk;
    private final DemoBooks books;
    private final Map<Integer, Integer> improvements = new HashMap<>();

    DemoComplaints(DemoDesk desk, DemoBooks books) {
        this.desk = desk;
        this.books = books;
    }

    @Override
    public void plan(DemoAgenda agenda, LocalDate from) {
        for (var number = 0; number < MOST; number++) complaint(agenda, from, number);
        incident(agenda, "crane-1", from.plusDays(20).atTime(10, 0), 1);
        incident(agenda, "crane-2", from.plusDays(90).atTime(10, 0), 5);
        open(agenda, from.plusDays(1));
        open(agenda, LocalDate.of(from.getYear() + 1, 1, 2));
        for (var month = 0; month < MONTHS; month++)
            review(agenda, YearMonth.from(from).plusMonths(month), month);
    }

    /** About what was delivered last. */
    private void complaint(DemoAgenda agenda, LocalDate from, int number) {
        var received = agenda.after(
                from.plusDays(FIRST_AFTER_DAYS + (long) number * DAYS_APART).atTime(9, 40), 1);
        var id = new ComplaintId("ts%03d".formatted(number + 1));
        agenda.at(
                received,
                () -> books.latest()
                        .ifPresent(it -> new DemoComplaintLife(id, it, books, desk, agenda, new Random(number))
                                .plan(number % COURSES, received)));
    }

    /** Management takes it up within two hours, or not. */
    private void incident(DemoAgenda agenda, String name, LocalDateTime moment, int hours) {
        var id = new ComplaintId(name);
        agenda.at(
                moment,
                () -> desk.attempt(
                        WORKSHOP, new ReportIncident(id, PRODUCTION, "行车制动失灵", "二号车间行车制动失灵，无人受伤，已停用。", desk.now())));
        agenda.at(
                moment.plusHours(hours),
                () -> desk.attempt(GENERAL_MANAGER, new TakeUpEscalation(id, EscalationGround.INCIDENT, "全厂行车停用检查。")));
        var solved = agenda.after(moment, 3);
        agenda.at(solved, () -> {
            desk.attempt(RELATIONS, new AssignOwner(id, new PersonId(RELATIONS)));
            desk.attempt(RELATIONS, new AnalyseCause(id, "材料", "制动片磨损超限，点检漏项。", null));
            desk.attempt(RELATIONS, new ConcludeComplaint(id, true, "更换制动片，点检表补充该项。"));
        });
    }

    private void open(DemoAgenda agenda, LocalDate day) {
        agenda.at(day.atTime(9, 0), () -> review(RELATIONS, new OpenYear(year(day.getYear()))));
    }

    /** The second month is analysed late, the third one's quality is looked at late; improvements follow, and the second did not help at once. */
    private void review(DemoAgenda agenda, YearMonth month, int number) {
        var year = year(month.getYear());
        var next = month.plusMonths(1);
        agenda.at(
                next.atDay(number == 1 ? 14 : 5).atTime(10, 0),
                () -> review(RELATIONS, new AnalyseComplaints(year, month.getMonthValue(), "投诉集中在装配和随机附件，已与生产部商定改进。")));
        agenda.at(
                next.atDay(number == 2 ? 15 : 6).atTime(14, 0),
                () -> review(SUPERVISOR, new TrackQuality(year, month.getMonthValue(), "异响类异议下降，镀层问题转供应商跟踪。")));
        if (number < 2)
            improvement(agenda, year, month.getYear(), next.atDay(16).atTime(10, 0), number == 0);
    }

    private void improvement(DemoAgenda agenda, QualityReviewId year, int of, LocalDateTime planned, boolean helped) {
        var due = planned.toLocalDate().plusDays(20);
        var number = improvements.merge(of, 1, Integer::sum);
        agenda.at(planned, () -> review(RELATIONS, new PlanImprovement(year, PRODUCTION, "装配线增加扭矩点检。", due)));
        agenda.at(planned.plusDays(15), () -> review(WORKSHOP, new ReportImprovement(year, number, "点检表已上线。")));
        if (helped) {
            agenda.at(
                    planned.plusDays(16),
                    () -> review(RELATIONS, new VerifyImprovement(year, number, true, "异响类投诉为零。", due)));
            return;
        }
        var later = due.plusDays(15);
        agenda.at(
                planned.plusDays(22),
                () -> review(RELATIONS, new VerifyImprovement(year, number, false, "仍有两起，继续改进。", later)));
        agenda.at(planned.plusDays(30), () -> review(WORKSHOP, new ReportImprovement(year, number, "扳手全部重新标定。")));
        agenda.at(
                planned.plusDays(31),
                () -> review(RELATIONS, new VerifyImprovement(year, number, true, "未再发生。", later)));
    }

    /** A quality objection in hand, and a complaint nobody has answered yet. */
    @Override
    public void tell() {
        review(RELATIONS, new OpenYear(year(desk.today().getYear())));
        var welds = new ComplaintId("lifting-welds");
        desk.send(ZHAO, record(welds, ComplaintKind.QUALITY_OBJECTION, Severity.HIGH, "二批升降台台面焊缝开裂，退回 2 台，要求说明原因。"));
        desk.send(CLERK, new AssignOwner(welds, new PersonId(RELATIONS)));
        desk.send(RELATIONS, new RespondToCustomer(welds, Channel.PHONE, "已受理，今天安排生产部检查退回的两台。", desk.now(), null));
        desk.send(
                RELATIONS,
                new InvolveDepartment(
                        welds, PRODUCTION, "检查退回的两台，查明焊缝开裂原因。", desk.today().plusDays(3)));
        desk.send(
                RELATIONS,
                new FileReport(
                        welds,
                        new ObjectionReport(
                                LIFTING_TABLE, "SJ2-11", BigDecimal.TWO, "台", "台面焊缝开裂", "更换", PRODUCTION, null)));
        desk.tryInVain(RELATIONS, new ConcludeComplaint(welds, true, "已处理。"));
        desk.send(
                ZHAO, record(new ComplaintId("lifting-manual"), ComplaintKind.COMPLAINT, Severity.NORMAL, "随机说明书缺页。"));
    }

    private RecordComplaint record(ComplaintId id, ComplaintKind kind, Severity severity, String content) {
        var sheet = new ComplaintSheet(
                new CounterpartyId("huacheng"),
                null,
                new OrderId("lifting-tables-1"),
                LIFTING_TABLE,
                Channel.PHONE,
                content,
                "顾晓东，0512-65500121",
                desk.now(),
                new PersonId(ZHAO),
                null);
        return new RecordComplaint(id, kind, severity, sheet);
    }

    private static QualityReviewId year(int year) {
        return new QualityReviewId(Integer.toString(year));
    }

    private void review(String person, QualityReviewCommand command) {
        desk.attempt(person, command);
    }
}
