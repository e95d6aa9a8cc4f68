package dossier.standalone;

import static dossier.standalone.Paper.MINOR;
import static dossier.standalone.Paper.confirmedByLegal;
import static dossier.standalone.Paper.draft;
import static dossier.standalone.Paper.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractCommand.ApproveAsManager;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.SealContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.Portion;
import dossier.orders.api.OrderCommand.RegisterOrder;
import dossier.orders.api.OrderId;
import dossier.receivables.api.AccountCommand.RecordPayment;
import dossier.receivables.api.AccountId;
import dossier.receivables.api.PaymentMeans;
import dossier.receivables.api.ReceivableCommand.AllocatePayment;
import dossier.receivables.api.ReceivableCommand.ConfirmRevenue;
import dossier.receivables.api.ReceivableCommand.EnterMilestone;
import dossier.receivables.api.ReceivableId;
import dossier.seals.api.SealCommand.RegisterSeal;
import dossier.seals.api.SealId;
import dossier.seals.api.SealKind;
import dossier.seals.api.SealUseCommand.ApproveUse;
import dossier.seals.api.SealUseCommand.HandOutSeal;
import dossier.seals.api.SealUseCommand.RequestUse;
import dossier.seals.api.SealUseCommand.StampDocument;
import dossier.seals.api.SealUseCommand.TakeBackSeal;
import dossier.seals.api.SealUseId;
import dossier.words.Command;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What many cases share is given away as often as it is there, however many ask for it at the same moment: the balance of a contract, a seal, a use of it, a payment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedLimitsIT {
    private static final int ROUNDS = Boolean.getBoolean("verify.all") ? 200 : 10;
    private static final long SEED = Long.getLong("races.seed", 20261122);
    private static final SealId SEAL = new SealId("race-seal");
    private static final AccountId ACCOUNT = new AccountId("huacheng");
    private static final LocalDate LATER = LocalDate.of(2027, 12, 31);

    @TempDir
    Path home;

    private final Random random = new Random(SEED);

    private record Company(
            Person zhao, Person ma, Person manager, Person legal, Person keeper, Person operations, Person finance) {
        static Company signIn(PackagedApplication application, HttpClient http) throws Exception {
            var house = application.address();
            return new Company(
                    Person.of("zhao-lei", house, http),
                    Person.of("ma-chao", house, http),
                    Person.of("zhou-jianguo", house, http),
                    Person.of("wang-fang", house, http),
                    Person.of("chen-jing", house, http),
                    Person.of("tian-yu", house, http),
                    Person.of("sun-li", house, http));
        }
    }

    private record Request(Person person, Command command) {}

    @Test
    void what_is_shared_is_never_given_away_twice() throws Exception {
        try (var application = PackagedApplication.start(home)) {
            race(application, "embedded engines");
        }
    }

    @Test
    void nor_on_real_servers() throws Exception {
        try (var servers = RealServers.start(home.resolve("servers"));
                var application =
                        PackagedApplication.start(home, servers.arguments().toArray(String[]::new))) {
            race(application, "real servers");
        }
    }

    private void race(PackagedApplication application, String engines) throws Exception {
        try (var http = HttpClient.newHttpClient();
                var threads = Executors.newCachedThreadPool()) {
            var company = Company.signIn(application, http);
            var page = company.zhao.upload("page.txt", "signed");
            var slip = company.finance.upload("slip.txt", "paid");
            done(
                    Person.of("admin", application.address(), http),
                    new RegisterSeal(SEAL, SealKind.CONTRACT, "合同专用章", new PersonId("chen-jing")));
            var payments = company.finance
                    .read("/api/customer-accounts/huacheng?fresh=true")
                    .body()
                    .at("/payments/all")
                    .size();
            for (var round = 1; round <= ROUNDS; round++) {
                seals(round, company, page, threads);
                balance(round, company, page, threads);
                payments = payments(round, payments, company, slip, threads);
            }
            System.out.printf(
                    "shared limits on %s: %d rounds of %d (seed %d), each kept%n", engines, ROUNDS, 200, SEED);
        }
    }

    /** Of two contracts that name the same use one is sealed, and of two uses the seal goes out for one. */
    private void seals(int round, Company company, StoredFile page, ExecutorService threads) throws Exception {
        var one = reviewed(company, "seal-" + round + "-a");
        var other = reviewed(company, "seal-" + round + "-b");
        var use = approved(company, "use-" + round, page);
        done(company.keeper, new StampDocument(use, 1));
        var day = LocalDate.of(2026, 3, 2);
        assertThat(accepted(
                        threads,
                        new Request(company.zhao, new SealContract(one, use, day, page)),
                        new Request(company.ma, new SealContract(other, use, day, page))))
                .hasSize(1);

        var uses =
                List.of(approved(company, "out-" + round + "-a", page), approved(company, "out-" + round + "-b", page));
        var out = accepted(
                threads,
                uses.stream()
                        .map(it -> new Request(company.keeper, new HandOutSeal(it)))
                        .toArray(Request[]::new));
        assertThat(out).hasSize(1);
        done(company.keeper, new TakeBackSeal((SealUseId) out.getFirst().id(), 1));
    }

    /** Of five orders for three tenths each, three. */
    private void balance(int round, Company company, StoredFile page, ExecutorService threads) throws Exception {
        var contract = inEffect(company, draft(new ContractId("balance-" + round), MINOR), page);
        var orders = IntStream.range(0, 5)
                .mapToObj(it -> new RegisterOrder(
                        new OrderId("order-" + round + "-" + it),
                        contract,
                        "三成",
                        new Portion(Money.cny("14400.00"), List.of()),
                        LATER))
                .map(it -> new Request(company.zhao, it))
                .toArray(Request[]::new);
        assertThat(accepted(threads, orders)).hasSize(3);
    }

    /** Of four payments of twenty thousand two settle a receivable of forty-eight, and of one payment no more is used than it has. */
    private int payments(int round, int before, Company company, StoredFile slip, ExecutorService threads)
            throws Exception {
        var drafted = draft(new ContractId("payment-" + round), MINOR);
        var milestone = new PaymentMilestone(
                "签约付全款", PaymentMilestone.Kind.PROGRESS, BigDecimal.valueOf(100), null, LATER, null, null);
        var contract = inEffect(
                company,
                new DraftContract(
                        drafted.id(), drafted.draft().with(new ContractTerms(null, List.of(milestone), null))),
                slip);
        var receivable = new ReceivableId("receivable-" + round);
        done(company.operations, new EnterMilestone(receivable, contract, 1));
        done(company.finance, new ConfirmRevenue(receivable, ""));
        for (var number = 1; number <= 4; number++)
            done(
                    company.finance,
                    new RecordPayment(
                            ACCOUNT,
                            PaymentMeans.TRANSFER,
                            Money.cny("20000.00"),
                            LocalDate.of(2026, 3, 2),
                            round + "-" + number,
                            slip));
        var all = IntStream.rangeClosed(before + 1, before + 4)
                .mapToObj(it -> new AllocatePayment(receivable, it, Money.cny("20000.00")))
                .map(it -> new Request(company.finance, it))
                .toArray(Request[]::new);
        var used = accepted(threads, all);
        assertThat(used).hasSize(2);
        var payment = ((AllocatePayment) used.getFirst()).payment();
        assertThat(company.finance
                        .send(new AllocatePayment(receivable, payment, Money.cny("1.00")), "again-" + round)
                        .status())
                .as("of a payment that is used up")
                .isEqualTo(409);
        return before + 4;
    }

    private static ContractId reviewed(Company company, String id) throws Exception {
        return reviewed(company, draft(new ContractId(id), MINOR));
    }

    private static ContractId reviewed(Company company, DraftContract draft) throws Exception {
        var id = draft.id();
        done(company.zhao, draft);
        done(company.zhao, new SubmitContract(id));
        done(company.manager, new ApproveAsManager(id, ""));
        done(company.legal, confirmedByLegal(id));
        return id;
    }

    private static ContractId inEffect(Company company, DraftContract draft, StoredFile page) throws Exception {
        var id = reviewed(company, draft);
        done(company.zhao, signed(id, Party.US, page));
        done(company.zhao, signed(id, Party.COUNTERPARTY, page));
        return id;
    }

    private static SealUseId approved(Company company, String id, StoredFile page) throws Exception {
        var use = new SealUseId(id);
        done(company.zhao, new RequestUse(use, SEAL, page, 1, "签约"));
        done(company.manager, new ApproveUse(use, ""));
        return use;
    }

    private static void done(Person person, Command command) throws Exception {
        var answer = person.send(command, key(command));
        assertThat(answer.accepted()).as("%s: %s", command, answer).isTrue();
    }

    /** Every command once; only the payments of an account are alike but for what they say. */
    private static String key(Command command) {
        return command.getClass().getSimpleName() + "/" + command.hashCode();
    }

    /** All start at the same moment, in an order of their own. */
    private List<Command> accepted(ExecutorService threads, Request... requests) throws Exception {
        var all = new ArrayList<>(List.of(requests));
        Collections.shuffle(all, random);
        var answers = AtOnce.all(threads, all, it -> it.person.send(it.command, key(it.command)));
        var accepted = new ArrayList<Command>();
        for (var i = 0; i < all.size(); i++) {
            var answer = answers.get(i);
            assertThat(answer.status()).as("%s: %s", all.get(i).command, answer).isIn(200, 409);
            if (answer.accepted()) accepted.add(all.get(i).command);
        }
        return accepted;
    }
}
