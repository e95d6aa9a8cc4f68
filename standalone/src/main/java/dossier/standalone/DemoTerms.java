package dossier.standalone;

import static dossier.standalone.DemoContracts.draft;

import dossier.contracts.api.ChangeCommand.ProposeChange;
import dossier.contracts.api.ChangeCommand.ReviewChange;
import dossier.contracts.api.ChangeCommand.SignChange;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentCommand.FixMilestone;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.PaymentMilestone.Anchor;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.contracts.api.PerformanceCommand.FulfilObligation;
import dossier.contracts.api.Portion;
import dossier.contracts.api.Term;
import dossier.contracts.api.Term.Renewal;
import dossier.orders.api.OrderCommand.RegisterOrder;
import dossier.orders.api.OrderId;
import dossier.words.Money;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's contracts that say more than their clauses: how they are paid, how long they run, and what is called off from them. */
@Component
@Order(6)
class DemoTerms implements DemoStory {
    private static final String ZHAO = "zhao-lei", MA = "ma-chao", CHEN = "chen-jing";
    private static final BigDecimal VAT = new BigDecimal("13"), SERVICES = new BigDecimal("6");
    private static final PaymentMilestone DEPOSIT = after(Kind.DEPOSIT, "定金", "30", Anchor.EFFECT, 7),
            DELIVERED = after(Kind.DELIVERY, "到货款", "30", Anchor.DELIVERY, 15),
            ACCEPTED = after(Kind.ACCEPTANCE, "验收款", "35", Anchor.ACCEPTANCE, 15),
            RETENTION = after(Kind.RETENTION, "质保金", "5", Anchor.WARRANTY_END, 30);

    private final DemoDesk desk;
    private final DemoContracts contracts;

    DemoTerms(DemoDesk desk, DemoContracts contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    @Override
    public void tell() {
        palletizers();
        coolingUnits();
        inspections();
        lubricants();
    }

    /**
     * A framework with two call-offs; a third would exceed its ceiling, so that is raised, but not to where a joint review would have been needed. The second is
     * terminated after a part was ordered, and gives the rest back.
     */
    private void lubricants() {
        var id = new ContractId("lubricants");
        var year = new Term(null, desk.today().plusYears(1), Renewal.BY_AGREEMENT, null, 60);
        contracts.signedByBoth(
                MA,
                id,
                draft("润滑油年度供货框架合同", "haichuan", "200000.00", false, "工业润滑油", "按订单")
                        .with(ContractTerms.framework(new BigDecimal("200000.00"), year)));
        callOff("lubricants-1", "第一批润滑油订单合同", "85000.00");
        callOff("lubricants-2", "第二批润滑油订单合同", "64000.00");
        var third = order("第三批润滑油订单合同", "60000.00");
        desk.tryInVain(MA, new DraftContract(new ContractId("lubricants-3"), third));
        desk.tryInVain(MA, ceiling(id, "600000.00"));
        desk.send(MA, ceiling(id, "240000.00"));
        agreed(id, "框架上限补充协议.txt");
        desk.send(MA, new DraftContract(new ContractId("lubricants-3"), third));
        givenBack(new ContractId("lubricants-2"));
        callOff("lubricants-4", "第四批润滑油订单合同", "40000.00");
    }

    private static ProposeChange ceiling(ContractId framework, String to) {
        return new ProposeChange(
                framework,
                ChangeKind.AMENDMENT,
                "客户新增一条产线，用油量增加。",
                "框架合同上限调整为 " + to + " 元，其余不变。",
                null,
                new BigDecimal(to));
    }

    private void givenBack(ContractId callOff) {
        contracts.passAndSign(MA, callOff);
        var order = new RegisterOrder(
                new OrderId("lubricants-2-1"),
                callOff,
                "首车润滑油",
                new Portion(Money.cny("20000.00"), List.of()),
                desk.today().plusDays(10));
        desk.send(MA, order);
        desk.send(MA, new ProposeChange(callOff, ChangeKind.TERMINATION, "客户改用其他牌号。", "已下单的一车照常交付，其余不再供货。", null));
        agreed(callOff, "解除协议.txt");
    }

    private void agreed(ContractId contract, String paper) {
        desk.send(CHEN, new ReviewChange(contract, 1, true, "同意。"));
        for (var party : Party.values())
            desk.send(
                    MA,
                    new SignChange(contract, 1, party, desk.today(), contracts.file(paper, paper + "签字页 " + party)));
    }

    private void callOff(String id, String title, String amount) {
        desk.send(MA, new DraftContract(new ContractId(id), order(title, amount)));
        desk.send(MA, new SubmitContract(new ContractId(id)));
    }

    private static ContractDraft order(String title, String amount) {
        return draft(title, "haichuan", amount, false, "工业润滑油", "按清单")
                .with(ContractTerms.callOff(new ContractId("lubricants")));
    }

    /** Renews itself every year, unless notice is given; its last day for notice is near. */
    private void inspections() {
        var id = new ContractId("inspections");
        var end = desk.today().plusDays(50);
        var term = new Term(null, end, Renewal.AUTOMATIC, 12, 30);
        var draft = draft("压力容器年检服务合同", "haichuan", "64800.00", false, "压力容器年检", "每年 2 次")
                .with(new ContractTerms(SERVICES, List.of(), term));
        contracts.signedByBoth(ZHAO, id, draft);
    }

    /** Delivered, the deposit paid; acceptance and the end of the warranty are to come. */
    private void palletizers() {
        var id = new ContractId("palletizers");
        var draft = draft("码垛机器人销售合同", "huacheng", "339000.00", false, "MD-180 码垛机器人", "2 台")
                .with(new ContractTerms(VAT, List.of(DEPOSIT, DELIVERED, ACCEPTED, RETENTION), null));
        contracts.signedByBoth(ZHAO, id, draft);
        desk.send(ZHAO, new FulfilObligation(id, 1, desk.today(), contracts.file("定金回单.txt", "定金 101,700.00 元，已到账。")));
        desk.send(ZHAO, new FixMilestone(id, 2, desk.today(), contracts.file("签收单.txt", "码垛机器人 2 台，客户已签收。")));
    }

    /** A draft whose payments come to 95 %. */
    private void coolingUnits() {
        var id = new ContractId("cooling-units");
        var draft = draft("工业冷水机销售合同", "yuanyang", "86000.00", false, "LS-30 冷水机", "2 台")
                .with(new ContractTerms(VAT, List.of(DEPOSIT, DELIVERED, ACCEPTED), null));
        desk.send(MA, new DraftContract(id, draft));
        desk.tryInVain(MA, new SubmitContract(id));
    }

    private static PaymentMilestone after(Kind kind, String text, String percent, Anchor anchor, int days) {
        return new PaymentMilestone(text, kind, new BigDecimal(percent), null, null, anchor, days);
    }
}
