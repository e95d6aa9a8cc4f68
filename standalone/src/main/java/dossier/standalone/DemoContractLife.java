package dossier.standalone;

import dossier.contracts.api.Amendment;
import dossier.contracts.api.ChangeCommand.ProposeChange;
import dossier.contracts.api.ChangeCommand.ReviewChange;
import dossier.contracts.api.ChangeCommand.SignChange;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.ApproveAsManager;
import dossier.contracts.api.ContractCommand.ApproveInJointReview;
import dossier.contracts.api.ContractCommand.AttachFile;
import dossier.contracts.api.ContractCommand.ConveneJointReview;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.HandlingCommand.UrgeReview;
import dossier.contracts.api.ContractCommand.ObjectInJointReview;
import dossier.contracts.api.ContractCommand.ReturnAsManager;
import dossier.contracts.api.ContractCommand.ReviewAsLegal;
import dossier.contracts.api.ContractCommand.ReviseContract;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractCommand.WithdrawContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Copy;
import dossier.contracts.api.FilePurpose;
import dossier.contracts.api.Finding;
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
import dossier.counterparties.api.CounterpartyId;
import dossier.words.ClauseKind;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One contract of the demo company's past, written into the agenda as the dice fall: most go as they should, some do not. */
final class DemoContractLife {
    private static final String CONTRACT_LEAD = "chen-jing", FINANCE = "sun-li", PRODUCTION = "he-yong";
    private static final List<String> COUNSELS = List.of("wang-fang", "jiang-hua");
    private static final List<String> CLERKS = List.of("luo-jing", "bai-xue");
    private static final Finding UNCLEAR = new Finding(false, "交付地点两处写法不一，请统一。");

    /** @param business line of business; null for the head office, which sells everything */
    record Order(
            ContractId id,
            String seller,
            String manager,
            CounterpartyId customer,
            String title,
            String goods,
            String quantity,
            String amount,
            @Nullable String business) {}

    private final Order order;
    private final ContractId id;
    private final DemoDesk desk;
    private final DemoContracts contracts;
    private final DemoAgenda agenda;
    private final Random dice;
    private final Function<LocalDate, Money> majorFrom;
    private final String counsel, clerk;
    private LocalDateTime moment = LocalDateTime.MIN;
    private LocalDateTime submitted = LocalDateTime.MIN;
    private boolean changed;

    DemoContractLife(
            Order order,
            DemoDesk desk,
            DemoContracts contracts,
            DemoAgenda agenda,
            Random dice,
            Function<LocalDate, Money> majorFrom) {
        this.order = order;
        this.id = order.id;
        this.desk = desk;
        this.contracts = contracts;
        this.agenda = agenda;
        this.dice = dice;
        this.majorFrom = majorFrom;
        this.counsel = COUNSELS.get(dice.nextInt(2));
        this.clerk = CLERKS.get(dice.nextInt(2));
    }

    void plan(LocalDateTime begin) {
        moment = agenda.after(begin, 1);
        drafting();
        if (chance(5)) {
            after(2, 6, () -> ask(order.seller, new WithdrawContract(id, "客户预算未批，暂缓采购。")));
            return;
        }
        reviews();
        if (chance(4)) return;
        signing();
        performance();
    }

    private void drafting() {
        var whole = draft();
        if (chance(20)) {
            then(() -> ask(order.seller, new DraftContract(id, draft(ClauseKind.DISPUTES))));
            then(() -> desk.tryInVain(order.seller, new SubmitContract(id)));
            then(() -> ask(order.seller, new ReviseContract(id, whole, "补齐争议解决条款")));
        } else {
            then(() -> ask(order.seller, new DraftContract(id, whole)));
        }
        if (chance(30)) then(() -> attach(order.seller, FilePurpose.NEGOTIATION_RESULT, "谈判纪要"));
        submit(0, 2);
        if (chance(8)) then(() -> desk.tryInVain(order.seller, new ApproveAsManager(id, "自己通过")));
    }

