package dossier.standalone;

import dossier.regulations.api.RegulationCommand.ApproveRegulation;
import dossier.regulations.api.RegulationCommand.DraftRegulation;
import dossier.regulations.api.RegulationCommand.ReviewRegulation;
import dossier.regulations.api.RegulationCommand.ReviseRegulation;
import dossier.regulations.api.RegulationCommand.TakeNote;
import dossier.regulations.api.RegulationDraft;
import dossier.regulations.api.RegulationId;
import dossier.words.DepartmentId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's regulations: one in force that most have read, with a revision under review, and one that awaits approval. */
@Component
@Order(5)
class DemoRegulations implements DemoStory {
    private static final RegulationId CONTRACTS = new RegulationId("contract-rules"),
            TRAVEL = new RegulationId("travel-rules");
    private static final String DRAFTER = "admin", REVIEWER = "wang-fang", APPROVER = "lin-guodong";

    private final DemoDesk desk;

    DemoRegulations(DemoDesk desk) {
        this.desk = desk;
    }

    @Override
    public void tell() {
        var first = draft("合同管理办法", "全体业务人员和合同管理组", "commerce", 0, "一、合同须经部门经理审核、法务审查后方可签署。\n二、合同生效后，副本及时分发有关部门。");
        desk.send(DRAFTER, new DraftRegulation(CONTRACTS, "HY-SW-001", first));
        desk.tryInVain(DRAFTER, new ReviewRegulation(CONTRACTS, "自己起草的制度。"));
        desk.send(REVIEWER, new ReviewRegulation(CONTRACTS, "与合同法律要求一致。"));
        desk.send(APPROVER, new ApproveRegulation(CONTRACTS, "同意，自公布之日起施行。"));
        for (var employee : List.of("zhou-jianguo", "liu-qian", "chen-jing", "wang-fang", "sun-li"))
            desk.send(employee, new TakeNote(CONTRACTS, 1));
        desk.send(
                DRAFTER,
                new ReviseRegulation(
                        CONTRACTS,
                        draft("合同管理办法", "全体业务人员和合同管理组", "commerce", 30, "一、合同须经部门经理审核、法务审查后方可签署。\n二、合同生效后二个工作日内分发副本。"),
                        "明确分发副本的期限。"));
        desk.send(
                DRAFTER,
                new DraftRegulation(
                        TRAVEL, "HY-XZ-003", draft("差旅管理办法", "全体员工", "hr", 14, "一、出差前填写申请，经上级批准。\n二、返回后五个工作日内报销。")));
        desk.send(REVIEWER, new ReviewRegulation(TRAVEL, "同意。"));
    }

    private RegulationDraft draft(String title, String appliesTo, String interpreter, int inDays, String text) {
        return new RegulationDraft(
                title, appliesTo, new DepartmentId(interpreter), desk.today().plusDays(inDays), text, null);
    }
}
