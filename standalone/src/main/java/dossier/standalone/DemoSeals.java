package dossier.standalone;

import dossier.seals.api.SealCommand.RegisterSeal;
import dossier.seals.api.SealId;
import dossier.seals.api.SealKind;
import dossier.seals.api.SealUseCommand.ApproveUse;
import dossier.seals.api.SealUseCommand.HandOutSeal;
import dossier.seals.api.SealUseCommand.RejectUse;
import dossier.seals.api.SealUseCommand.RequestUse;
import dossier.seals.api.SealUseCommand.StampDocument;
import dossier.seals.api.SealUseCommand.TakeBackSeal;
import dossier.seals.api.SealUseId;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's two seals and their keepers: used week after week, now and then asked for in vain, once back too late, and out today. */
@Component
@Order(8)
class DemoSeals implements DemoStory, DemoPast {
    static final SealId CONTRACT = new SealId("contract-seal");
    static final String KEEPER = "chen-jing";

    private static final SealId BUSINESS = new SealId("business-seal");
    private static final String LEADER = "zhou-jianguo", ZHAO = "zhao-lei", MA = "ma-chao";

    private final DemoDesk desk;
    private final DemoContracts contracts;

    DemoSeals(DemoDesk desk, DemoContracts contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    void register() {
        desk.send("admin", new RegisterSeal(CONTRACT, SealKind.CONTRACT, "公司合同专用章", new PersonId(KEEPER)));
        desk.send("admin", new RegisterSeal(BUSINESS, SealKind.BUSINESS, "商务部业务专用章", new PersonId("sun-li")));
    }

    /** A use every week; one in five goes out of the house, and one of those comes back only on the next day. */
    @Override
    public void plan(DemoAgenda agenda, LocalDate from) {
        for (var week = 1; week <= 52; week++) {
            var use = new SealUseId("seal-use-%02d".formatted(week));
            var day = agenda.after(from.plusDays(7L * week - 4).atTime(10, 15), 1);
            if (week % 5 == 0) outside(agenda, use, day, week == 10);
            else agenda.at(day, () -> sealed(use));
        }
        agenda.at(from.plusDays(20).atTime(15, 0), this::inVain);
    }

    private void sealed(SealUseId use) {
        request(MA, use, "补充协议.txt", 2, "与客户签订补充协议");
        desk.send(LEADER, new ApproveUse(use, "同意。"));
        desk.send(KEEPER, new StampDocument(use, 2));
    }

    private void outside(DemoAgenda agenda, SealUseId use, LocalDateTime day, boolean late) {
        agenda.at(day, () -> {
            request(ZHAO, use, "投标文件.txt", 4, "到招标现场签署投标文件");
            desk.send(LEADER, new ApproveUse(use, "同意外带，当日归还。"));
            desk.send(KEEPER, new HandOutSeal(use));
        });
        agenda.at(late ? agenda.after(day, 1) : day.plusHours(6), () -> desk.send(KEEPER, new TakeBackSeal(use, 4)));
    }

    /** SEA-02, SEA-05, SEA-01: too many copies, without the leader, and not by the keeper. */
    private void inVain() {
        var use = new SealUseId("seal-use-tender");
        request(MA, use, "授权委托书.txt", 1, "客户要求的授权委托书");
        desk.tryInVain(KEEPER, new StampDocument(use, 1));
        desk.send(LEADER, new ApproveUse(use, "同意。"));
        desk.tryInVain(MA, new StampDocument(use, 1));
        desk.tryInVain(KEEPER, new StampDocument(use, 3));
        desk.send(KEEPER, new StampDocument(use, 1));
    }

    /** Today the contract seal is out, so another has to wait for it (SEA-03); one request waits for the leader, one was turned down. */
    @Override
    public void tell() {
        var out = new SealUseId("seal-use-exhibition");
        request(ZHAO, out, "展会订货合同.txt", 6, "展会现场与客户签约");
        desk.send(LEADER, new ApproveUse(out, "同意外带，当日归还。"));
        desk.send(KEEPER, new HandOutSeal(out));
        var waits = new SealUseId("seal-use-supplement");
        request(MA, waits, "补充协议.txt", 2, "与客户签订补充协议");
        desk.send(LEADER, new ApproveUse(waits, "同意。"));
        desk.tryInVain(KEEPER, new StampDocument(waits, 2));
        request("liu-qian", new SealUseId("seal-use-letter"), "交货通知函.txt", 1, "通知客户交货批次");
        var rejected = new SealUseId("seal-use-blank");
        request(MA, rejected, "空白合同.txt", 10, "外出备用");
        desk.send(LEADER, new RejectUse(rejected, "不得在空白文件上用印。"));
    }

    private void request(String person, SealUseId use, String name, int copies, String purpose) {
        desk.send(person, new RequestUse(use, CONTRACT, contracts.file(name, purpose), copies, purpose));
    }
}
