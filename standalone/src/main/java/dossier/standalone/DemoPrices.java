package dossier.standalone;

import dossier.contracts.api.ClearanceCommand.ApproveDeviation;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractLine;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.Party;
import dossier.prices.api.ListedPrice;
import dossier.prices.api.PriceCommand.ApprovePrices;
import dossier.prices.api.PriceCommand.ProposePrices;
import dossier.prices.api.PriceCommand.ReturnPrices;
import dossier.prices.api.PriceCommand.RevisePrices;
import dossier.prices.api.PriceListId;
import dossier.prices.api.PriceSheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's price list, raised once a year after it was sent back; contracts that follow it, one that departs from it and was let pass, one that was not. */
@Component
@Order(11)
class DemoPrices implements DemoStory, DemoPast {
    private static final PriceListId LIST = new PriceListId("price-list");
    /** Customers of the past and of today. */
    private static final String HONGDA = "hongda", HUACHENG = "huacheng";

    private static final String KEEPER = "zhou-jianguo", GENERAL_MANAGER = "lin-guodong", ZHAO = "zhao-lei";
    private static final BigDecimal VAT = new BigDecimal("13"), ALLOWED = new BigDecimal("5");

    private final DemoDesk desk;
    private final DemoContracts contracts;

    DemoPrices(DemoDesk desk, DemoContracts contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    void publish() {
        desk.send(
                KEEPER,
                new ProposePrices(
                        LIST, "CNY", sheet(BigDecimal.ONE, desk.today().plusDays(1))));
        desk.tryInVain(KEEPER, new ApprovePrices(LIST, "自己批准。"));
        desk.send(GENERAL_MANAGER, new ApprovePrices(LIST, "按成本加成核定，同意执行。"));
    }

    @Override
    public void plan(DemoAgenda agenda, LocalDate from) {
        agenda.at(from.plusDays(12).atTime(10, 0), () -> departs(new ContractId("drives-below-list"), HONGDA, "5900"));
        agenda.at(from.plusDays(33).atTime(10, 0), () -> follows(new ContractId("drives-by-list"), HONGDA));
        agenda.at(from.plusDays(50).atTime(10, 0), () -> {
            var raised = sheet(new BigDecimal("1.04"), desk.today().plusDays(10));
            desk.send(KEEPER, new RevisePrices(LIST, raised, "钢材涨价，整体上调 4 %。"));
            desk.send(GENERAL_MANAGER, new ReturnPrices(LIST, "备件不随钢材涨价，请单列。"));
        });
        agenda.at(from.plusDays(53).atTime(10, 0), () -> {
            var raised = sheet(new BigDecimal("1.03"), desk.today().plusDays(10));
            desk.send(KEEPER, new RevisePrices(LIST, raised, "备件维持原价，其余上调 3 %。"));
            desk.send(GENERAL_MANAGER, new ApprovePrices(LIST, "同意。"));
        });
    }

    /** One departs from the list today and waits; one has a line that is not in it. */
    @Override
    public void tell() {
        departs(new ContractId("drives-against-rival"), HUACHENG, "5600");
        var unlisted = new ContractId("drives-special");
        pass(unlisted, HUACHENG, "R77 防爆型减速机", "9100");
        desk.tryInVain(ZHAO, ours(unlisted));
    }

    private void departs(ContractId id, String customer, String price) {
        pass(id, customer, "R77 减速机", price);
        desk.tryInVain(ZHAO, ours(id));
        desk.tryInVain(ZHAO, new ApproveDeviation(id, "竞争对手报价更低。"));
        desk.send(GENERAL_MANAGER, new ApproveDeviation(id, "新客户首单，让利一次，不作先例。"));
        desk.send(ZHAO, ours(id));
    }

    private void follows(ContractId id, String customer) {
        pass(id, customer, "R77 减速机", "7000");
        desk.send(ZHAO, ours(id));
    }

    private void pass(ContractId id, String customer, String goods, String price) {
        var line = new ContractLine(goods, BigDecimal.TEN, "台", new BigDecimal(price));
        var amount = line.comesTo().setScale(2).toPlainString();
        contracts.pass(
                ZHAO,
                id,
                DemoContracts.draft(goods + "销售合同", customer, amount, false, goods, "10 台")
                        .with(new ContractTerms(VAT, List.of(), null).with(List.of(line))));
    }

    private SignContract ours(ContractId id) {
        return new SignContract(id, Party.US, desk.today(), contracts.file("我方盖章页.txt", "我方盖章页 " + id));
    }

    /** @param factor on all but spare parts */
    private static PriceSheet sheet(BigDecimal factor, LocalDate from) {
        var lifts = Stream.of(price("SJ-2 升降台", "台", "18500", BigDecimal.TEN), price("SJ-2 护栏", "套", "1500", null));
        var goods = DemoRows.of("goods.csv")
                .map(it -> price(it[0], it[1], it[3].equals("备件") ? it[2] : times(it[2], factor), null));
        return new PriceSheet(from, ALLOWED, Stream.concat(goods, lifts).toList());
    }

    private static String times(String price, BigDecimal factor) {
        return new BigDecimal(price).multiply(factor).toPlainString();
    }

    private static ListedPrice price(String goods, String unit, String price, @Nullable BigDecimal allowed) {
        return new ListedPrice(goods, unit, new BigDecimal(price), true, VAT, allowed);
    }
}
