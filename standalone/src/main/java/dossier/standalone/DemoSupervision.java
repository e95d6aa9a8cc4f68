package dossier.standalone;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.PerformanceCommand.RecordSupervision;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** CON-19, ORG-05: the manager looks after the contracts of those who report to them; a colleague may not. */
@Component
@Order(3)
class DemoSupervision implements DemoStory {
    private static final ContractId CONVEYORS = new ContractId("conveyors");

    private final DemoDesk desk;

    DemoSupervision(DemoDesk desk) {
        this.desk = desk;
    }

    @Override
    public void tell() {
        desk.tryInVain("liu-qian", new RecordSupervision(CONVEYORS, "进度正常。"));
        desk.send("zhou-jianguo", new RecordSupervision(CONVEYORS, "已与客户确认交货批次；催促生产部按节点备料，下次检查前完成首批交付。"));
    }
}
