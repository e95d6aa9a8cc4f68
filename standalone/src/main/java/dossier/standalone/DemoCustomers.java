package dossier.standalone;

import dossier.contracts.api.ClearanceCommand.SignOffRisk;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.CreditTerms;
import dossier.contracts.api.CreditTerms.Rating;
import dossier.contracts.api.Party;
import dossier.counterparties.api.CounterpartyId;
import dossier.customers.api.Channel;
import dossier.customers.api.ContactPerson;
import dossier.customers.api.CustomerCard;
import dossier.customers.api.CustomerClass;
import dossier.customers.api.CustomerCommand.ApproveCredit;
import dossier.customers.api.CustomerCommand.AssessCustomer;
import dossier.customers.api.CustomerCommand.HandOverCustomer;
import dossier.customers.api.CustomerCommand.MarkChannel;
import dossier.customers.api.CustomerCommand.OpenCustomer;
import dossier.customers.api.CustomerCommand.PlanMaintenance;
import dossier.customers.api.CustomerCommand.ProposeCredit;
import dossier.customers.api.CustomerCommand.RejectCredit;
import dossier.customers.api.CustomerCommand.ReviewCustomer;
import dossier.customers.api.CustomerId;
import dossier.customers.api.MaintenancePlan;
import dossier.customers.api.Marks;
import dossier.customers.api.ReviewSheet;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's customers: a year of reviews and plans, some of them late; ratings, a contract over its limit that finance signed off, and one it did not. */
@Component
@Order(100)
class DemoCustomers implements DemoStory, DemoPast {
    private static final String MA = "ma-chao", ZHAO = "zhao-lei", FINANCE = "sun-li", GENERAL_MANAGER = "lin-guodong";
    private static final List<String> KEEPERS = List.of(ZHAO, MA, "qian-duo", "gao-fei", "xie-yu");
    private static final MaintenancePlan PLAN = new MaintenancePlan("备件专库，二十四小时到场；每年一次设备体检。", "业务员每月拜访一次，部门经理每半年拜访一次。");

    private final DemoDesk desk;
    private final DemoContracts contracts;

