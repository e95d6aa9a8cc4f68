package dossier.standalone;

import dossier.contracts.api.ClauseText;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyId;
import dossier.templates.api.ClauseCommand.ApproveClause;
import dossier.templates.api.ClauseCommand.ReturnClause;
import dossier.templates.api.ClauseCommand.ReviseClause;
import dossier.templates.api.ClauseCommand.WriteClause;
import dossier.templates.api.ClauseId;
import dossier.templates.api.ClauseVersion;
import dossier.templates.api.TemplateCommand.ApproveTemplate;
import dossier.templates.api.TemplateCommand.WriteTemplate;
import dossier.templates.api.TemplateDraft;
import dossier.templates.api.TemplateId;
import dossier.templates.api.TemplateVersion;
import dossier.words.ClauseKind;
import dossier.words.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's clause library and templates: one in use, one that waits for legal, and a contract that departs from the first in one clause. */
@Component
@Order(10)
class DemoTemplates implements DemoStory {
    private static final String KEEPER = "chen-jing", LEGAL = "wang-fang", ZHAO = "zhao-lei";
    private static final TemplateId SALE = new TemplateId("sale-of-machines"), SERVICE = new TemplateId("service");

    private static final ClauseKind[] MANDATORY =
            Arrays.stream(ClauseKind.values()).filter(ClauseKind::mandatory).toArray(ClauseKind[]::new);

    private final DemoDesk desk;

    DemoTemplates(DemoDesk desk) {
        this.desk = desk;
    }

    @Override
    public void tell() {
        for (var kind : ClauseKind.values()) approved(kind);
        liability();
        var sale = new TemplateDraft("机电设备销售合同", null, chosen(MANDATORY));
        desk.send(KEEPER, new WriteTemplate(SALE, sale));
        desk.tryInVain(KEEPER, new ApproveTemplate(SALE, "自己编制的范本。"));
        desk.send(LEGAL, new ApproveTemplate(SALE, "八项条款齐备，可以使用。"));
        var service = chosen(ClauseKind.PARTIES, ClauseKind.PRICE, ClauseKind.LIABILITY, ClauseKind.DISPUTES);
        desk.send(KEEPER, new WriteTemplate(SERVICE, new TemplateDraft("设备维护服务合同", "设备维护", service)));
        wormGears();
    }

    private void approved(ClauseKind kind) {
        desk.send(KEEPER, new WriteClause(id(kind), kind, title(kind), text(kind)));
        desk.send(LEGAL, new ApproveClause(id(kind), "同意。"));
    }

    /** Legal sent the second version back; the first stays in use. */
    private void liability() {
        var id = id(ClauseKind.LIABILITY);
        var title = title(ClauseKind.LIABILITY);
        desk.send(KEEPER, new ReviseClause(id, title, "逾期一日按合同总价的 1 % 支付违约金。", "提高违约成本。"));
        desk.send(LEGAL, new ReturnClause(id, "违约金过高，且未设上限，难获支持。"));
    }

    private void wormGears() {
        var clauses = Arrays.stream(MANDATORY)
                .map(it ->
                        new ClauseText(it, it == ClauseKind.LIABILITY ? "逾期交付的，每日按逾期部分的 0.1 % 支付违约金，不设上限。" : text(it)))
                .toList();
        var draft = new ContractDraft(
                "蜗轮减速机销售合同", new CounterpartyId("huacheng"), Money.cny("126000.00"), true, false, clauses, null);
        var id = new ContractId("worm-gears");
        desk.tryInVain(ZHAO, new DraftContract(id, draft.from(new TemplateVersion(SERVICE, 1))));
        desk.send(ZHAO, new DraftContract(id, draft.from(new TemplateVersion(SALE, 1))));
        desk.send(ZHAO, new SubmitContract(id));
    }

    private static List<ClauseVersion> chosen(ClauseKind... kinds) {
        return Arrays.stream(kinds).map(it -> new ClauseVersion(id(it), 1)).toList();
    }

    private static ClauseId id(ClauseKind kind) {
        return new ClauseId(kind.name().toLowerCase(Locale.ROOT));
    }

    private static String title(ClauseKind kind) {
        return switch (kind) {
            case PARTIES -> "买卖双方";
            case SUBJECT -> "标的物";
            case QUANTITY -> "数量及计量";
            case QUALITY -> "国家标准，质保十二个月";
            case PRICE -> "三六一付款";
            case PERFORMANCE -> "卖方送货并安装";
            case LIABILITY -> "逾期违约金，有上限";
            case DISPUTES -> "乙方所在地法院";
            case FURTHER -> "保密";
        };
    }

    private static String text(ClauseKind kind) {
        return switch (kind) {
            case PARTIES -> "甲方（买方）：见首部。乙方（卖方）：恒岳机电贸易有限公司。";
            case SUBJECT -> "标的物的名称、型号和规格见附件一《设备清单》。";
            case QUANTITY -> "数量见附件一《设备清单》，以双方签收的数量为准。";
            case QUALITY -> "符合国家标准及技术协议；质保期 12 个月，自验收合格之日起算。";
            case PRICE -> "价款见附件一。生效后 7 日内付 30 %，验收后 15 日内付 60 %，质保期满付 10 %。";
            case PERFORMANCE -> "生效后 60 日内交付至甲方工厂，乙方负责运输与安装调试。";
            case LIABILITY -> "逾期交付或付款，每日按逾期部分的 0.05 % 支付违约金，累计不超过逾期部分的 10 %。";
            case DISPUTES -> "协商不成的，向乙方所在地人民法院起诉。";
            case FURTHER -> "双方对履行中知悉的对方技术资料和价格保密，合同终止后两年内仍须遵守。";
        };
    }
}
