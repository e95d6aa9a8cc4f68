package dossier.standalone;

import dossier.contracts.api.ChangeCommand.ProposeChange;
import dossier.contracts.api.ChangeCommand.ReviewChange;
import dossier.contracts.api.ChangeCommand.SignChange;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.AttachFile;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Copy;
import dossier.contracts.api.FilePurpose;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceCommand.AcknowledgeCopy;
import dossier.contracts.api.PerformanceCommand.AddObligation;
import dossier.contracts.api.PerformanceCommand.ArchiveContract;
import dossier.contracts.api.PerformanceCommand.DistributeCopies;
import dossier.contracts.api.PerformanceCommand.FileCopy;
import dossier.contracts.api.PerformanceCommand.FulfilObligation;
import dossier.contracts.api.PerformanceCommand.RaiseProblem;
import dossier.contracts.api.PerformanceCommand.RecordProgressReview;
import dossier.contracts.api.PerformanceCommand.ResolveProblem;
import dossier.standalone.DemoContractLife.Order;
import dossier.words.DepartmentId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;

/** How a contract of the demo company's past is performed, from the day it took effect to the archive; most as agreed, some late, amended or terminated. */
final class DemoPerformanceLife extends DemoPace {
    private final Order order;
    private final ContractId id;
    private final DemoDesk desk;
    private final DemoContracts contracts;
    private final DemoBooks books;
    private final String clerk;
    private boolean changed;

    DemoPerformanceLife(
            Order order,
            DemoDesk desk,
            DemoContracts contracts,
            DemoBooks books,
            DemoAgenda agenda,
            Random dice,
            String clerk) {
        super(agenda, dice);
        this.order = order;
        this.id = order.id();
        this.desk = desk;
        this.contracts = contracts;
        this.books = books;
        this.clerk = clerk;
    }

    void plan(LocalDateTime effect) {
        moment = effect;
        copies();
        var delivery = 20 + dice.nextInt(40);
        new DemoOrderLife(
                        id,
                        order.seller(),
                        order.amount(),
                        desk,
                        agenda,
                        new DemoRevenueLife(
                                id,
                                order.customer(),
                                order.seller(),
                                order.goods(),
                                desk,
                                books,
                                agenda,
                                new Random(id.value().hashCode() + 1)),
                        new Random(id.value().hashCode()))
                .plan(effect, delivery);
        then(() -> owe(Party.COUNTERPARTY, "支付预付款 30 %。", 7));
        then(() -> owe(Party.US, "交付" + order.goods() + " " + order.quantity() + "。", delivery));
        then(() -> owe(Party.COUNTERPARTY, "验收后支付货款 60 %。", delivery + 15));
        if (chance(4)) {
            terminated();
            return;
        }
        var ready = moment;
        progressReviews(effect, delivery + 10);
        moment = ready;
        if (chance(10)) amended();
        if (chance(20)) problem();
        fulfil(1, effect.plusDays(7));
        fulfil(2, effect.plusDays(delivery));
        fulfil(3, effect.plusDays(delivery + 15));
        archive();
    }

    private void copies() {
        var copies = List.of(
                new Copy(new DepartmentId("production"), "按技术协议排产，按期发货。"),
                new Copy(new DepartmentId("finance"), "按付款节点开票、收款。"));
        var late = chance(12) ? 3 : 0;
        after(late, late + 1, () -> ask(clerk, new DistributeCopies(id, copies)));
        then(() -> ask(clerk, new FileCopy(id, contracts.file("合同副本.txt", order.title() + "，双方签署副本"))));
        after(0, 1, () -> ask("han-xin", new AcknowledgeCopy(id)));
        if (!chance(10)) after(0, 2, () -> ask("cao-ying", new AcknowledgeCopy(id)));
    }

    private void owe(Party party, String text, int days) {
        ask(order.seller(), new AddObligation(id, party, text, desk.today().plusDays(days)));
    }

