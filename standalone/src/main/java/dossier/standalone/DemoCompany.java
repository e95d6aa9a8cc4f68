package dossier.standalone;

import static dossier.handbook.Authority.ADMINISTER_ACCOUNTS;
import static dossier.handbook.Authority.APPROVE_CREDIT;
import static dossier.handbook.Authority.APPROVE_HEADCOUNT;
import static dossier.handbook.Authority.APPROVE_POLICIES;
import static dossier.handbook.Authority.APPROVE_PRICES;
import static dossier.handbook.Authority.APPROVE_REGULATIONS;
import static dossier.handbook.Authority.APPROVE_SEAL_USE;
import static dossier.handbook.Authority.CONVENE_JOINT_REVIEW;
import static dossier.handbook.Authority.COORDINATE_CONTRACTS;
import static dossier.handbook.Authority.DECIDE_APPEALS;
import static dossier.handbook.Authority.DETERMINE_LIABILITY;
import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Authority.DRAFT_REGULATIONS;
import static dossier.handbook.Authority.ERASE_PEOPLE;
import static dossier.handbook.Authority.HANDLE_COMPLAINTS;
import static dossier.handbook.Authority.HANDLE_ORDERS;
import static dossier.handbook.Authority.KEEP_APPRAISALS;
import static dossier.handbook.Authority.KEEP_COUNTERPARTIES;
import static dossier.handbook.Authority.KEEP_CUSTOMERS;
import static dossier.handbook.Authority.KEEP_PRICES;
import static dossier.handbook.Authority.KEEP_RECEIVABLES;
import static dossier.handbook.Authority.KEEP_SEALS;
import static dossier.handbook.Authority.KEEP_TEMPLATES;
import static dossier.handbook.Authority.MANAGE_BRANCHES;
import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Authority.MANAGE_SEALS;
import static dossier.handbook.Authority.PROPOSE_POLICIES;
import static dossier.handbook.Authority.RATE_CREDIT;
import static dossier.handbook.Authority.READ_ALL;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Authority.REVIEW_AS_FINANCE;
import static dossier.handbook.Authority.REVIEW_AS_LEGAL;
import static dossier.handbook.Authority.REVIEW_AS_MANAGER;
import static dossier.handbook.Authority.REVIEW_REGULATIONS;
import static dossier.handbook.Authority.SIGN_CONTRACTS;
import static dossier.handbook.Authority.SIGN_OFF_RISK;
import static dossier.handbook.Authority.TAKE_ESCALATIONS;
import static dossier.handbook.Authority.TRACK_QUALITY;

import dossier.handbook.Actor;
import dossier.handbook.Authority;
import dossier.handbook.Circumstances;
import dossier.handbook.Policy;
import dossier.organisation.api.DepartmentCommand.DefinePosition;
import dossier.organisation.api.DepartmentCommand.OpenDepartment;
import dossier.organisation.api.EmployeeCommand.HireEmployee;
import dossier.platform.security.Accounts;
import dossier.policies.api.CalendarCommand.ApproveCalendar;
import dossier.policies.api.CalendarCommand.ProposeCalendar;
import dossier.policies.api.CalendarId;
import dossier.policies.api.PolicyCommand.ApprovePolicy;
import dossier.policies.api.PolicyCommand.ProposePolicy;
import dossier.policies.api.PolicyId;
import dossier.policies.api.SpecialDay;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 恒岳机电贸易有限公司: a trading company with a year of work behind it and a contract at every stage, so that a newcomer finds something to do. */
@Component
class DemoCompany {
    static final PersonId ADMINISTRATOR = new PersonId("admin");

    /** When those came who were there before the house was. */
    static final LocalDate FOUNDED = LocalDate.parse("2019-04-01");

    /** @param supervisor id of the nearest superior; null at the top */
    private record Employee(
            String id,
            String name,
            String department,
            String position,
            @Nullable String supervisor) {}

    private record Post(String department, String code, String title, Authority... authorities) {}

    private static final List<String> DEPARTMENTS = List.of(
            "management 总经办",
            "commerce 商务部",
            "legal 法务",
            "finance 财务",
            "production 生产",
            "hr 人力资源",
            "network 网络部",
            "suzhou 苏州分公司",
            "ningbo 宁波分公司");

