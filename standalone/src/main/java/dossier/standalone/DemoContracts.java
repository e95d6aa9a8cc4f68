package dossier.standalone;

import static dossier.words.ClauseKind.LIABILITY;
import static dossier.words.ClauseKind.QUALITY;

import dossier.contracts.api.Amendment;
import dossier.contracts.api.ClauseText;
import dossier.contracts.api.ContractCommand.ApproveAsManager;
import dossier.contracts.api.ContractCommand.ApproveInJointReview;
import dossier.contracts.api.ContractCommand.AttachFile;
import dossier.contracts.api.ContractCommand.ConveneJointReview;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.ReturnAsManager;
import dossier.contracts.api.ContractCommand.ReviewAsLegal;
import dossier.contracts.api.ContractCommand.ReviseContract;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractCommand.WithdrawContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.FilePurpose;
import dossier.contracts.api.Finding;
import dossier.contracts.api.Party;
import dossier.counterparties.api.Contact;
import dossier.counterparties.api.CounterpartyCommand.RegisterCounterparty;
import dossier.counterparties.api.CounterpartyId;
import dossier.platform.files.Uploads;
import dossier.words.ClauseKind;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's counterparties and contracts: one at every stage, with a refusal, a return and a withdrawal on the way. */
@Component
@Order(1)
class DemoContracts implements DemoStory {
    private static final String ZHAO = "zhao-lei",
            MA = "ma-chao",
            ZHOU = "zhou-jianguo",
            WANG = "wang-fang",
            CHEN = "chen-jing",
            SUN = "sun-li";
    private static final Finding UNCLEAR = new Finding(false, "质保期起算日（第 8.1 条）与验收条款（第 6.3 条）不一致，请统一。");

    private final DemoDesk desk;
    private final Uploads uploads;

    DemoContracts(DemoDesk desk, Uploads uploads) {
        this.desk = desk;
        this.uploads = uploads;
    }

    @Override
    public void tell() {
        register("huacheng", "苏州华澄自动化设备有限公司", "91320505MA1XH27K3Q", "顾晓东", "0512-65500121");
        register("haichuan", "宁波海川泵业有限公司", "91330212MA2AF8XT5B", "陆海川", "0574-87100366");
        register("xinhang", "无锡新航包装设备有限公司", "91320211MA1Y5QPW8D", "蒋文", "0510-85200917");
        register("yuanyang", "青岛远洋装备有限公司", "91370212MA3C9RJH4E", "于洋", "0532-66700158");

        servoPress();
        gearReducers();
        pumpStations();
        rotaryTables();
        motorSupply();
        maintenance();
        exportOrder();
        withdrawn();
    }

    /** Waits for legal; an early attempt to sign it is on record. */
    private void servoPress() {
        var id = new ContractId("servo-press");
        desk.send(
                ZHAO,
                new DraftContract(
                        id,
                        draft("伺服压力机成套设备销售合同", "huacheng", "1286000.00", false, "HY-315 伺服压力机", "20 台及配套模架", QUALITY)));
        desk.tryInVain(ZHAO, new SubmitContract(id));
        desk.send(
                ZHAO,
                new ReviseContract(
                        id,
                        draft("伺服压力机成套设备销售合同", "huacheng", "1286000.00", false, "HY-315 伺服压力机", "20 台及配套模架"),
                        "补充质量标准"));
        desk.send(
                ZHAO,
                new AttachFile(
                        id, FilePurpose.NEGOTIATION_RESULT, file("谈判结果纪要.txt", "双方议定：20 台，总价 1,286,000.00 元，分两批交付。")));
        desk.send(ZHAO, new SubmitContract(id));
        desk.send(ZHOU, new ApproveAsManager(id, "同意，注意交付节点。"));
        desk.tryInVain(ZHAO, new SignContract(id, Party.COUNTERPARTY, desk.today(), file("对方签字页.txt", "未经审查的签字页")));
    }

    private void gearReducers() {
        var id = new ContractId("gear-reducers");
        pass(MA, id, draft("包装线减速机销售合同", "xinhang", "214500.00", false, "R77 减速机", "30 台"));
        desk.send(MA, new SignContract(id, Party.US, desk.today(), file("我方盖章页.txt", "包装线减速机销售合同，我方盖章页")));
        desk.send(MA, new SignContract(id, Party.COUNTERPARTY, desk.today(), file("对方盖章页.txt", "包装线减速机销售合同，对方盖章页")));
    }

    private void pumpStations() {
        desk.send(
                ZHAO,
                new DraftContract(
                        new ContractId("pump-stations"),
                        draft("液压泵站销售合同", "haichuan", "163800.00", false, "YB-40 液压泵站", "6 套", LIABILITY, QUALITY)));
    }

    /** Sent back by the manager with an amendment. */
    private void rotaryTables() {
        var id = new ContractId("rotary-tables");
        desk.send(MA, new DraftContract(id, draft("数控转台销售合同", "yuanyang", "356000.00", false, "TK-250 数控转台", "4 台")));
        desk.send(MA, new SubmitContract(id));
        desk.send(
                ZHOU,
                new ReturnAsManager(
                        id,
                        List.of(new Amendment(
                                LIABILITY, "逾期交付每日按未交付部分价款的 0.05% 计违约金，累计不超过 10%。", "原文 5% 上限低于本公司惯例，且未说明计算基数。"))));
    }

