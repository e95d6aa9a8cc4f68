package dossier.standalone;

import static dossier.standalone.Paper.MAJOR;
import static dossier.standalone.Paper.MINOR;
import static dossier.standalone.Paper.confirmedByLegal;
import static dossier.standalone.Paper.draft;
import static dossier.standalone.Paper.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.Amendment;
import dossier.contracts.api.ContractCommand.ApproveAsManager;
import dossier.contracts.api.ContractCommand.ApproveInJointReview;
import dossier.contracts.api.ContractCommand.ConveneJointReview;
import dossier.contracts.api.ContractCommand.ObjectInJointReview;
import dossier.contracts.api.ContractCommand.ReturnAsManager;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.Party;
import dossier.organisation.api.EmployeeCommand.DelegateAuthority;
import dossier.standalone.Auditor.Entry;
import dossier.standalone.Person.Answer;
import dossier.words.ClauseKind;
import dossier.words.Command;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several people at once, round after round: whatever is asked twice happens once, and nothing that was answered is lost. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RacesIT {
    private static final int ROUNDS = Boolean.getBoolean("verify.all") ? 200 : 20;
    private static final long SEED = Long.getLong("races.seed", 20261122);

    @TempDir
    Path home;

    private final Journal journal = new Journal();
    private final Random random = new Random(SEED);

    /** One of those who ask at the same moment. */
    private record Request(Person person, String key, Command command) {}

    /** Everyone with a part, and a signed page to show. */
    private record Company(
            Person zhao,
            Person ma,
            Person manager,
            Person deputy,
            Person legal,
            Person finance,
            Person production,
            Person lead,
            Auditor auditor,
            StoredFile page) {
        static Company signIn(PackagedApplication application, HttpClient http) throws Exception {
            var house = application.address();
            var zhao = Person.of("zhao-lei", house, http);
            return new Company(
                    zhao,
                    Person.of("ma-chao", house, http),
                    Person.of("zhou-jianguo", house, http),
                    Person.of("liu-qian", house, http),
                    Person.of("wang-fang", house, http),
                    Person.of("sun-li", house, http),
                    Person.of("he-yong", house, http),
                    Person.of("chen-jing", house, http),
                    new Auditor(Person.of("xu-ming", house, http)),
                    zhao.upload("page.txt", "signed"));
        }

        /** The deputy may then do as the manager may. */
        void entitleTheDeputy() throws Exception {
            var lent = new DelegateAuthority(
                    new PersonId(manager.id()),
                    new PersonId(deputy.id()),
                    Instant.EPOCH,
                    Instant.parse("2100-01-01T00:00:00Z"),
                    "出差");
            assertThat(manager.send(lent, "deputy").status()).isEqualTo(200);
        }

        List<PersonId> reviewers() {
            return List.of(new PersonId(legal.id()), new PersonId(finance.id()), new PersonId(production.id()));
        }
    }

    /** How often each event stands in the story of a contract. */
    private record Story(List<Entry> entries) {
        long count(String event) {
            return entries.stream()
                    .filter(it -> it.event().equals("contracts." + event))
                    .count();
        }
    }

    @Test
    void what_is_asked_twice_happens_once_and_nothing_is_lost() throws Exception {
        try (var application = PackagedApplication.start(home);
                var http = HttpClient.newHttpClient();
                var threads = Executors.newCachedThreadPool()) {
            var company = Company.signIn(application, http);
            company.entitleTheDeputy();

            for (var round = 1; round <= ROUNDS; round++) play(round, company, threads);

            assertThat(journal.lines().stream().filter(it -> !it.decided()))
                    .as("answers that are no decision")
                    .isEmpty();
            var decisions = 0;
            for (var id : journal.cases()) {
                var story = company.auditor.story(id);
                company.auditor.compare(journal.about(id), Set.of(), story);
                once(id, new Story(story));
                decisions += (int) story.stream().filter(Entry::begins).count();
            }
            var numbers = company.auditor.compareNumbers();
            System.out.printf(
                    "races: %d rounds of %d (seed %d), %d requests, %d decisions on %d contracts, each once; %d numbers without a gap%n",
                    ROUNDS,
                    200,
                    SEED,
                    journal.lines().size(),
                    decisions,
                    journal.cases().size(),
                    numbers);
        }
    }

    /** Contracts a and b pass all reviews, b jointly; c meets two managers of different minds. */
    private void play(int round, Company company, ExecutorService threads) throws Exception {
        var a = new ContractId("race-" + round + "-a");
        var b = new ContractId("race-" + round + "-b");
        var c = new ContractId("race-" + round + "-c");
        var objecting = random.nextBoolean();

        atOnce(
                threads,
                twice(company.zhao, draft(a, MINOR)),
                twice(company.ma, draft(b, MAJOR)),
                twice(company.ma, draft(c, MINOR)));
        atOnce(
                threads,
                thrice(company.zhao, new SubmitContract(a)),
                thrice(company.ma, new SubmitContract(b)),
                thrice(company.ma, new SubmitContract(c)));
        atOnce(
                threads,
                managers(company, a),
                managers(company, b),
                List.of(
                        request(company.manager, new ApproveAsManager(c, "")),
                        request(
                                company.deputy,
                                new ReturnAsManager(c, List.of(new Amendment(ClauseKind.PRICE, "分期付款。", "太贵"))))));
        atOnce(threads, thrice(company.legal, confirmedByLegal(a)), thrice(company.legal, confirmedByLegal(b)));
        atOnce(
                threads,
                thrice(company.lead, new ConveneJointReview(b, company.reviewers())),
                twice(company.zhao, signed(a, Party.US, company.page)),
                twice(company.ma, signed(a, Party.COUNTERPARTY, company.page)));
        atOnce(
                threads,
                thrice(company.legal, new ApproveInJointReview(b, "")),
                thrice(company.finance, new ApproveInJointReview(b, "")),
                objecting
                        ? thrice(company.production, new ObjectInJointReview(b, "付款条件不可接受"))
                        : thrice(company.production, new ApproveInJointReview(b, "")));
        atOnce(
                threads,
                twice(company.zhao, signed(b, Party.US, company.page)),
                twice(company.ma, signed(b, Party.COUNTERPARTY, company.page)));
    }

    private static void once(String id, Story story) {
        assertThat(story.count("ContractDrafted")).as(id).isEqualTo(1);
        assertThat(story.count("ContractSubmitted")).as(id).isEqualTo(1);
        assertThat(story.count("ApprovedByManager") + story.count("ReturnedByManager"))
                .as(id)
                .isEqualTo(1);
        if (id.endsWith("-c")) return;
        assertThat(story.count("ApprovedByLegal")).as(id).isEqualTo(1);
        var returned = story.count("ReturnedByJointReview");
        var agreed = story.count("ApprovedInJointReview");
        if (id.endsWith("-b"))
            assertThat(story.count("JointReviewConvened")).as(id).isEqualTo(1);
        if (id.endsWith("-b"))
            assertThat(returned == 0 ? agreed == 3 : returned == 1 && agreed < 3)
                    .as("%s: %d agreed, %d objected", id, agreed, returned)
                    .isTrue();
        assertThat(story.count("ReviewPassed")).as(id).isEqualTo(1 - returned);
        assertThat(story.count("ContractSigned")).as(id).isEqualTo(returned == 0 ? 2 : 0);
        assertThat(story.count("ContractTookEffect")).as(id).isEqualTo(1 - returned);
    }

    private static List<Request> managers(Company company, ContractId id) {
        return List.of(
                request(company.manager, new ApproveAsManager(id, "")),
                request(company.deputy, new ApproveAsManager(id, "")));
    }

    private static Request request(Person person, Command command) {
        return new Request(
                person, command.getClass().getSimpleName() + "/" + command.id().value(), command);
    }

    /** The same request two times. */
    private static List<Request> twice(Person person, Command command) {
        return Collections.nCopies(2, request(person, command));
    }

    /** The same request two times, and once more as another. */
    private static List<Request> thrice(Person person, Command command) {
        var all = new ArrayList<>(twice(person, command));
        all.add(new Request(person, request(person, command).key + "/again", command));
        return all;
    }

    /** All start at the same moment, in an order of their own; the same request gets the same answer each time. */
    @SafeVarargs
    private void atOnce(ExecutorService threads, List<Request>... requests) throws Exception {
        var all = Arrays.stream(requests).flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(all, random);
        var answers = AtOnce.all(
                threads, all, it -> journal.note(it.person, it.key, it.command, it.person.send(it.command, it.key)));
        Map<Request, Set<Answer>> told = new HashMap<>();
        for (var i = 0; i < all.size(); i++)
            told.computeIfAbsent(all.get(i), _ -> new HashSet<>()).add(answers.get(i));
        assertThat(told)
                .allSatisfy((request, answer) ->
                        assertThat(answer).as("answers to %s", request).hasSize(1));
    }
}