    /** What is sent back is made good and goes the whole way again. */
    private void reviews() {
        managersReview();
        if (chance(10)) {
            after(0, 3, () -> ask(counsel, legal(UNCLEAR)));
            again("统一交付地点");
            managersReview();
        }
        after(0, 3, () -> ask(counsel, legal(Finding.CONFIRMED)));
        if (Money.cny(order.amount).isAtLeast(majorFrom.apply(submitted.toLocalDate()))) jointReview();
    }

    private void managersReview() {
        if (chance(15)) {
            after(0, 2, () -> ask(order.manager, new ReturnAsManager(id, List.of(amendment()))));
            again("按经理意见修改违约责任");
        }
        if (chance(12)) {
            after(2, 2, () -> ask(order.seller, new UrgeReview(id, "客户等着回签，请尽快审核。")));
            after(1, 2, () -> ask(order.manager, new ApproveAsManager(id, "同意。")));
        } else after(0, 2, () -> ask(order.manager, new ApproveAsManager(id, "同意。")));
        if (chance(8)) then(() -> desk.tryInVain(order.seller, signature(Party.COUNTERPARTY)));
    }

    private void again(String note) {
        after(0, 2, () -> ask(order.seller, new ReviseContract(id, draft(), note)));
        submit(0, 0);
    }

    private void submit(int atLeast, int atMost) {
        after(atLeast, atMost, () -> ask(order.seller, new SubmitContract(id)));
        submitted = moment;
    }

    private ReviewAsLegal legal(Finding accuracy) {
        return new ReviewAsLegal(id, Finding.CONFIRMED, Finding.CONFIRMED, accuracy);
    }

    private void jointReview() {
        var voices = List.of(new PersonId(counsel), new PersonId(FINANCE), new PersonId(PRODUCTION));
        if (chance(15)) {
            after(0, 1, () -> ask(CONTRACT_LEAD, new ConveneJointReview(id, voices)));
            after(0, 2, () -> ask(FINANCE, new ObjectInJointReview(id, "付款节点过晚，资金占用过大。")));
            again("预付款比例提高到 30 %");
            managersReview();
            after(0, 2, () -> ask(counsel, legal(Finding.CONFIRMED)));
        }
        after(0, 1, () -> ask(CONTRACT_LEAD, new ConveneJointReview(id, voices)));
        for (var voice : voices) after(0, 2, () -> ask(voice.value(), new ApproveInJointReview(id, "同意。")));
    }

    private void signing() {
        after(0, 3, () -> ask(order.seller, signature(Party.US)));
        after(1, 6, () -> ask(order.seller, signature(Party.COUNTERPARTY)));
    }

    private void performance() {
        var effect = moment;
        copies();
        var delivery = 20 + dice.nextInt(40);
        new DemoOrderLife(
                        id,
                        order.seller,
                        order.amount,
                        desk,
                        agenda,
                        new Random(id.value().hashCode()))
                .plan(effect, delivery);
        then(() -> owe(Party.COUNTERPARTY, "支付预付款 30 %。", 7));
        then(() -> owe(Party.US, "交付" + order.goods + " " + order.quantity + "。", delivery));
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
        then(() -> ask(clerk, new FileCopy(id, contracts.file("合同副本.txt", order.title + "，双方签署副本"))));
        after(0, 1, () -> ask("han-xin", new AcknowledgeCopy(id)));
        if (!chance(10)) after(0, 2, () -> ask("cao-ying", new AcknowledgeCopy(id)));
    }

    private void owe(Party party, String text, int days) {
        ask(order.seller, new AddObligation(id, party, text, desk.today().plusDays(days)));
    }

