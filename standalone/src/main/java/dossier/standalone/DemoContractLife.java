package dossier.standalone;

import dossier.contracts.api.Amendment;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.ApproveAsManager;
import dossier.contracts.api.ContractCommand.ApproveInJointReview;
import dossier.contracts.api.ContractCommand.AttachFile;
import dossier.contracts.api.ContractCommand.ConveneJointReview;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.HandlingCommand.AnswerAsked;
import dossier.contracts.api.ContractCommand.HandlingCommand.AskReviewer;
import dossier.contracts.api.ContractCommand.HandlingCommand.HandOverAsked;
import dossier.contracts.api.ContractCommand.HandlingCommand.UrgeReview;
import dossier.contracts.api.ContractCommand.HandlingCommand.WithdrawAsked;
import dossier.contracts.api.ContractCommand.ObjectInJointReview;
import dossier.contracts.api.ContractCommand.ReturnAsManager;
import dossier.contracts.api.ContractCommand.ReviewAsLegal;
import dossier.contracts.api.ContractCommand.ReviseContract;
import dossier.contracts.api.ContractCommand.SealContract;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractCommand.WithdrawContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.FilePurpose;
import dossier.contracts.api.Finding;
import dossier.contracts.api.Party;
import dossier.contracts.api.Turn;
import dossier.counterparties.api.CounterpartyId;
import dossier.seals.api.SealUseCommand.ApproveUse;
import dossier.seals.api.SealUseCommand.RequestUse;
import dossier.seals.api.SealUseCommand.StampDocument;
import dossier.seals.api.SealUseId;
import dossier.words.ClauseKind;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One contract of the demo company's past, written into the agenda as the dice fall: most go as they should, some do not. */
final class DemoContractLife extends DemoPace {
    static final String CONTRACT_LEAD = "chen-jing", PRODUCTION = "he-yong";
    private static final String FINANCE = "sun-li", ACCOUNTANT = "cao-ying";
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

    private static final BigDecimal VAT = new BigDecimal("13");

    private final Order order;
    private final ContractId id;
    private final DemoDesk desk;
    private final DemoContracts contracts;
    private final DemoBooks books;
    private final Function<LocalDate, Money> majorFrom;
    private final String counsel, clerk;
    private LocalDateTime submitted = LocalDateTime.MIN;

    DemoContractLife(
            Order order,
            DemoDesk desk,
            DemoContracts contracts,
            DemoBooks books,
            DemoAgenda agenda,
            Random dice,
            Function<LocalDate, Money> majorFrom) {
        super(agenda, dice);
        this.order = order;
        this.id = order.id;
        this.desk = desk;
        this.contracts = contracts;
        this.books = books;
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
        new DemoPerformanceLife(order, desk, contracts, books, agenda, dice, clerk).plan(moment);
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
        if (chance(30)) then(() -> negotiated());
        submit(0, 2);
        if (chance(8)) then(() -> desk.tryInVain(order.seller, new ApproveAsManager(id, "自己通过")));
    }

    /** What is sent back is made good and goes the whole way again. */
    private void reviews() {
        managersReview();
        if (chance(10)) {
            after(0, 3, () -> ask(counsel, legal(UNCLEAR)));
            talkAboutDelivery();
            again("统一交付地点");
            managersReview();
        }
        after(0, 3, () -> ask(counsel, legal(Finding.CONFIRMED)));
        if (Money.cny(order.amount).isAtLeast(majorFrom.apply(submitted.toLocalDate()))) jointReview();
    }

    private void talkAboutDelivery() {
        agenda.at(moment.plusMinutes(5), () -> say(counsel, "到站以技术协议第六条为准，正文请一并改过来。", order.seller));
        agenda.at(moment.plusMinutes(35), () -> say(order.seller, "客户确认到苏州工厂交付，今天改好再送审。", counsel));
    }

    private void say(String person, String text, String mentioned) {
        desk.comment(person, "contracts", id, text, mentioned);
    }

    private void managersReview() {
        if (chance(12)) askedAlong();
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

    /** 加签: finance is heard before the manager decides, by whoever has it then, or is asked no more. */
    private void askedAlong() {
        after(0, 1, () -> ask(order.manager, new AskReviewer(id, new PersonId(FINANCE), Turn.BEFORE, "账期是否可行？")));
        then(() -> desk.tryInVain(order.manager, new ApproveAsManager(id, "同意。")));
        if (chance(20)) {
            then(() -> ask(order.manager, new WithdrawAsked(id, new PersonId(FINANCE), "财务已当面答复。")));
            return;
        }
        var answering = chance(30) ? ACCOUNTANT : FINANCE;
        if (answering.equals(ACCOUNTANT))
            then(() -> ask(FINANCE, new HandOverAsked(id, new PersonId(ACCOUNTANT), "由应收会计答复。")));
        after(0, 2, () -> ask(answering, new AnswerAsked(id, true, "账期在授信之内。")));
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
        if (chance(30)) after(0, 3, this::sealed);
        else after(0, 3, () -> ask(order.seller, signature(Party.US)));
        after(1, 6, () -> ask(order.seller, signature(Party.COUNTERPARTY)));
    }

    /** CON-07: where the seal is at hand it is sealed, and signed by hand where it is not. */
    private void sealed() {
        var use = new SealUseId("sealing-" + id);
        var text = contracts.file("合同正文.txt", order.title + "，合同正文");
        desk.send(order.seller, new RequestUse(use, DemoSeals.CONTRACT, text, 2, order.title + "，我方盖章"));
        var stamped = desk.attempt(order.manager, new ApproveUse(use, "同意。"))
                && desk.attempt(DemoSeals.KEEPER, new StampDocument(use, 2));
        var page = signature(Party.US);
        ask(order.seller, stamped ? new SealContract(id, use, page.signedOn(), page.evidence()) : page);
    }

    private SignContract signature(Party party) {
        return new SignContract(id, party, desk.today(), contracts.file("盖章页.txt", order.title + "，盖章页 " + party));
    }

    private static Amendment amendment() {
        return new Amendment(ClauseKind.LIABILITY, "违约金累计不超过合同总价的 10 %。", "原文未说明计算基数。");
    }

    private ContractDraft draft(ClauseKind... missing) {
        var draft = DemoContracts.draft(
                order.title, order.customer.value(), order.amount, false, order.goods, order.quantity, missing);
        return inLine(draft, order.business).with(new ContractTerms(VAT, List.of(), null));
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

    private void negotiated() {
        var minutes = contracts.file("谈判纪要.txt", order.title + "，谈判纪要");
        ask(order.seller, new AttachFile(id, FilePurpose.NEGOTIATION_RESULT, minutes));
    }

    private void ask(String person, ContractCommand command) {
        desk.send(person, command);
    }
}