    /** Major and complex; one of three reviewers has agreed. */
    private void motorSupply() {
        var id = new ContractId("motor-supply");
        desk.send(
                ZHAO,
                new DraftContract(
                        id, draft("伺服电机年度供货合同", "xinhang", "860000.00", true, "MS 系列伺服电机", "按季度订单，全年不少于 1,200 台")));
        desk.send(ZHAO, new SubmitContract(id));
        desk.send(ZHOU, new ApproveAsManager(id, ""));
        desk.send(WANG, new ReviewAsLegal(id, Finding.CONFIRMED, Finding.CONFIRMED, Finding.CONFIRMED));
        desk.send(
                CHEN,
                new ConveneJointReview(id, List.of(new PersonId(WANG), new PersonId(SUN), new PersonId("he-yong"))));
        desk.send(WANG, new ApproveInJointReview(id, "付款与质保条款可行。"));
    }

    /** Returned by legal once, then passed; our side has signed. */
    private void maintenance() {
        var id = new ContractId("maintenance");
        var draft = draft("检测设备维保合同", "yuanyang", "98000.00", false, "检测设备维护保养", "全年 4 次");
        desk.send(MA, new DraftContract(id, draft));
        desk.send(MA, new SubmitContract(id));
        desk.send(ZHOU, new ApproveAsManager(id, ""));
        desk.send(WANG, new ReviewAsLegal(id, Finding.CONFIRMED, Finding.CONFIRMED, UNCLEAR));
        desk.send(
                MA,
                new ReviseContract(
                        id,
                        draft("检测设备维保合同", "yuanyang", "98000.00", false, "检测设备维护保养（质保期自验收合格日起算）", "全年 4 次"),
                        "统一质保期起算日"));
        submitAndPass(MA, id);
        desk.send(MA, new SignContract(id, Party.US, desk.today(), file("维保合同我方签字页.txt", "检测设备维保合同，我方签字页")));
    }

    private void exportOrder() {
        var id = new ContractId("export-order");
        var draft = draft("冲压自动化单元出口合同", "huacheng", "72000.00", false, "冲压自动化单元", "2 套");
        desk.send(
                ZHAO,
                new DraftContract(
                        id,
                        new ContractDraft(
                                draft.title(),
                                draft.counterparty(),
                                new Money(draft.amount().amount(), "USD"),
                                false,
                                false,
                                draft.clauses(),
                                null)));
        desk.send(ZHAO, new SubmitContract(id));
    }

    private void withdrawn() {
        var id = new ContractId("test-benches");
        desk.send(MA, new DraftContract(id, draft("试验台租赁合同", "haichuan", "45000.00", false, "试验台", "2 台，租期 6 个月")));
        desk.send(MA, new WithdrawContract(id, "客户推迟扩产，另行洽谈。"));
    }

    /** One that both have signed today. */
    void signedByBoth(String salesperson, ContractId id, ContractDraft draft) {
        pass(salesperson, id, draft);
        sign(salesperson, id, draft.title());
    }

    /** One that waits for its first review. */
    void passAndSign(String salesperson, ContractId id) {
        passReviews(id);
        sign(salesperson, id, "合同");
    }

    private void sign(String salesperson, ContractId id, String title) {
        for (var party : Party.values())
            desk.send(salesperson, new SignContract(id, party, desk.today(), file("盖章页.txt", title + "，盖章页 " + party)));
    }

    void pass(String salesperson, ContractId id, ContractDraft draft) {
        desk.send(salesperson, new DraftContract(id, draft));
        submitAndPass(salesperson, id);
    }

    private void submitAndPass(String salesperson, ContractId id) {
        desk.send(salesperson, new SubmitContract(id));
        passReviews(id);
    }

    private void passReviews(ContractId id) {
        desk.send(ZHOU, new ApproveAsManager(id, "同意。"));
        desk.send(WANG, new ReviewAsLegal(id, Finding.CONFIRMED, Finding.CONFIRMED, Finding.CONFIRMED));
    }

    private void register(String id, String name, String code, String contact, String phone) {
        desk.send(
                CHEN,
                new RegisterCounterparty(
                        new CounterpartyId(id), name, code, new Contact(contact, phone, id + "@example.com")));
    }

    StoredFile file(String name, String content) {
        try {
            return uploads.take(
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                    name,
                    "text/plain",
                    new PersonId(ZHAO));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ContractDraft draft(
            String title,
            String counterparty,
            String amount,
            boolean complex,
            String subject,
            String quantity,
            ClauseKind... missing) {
        var clauses = Arrays.stream(ClauseKind.values())
                .filter(it -> it.mandatory() && !Set.of(missing).contains(it))
                .map(it -> new ClauseText(it, text(it, subject, quantity, amount)))
                .toList();
        return new ContractDraft(
                title, new CounterpartyId(counterparty), Money.cny(amount), true, complex, clauses, null);
    }

    private static String text(ClauseKind kind, String subject, String quantity, String amount) {
        return switch (kind) {
            case PARTIES -> "甲方：对方当事人，见首部。乙方：恒岳机电贸易有限公司。";
            case SUBJECT -> "标的：" + subject + "。";
            case QUANTITY -> "数量：" + quantity + "。";
            case QUALITY -> "符合国家标准及技术协议；质保期 12 个月，自验收合格之日起算。";
            case PRICE -> "总价 " + amount + "。生效后 7 日内付 30 %，验收后 15 日内付 60 %，质保期满付 10 %。";
            case PERFORMANCE -> "生效后 90 日内交付至甲方工厂，乙方负责运输与安装调试。";
            case LIABILITY -> "逾期交付或付款，每日按逾期部分的 0.05 % 支付违约金，累计不超过逾期部分的 10 %。";
            case DISPUTES -> "协商不成的，向乙方所在地人民法院起诉。";
            case FURTHER -> "";
        };
    }
}
