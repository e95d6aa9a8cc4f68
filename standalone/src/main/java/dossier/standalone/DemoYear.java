package dossier.standalone;

import dossier.branches.api.BranchCommand.RecordInspection;
import dossier.branches.api.BranchId;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.Term;
import dossier.contracts.api.TermCommand.RenewContract;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Policy;
import dossier.organisation.api.EmployeeCommand.DelegateAuthority;
import dossier.platform.automation.Followers;
import dossier.platform.clock.DutyClock;
import dossier.policies.api.PolicyCommand.ApprovePolicy;
import dossier.policies.api.PolicyCommand.ProposePolicy;
import dossier.policies.api.PolicyId;
import dossier.policies.api.SpecialDay;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The demo company's past: contracts from draft to archive, month after month, with the returns, refusals, delays and changes that work brings. Made by commands
 * with the clock moved; the same dice for everyone.
 */
@Component
class DemoYear {
    private static final int CONTRACTS_A_MONTH = 14;
    private static final String GENERAL_MANAGER = "lin-guodong", MANAGER = "zhou-jianguo", NETWORK = "feng-tao";

    /** For a while contracts of a smaller amount were major as well. */
    private static final Money MAJOR = Money.cny("500000"), MAJOR_FOR_A_WHILE = Money.cny("300000");

    private record Goods(String name, String unit, BigDecimal price, String line) {}

    private record Seller(String id, String manager, List<String> lines) {
        boolean sells(Goods goods) {
            return lines.isEmpty() || lines.contains(goods.line);
        }
    }

    private static final List<Seller> SELLERS = List.of(
            new Seller("zhao-lei", MANAGER, List.of()),
            new Seller("ma-chao", MANAGER, List.of()),
            new Seller("qian-duo", MANAGER, List.of()),
            new Seller("tang-min", MANAGER, List.of()),
            new Seller("gao-fei", MANAGER, List.of()),
            new Seller("xie-yu", MANAGER, List.of()),
            new Seller("xiong-wei", "pan-hao", List.of("减速机", "液压泵站")),
            new Seller("hao-ran", "fang-yuan", List.of("液压泵站")),
            new Seller("meng-jie", "fang-yuan", List.of("液压泵站")));

    private final DemoDesk desk;
    private final DemoClock clock;
    private final DutyClock duties;
    private final Followers automations;
    private final DemoContracts contracts;
    private final DemoBooks books;
    private final List<DemoPast> threads;
    private final Random dice = new Random(20260101);

    DemoYear(
            DemoDesk desk,
            DemoClock clock,
            DutyClock duties,
            Followers automations,
            DemoContracts contracts,
            DemoBooks books,
            List<DemoPast> threads) {
        this.desk = desk;
        this.clock = clock;
        this.duties = duties;
        this.automations = automations;
        this.contracts = contracts;
        this.books = books;
        this.threads = threads;
    }

    /** Plays from a day up to the present moment of the clock given. */
    void play(LocalDate from, LocalDateTime until, Collection<SpecialDay> specialDays) {
        var agenda = new DemoAgenda(until, specialDays);
        var days = ChronoUnit.DAYS.between(from, until.toLocalDate());
        var stricter = from.plusDays(days / 4);
        var asBefore = from.plusDays(days / 2);
        for (var number = 1; number <= days * CONTRACTS_A_MONTH / 30; number++) {
            var begin = from.plusDays(1 + dice.nextLong(days - 1)).atTime(9, dice.nextInt(60));
            contract(
                    number,
                    agenda,
                    begin,
                    day -> day.isBefore(stricter) || !day.isBefore(asBefore) ? MAJOR : MAJOR_FOR_A_WHILE);
        }
        house(agenda, from);
        threads.forEach(it -> it.plan(agenda, from));
        policy(agenda, 2, stricter, MAJOR_FOR_A_WHILE, "应收账款抬头，重大合同标准暂降至 30 万元");
        policy(agenda, 3, asBefore, MAJOR, "专项清理完成，重大合同标准恢复为 50 万元");
        agenda.play(from, clock, duties, automations);
    }

