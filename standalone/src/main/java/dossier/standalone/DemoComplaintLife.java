package dossier.standalone;

import dossier.complaints.api.AftercareCommand.*;
import dossier.complaints.api.Channel;
import dossier.complaints.api.ComplaintCommand.*;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.EscalationCommand.TakeUpEscalation;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.api.LiabilityShare;
import dossier.complaints.api.LiableParty;
import dossier.complaints.api.RemedyKind;
import dossier.complaints.api.SolutionCommand.*;
import dossier.handbook.Actor;
import dossier.handbook.HoldReason;
import dossier.handbook.Severity;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/** One complaint of the demo company's past about a delivery, by one of the courses complaints take: as it should be, late, held, reopened, withdrawn, merged. */
final class DemoComplaintLife extends DemoComplaintSteps {
    static final int COURSES = 9;
    private static final String JUDGE = "wang-fang",
            GENERAL_MANAGER = "lin-guodong",
            HOUSE = Actor.HOUSE.person().value();
    private static final List<LiabilityShare> SHARED =
            List.of(new LiabilityShare(LiableParty.US, 70), new LiabilityShare(LiableParty.SUPPLIER, 30));
    private static final List<LiabilityShare> SUPPLIERS = List.of(new LiabilityShare(LiableParty.SUPPLIER, 100));

    private final DemoBooks books;

    DemoComplaintLife(
            ComplaintId id, DemoBooks.Delivery about, DemoBooks books, DemoDesk desk, DemoAgenda agenda, Random dice) {
        super(id, about, desk, agenda, dice);
        this.books = books;
    }

    void plan(int course, LocalDateTime received) {
        moment = received;
        switch (course) {
            case 0 -> inTime();
            case 1 -> sharedLiability();
            case 2 -> lateResponse();
            case 3 -> held();
            case 4 -> reopened();
            case 5 -> withdrawn();
            case 6 -> merged();
            case 7 -> lateResolution();
            default -> lateReport();
        }
    }

    private void inTime() {
        taken(ComplaintKind.COMPLAINT, Severity.NORMAL, "送货单与订单型号不符，要求更正单据。");
        answered();
        investigated("服务");
        remedied(RemedyKind.CORRECTION, "更正送货单并重新寄送。", null);
        concluded(true);
        told(0);
        then(() -> ask(RELATIONS, new AskCustomer(id, "客户采购部，短信", 7)));
        after(1, 2, () -> ask(HOUSE, new TakeAnswer(id, 1, true, "单据已收到，满意。")));
        after(4, 6, () -> ask(RELATIONS, new RevisitCustomer(id, desk.today(), "回访：单据无误，客户满意。")));
    }

    /** On the way three are told what they may not do. */
    private void sharedLiability() {
        taken(ComplaintKind.QUALITY_OBJECTION, Severity.NORMAL, "两台设备运行异响，客户要求换货。");
        then(() -> ask(about.seller(), new AssignOwner(id, new PersonId(RELATIONS))));
        answered();
        report(0);
        then(() -> ask(JUDGE, new DetermineLiability(id, SHARED, "初步判断。", null)));
        investigated("制造");
        after(1, 1, () -> ask(JUDGE, new DetermineLiability(id, SHARED, "装配扭矩不足为主因，供应商螺栓强度偏低为次因。", null)));
        then(() -> ask(JUDGE, new AssessAccountability(id, PRODUCTION, null, "装配班组重新培训，扭矩扳手列入点检。")));
        then(() -> ask(RELATIONS, new ProposeRemedy(id, RemedyKind.REPLACEMENT, "更换两台。", null)));
        then(() -> ask(RELATIONS, carryOut(about.order())));
        then(() -> ask(RELATIONS, new AgreeRemedy(id, 1, "同意换货。", null)));
        then(() -> ask(
                RELATIONS,
                new OrderRemedy(
                        id,
                        1,
                        about.order(),
                        PRODUCTION,
                        "备货两台，替换返回机。",
                        desk.today().plusDays(2))));
        after(1, 1, () -> ask(RELATIONS, carryOut(about.order())));
        concluded(true);
        told(0);
        satisfied(true, 2);
        after(4, 6, () -> ask(RELATIONS, new RevisitCustomer(id, desk.today(), "回访：新机运行平稳。")));
    }

    /** Nobody calls back for two days; the superior sees to it, or management when the weekend was between. */
    private void lateResponse() {
        taken(ComplaintKind.COMPLAINT, Severity.NORMAL, "售后电话多次无人接听。");
        after(2, 2, () -> takeUp(EscalationGround.RESPONSE));
        answered();
        investigated("服务");
        remedied(RemedyKind.EXPLANATION, "说明值班安排并提供专线。", null);
        concluded(true);
        told(0);
        satisfied(true, 1);
        after(5, 6, () -> ask(CLERK, new RevisitCustomer(id, desk.today(), "回访：专线畅通。")));
    }

