package dossier.standalone;

import static dossier.standalone.DemoContracts.draft;

import dossier.contracts.api.ChangeCommand.DropChange;
import dossier.contracts.api.ChangeCommand.ProposeChange;
import dossier.contracts.api.ChangeCommand.ReviewChange;
import dossier.contracts.api.ChangeCommand.SignChange;
import dossier.contracts.api.ChangeKind;
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
import dossier.words.DepartmentId;
import dossier.words.Money;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's contracts after their signature: one being performed, one amended, one terminated, one in the archive. */
@Component
@Order(2)
class DemoPerformance implements DemoStory {
    private static final String ZHAO = "zhao-lei", MA = "ma-chao", CHEN = "chen-jing", SUN = "sun-li", HE = "he-yong";
    private static final Copy FOR_PRODUCTION = new Copy(new DepartmentId("production"), "按技术协议排产，按期发货。");
    private static final Copy FOR_FINANCE = new Copy(new DepartmentId("finance"), "按付款节点开票、收款。");

    private final DemoDesk desk;
    private final DemoContracts contracts;

    DemoPerformance(DemoDesk desk, DemoContracts contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    @Override
    public void tell() {
        conveyors();
        weldingCells();
        testRigs();
        spindles();
    }

    /** Being performed: one obligation fulfilled, a problem open, finance has yet to acknowledge its copy. */
    private void conveyors() {
        var id = new ContractId("conveyors");
        contracts.signedByBoth(ZHAO, id, draft("辊筒输送线销售合同", "huacheng", "286000.00", false, "DL-600 辊筒输送线", "2 条"));
        desk.send(CHEN, new DistributeCopies(id, List.of(FOR_PRODUCTION, FOR_FINANCE)));
        desk.tryInVain(ZHAO, new AcknowledgeCopy(id));
        desk.send(HE, new AcknowledgeCopy(id));
        file(id, "输送线合同副本.txt");
        desk.send(
                ZHAO,
                new AddObligation(
                        id, Party.COUNTERPARTY, "支付预付款 30%。", desk.today().plusDays(7)));
        desk.send(
                ZHAO, new AddObligation(id, Party.US, "第一条输送线发货。", desk.today().plusDays(45)));
        desk.send(
                ZHAO,
                new AddObligation(id, Party.US, "第二条输送线发货并安装调试。", desk.today().plusDays(90)));
        desk.send(ZHAO, new FulfilObligation(id, 1, desk.today(), contracts.file("收款回单.txt", "预付款 85,800.00 元，已到账。")));
        desk.send(HE, new RaiseProblem(id, "客户地坪图与现场不符，辊筒支架高度待定。"));
        desk.tryInVain(CHEN, new ArchiveContract(id, "商务部档案柜 2-1"));
    }

    /** Amended once: the review came before the signatures. */
    private void weldingCells() {
        var id = new ContractId("welding-cells");
        contracts.signedByBoth(MA, id, draft("焊接工作站销售合同", "yuanyang", "412000.00", false, "WR-20 焊接工作站", "4 套"));
        desk.send(CHEN, new DistributeCopies(id, List.of(FOR_PRODUCTION)));
        desk.send(HE, new AcknowledgeCopy(id));
        desk.send(MA, new AddObligation(id, Party.US, "交付焊接工作站。", desk.today().plusDays(60)));
        desk.send(
                MA,
                new ProposeChange(
                        id,
                        ChangeKind.AMENDMENT,
                        "客户产线缩减一个工位。",
                        "数量由 4 套减为 3 套，总价相应减为 309,000.00 元，其余不变。",
                        Money.cny("309000.00")));
        desk.tryInVain(MA, sign(id, Party.US));
        desk.send(CHEN, new ReviewChange(id, 1, true, "数量、价款一致，同意。"));
        for (var party : Party.values()) desk.send(MA, sign(id, party));
        desk.send(CHEN, new RecordProgressReview(id, "排产正常；补充协议已签，按 3 套备料。"));
    }

    /** Terminated, its dossier still incomplete; a first proposal had been dropped. */
    private void testRigs() {
        var id = new ContractId("test-rigs");
        contracts.signedByBoth(MA, id, draft("密封试验台销售合同", "haichuan", "128000.00", false, "MF-8 密封试验台", "1 台"));
        desk.send(MA, new AddObligation(id, Party.US, "交付密封试验台。", desk.today().plusDays(30)));
        desk.send(MA, new ProposeChange(id, ChangeKind.AMENDMENT, "客户希望延期。", "交付期顺延 60 日。", null));
        desk.send(MA, new DropChange(id, 1, "客户改为要求解除。"));
        desk.send(MA, new ProposeChange(id, ChangeKind.TERMINATION, "客户厂房因洪水停用，不可抗力。", "双方解除合同，互不追究，预付款全额退还。", null));
        desk.send(CHEN, new ReviewChange(id, 2, true, "不可抗力属实，同意解除。"));
        for (var party : Party.values())
            desk.send(MA, new SignChange(id, 2, party, desk.today(), contracts.file("解除协议.txt", "解除协议签字页 " + party)));
        desk.tryInVain(CHEN, new ArchiveContract(id, "商务部档案柜 2-3"));
    }

    /** Performed and in the archive. */
    private void spindles() {
        var id = new ContractId("spindles");
        contracts.signedByBoth(ZHAO, id, draft("电主轴备件销售合同", "xinhang", "46000.00", false, "DZ-24 电主轴", "2 支"));
        desk.send(CHEN, new DistributeCopies(id, List.of(FOR_FINANCE)));
        desk.send(SUN, new AcknowledgeCopy(id));
        file(id, "电主轴合同副本.txt");
        desk.send(
                ZHAO, new AddObligation(id, Party.US, "交付电主轴 2 支。", desk.today().plusDays(10)));
        desk.send(SUN, new RaiseProblem(id, "开票信息有误。"));
        desk.send(CHEN, new ResolveProblem(id, 1, "客户已更正，重新开票。"));
        desk.send(ZHAO, new FulfilObligation(id, 1, desk.today(), contracts.file("签收单.txt", "电主轴 2 支，已签收。")));
        attach(id, ZHAO, FilePurpose.CONTRACT_TEXT, "电主轴合同正本.txt");
        attach(id, CHEN, FilePurpose.APPROVAL_FORM, "电主轴合同审批表.txt");
        attach(id, CHEN, FilePurpose.CORRESPONDENCE, "电主轴往来函件.txt");
        desk.send(CHEN, new ArchiveContract(id, "商务部档案柜 1-4"));
    }

    private SignChange sign(ContractId id, Party party) {
        return new SignChange(id, 1, party, desk.today(), contracts.file("补充协议.txt", "补充协议签字页 " + party));
    }

    private void file(ContractId id, String name) {
        desk.send(CHEN, new FileCopy(id, contracts.file(name, name)));
    }

    private void attach(ContractId id, String by, FilePurpose purpose, String name) {
        desk.send(by, new AttachFile(id, purpose, contracts.file(name, name)));
    }
}