    private static final List<Post> POSTS = List.of(
            new Post(
                    "management",
                    "general-manager",
                    "总经理",
                    APPROVE_POLICIES,
                    APPROVE_HEADCOUNT,
                    APPROVE_REGULATIONS,
                    APPROVE_CREDIT,
                    APPROVE_PRICES,
                    TAKE_ESCALATIONS,
                    READ_ALL),
            new Post("management", "auditor", "审计员", READ_ALL),
            new Post(
                    "hr",
                    "administrator",
                    "系统管理员",
                    MANAGE_ORGANISATION,
                    ADMINISTER_ACCOUNTS,
                    PROPOSE_POLICIES,
                    MANAGE_SEALS,
                    DRAFT_REGULATIONS,
                    KEEP_APPRAISALS),
            new Post(
                    "commerce",
                    "manager",
                    "商务部经理",
                    DRAFT_CONTRACTS,
                    REVIEW_AS_MANAGER,
                    SIGN_CONTRACTS,
                    APPROVE_SEAL_USE,
                    READ_DEPARTMENT,
                    KEEP_COUNTERPARTIES,
                    KEEP_PRICES),
            new Post("commerce", "deputy-manager", "商务部副经理", DRAFT_CONTRACTS, SIGN_CONTRACTS, READ_DEPARTMENT),
            new Post(
                    "commerce",
                    "contract-lead",
                    "合同管理组组长",
                    DRAFT_CONTRACTS,
                    CONVENE_JOINT_REVIEW,
                    COORDINATE_CONTRACTS,
                    READ_DEPARTMENT,
                    KEEP_COUNTERPARTIES,
                    KEEP_SEALS,
                    KEEP_TEMPLATES),
            new Post("commerce", "relations-lead", "客户关系管理组组长", HANDLE_COMPLAINTS, READ_DEPARTMENT),
            new Post("commerce", "relations-clerk", "客户关系专员", HANDLE_COMPLAINTS),
            new Post("commerce", "salesperson", "销售代表", DRAFT_CONTRACTS, SIGN_CONTRACTS, KEEP_CUSTOMERS),
            new Post(
                    "legal",
                    "counsel",
                    "法务专员",
                    REVIEW_AS_LEGAL,
                    REVIEW_REGULATIONS,
                    ERASE_PEOPLE,
                    DETERMINE_LIABILITY,
                    DECIDE_APPEALS),
            new Post(
                    "finance",
                    "manager",
                    "财务经理",
                    REVIEW_AS_FINANCE,
                    RATE_CREDIT,
                    SIGN_OFF_RISK,
                    KEEP_RECEIVABLES,
                    KEEP_SEALS,
                    READ_DEPARTMENT),
            new Post("production", "manager", "生产经理", READ_DEPARTMENT),
            new Post("network", "manager", "网络部经理", MANAGE_BRANCHES, READ_DEPARTMENT),
            new Post("network", "region-manager", "区域经理"),
            new Post("network", "supervisor", "业务主管", TRACK_QUALITY),
            new Post("network", "specialist", "运营专员", HANDLE_ORDERS),
            new Post(
                    "suzhou",
                    "manager",
                    "苏州分公司经理",
                    DRAFT_CONTRACTS,
                    REVIEW_AS_MANAGER,
                    SIGN_CONTRACTS,
                    APPROVE_SEAL_USE,
                    READ_DEPARTMENT),
            new Post("suzhou", "salesperson", "销售代表", DRAFT_CONTRACTS, SIGN_CONTRACTS, KEEP_CUSTOMERS),
            new Post(
                    "ningbo",
                    "manager",
                    "宁波分公司经理",
                    DRAFT_CONTRACTS,
                    REVIEW_AS_MANAGER,
                    SIGN_CONTRACTS,
                    APPROVE_SEAL_USE,
                    READ_DEPARTMENT));

    private static final List<Employee> PEOPLE = List.of(
            new Employee("lin-guodong", "林国栋", "management", "general-manager", null),
            new Employee("xu-ming", "徐明", "management", "auditor", "lin-guodong"),
            new Employee("admin", "郑洁", "hr", "administrator", "lin-guodong"),
            new Employee("zhou-jianguo", "周建国", "commerce", "manager", "lin-guodong"),
            new Employee("liu-qian", "刘倩", "commerce", "deputy-manager", "zhou-jianguo"),
            new Employee("dong-min", "董敏", "commerce", "deputy-manager", "zhou-jianguo"),
            new Employee("chen-jing", "陈静", "commerce", "contract-lead", "zhou-jianguo"),
            new Employee("zhao-lei", "赵磊", "commerce", "salesperson", "zhou-jianguo"),
            new Employee("ma-chao", "马超", "commerce", "salesperson", "zhou-jianguo"),
            new Employee("qin-lan", "秦岚", "commerce", "relations-lead", "zhou-jianguo"),
            new Employee("luo-yi", "罗毅", "commerce", "relations-clerk", "qin-lan"),
            new Employee("wang-fang", "王芳", "legal", "counsel", "lin-guodong"),
            new Employee("sun-li", "孙立", "finance", "manager", "lin-guodong"),
            new Employee("he-yong", "何勇", "production", "manager", "lin-guodong"),
            new Employee("feng-tao", "冯涛", "network", "manager", "lin-guodong"),
            new Employee("shen-yan", "沈妍", "network", "region-manager", "feng-tao"),
            new Employee("gu-wei", "顾伟", "network", "supervisor", "shen-yan"),
            new Employee("tian-yu", "田雨", "network", "specialist", "gu-wei"),
            new Employee("pan-hao", "潘浩", "suzhou", "manager", "gu-wei"),
            new Employee("ye-lin", "叶琳", "suzhou", "salesperson", "pan-hao"),
            new Employee("fang-yuan", "方圆", "ningbo", "manager", "gu-wei"));

