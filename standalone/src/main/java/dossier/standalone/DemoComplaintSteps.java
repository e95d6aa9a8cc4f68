package dossier.standalone;

import dossier.complaints.api.AftercareCommand.*;
import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintCommand;
import dossier.complaints.api.ComplaintCommand.*;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.api.EscalationCommand.TakeUpEscalation;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.api.ObjectionReport;
import dossier.complaints.api.RemedyKind;
import dossier.complaints.api.SolutionCommand.*;
import dossier.handbook.Circumstances;
import dossier.handbook.Severity;
import dossier.orders.api.OrderId;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steps that courses of complaints are made of. */
abstract class DemoComplaintSteps extends DemoPace {
    static final String RELATIONS = "qin-lan", CLERK = "luo-yi";
    static final DepartmentId PRODUCTION = new DepartmentId("production");
    private static final String WORKSHOP = "he-yong", MANAGER = "zhou-jianguo", GENERAL_MANAGER = "lin-guodong";

    final ComplaintId id;
    final DemoBooks.Delivery about;
    final DemoDesk desk;

    DemoComplaintSteps(ComplaintId id, DemoBooks.Delivery about, DemoDesk desk, DemoAgenda agenda, Random dice) {
        super(agenda, dice);
        this.id = id;
        this.about = about;
        this.desk = desk;
    }

    final void taken(ComplaintKind kind, Severity severity, String content) {
        var received = moment;
        then(() -> ask(
                about.seller(),
                new RecordComplaint(id, kind, severity, sheet(content, Channel.PHONE, about.seller(), received))));
    }

    final void answered() {
        then(() -> ask(CLERK, new AssignOwner(id, new PersonId(RELATIONS))));
        then(() -> ask(RELATIONS, new RespondToCustomer(id, Channel.PHONE, "已受理，由秦岚负责跟进。", now(), null)));
    }

    final void investigated(String cause) {
        then(() -> ask(
                RELATIONS,
                new InvolveDepartment(id, PRODUCTION, "请查明原因并答复。", desk.today().plusDays(5))));
        after(1, 1, () -> ask(WORKSHOP, new CompleteTask(id, 1, "已查明，见原因分析。")));
        then(() -> ask(WORKSHOP, new AnalyseCause(id, cause, "与客户、现场记录核对一致。", null)));
    }

    final void report(int daysLater) {
        var report = new ObjectionReport(about.goods(), "", BigDecimal.TWO, "台", "见投诉内容", "换货或返修", PRODUCTION, null);
        Runnable file = () -> ask(RELATIONS, new FileReport(id, report));
        if (daysLater == 0) then(file);
        else after(daysLater, daysLater, file);
    }

    final void remedied(RemedyKind kind, String text, @Nullable OrderId order) {
        then(() -> ask(RELATIONS, new ProposeRemedy(id, kind, text, null)));
        then(() -> ask(RELATIONS, new AgreeRemedy(id, 1, "同意。", null)));
        after(1, 1, () -> ask(RELATIONS, carryOut(order)));
    }

    final CarryOutRemedy carryOut(@Nullable OrderId order) {
        return new CarryOutRemedy(id, 1, desk.today(), order, null, "客户已确认。", null);
    }

    final void concluded(boolean justified) {
        then(() -> ask(RELATIONS, new ConcludeComplaint(id, justified, justified ? "投诉成立，已处理完毕。" : "操作不当所致，已指导客户。")));
    }

    final void told(int daysLater) {
        Supplier<TellResult> tell = () -> new TellResult(id, Channel.PHONE, "已告知处理结果。", now(), null);
        if (daysLater == 0) then(() -> ask(RELATIONS, tell.get()));
        else after(daysLater, daysLater, () -> ask(RELATIONS, tell.get()));
    }

    final void satisfied(boolean satisfied, int days) {
        after(days, days, () -> ask(RELATIONS, new RecordSatisfaction(id, satisfied, "客户表示满意。")));
    }

    final void takeUp(EscalationGround ground) {
        if (!desk.attempt(MANAGER, new TakeUpEscalation(id, ground, "已督促当天回复客户。")))
            ask(GENERAL_MANAGER, new TakeUpEscalation(id, ground, "已督促当天回复客户。"));
    }

    final ComplaintSheet sheet(String content, Channel channel, String takenBy, LocalDateTime received) {
        return new ComplaintSheet(
                about.customer(),
                null,
                about.order(),
                about.goods(),
                channel,
                content,
                "客户采购部",
                received.atZone(Circumstances.ZONE).toInstant(),
                new PersonId(takenBy),
                null);
    }

    private Instant now() {
        return desk.now();
    }

    final void ask(String person, ComplaintCommand command) {
        desk.attempt(person, command);
    }
}