    DemoCustomers(DemoDesk desk, DemoContracts contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    /** Files of the counterparties of the year, opened at its beginning and reviewed each quarter. */
    @Override
    public void plan(DemoAgenda agenda, LocalDate from) {
        var rows = DemoRows.of("counterparties.csv").toList();
        for (var number = 0; number < rows.size(); number++) {
            var row = rows.get(number);
            customer(agenda, from.plusDays(1 + number % 12), number, row[0], row[3], row[4]);
        }
    }

    private void customer(
            DemoAgenda agenda, LocalDate opened, int number, String counterparty, String contact, String phone) {
        var keeper = KEEPERS.get(number % KEEPERS.size());
        var id = new CustomerId(counterparty);
        var marks = new Marks(1 + number % 5, 1 + number * 3 % 5, 1 + number * 2 % 5);
        agenda.at(opened.atTime(10, 0), () -> {
            open(keeper, counterparty, contact, phone);
            desk.send(keeper, new AssessCustomer(id, marks, "按上年采购额、行业前景和续约情况评定。"));
            if (number % 9 != 0) desk.send(keeper, new MarkChannel(id, Channel.values()[number % 3]));
        });
        if (marks.customerClass() == CustomerClass.MAJOR)
            agenda.at(
                    opened.plusDays(number % 4 == 0 ? 40 : 15).atTime(14, 0),
                    () -> desk.send(keeper, new PlanMaintenance(id, PLAN)));
        var review = opened;
        for (var quarter = 1; quarter <= 4; quarter++) {
            review = review.plusDays((number + quarter) % 6 == 0 ? 100 : 84);
            agenda.at(
                    review.atTime(15, 0),
                    () -> desk.send(
                            keeper, new ReviewCustomer(id, new ReviewSheet("合同履行正常，回款基本及时。", "", "下季度走访一次，了解扩产计划。"))));
        }
    }

    @Override
    public void tell() {
        open(ZHAO, "huacheng", "顾晓东", "0512-65500121");
        open(MA, "xinhang", "蒋文", "0510-85200917");
        open(MA, "yuanyang", "于洋", "0532-66700158");
        open(ZHAO, "haichuan", "陆海川", "0574-87100366");
        desk.send(ZHAO, new AssessCustomer(new CustomerId("huacheng"), new Marks(5, 4, 4), "连续三年采购额居首。"));
        desk.send(ZHAO, new MarkChannel(new CustomerId("huacheng"), Channel.DIRECT_SUPPLY));
        desk.send(ZHAO, new PlanMaintenance(new CustomerId("huacheng"), PLAN));
        desk.send(MA, new AssessCustomer(new CustomerId("xinhang"), new Marks(3, 4, 3), "包装线扩产，需求稳定。"));
        desk.send(MA, new MarkChannel(new CustomerId("xinhang"), Channel.TERMINAL));
        desk.send(MA, new AssessCustomer(new CustomerId("yuanyang"), new Marks(2, 2, 1), "采购零星，付款偏慢。"));
        desk.send(ZHAO, new HandOverCustomer(new CustomerId("haichuan"), new PersonId(MA), "按区域调整客户分工。"));
        credit();
        overTheLimit();
    }

    /** One customer has no rating: its credit is not controlled yet. */
    private void credit() {
        rated("xinhang", Rating.B, "300000.00", 60, "经营稳定，历史回款及时。");
        rated("haichuan", Rating.A, "1500000.00", 90, "行业龙头，资信优良。");
        rated("yuanyang", Rating.D, "50000.00", 15, "上年两次逾期付款。");
        var id = new CustomerId("yuanyang");
        desk.send(FINANCE, propose(id, Rating.C, "120000.00", 30, "客户申请提高额度。"));
        desk.send(GENERAL_MANAGER, new RejectCredit(id, "回款情况未见好转，维持原评级。"));
        desk.send(FINANCE, propose(new CustomerId("haichuan"), Rating.A, "2000000.00", 90, "年度框架合同需要更高额度。"));
    }

    private void rated(String customer, Rating rating, String limit, int days, String why) {
        var id = new CustomerId(customer);
        desk.send(FINANCE, propose(id, rating, limit, days, why));
        desk.tryInVain(FINANCE, new ApproveCredit(id, "自己批准。"));
        desk.send(GENERAL_MANAGER, new ApproveCredit(id, "同意。"));
    }

    private ProposeCredit propose(CustomerId id, Rating rating, String limit, int days, String why) {
        return new ProposeCredit(
                id, new CreditTerms(rating, Money.cny(limit), days, desk.today().plusYears(1)), why);
    }

    private void overTheLimit() {
        var taken = new ContractId("sealing-lines");
        contracts.pass(MA, taken, DemoContracts.draft("封箱线改造合同", "xinhang", "326000.00", false, "封箱线改造", "1 条"));
        desk.tryInVain(MA, ours(taken));
        desk.tryInVain(MA, new SignOffRisk(taken, "客户一贯守信。"));
        desk.send(FINANCE, new SignOffRisk(taken, "客户以在产设备抵押，风险可控。"));
        for (var party : Party.values())
            desk.send(MA, new SignContract(taken, party, desk.today(), contracts.file("盖章页.txt", "封箱线改造合同，盖章页")));
        var refused = new ContractId("deck-cranes");
        contracts.pass(MA, refused, DemoContracts.draft("甲板吊机备件合同", "yuanyang", "86000.00", false, "吊机备件", "2 套"));
        desk.tryInVain(MA, ours(refused));
    }

    private SignContract ours(ContractId id) {
        return new SignContract(id, Party.US, desk.today(), contracts.file("我方盖章页.txt", "我方盖章页 " + id));
    }

    private void open(String keeper, String counterparty, String contact, String phone) {
        var person = new ContactPerson(contact, "采购主管", phone, counterparty + "@example.com");
        desk.send(
                keeper,
                new OpenCustomer(
                        new CustomerId(counterparty),
                        new CounterpartyId(counterparty),
                        new CustomerCard("设备稳定、交期准时，备件响应快。", "书面报价，微信沟通进度。", List.of(person))));
    }
}
