package dossier.replay;

import static dossier.handbook.Authority.CONVENE_JOINT_REVIEW;
import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Authority.REVIEW_AS_FINANCE;
import static dossier.handbook.Authority.REVIEW_AS_LEGAL;
import static dossier.handbook.Authority.REVIEW_AS_MANAGER;
import static dossier.handbook.Authority.SIGN_CONTRACTS;

import dossier.contracts.api.Amendment;
import dossier.contracts.api.ClauseText;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.ContractNumber;
import dossier.contracts.api.Finding;
import dossier.contracts.api.Party;
import dossier.contracts.command.ContractDecider;
import dossier.counterparties.api.CounterpartyCard;
import dossier.counterparties.api.CounterpartyId;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Answer;
import dossier.handbook.Authority;
import dossier.handbook.Circumstances;
import dossier.handbook.Fact;
import dossier.handbook.Policy;
import dossier.handbook.PolicyInForce;
import dossier.organisation.api.PersonCard;
import dossier.policies.api.WorkingDay;
import dossier.words.ClauseKind;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Contracts to which people do more or less what they should, thousands of times, with every refusal that brings. */
final class RandomContracts {
    static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
    static final ContractDraft TINY = draft("1000"), SMALL = draft("300000"), MAJOR = draft("500000");

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final StoredFile SCAN = new StoredFile("a".repeat(64), "scan.pdf", "application/pdf", 9);
    private static final ContractDraft INCOMPLETE = draft("1000", ClauseKind.PRICE);
    private static final Actor DRAFTER = someone("li", "sales", DRAFT_CONTRACTS);
    private static final Actor MANAGER = someone("mei", "sales", DRAFT_CONTRACTS, REVIEW_AS_MANAGER, SIGN_CONTRACTS);
    private static final Actor LAWYER = someone("luo", "legal", DRAFT_CONTRACTS, REVIEW_AS_LEGAL);
    private static final Actor ACCOUNTANT = someone("fang", "finance", REVIEW_AS_FINANCE);
    private static final Actor CLERK = someone("cao", "contract-group", CONVENE_JOINT_REVIEW);
    private static final List<Actor> ALL = List.of(DRAFTER, MANAGER, LAWYER, ACCOUNTANT, CLERK);
    private static final Finding VAGUE = new Finding(false, "");

    private record Step(Actor by, ContractCommand command) {}

    private final Random random;
    private final PaperLog log = new PaperLog();

    private RandomContracts(long seed) {
        this.random = new Random(seed);
    }

    static PaperLog decided(long seed, int contracts, int steps) {
        return decided(seed, contracts, steps, "c");
    }

    /** @param prefix of the contracts' ids */
    static PaperLog decided(long seed, int contracts, int steps, String prefix) {
        var some = new RandomContracts(seed);
        for (var i = 0; i < contracts; i++)
            some.log.decide(
                    ContractDecider.CONTRACT,
                    new DraftContract(new ContractId(prefix + i), some.pick(List.of(TINY, SMALL, MAJOR))),
                    some.given(DRAFTER, BEGIN, true));
        for (var i = 0; i < steps; i++) {
            var step = some.step(new ContractId(prefix + some.random.nextInt(contracts)));
            var by = some.random.nextInt(12) == 0 ? some.pick(ALL) : step.by;
            some.log.decide(
                    ContractDecider.CONTRACT,
                    step.command,
                    some.given(by, BEGIN.plusSeconds(i), some.random.nextInt(15) > 0));
        }
        return some.log;
    }

    private Step step(ContractId id) {
        var reviewer = pick(List.of(LAWYER, ACCOUNTANT));
        var reviewers = pick(List.of(List.of(LAWYER, ACCOUNTANT), List.of(LAWYER), List.of(LAWYER, DRAFTER)));
        return pick(List.of(
                new Step(DRAFTER, new DraftContract(id, pick(List.of(TINY, SMALL, MAJOR)))),
                new Step(DRAFTER, new ReviseContract(id, pick(List.of(TINY, SMALL, MAJOR, INCOMPLETE)), "")),
                new Step(DRAFTER, new SubmitContract(id)),
                new Step(DRAFTER, new SubmitContract(id)),
                new Step(MANAGER, new ApproveAsManager(id, "")),
                new Step(MANAGER, new ApproveAsManager(id, "")),
                new Step(
                        pick(List.of(MANAGER, LAWYER)),
                        new ReturnAsManager(id, List.of(new Amendment(ClauseKind.PRICE, "less", "dear")))),
                new Step(LAWYER, new ReviewAsLegal(id, Finding.CONFIRMED, Finding.CONFIRMED, Finding.CONFIRMED)),
                new Step(LAWYER, new ReviewAsLegal(id, Finding.CONFIRMED, Finding.CONFIRMED, Finding.CONFIRMED)),
                new Step(LAWYER, new ReviewAsLegal(id, VAGUE, Finding.CONFIRMED, Finding.CONFIRMED)),
                new Step(
                        CLERK,
                        new ConveneJointReview(
                                id, reviewers.stream().map(Actor::person).toList())),
                new Step(reviewer, new ApproveInJointReview(id, "")),
                new Step(reviewer, new ApproveInJointReview(id, "")),
                new Step(
                        MANAGER,
                        new SignContract(
                                id, pick(List.of(Party.values())), DAY.plusDays(random.nextInt(6) == 0 ? 2 : 0), SCAN)),
                new Step(MANAGER, new SignContract(id, pick(List.of(Party.values())), DAY, SCAN)),
                random.nextInt(20) == 0
                        ? new Step(pick(ALL), new WithdrawContract(id, "cancelled"))
                        : new Step(DRAFTER, new SubmitContract(id))));
    }

    /** @param well whether the counterparty is registered and the lawyer employed */
    private Circumstances given(Actor by, Instant at, boolean well) {
        var facts = Stream.<Answer>of(
                        new CounterpartyCard(new CounterpartyId("acme"), well, "Acme"),
                        new FileCard(SCAN.sha256(), true, SCAN.size()),
                        new WorkingDay(DAY.plusDays(3), null),
                        new ContractNumber("HT-2026-00001"),
                        card(well, LAWYER),
                        card(true, ACCOUNTANT))
                .map(it -> new Fact(it, null))
                .toList();
        return new Circumstances(by, at, at, PolicyInForce.BUILT_IN, facts);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static PersonCard card(boolean active, Actor actor) {
        return new PersonCard(actor.person(), active, actor.department(), actor.authorities(), List.of());
    }

    private static Actor someone(String person, String department, Authority... authorities) {
        return new Actor(
                new PersonId(person), "post", new DepartmentId(department), Set.of(authorities), List.of(), List.of());
    }

    private static ContractDraft draft(String amount, ClauseKind... without) {
        var clauses = Arrays.stream(ClauseKind.values())
                .map(it -> new ClauseText(it, Set.of(without).contains(it) ? " " : "text"))
                .toList();
        return new ContractDraft("Pumps", new CounterpartyId("acme"), Money.cny(amount), true, false, clauses, null);
    }

    /** The same figures but for the amount from which a contract is major. */
    static Policy majorFrom(Policy policy, String amount) {
        return new Policy(
                Money.cny(amount),
                policy.managerReviewDays(),
                policy.legalReviewDays(),
                policy.jointReviewDays(),
                policy.performance(),
                policy.organisation());
    }
}