    private void fulfil(int number, LocalDateTime due) {
        var days = chance(14) ? 2 + dice.nextInt(12) : -dice.nextInt(5);
        var done = agenda.after(due.plusDays(days - 1), 1);
        if (done.isAfter(moment)) moment = done;
        then(() -> ask(
                order.seller,
                new FulfilObligation(
                        id, number, desk.today(), contracts.file("履行凭证.txt", order.title + "，义务 " + number + " 的凭证"))));
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
                        order.seller,
                        new ProposeChange(id, ChangeKind.AMENDMENT, "客户地坪施工延期。", "交付地点改为客户二厂，其余不变。", null)));
        after(1, 4, () -> ask(CONTRACT_LEAD, new ReviewChange(id, 1, true, "同意。")));
        for (var party : Party.values()) after(0, 5, () -> ask(order.seller, changeSigned(party)));
    }

    private void terminated() {
        changed = true;
        after(3, 5, () -> attach(order.seller, FilePurpose.PERFORMANCE_RECORD, "已发货部分签收单"));
        after(
                1,
                7,
                () -> ask(
                        order.seller, new ProposeChange(id, ChangeKind.TERMINATION, "客户项目取消。", "双方解除合同，互不追究。", null)));
        after(1, 3, () -> ask(CONTRACT_LEAD, new ReviewChange(id, 1, true, "同意解除。")));
        for (var party : Party.values()) after(0, 3, () -> ask(order.seller, changeSigned(party)));
        papers();
        then(() -> ask(CONTRACT_LEAD, new ArchiveContract(id, "商务部档案柜 3")));
    }

    private void problem() {
        after(2, 8, () -> ask(PRODUCTION, new RaiseProblem(id, "外购件到货晚于计划。")));
        after(1, 6, () -> ask(CONTRACT_LEAD, new ResolveProblem(id, 1, "采购部已催交，不影响交期。")));
    }

    private void archive() {
        if (chance(25)) after(1, 3, () -> desk.tryInVain(CONTRACT_LEAD, new ArchiveContract(id, "商务部档案柜 1")));
        papers();
        then(() -> ask(CONTRACT_LEAD, new ArchiveContract(id, "商务部档案柜 " + (1 + dice.nextInt(6)))));
    }

    private void papers() {
        after(1, 4, () -> attach(clerk, FilePurpose.CONTRACT_TEXT, "合同正本"));
        then(() -> attach(clerk, FilePurpose.APPROVAL_FORM, "合同审批表"));
        then(() -> attach(clerk, FilePurpose.CORRESPONDENCE, "往来函件"));
        if (changed) then(() -> attach(clerk, FilePurpose.SUPPLEMENTARY_AGREEMENT, "补充协议"));
    }

    private void attach(String by, FilePurpose purpose, String name) {
        ask(by, new AttachFile(id, purpose, contracts.file(name + ".txt", order.title + "，" + name)));
    }

    private SignContract signature(Party party) {
        return new SignContract(id, party, desk.today(), contracts.file("盖章页.txt", order.title + "，盖章页 " + party));
    }

    private SignChange changeSigned(Party party) {
        return new SignChange(id, 1, party, desk.today(), contracts.file("协议.txt", order.title + "，协议 " + party));
    }

    private static Amendment amendment() {
        return new Amendment(ClauseKind.LIABILITY, "违约金累计不超过合同总价的 10 %。", "原文未说明计算基数。");
    }

    private ContractDraft draft(ClauseKind... missing) {
        var draft = DemoContracts.draft(
                order.title, order.customer.value(), order.amount, false, order.goods, order.quantity, missing);
        return inLine(draft, order.business);
    }

    static ContractDraft inLine(ContractDraft draft, @Nullable String business) {
        return new ContractDraft(
                draft.title(),
                draft.counterparty(),
                draft.amount(),
                draft.taxIncluded(),
                draft.complex(),
                draft.clauses(),
                business);
    }

    private void ask(String person, ContractCommand command) {
        desk.send(person, command);
    }

    private void then(Runnable action) {
        moment = moment.plusMinutes(5 + dice.nextInt(40));
        agenda.at(moment, action);
    }

    private void after(int atLeast, int atMost, Runnable action) {
        moment = agenda.after(moment, atLeast + dice.nextInt(atMost - atLeast + 1));
        if (moment.getHour() > 16) moment = agenda.after(moment, 1).withHour(9);
        then(action);
    }

    private boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }
}