    private void fulfil(int number, LocalDateTime due) {
        var days = chance(14) ? 2 + dice.nextInt(12) : -dice.nextInt(5);
        var done = agenda.after(due.plusDays(days - 1), 1);
        if (done.isAfter(moment)) moment = done;
        then(() -> ask(
                order.seller(),
                new FulfilObligation(
                        id,
                        number,
                        desk.today(),
                        contracts.file("履行凭证.txt", order.title() + "，义务 " + number + " 的凭证"))));
    }

    private void progressReviews(LocalDateTime effect, int days) {
        for (var at = effect.plusDays(26); at.isBefore(effect.plusDays(days)); at = at.plusDays(chance(15) ? 36 : 28)) {
            moment = agenda.after(at, 1);
            then(() -> desk.attempt(clerk, new RecordProgressReview(id, "进度正常，与业务部门核对无异议。")));
        }
    }

    private void amended() {
        changed = true;
        after(
                2,
                6,
                () -> ask(
                        order.seller(),
                        new ProposeChange(id, ChangeKind.AMENDMENT, "客户地坪施工延期。", "交付地点改为客户二厂，其余不变。", null)));
        after(1, 4, () -> ask(DemoContractLife.CONTRACT_LEAD, new ReviewChange(id, 1, true, "同意。")));
        for (var party : Party.values()) after(0, 5, () -> ask(order.seller(), changeSigned(party)));
    }

    private void terminated() {
        changed = true;
        after(3, 5, () -> attach(order.seller(), FilePurpose.PERFORMANCE_RECORD, "已发货部分签收单"));
        after(
                1,
                7,
                () -> ask(
                        order.seller(),
                        new ProposeChange(id, ChangeKind.TERMINATION, "客户项目取消。", "双方解除合同，互不追究。", null)));
        after(1, 3, () -> ask(DemoContractLife.CONTRACT_LEAD, new ReviewChange(id, 1, true, "同意解除。")));
        for (var party : Party.values()) after(0, 3, () -> ask(order.seller(), changeSigned(party)));
        papers();
        then(() -> ask(DemoContractLife.CONTRACT_LEAD, new ArchiveContract(id, "商务部档案柜 3")));
    }

    private void problem() {
        after(2, 8, () -> ask(DemoContractLife.PRODUCTION, new RaiseProblem(id, "外购件到货晚于计划。")));
        after(1, 6, () -> ask(DemoContractLife.CONTRACT_LEAD, new ResolveProblem(id, 1, "采购部已催交，不影响交期。")));
    }

    private void archive() {
        if (chance(25))
            after(1, 3, () -> desk.tryInVain(DemoContractLife.CONTRACT_LEAD, new ArchiveContract(id, "商务部档案柜 1")));
        papers();
        then(() -> ask(DemoContractLife.CONTRACT_LEAD, new ArchiveContract(id, "商务部档案柜 " + (1 + dice.nextInt(6)))));
    }

    private void papers() {
        after(1, 4, () -> attach(clerk, FilePurpose.CONTRACT_TEXT, "合同正本"));
        then(() -> attach(clerk, FilePurpose.APPROVAL_FORM, "合同审批表"));
        then(() -> attach(clerk, FilePurpose.CORRESPONDENCE, "往来函件"));
        if (changed) then(() -> attach(clerk, FilePurpose.SUPPLEMENTARY_AGREEMENT, "补充协议"));
    }

    private void attach(String by, FilePurpose purpose, String name) {
        ask(by, new AttachFile(id, purpose, contracts.file(name + ".txt", order.title() + "，" + name)));
    }

    private SignChange changeSigned(Party party) {
        return new SignChange(id, 1, party, desk.today(), contracts.file("协议.txt", order.title() + "，协议 " + party));
    }

    private void ask(String person, ContractCommand command) {
        desk.send(person, command);
    }
}