    private final DemoDesk desk;
    private final DemoBranches branches;
    private final DemoSeals seals;
    private final DemoPrices prices;
    private final DemoStaff staff;
    private final DemoYear year;
    private final List<DemoStory> stories;
    private final DemoClock clock;
    private final Accounts accounts;
    private final int months;

    /** @param months how long a past it has, before the stories of the day it is set up */
    DemoCompany(
            DemoDesk desk,
            DemoBranches branches,
            DemoSeals seals,
            DemoPrices prices,
            DemoStaff staff,
            DemoYear year,
            List<DemoStory> stories,
            DemoClock clock,
            Accounts accounts,
            @Value("${dossier.demo.months}") int months) {
        this.desk = desk;
        this.branches = branches;
        this.seals = seals;
        this.prices = prices;
        this.staff = staff;
        this.year = year;
        this.stories = stories;
        this.clock = clock;
        this.accounts = accounts;
        this.months = months;
    }

    /** The accounts a newcomer begins with. */
    List<String> logins() {
        return PEOPLE.stream().map(Employee::id).toList();
    }

    /** Accounts come last: while they are missing, the set-up is not done. */
    void setUp(String password) {
        var now = LocalDateTime.ofInstant(clock.instant(), Circumstances.ZONE);
        var from = now.toLocalDate().minusMonths(months);
        // the day before, where there is no past: what holds from a day to come holds on the day of the stories
        DemoAgenda.move(clock, (months > 0 ? from : from.minusDays(1)).atTime(8, 0));
        organise();
        agreeOnPolicies();
        branches.open();
        seals.register();
        prices.publish();
        if (months > 0) {
            staff.setUp();
            year.play(from, now, specialDays());
        }
        clock.backToNow();
        stories.forEach(DemoStory::tell);
        var all = Stream.concat(logins().stream(), months > 0 ? DemoStaff.logins().stream() : Stream.empty());
        for (var login : all.toList().reversed())
            if (accounts.find(login).isEmpty()) accounts.create(login, new PersonId(login), password, false);
    }

    private void organise() {
        var house = Actor.HOUSE.person().value();
        for (var department : DEPARTMENTS) {
            var words = department.split(" ");
            desk.send(house, new OpenDepartment(new DepartmentId(words[0]), words[1]));
        }
        for (var post : POSTS)
            desk.send(
                    house,
                    new DefinePosition(
                            new DepartmentId(post.department), post.code, post.title, Set.of(post.authorities)));
        for (var one : PEOPLE)
            desk.sendLate(
                    house,
                    new HireEmployee(
                            new PersonId(one.id),
                            one.name,
                            new DepartmentId(one.department),
                            one.position,
                            one.supervisor == null ? null : new PersonId(one.supervisor)),
                    FOUNDED);
    }

    private void agreeOnPolicies() {
        calendars().forEach((year, days) -> {
            desk.send("admin", new ProposeCalendar(new CalendarId(year), days));
            desk.send("lin-guodong", new ApproveCalendar(new CalendarId(year)));
        });
        var policy =
                new Policy(Money.cny("500000"), 2, 3, 5, Policy.Performance.DEFAULTS, Policy.Organisation.DEFAULTS);
        desk.send("admin", new ProposePolicy(PolicyId.HOUSE, policy, desk.today(), "按合同管理办法定稿"));
        desk.send("lin-guodong", new ApprovePolicy(PolicyId.HOUSE, 1));
    }

    private static SortedMap<String, List<SpecialDay>> calendars() {
        return specialDays().stream()
                .collect(Collectors.groupingBy(
                        it -> Integer.toString(it.date().getYear()), TreeMap::new, Collectors.toList()));
    }

    private static List<SpecialDay> specialDays() {
        return DemoRows.of("cn-working-calendar.csv")
                .map(it -> new SpecialDay(
                        LocalDate.parse(it[0]), SpecialDay.Kind.valueOf(it[1].toUpperCase(Locale.ROOT)), it[2]))
                .toList();
    }
}