    private void contract(int number, DemoAgenda agenda, LocalDateTime begin, Function<LocalDate, Money> majorFrom) {
        var seller = SELLERS.get(dice.nextInt(SELLERS.size()));
        var goods = pick(DemoRows.of("goods.csv")
                .map(it -> new Goods(it[0], it[1], new BigDecimal(it[2]), it[3]))
                .filter(seller::sells)
                .toList());
        var customer = pick(DemoRows.of("counterparties.csv").toList());
        var quantity = quantity(goods);
        var amount = goods.price.multiply(BigDecimal.valueOf(quantity)).setScale(2);
        var order = new DemoContractLife.Order(
                new ContractId("c%03d".formatted(number)),
                seller.id,
                seller.manager,
                new CounterpartyId(customer[0]),
                goods.name + "销售合同（" + customer[1].substring(0, 4) + "）",
                goods.name,
                quantity + " " + goods.unit,
                amount.toPlainString(),
                seller.lines.isEmpty() ? null : goods.line);
        new DemoContractLife(order, desk, contracts, books, agenda, new Random(number), majorFrom).plan(begin);
    }

    /** Mostly orders of an ordinary size, now and then a large one. */
    private int quantity(Goods goods) {
        var wanted = (20_000 + dice.nextInt(180_000)) * (dice.nextInt(6) == 0 ? 5 : 1);
        return Math.max(1, wanted / goods.price.intValue());
    }

    /** What the house itself does: a deputy for the holidays, inspections of which one comes too late. */
    private void house(DemoAgenda agenda, LocalDate from) {
        agenda.at(from.plusDays(60).atTime(9, 30), () -> {
            desk.tryInVain("chen-jing", delegation(MANAGER, "chen-jing", 7, "经理出差，由我代理。"));
            desk.send(MANAGER, delegation(MANAGER, "liu-qian", 14, "年休假，由副经理代理。"));
        });
        agenda.at(from.plusDays(30).atTime(11, 0), () -> outsideScope("c000", "xiong-wei"));
        agenda.at(from.plusDays(220).atTime(11, 0), () -> outsideScope("c999", "hao-ran"));
        for (var day = from.plusDays(80); day.isBefore(from.plusDays(380)); day = day.plusDays(80))
            inspection(agenda, day, "suzhou", "台账、价目表、样品陈列均符合要求。");
        leases(agenda, from);
        inspection(agenda, from.plusDays(130), "ningbo", "合同副本归档不及时，已当场整改。");
    }

    /** Two that run for a season: one is renewed in time, of the other nobody thinks until it ends. */
    private void leases(DemoAgenda agenda, LocalDate from) {
        var renewed = new ContractId("lease-1");
        var ends = from.plusDays(75);
        var term = new ContractTerms(null, List.of(), new Term(null, ends, Term.Renewal.BY_AGREEMENT, null, 20));
        for (var id : List.of(renewed, new ContractId("lease-2")))
            agenda.at(
                    from.plusDays(3).atTime(15, 0),
                    () -> contracts.signedByBoth(
                            "ma-chao",
                            id,
                            DemoContracts.draft("密封检测仪租赁合同", "hongda", "36000.00", false, "密封检测仪", "2 台")
                                    .with(term)));
        agenda.at(
                from.plusDays(45).atTime(15, 0),
                () -> desk.send(
                        "chen-jing",
                        new RenewContract(renewed, ends.plusYears(1), contracts.file("续租协议.txt", "检测仪续租一年"))));
    }

    private void policy(DemoAgenda agenda, int version, LocalDate effectiveFrom, Money majorFrom, String reason) {
        var policy = new Policy(majorFrom, 2, 3, 5, Policy.Performance.DEFAULTS, Policy.Organisation.DEFAULTS);
        agenda.at(effectiveFrom.minusDays(15).atTime(10, 0), () -> {
            desk.send("admin", new ProposePolicy(PolicyId.HOUSE, policy, effectiveFrom, reason));
            desk.send(GENERAL_MANAGER, new ApprovePolicy(PolicyId.HOUSE, version));
        });
    }

    private DelegateAuthority delegation(String from, String to, int days, String reason) {
        var now = clock.instant();
        return new DelegateAuthority(
                new PersonId(from), new PersonId(to), now, now.plus(days, ChronoUnit.DAYS), reason);
    }

    private void outsideScope(String id, String seller) {
        var draft = DemoContracts.draft("伺服电机销售合同", "hongda", "86000.00", false, "MS-13 伺服电机", "40 台");
        desk.tryInVain(seller, new DraftContract(new ContractId(id), DemoContractLife.inLine(draft, "伺服电机")));
    }

    private void inspection(DemoAgenda agenda, LocalDate day, String branch, String findings) {
        agenda.at(
                day.atTime(14, 0),
                () -> desk.send(NETWORK, new RecordInspection(new BranchId(branch), findings, List.of())));
    }

    private <T> T pick(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }
}
