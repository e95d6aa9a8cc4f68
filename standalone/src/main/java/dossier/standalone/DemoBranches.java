package dossier.standalone;

import dossier.branches.api.BranchCommand.ChangeBranch;
import dossier.branches.api.BranchCommand.CompleteMeasure;
import dossier.branches.api.BranchCommand.OpenBranch;
import dossier.branches.api.BranchCommand.RecordInspection;
import dossier.branches.api.BranchId;
import dossier.branches.api.Measure;
import dossier.branches.api.NetworkChain;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractId;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's branch network: one branch with its whole chain and an inspection, one without; a contract inside the scope and one outside. */
@Component
@Order(3)
class DemoBranches implements DemoStory {
    private static final BranchId SUZHOU = new BranchId("suzhou"), NINGBO = new BranchId("ningbo");
    private static final String NETWORK = "feng-tao", MANAGER = "pan-hao", SALES = "ye-lin";

    private final DemoDesk desk;

    DemoBranches(DemoDesk desk) {
        this.desk = desk;
    }

    void open() {
        desk.send(NETWORK, open(SUZHOU, "苏州分公司", "江苏", MANAGER, "减速机", "液压泵站"));
        desk.send(NETWORK, open(NINGBO, "宁波分公司", "浙江", "fang-yuan", "液压泵站"));
        desk.send(
                NETWORK,
                new ChangeBranch(
                        SUZHOU,
                        "苏州分公司",
                        "江苏",
                        new PersonId(MANAGER),
                        new NetworkChain(new PersonId("shen-yan"), new PersonId("gu-wei"), new PersonId("tian-yu"))));
    }

    @Override
    public void tell() {
        inspection();
        contracts();
    }

    private void inspection() {
        var signs = new Measure(
                "更换门店招牌，统一使用公司标识。", new PersonId(MANAGER), desk.today().plusDays(14));
        var prices =
                new Measure("价目表张贴在客户可见处。", new PersonId(MANAGER), desk.today().plusDays(7));
        desk.send(NETWORK, new RecordInspection(SUZHOU, "台账齐全；门店招牌陈旧，价目表未公示。", List.of(signs, prices)));
        desk.send(MANAGER, new CompleteMeasure(SUZHOU, "m2", "价目表已张贴，照片发网络部存档。"));
    }

    private void contracts() {
        var inside = new ContractId("suzhou-reducers");
        desk.send(SALES, new DraftContract(inside, draft("减速机销售合同（苏州）", "128000.00", "K67 减速机", "减速机")));
        desk.send(SALES, new SubmitContract(inside));
        desk.tryInVain(
                SALES,
                new DraftContract(
                        new ContractId("suzhou-motors"), draft("伺服电机销售合同（苏州）", "96000.00", "MS 系列伺服电机", "伺服电机")));
    }

    private static OpenBranch open(BranchId id, String name, String region, String manager, String... scope) {
        return new OpenBranch(id, name, new DepartmentId(id.value()), region, Set.of(scope), new PersonId(manager));
    }

    private static ContractDraft draft(String title, String amount, String subject, String business) {
        var draft = DemoContracts.draft(title, "huacheng", amount, false, subject, "20 台");
        return new ContractDraft(
                draft.title(),
                draft.counterparty(),
                draft.amount(),
                draft.taxIncluded(),
                draft.complex(),
                draft.clauses(),
                business);
    }
}
