package dossier.standalone;

import static dossier.standalone.DemoContracts.draft;

import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.HandlingCommand.TakeNote;
import dossier.contracts.api.ContractCommand.HandlingCommand.UrgeReview;
import dossier.contracts.api.ContractCommand.ReviewAsLegal;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractCommand.WithdrawContract;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.CorrectionCommand.ConfirmCorrection;
import dossier.contracts.api.Finding;
import dossier.contracts.api.Party;
import dossier.counterparties.api.Contact;
import dossier.counterparties.api.CounterpartyCommand.RegisterCounterparty;
import dossier.counterparties.api.CounterpartyId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people of the demo company tried and the handbook did not allow, so that each rule shows its answer. */
@Component
@Order(9)
class DemoMistakes implements DemoStory {
    private static final String ZHAO = "zhao-lei",
            MA = "ma-chao",
            CHEN = "chen-jing",
            WANG = "wang-fang",
            HE = "he-yong";
    private static final ContractId SERVO_PRESS = new ContractId("servo-press");

    private final DemoDesk desk;
    private final DemoContracts contracts;

    DemoMistakes(DemoDesk desk, DemoContracts contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    @Override
    public void tell() {
        drafts();
        reviews();
        colleagues();
    }

    /** CON-01: production does not draft. KNOWN and UNIQUE: a counterparty nobody registered, and one registered twice. */
    private void drafts() {
        var spares = draft("备件采购合同", "huacheng", "18000.00", false, "轴承", "60 套");
        desk.tryInVain(HE, new DraftContract(new ContractId("spares"), spares));
        var unknown = draft("输送链条销售合同", "tongda", "27000.00", false, "输送链条", "90 米");
        desk.tryInVain(ZHAO, new DraftContract(new ContractId("chains"), unknown));
        desk.tryInVain(
                CHEN,
                new RegisterCounterparty(
                        new CounterpartyId("huacheng-branch"),
                        "苏州华澄自动化设备有限公司园区分部",
                        "91320505MA1XH27K3Q",
                        new Contact("顾晓东", "0512-65500121", "branch@example.com")));
    }

    /** CON-04: legal before the manager. CON-03: a finding without its reason. CON-07: a signature of tomorrow. STAGE: withdrawn after it was signed. */
    private void reviews() {
        var confirmed = Finding.CONFIRMED;
        desk.tryInVain(WANG, new ReviewAsLegal(new ContractId("export-order"), confirmed, confirmed, confirmed));
        desk.tryInVain(WANG, new ReviewAsLegal(SERVO_PRESS, confirmed, confirmed, new Finding(false, "")));
        desk.tryInVain(
                MA,
                new SignContract(
                        new ContractId("maintenance"),
                        Party.COUNTERPARTY,
                        desk.today().plusDays(1),
                        contracts.file("维保合同对方签字页.txt", "检测设备维保合同，对方签字页")));
        desk.tryInVain(MA, new WithdrawContract(new ContractId("gear-reducers"), "客户想改型号。"));
    }

    /** HAND: only the drafter urges. SEC-01: nobody sent it to him. SECOND: who proposed a correction does not confirm it. */
    private void colleagues() {
        desk.tryInVain(MA, new UrgeReview(SERVO_PRESS, "请尽快。"));
        desk.tryInVain(HE, new TakeNote(SERVO_PRESS));
        desk.tryInVain(CHEN, new ConfirmCorrection(new ContractId("welding-cells"), 1, ""));
    }
}
