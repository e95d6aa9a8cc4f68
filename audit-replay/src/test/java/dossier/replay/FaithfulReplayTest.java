package dossier.replay;

import static dossier.replay.RandomContracts.BEGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractId;
import dossier.contracts.command.ContractDecider;
import dossier.contracts.command.ContractState;
import dossier.handbook.Actor;
import dossier.handbook.Circumstances;
import dossier.handbook.Decider;
import dossier.handbook.DecisionRecord;
import dossier.handbook.Objection;
import dossier.handbook.PolicyInForce;
import dossier.handbook.Rule;
import dossier.platform.log.Logged;
import dossier.platform.store.Vocabulary;
import dossier.replay.Verdict.Outcome;
import dossier.replay.Verdict.Reason;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions are taken again from the log alone; where a rule is not what it was, exactly those that rested on it differ. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaithfulReplayTest {
    private static final Vocabulary WORDS = Vocabulary.scan();
    private static final Decider<ContractCommand, ContractState, ContractEvent> CONTRACT = ContractDecider.CONTRACT;
    private static final DraftContract DRAFT = new DraftContract(new ContractId("c0"), RandomContracts.TINY);
    private static final PaperLog LOG = RandomContracts.decided(7, 400, 12_000);

    /**
     * A need taken out of the handbook.
     *
     * @param alone whether no other need of that command rests on the rule, so that the rule leaves the basis with it
     */
    record Mutant(Class<? extends ContractCommand> command, Rule rule, String needs, boolean alone) {
        Decider<ContractCommand, ContractState, ContractEvent> decider() {
            return new Decider<>(
                    CONTRACT.family(),
                    CONTRACT.initial(),
                    CONTRACT.evolve(),
                    CONTRACT.clauses().without(command, needs),
                    CONTRACT.decision());
        }

        /** Asked of the records alone, without taking anything again. */
        boolean touches(DecisionRecord record) {
            return command.isInstance(record.command())
                    && (alone && record.basis().stream().anyMatch(it -> it.rule() == rule)
                            || record.objections().stream()
                                    .anyMatch(it ->
                                            it.rule() == rule && it.needs().equals(needs)));
        }
    }

    static List<Mutant> mutants() {
        return List.of(
                new Mutant(DraftContract.class, Rule.CON_01, "authority.DRAFT_CONTRACTS", true),
                new Mutant(DraftContract.class, Rule.STAGE, "new-contract", true),
                new Mutant(ReviseContract.class, Rule.ORG_04, "drafter", true),
                new Mutant(ReviseContract.class, Rule.STAGE, "draft", true),
                new Mutant(SubmitContract.class, Rule.ORG_04, "drafter", true),
                new Mutant(SubmitContract.class, Rule.STAGE, "draft", true),
                new Mutant(SubmitContract.class, Rule.CON_02, "mandatory-clauses", true),
                new Mutant(ApproveAsManager.class, Rule.STAGE, "managers-review", true),
                new Mutant(ReturnAsManager.class, Rule.STAGE, "managers-review", true),
                new Mutant(ReturnAsManager.class, Rule.ORG_04, "authority.REVIEW_AS_MANAGER", false),
                new Mutant(ReviewAsLegal.class, Rule.STAGE, "submitted-contract", true),
                new Mutant(ReviewAsLegal.class, Rule.CON_04, "managers-approval", true),
                new Mutant(ReviewAsLegal.class, Rule.CON_03, "reason-for-each-finding", true),
                new Mutant(ConveneJointReview.class, Rule.STAGE, "joint-review-to-convene", true),
                new Mutant(ConveneJointReview.class, Rule.KNOWN, "employed-reviewers", true),
                new Mutant(ConveneJointReview.class, Rule.ORG_04, "reviewers-beside-drafter", false),
                new Mutant(ApproveInJointReview.class, Rule.CON_06, "named-reviewer", true),
                new Mutant(SignContract.class, Rule.CON_04, "managers-approval", true),
                new Mutant(SignContract.class, Rule.CON_05, "legal-review", true),
                new Mutant(SignContract.class, Rule.CON_06, "joint-review-of-all", true),
                new Mutant(SignContract.class, Rule.CON_15, "review-passed", true),
                new Mutant(SignContract.class, Rule.CON_07, "day-not-to-come", false),
                new Mutant(SignContract.class, Rule.STAGE, "side-not-yet-signed", false),
                new Mutant(WithdrawContract.class, Rule.ORG_04, "drafter", true));
    }

    @Test
    void what_was_decided_is_decided_again() {
        var verdicts = replayed(LOG, CONTRACT);
        assertThat(verdicts).hasSize(LOG.records.size());
        assertThat(verdicts)
                .allSatisfy((id, verdict) -> assertThat(verdict).as(id).isEqualTo(Verdict.REPRODUCED));
        assertThat(LOG.records.values()).anyMatch(DecisionRecord::accepted).anyMatch(it -> !it.accepted());
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void without_a_need_exactly_the_decisions_that_rested_on_it_diverge(Mutant mutant) {
        var predicted = LOG.records.entrySet().stream()
                .filter(it -> mutant.touches(it.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(predicted).isNotEmpty();
        assertThat(diverged(replayed(LOG, mutant.decider()))).isEqualTo(predicted);
    }

    @Test
    void with_another_limit_exactly_the_submissions_between_the_two_limits_diverge() {
        var mutant = new Decider<>(
                CONTRACT.family(),
                CONTRACT.initial(),
                CONTRACT.evolve(),
                CONTRACT.clauses(),
                (command, state, given) -> CONTRACT.decision().decide(command, state, from300000(given)));
        var amounts = new TreeMap<String, Object>();
        var predicted = new TreeSet<String>();
        for (var event : LOG.events) {
            switch (event.event()) {
                case ContractEvent.ContractDrafted it -> amounts.put(event.stream(), it.draft());
                case ContractEvent.ContractRevised it -> amounts.put(event.stream(), it.draft());
                case ContractSubmitted _
                when amounts.get(event.stream()) == RandomContracts.SMALL -> predicted.add(event.id());
                case null, default -> {}
            }
        }
        assertThat(predicted).isNotEmpty();
        var verdicts = replayed(LOG, mutant);
        assertThat(diverged(verdicts)).isEqualTo(predicted);
        assertThat(verdicts.get(predicted.first()).differences())
                .containsExactly(
                        new Difference(Difference.Part.EVENTS, "1 contracts.ContractSubmitted.major", "false", "true"));
    }

    @Test
    void one_decision_is_read_by_itself_and_comes_to_the_same() {
        var alone = new Recollection(FaithfulReplayTest::contracts, LOG);
        var judge = new Judge(FaithfulReplayTest::contracts, WORDS);
        for (var id : LOG.records.keySet().stream().limit(200).toList())
            assertThat(alone.one(id).map(it -> verdict(judge, it))).as(id).contains(Verdict.REPRODUCED);
        assertThat(alone.one("nobody")).isEmpty();
    }

    @Test
    void a_period_that_ends_within_a_decision_has_the_whole_of_it() {
        var log = RandomContracts.decided(3, 10, 500);
        var several = log.events.stream().filter(it -> !it.begins()).findFirst().orElseThrow();
        log.events.replaceAll(it -> it == several ? later(it) : it);
        var verdicts = new TreeMap<String, Verdict>();
        var judge = new Judge(FaithfulReplayTest::contracts, WORDS);
        new Recollection(FaithfulReplayTest::contracts, log)
                .all(Instant.EPOCH, BEGIN.plusSeconds(600), it -> verdicts.put(it.id(), verdict(judge, it)));
        assertThat(verdicts).containsEntry(several.decisionId(), Verdict.REPRODUCED);
    }

    @Test
    void what_cannot_be_taken_again_says_why() {
        var log = RandomContracts.decided(5, 3, 300);
        log.forgotten.add("contracts/c0");
        var begun = first(log, it -> it.stream().equals("contracts/c1") && it.version() == 0);
        log.events.replaceAll(it -> it == begun ? unknown(it) : it);
        var bare = first(log, it -> it.begins() && it.stream().equals("contracts/c2") && it.version() == 0);
        log.events.replaceAll(it -> it == bare ? withoutRecord(it) : it);
        var verdicts = replayed(log, CONTRACT);
        assertThat(reasons(verdicts, log, "c0")).containsExactly(Reason.ERASED);
        assertThat(reasons(verdicts, log, "c1")).containsExactly(Reason.HISTORY);
        assertThat(verdicts.get(bare.id()).reason()).isEqualTo(Reason.NO_RECORD);
        assertThat(verdicts.values().stream().filter(it -> it.outcome() == Outcome.REPRODUCED))
                .isNotEmpty();

        var nobody = new TreeMap<String, Verdict>();
        var judge = new Judge(_ -> Optional.empty(), WORDS);
        new Recollection(_ -> Optional.empty(), LOG)
                .all(Instant.EPOCH, Instant.MAX, it -> nobody.put(it.id(), verdict(judge, it)));
        assertThat(nobody.values()).extracting(Verdict::reason).containsOnly(Reason.NO_DECIDER);
    }

    @Test
    void who_was_not_employed_is_refused_again_and_no_register_is_missed() {
        var log = new PaperLog();
        var refused = log.decide(CONTRACT, DRAFT, given(Actor.stranger(new PersonId("li"))));
        assertThat(log.records.get(refused).objections())
                .extracting(Objection::needs)
                .containsExactly("employment");
        assertThat(replayed(log, CONTRACT)).containsEntry(refused, Verdict.REPRODUCED);
    }

    @Test
    void a_fact_that_nobody_asked_for_then_is_a_reason_and_not_a_difference() {
        var log = new PaperLog();
        var accepted = log.decide(beforeCounterpartiesWereRegistered(), DRAFT, given(Actor.HOUSE));
        assertThat(replayed(log, CONTRACT).get(accepted).reason()).isEqualTo(Reason.FACT_NOT_ASKED);
    }

    private static Circumstances given(Actor by) {
        return new Circumstances(by, BEGIN, BEGIN, PolicyInForce.BUILT_IN, List.of());
    }

    private static Decider<ContractCommand, ContractState, ContractEvent> beforeCounterpartiesWereRegistered() {
        return new Decider<>(
                CONTRACT.family(),
                CONTRACT.initial(),
                CONTRACT.evolve(),
                CONTRACT.clauses()
                        .without(DraftContract.class, "authority.DRAFT_CONTRACTS")
                        .without(DraftContract.class, "registered-counterparty"),
                CONTRACT.decision());
    }

    private static Optional<Decider<?, ?, ?>> contracts(String context) {
        return context.equals("contracts") ? Optional.of(CONTRACT) : Optional.empty();
    }

    private static Map<String, Verdict> replayed(
            PaperLog log, Decider<ContractCommand, ContractState, ContractEvent> decider) {
        var verdicts = new TreeMap<String, Verdict>();
        var judge = new Judge(_ -> Optional.of(decider), WORDS);
        new Recollection(FaithfulReplayTest::contracts, log)
                .all(Instant.EPOCH, Instant.MAX, it -> verdicts.put(it.id(), verdict(judge, it)));
        return verdicts;
    }

    private static Verdict verdict(Judge judge, Recalled it) {
        return it.not() != null
                ? it.not().verdict()
                : judge.faithfully(Objects.requireNonNull(it.past()), Objects.requireNonNull(it.state()));
    }

    private static Set<String> diverged(Map<String, Verdict> verdicts) {
        return verdicts.entrySet().stream()
                .filter(it -> it.getValue().outcome() == Outcome.DIVERGED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Circumstances from300000(Circumstances given) {
        var policy =
                new PolicyInForce(1, RandomContracts.majorFrom(given.policy().terms(), "300000"));
        return new Circumstances(given.by(), given.at(), given.happenedAt(), policy, given.facts());
    }

    private static Set<Reason> reasons(Map<String, Verdict> verdicts, PaperLog log, String contract) {
        return log.records.entrySet().stream()
                .filter(it -> it.getValue().command().id().value().equals(contract)
                        && it.getValue().version() >= 0)
                .map(it -> verdicts.get(it.getKey()).reason())
                .collect(Collectors.toSet());
    }

    private static Logged first(PaperLog log, Predicate<Logged> wanted) {
        return log.events.stream().filter(wanted).findFirst().orElseThrow();
    }

    private static Logged unknown(Logged it) {
        return new Logged(
                it.id(),
                it.stream(),
                it.version(),
                it.recordedAt(),
                null,
                "contracts.Shredded",
                it.by(),
                it.position(),
                it.decisionId(),
                it.decision());
    }

    private static Logged withoutRecord(Logged it) {
        return new Logged(
                it.id(),
                it.stream(),
                it.version(),
                it.recordedAt(),
                it.event(),
                it.name(),
                it.by(),
                it.position(),
                it.decisionId(),
                null);
    }

    private static Logged later(Logged it) {
        return new Logged(
                it.id(),
                it.stream(),
                it.version(),
                BEGIN.plusSeconds(600),
                it.event(),
                it.name(),
                it.by(),
                it.position(),
                it.decisionId(),
                it.decision());
    }
}
