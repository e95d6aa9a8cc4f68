package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.AttachFile;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractDutyCommand.NoteBreach;
import dossier.contracts.api.ContractDutyCommand.RemindOfDuty;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ReviewPassed;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.Copy;
import dossier.contracts.api.CorrectionCommand.*;
import dossier.contracts.api.CorrectionEvent.*;
import dossier.contracts.api.Entry;
import dossier.contracts.api.FilePurpose;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentCommand.FixMilestone;
import dossier.contracts.api.PaymentEvent.MilestoneFixed;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.PaymentMilestone.Anchor;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.contracts.api.PerformanceCommand.*;
import dossier.contracts.api.PerformanceEvent.*;
import dossier.contracts.api.Term;
import dossier.contracts.api.Term.Renewal;
import dossier.contracts.api.TermCommand.*;
import dossier.contracts.api.TermEvent.*;
import dossier.handbook.Actor;
import dossier.handbook.Circumstances;
import dossier.handbook.Refused;
import dossier.handbook.Rule;
import dossier.handbook.Scenario;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Hundreds of random ways of a contract with payments, a term and mistaken entries: no archive while something waits, no renewal backwards, no correction alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LastingPathsTest {
    private static final int PATHS = 600;
    private static final int STEPS = 240;
    private static final LocalDate END = TODAY.plusDays(20);
    private static final List<Actor> PEOPLE = List.of(DRAFTER, MANAGER, LAWYER, COORDINATOR, WORKER, Actor.HOUSE);
    private static final List<FilePurpose> PAPERS =
            List.of(FilePurpose.CONTRACT_TEXT, FilePurpose.APPROVAL_FORM, FilePurpose.CORRESPONDENCE);

    private record Step(Actor by, ContractCommand command) {}

    @Test
    void no_path_archives_what_still_waits_renews_backwards_or_is_corrected_by_one_alone() {
        var told = new ArrayList<Witness>();
        for (var seed = 0; seed < PATHS; seed++) {
            var witness = new Witness("seed " + seed);
            path(new Random(seed), witness);
            told.add(witness);
        }
        reached(told, it -> it.archived && it.corrections > 0, "archives of what was corrected");
        reached(told, it -> it.archived && it.renewals > 0, "archives of what was renewed");
        reached(told, it -> it.renewals > 1, "second renewals");
        reached(told, it -> it.expired, "ends");
        reached(told, it -> it.expired && it.archived, "archives of what has ended");
    }

    private static void reached(List<Witness> told, Predicate<Witness> end, String what) {
        assertThat(told.stream().filter(end).count()).as(what).isGreaterThan(PATHS / 50);
    }

    private static ContractDraft lasting(Renewal renewal) {
        var milestones = List.of(
                new PaymentMilestone("first", Kind.DEPOSIT, new BigDecimal("30"), null, null, Anchor.EFFECT, 7),
                new PaymentMilestone("rest", Kind.ACCEPTANCE, new BigDecimal("70"), null, null, Anchor.ACCEPTANCE, 15));
        var term = new Term(null, END, renewal, renewal == Renewal.AUTOMATIC ? 1 : null, 5);
        return SMALL.with(new ContractTerms(null, milestones, term));
    }

    private static void path(Random random, Witness witness) {
        var draft = lasting(pick(List.of(Renewal.values()), random));
        var state = ContractDecider.CONTRACT.after(List.of(then(passedLegal(draft), new ReviewPassed(ID, 1, TODAY))));
        for (var party : Party.values())
            state = decided(
                    new Step(MANAGER, new SignContract(ID, party, TODAY, SCAN)),
                    MANAGER,
                    state,
                    Scenario.NOON,
                    witness);
        assertThat(state.at(ContractStage.EFFECTIVE)).isTrue();
        var now = Scenario.NOON;
        for (var i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofHours(random.nextInt(12)));
            var step = pick(steps(random, state.open().corrections().next() - 1), random);
            var actor = random.nextInt(10) == 0 ? pick(PEOPLE, random) : step.by();
            try {
                state = decided(step, actor, state, now, witness);
            } catch (Refused refused) {
                assertThat(refused.objections()).isNotEmpty();
            }
        }
    }

    private static ContractState decided(Step step, Actor actor, ContractState before, Instant now, Witness witness) {
        var state = before;
        var given = by(actor).at(now).circumstances();
        for (var event :
                ContractDecider.CONTRACT.decide(step.command(), before, given).events()) {
            state = ContractState.evolve(state, event);
            witness.sees(event, now);
        }
        return state;
    }

    private static List<Step> steps(Random random, int correction) {
        var number = 1 + random.nextInt(2);
        var party = pick(List.of(Party.values()), random);
        var fulfil = new Step(DRAFTER, new FulfilObligation(ID, number, TODAY, SCAN));
        var rarely = random.nextInt(8) == 0;
        return List.of(
                new Step(COORDINATOR, new DistributeCopies(ID, List.of(new Copy(WORKER.department(), "build")))),
                new Step(WORKER, new AcknowledgeCopy(ID)),
                new Step(COORDINATOR, new FileCopy(ID, SCAN)),
                new Step(COORDINATOR, new AttachFile(ID, pick(PAPERS, random), SCAN)),
                new Step(DRAFTER, new AttachFile(ID, pick(PAPERS, random), SCAN)),
                new Step(DRAFTER, new FixMilestone(ID, number, TODAY, SCAN)),
                fulfil,
                rarely ? new Step(MANAGER, new GiveNotice(ID, party, TODAY, SCAN)) : fulfil,
                rarely ? new Step(COORDINATOR, new RenewContract(ID, END.plusDays(random.nextInt(60)), SCAN)) : fulfil,
                new Step(DRAFTER, new LetTermRun(ID, "as agreed")),
                new Step(Actor.HOUSE, new EndTerm(ID)),
                new Step(Actor.HOUSE, new RemindOfDuty(ID, Rule.TERM, TermDecider.NOTICE)),
                new Step(Actor.HOUSE, new NoteBreach(ID, Rule.TERM, TermDecider.END)),
                new Step(
                        pick(List.of(DRAFTER, COORDINATOR), random),
                        rarely ? proposal(random, number) : fulfil.command()),
                new Step(MANAGER, new ConfirmCorrection(ID, Math.max(1, correction), "right")),
                new Step(COORDINATOR, new ConfirmCorrection(ID, Math.max(1, correction), "right")),
                new Step(MANAGER, rarely ? new RejectCorrection(ID, Math.max(1, correction), "no") : fulfil.command()),
                rarely ? new Step(COORDINATOR, new ArchiveContract(ID, "shelf 3")) : fulfil);
    }

    private static ContractCommand proposal(Random random, int number) {
        return switch (random.nextInt(4)) {
            case 0 -> new ProposeFulfilmentCorrection(ID, new Entry.Fulfilment(number, null, null), "too early");
            case 1 ->
                new ProposeObligationCorrection(
                        ID, new Entry.Obligation(number, Party.US, "pay", END.plusDays(3)), "misread");
            case 2 ->
                new ProposeSigningCorrection(
                        ID, new Entry.Signing(pick(List.of(Party.values()), random), TODAY, SCAN), "other scan");
            default ->
                new ProposeParticularsCorrection(
                        ID, new Entry.Particulars("Pumps", ACME, Money.cny("400000")), "a digit");
        };
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Keeps its own account of what happened, apart from the state under test. */
    private static final class Witness {
        private final String path;
        private final Set<Integer> waiting = new HashSet<>(Set.of(1, 2));
        private final Set<Integer> obligations = new HashSet<>();
        private LocalDate endsOn = END;
        private boolean notice;
        private boolean expired;
        private int renewals;
        private int corrections;
        private @Nullable PersonId proposer;
        private boolean archived;

        Witness(String path) {
            this.path = path;
        }

        void sees(ContractEvent event, Instant now) {
            var today = LocalDate.ofInstant(now, Circumstances.ZONE);
            switch (event) {
                case MilestoneFixed it ->
                    assertThat(waiting.remove(it.milestone()))
                            .as(path + ": once")
                            .isTrue();
                case ObligationAdded it -> obligations.add(it.obligation());
                case ObligationFulfilled it ->
                    assertThat(obligations.remove(it.obligation())).as(path).isTrue();
                case NoticeGiven it -> {
                    assertThat(expired || archived)
                            .as(path + ": notice of what runs")
                            .isFalse();
                    notice = true;
                    endsOn = it.endsOn();
                }
                case ContractRenewed it -> {
                    assertThat(it.endsOn()).as(path + ": later").isAfter(endsOn);
                    if (it.evidence() == null) {
                        assertThat(notice).as(path + ": nobody gave notice").isFalse();
                        assertThat(today).as(path + ": its time is over").isAfter(endsOn);
                    }
                    assertThat(expired).as(path + ": it runs").isFalse();
                    endsOn = it.endsOn();
                    renewals++;
                }
                case ContractExpired it -> {
                    assertThat(expired).as(path + ": once").isFalse();
                    assertThat(it.on()).as(path).isEqualTo(endsOn);
                    assertThat(today).as(path + ": its time is over").isAfter(endsOn);
                    expired = true;
                }
                case Proposed it -> {
                    assertThat(proposer).as(path + ": one at a time").isNull();
                    proposer = it.proposer();
                }
                case Corrected it -> {
                    assertThat(proposer).as(path + ": proposed").isNotNull();
                    assertThat(it.confirmer()).as(path + ": two people").isNotIn(proposer, DRAFTER.person());
                    if (it.entry() instanceof Entry.Fulfilment undone && undone.fulfilledOn() == null)
                        assertThat(obligations.add(undone.obligation()))
                                .as(path)
                                .isTrue();
                    proposer = null;
                    corrections++;
                }
                case CorrectionRejected _ -> proposer = null;
                case ContractArchived _ -> {
                    assertThat(waiting).as(path + ": no milestone waits").isEmpty();
                    assertThat(obligations).as(path + ": performed").isEmpty();
                    assertThat(proposer).as(path + ": no open correction").isNull();
                    archived = true;
                }
                default -> {}
            }
        }
    }
}