    /** While the customer looks for a picture the clock stands still; then they hear of the result days too late. */
    private void held() {
        taken(ComplaintKind.COMPLAINT, Severity.HIGH, "设备停机，怀疑电控故障。");
        answered();
        then(() -> ask(RELATIONS, new HoldClock(id, HoldReason.SUPPLIER, "等供应商答复。")));
        then(() -> ask(RELATIONS, new HoldClock(id, HoldReason.CUSTOMER_INFORMATION, "请客户提供故障代码照片。")));
        after(4, 4, () -> ask(RELATIONS, new ResumeClock(id, "照片已收到。")));
        investigated("使用");
        concluded(false);
        told(3);
        satisfied(true, 1);
    }

    private void reopened() {
        taken(ComplaintKind.COMPLAINT, Severity.NORMAL, "随机工具缺失。");
        answered();
        investigated("包装运输");
        remedied(RemedyKind.CORRECTION, "补发随机工具。", null);
        concluded(true);
        told(0);
        after(1, 2, () -> ask(RELATIONS, new RecordSatisfaction(id, false, "补发的工具规格不对。")));
        after(1, 2, () -> ask(RELATIONS, new ProposeRemedy(id, RemedyKind.CORRECTION, "按清单重新补发。", null)));
        then(() -> ask(RELATIONS, new AgreeRemedy(id, 2, "同意。", null)));
        after(1, 1, () -> ask(RELATIONS, new CarryOutRemedy(id, 2, desk.today(), null, null, "已签收。", null)));
        concluded(true);
        told(0);
        satisfied(true, 1);
        after(3, 5, () -> ask(RELATIONS, new RevisitCustomer(id, desk.today(), "回访：工具齐全。")));
    }

    private void withdrawn() {
        taken(ComplaintKind.COMPLAINT, Severity.NORMAL, "货物外包装破损。");
        answered();
        after(1, 2, () -> ask(RELATIONS, new WithdrawComplaint(id, "客户开箱检查，货物完好，撤回投诉。")));
    }

    /** The same customer writes what they had said on the phone. */
    private void merged() {
        taken(ComplaintKind.COMPLAINT, Severity.NORMAL, "送货司机态度差。");
        answered();
        var duplicate = new ComplaintId(id.value() + "-again");
        var written = moment.plusHours(1);
        agenda.at(
                written,
                () -> ask(
                        CLERK,
                        new RecordComplaint(
                                duplicate,
                                ComplaintKind.COMPLAINT,
                                Severity.NORMAL,
                                sheet("来信投诉送货司机。", Channel.LETTER, CLERK, written))));
        agenda.at(written.plusMinutes(40), () -> ask(CLERK, new MergeComplaint(duplicate, id, "与电话投诉为同一事件。")));
        moment = written.plusHours(1);
        investigated("服务");
        remedied(RemedyKind.EXPLANATION, "向客户致歉并更换承运人。", null);
        concluded(true);
        told(0);
        satisfied(true, 2);
        after(4, 6, () -> ask(RELATIONS, new RevisitCustomer(id, desk.today(), "回访：送货服务改善。")));
    }

    /** It goes up level by level until management takes it up; and afterwards nobody visits. */
    private void lateResolution() {
        taken(ComplaintKind.COMPLAINT, Severity.NORMAL, "设备漏油，影响生产。");
        then(() -> ask(RELATIONS, new ChangeSeverity(id, Severity.HIGH, "客户产线停产。")));
        answered();
        investigated("安装");
        after(7, 7, () -> ask(GENERAL_MANAGER, new TakeUpEscalation(id, EscalationGround.RESOLUTION, "抽调工程师驻场。")));
        remedied(RemedyKind.REPAIR, "更换密封件。", about.order());
        compensated();
        concluded(true);
        told(0);
        satisfied(true, 1);
    }

    /** The customer has their agreement in writing before it is credited. */
    private void compensated() {
        then(() -> ask(RELATIONS, new ProposeRemedy(id, RemedyKind.COMPENSATION, "补偿停产损失。", Money.cny("2000.00"))));
        then(() -> ask(RELATIONS, new AgreeRemedy(id, 2, "同意。", null)));
        then(this::agreedInWriting);
        then(() -> ask(RELATIONS, new CarryOutRemedy(id, 2, desk.today(), null, null, "已记入客户往来账户。", null)));
    }

    private void agreedInWriting() {
        var agreement = books.paper("补偿协议.txt", "补偿停产损失 2000 元。");
        if (desk.attempt(RELATIONS, new AgreeRemedy(id, 2, "同意，见补偿协议。", agreement))) books.credited(about.customer());
    }

    private void lateReport() {
        taken(ComplaintKind.QUALITY_OBJECTION, Severity.NORMAL, "外协件镀层脱落。");
        answered();
        investigated("材料");
        report(3);
        then(() -> ask(JUDGE, new DetermineLiability(id, SUPPLIERS, "检测报告显示镀层厚度不足，责任在供应商。", null)));
        remedied(RemedyKind.REPAIR, "返修并重新镀层。", about.order());
        concluded(true);
        told(0);
        satisfied(true, 8);
        then(() -> ask(RELATIONS, new RevisitCustomer(id, desk.today(), "回访：镀层完好。")));
    }
}
