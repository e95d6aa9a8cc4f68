package dossier.standalone;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.CorrectionCommand.ConfirmCorrection;
import dossier.contracts.api.CorrectionCommand.ProposeObligationCorrection;
import dossier.contracts.api.CorrectionCommand.ProposeParticularsCorrection;
import dossier.contracts.api.CorrectionCommand.ProposeSigningCorrection;
import dossier.contracts.api.CorrectionCommand.RejectCorrection;
import dossier.contracts.api.Entry;
import dossier.contracts.api.Party;
import dossier.counterparties.api.CounterpartyId;
import dossier.words.Money;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mistaken entries of the demo company: one corrected, one whose correction was not confirmed, one that waits for a second person. */
@Component
@Order(7)
class DemoCorrections implements DemoStory {
    private static final String ZHAO = "zhao-lei", MA = "ma-chao", CHEN = "chen-jing", ZHOU = "zhou-jianguo";

    private final DemoDesk desk;
    private final DemoContracts contracts;

    DemoCorrections(DemoDesk desk, DemoContracts contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    @Override
    public void tell() {
        var conveyors = new ContractId("conveyors");
        var due =
                new Entry.Obligation(3, Party.US, "第二条输送线发货并安装调试。", desk.today().plusDays(100));
        desk.send(ZHAO, new ProposeObligationCorrection(conveyors, due, "合同写明 100 日，登记时误为 90 日。"));
        desk.tryInVain(ZHAO, new ConfirmCorrection(conveyors, 1, ""));
        desk.send(CHEN, new ConfirmCorrection(conveyors, 1, "与合同文本核对无误。"));

        var rigs = new ContractId("test-rigs");
        var scan = contracts.file("密封试验台盖章页.txt", "密封试验台销售合同，我方盖章页，重新扫描");
        var yesterday = new Entry.Signing(Party.US, desk.today().minusDays(1), scan);
        desk.tryInVain(MA, new ProposeSigningCorrection(rigs, yesterday, "盖章页日期为前一天。"));
        desk.send(MA, new ProposeSigningCorrection(rigs, new Entry.Signing(Party.US, desk.today(), scan), "原扫描件不清晰。"));
        desk.send(ZHOU, new RejectCorrection(rigs, 1, "原件清晰，无须更正。"));

        var title = new Entry.Particulars("焊接机器人工作站销售合同", new CounterpartyId("yuanyang"), Money.cny("309000.00"));
        desk.send(
                CHEN, new ProposeParticularsCorrection(new ContractId("welding-cells"), title, "合同文本的名称含“机器人”，登记时漏写。"));
    }
}
