package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ChangeCommand.*;
import dossier.contracts.api.ChangeEvent.*;
import dossier.contracts.api.ChangeKind;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.AttachFile;
import dossier.contracts.api.ContractDutyCommand.NoteBreach;
import dossier.contracts.api.ContractDutyEvent.*;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.FileAttached;
import dossier.contracts.api.Copy;
import dossier.contracts.api.FilePurpose;
import dossier.contracts.api.Party;
import dossier.contracts.api.PerformanceCommand.*;
import dossier.contracts.api.PerformanceEvent.*;
import dossier.handbook.Actor;
import dossier.handbook.Duty;
import dossier.handbook.Refused;
import dossier.handbook.Rule;
import dossier.handbook.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Thousands of random ways from effect to archive: no change without its gates, no archive without its dossier, no duty broken before its time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PerformancePathsTest {
    private static final int PATHS = 1_000;
    private static final int STEPS = 150;
    private static final List<Actor> PEOPLE =
            List.of(DRAFTER, MANAGER, OTHER_MANAGER, LAWYER, COORDINATOR, WORKER, Actor.HOUSE);
    private static final List<FilePurpose> PAPERS = List.of(
            FilePurpose.CONTRACT_TEXT,
            FilePurpose.APPROVAL_FORM,
            FilePurpose.CORRESPONDENCE,
            FilePurpose.SUPPLEMENTARY_AGREEMENT,
            FilePurpose.PERFORMANCE_RECORD);

    /** Who would do what, if everyone kept to their part. */
    private record Step(Actor by, ContractCommand command) {}

    @Test
    void no_path_changes_or_archives_a_contract_around_its_gates() {
        var told = new ArrayList<Witness>();
        for (var seed = 0; seed < PATHS; seed++) {
            var witness = new Witness("seed " + seed);
            path(new Random(seed), witness);
            told.add(witness);
        }
        reached(told, it -> it.archived && !it.terminated, "archives of what was performed");
        reached(told, it -> it.archived && it.terminated, "archives of what was terminated");
        reached(told, it -> it.amended && it.archived, "archives of what was amended");
        reached(told, it -> it.breached && it.archived, "archives after a breach");
    }

    private static void reached(List<Witness> told, Predicate<Witness> end, String what) {
        assertThat(told.stream().filter(end).count()).as(what).isGreaterThan(PATHS / 50);
    }

    private static void path(Random random, Witness witness) {
        var begin = List.of(inEffect());
        begin.forEach(it -> witness.sees(it, Scenario.NOON));
        var state = ContractDecider.CONTRACT.after(begin);
        var now = Scenario.NOON;
        for (var i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofHours(random.nextInt(12)));
            var step = pick(steps(random, state.open().performance().nextChange() - 1), random);
            var actor = random.nextInt(10) == 0 ? pick(PEOPLE, random) : step.by();
            try {
                var given = by(actor).at(now).circumstances();
                var decided = ContractDecider.CONTRACT.decide(step.command(), state, given);
                for (var event : decided.events()) {
                    state = ContractState.evolve(state, event);
                    witness.sees(event, now);
                }
            } catch (Refused refused) {
                assertThat(refused.objections()).isNotEmpty();
            }
        }
    }

    private static List<Step> steps(Random random, int lastChange) {
        var number = 1 + random.nextInt(2);
        var change = random.nextInt(8) == 0 ? number : Math.max(1, lastChange);
        var kind = random.nextInt(3) > 0 ? ChangeKind.TERMINATION : ChangeKind.AMENDMENT;
        var party = pick(List.of(Party.values()), random);
        var rarely = random.nextInt(6) == 0;
        return List.of(
                new Step(COORDINATOR, new DistributeCopies(ID, List.of(new Copy(WORKER.department(), "build")))),
                new Step(WORKER, new AcknowledgeCopy(ID)),
                new Step(COORDINATOR, new FileCopy(ID, SCAN)),
                new Step(DRAFTER, rarely ? new AddObligation(ID, party, "deliver", DUE) : fulfil(number)),
                new Step(DRAFTER, fulfil(number)),
                new Step(COORDINATOR, new RecordProgressReview(ID, "fine")),
                new Step(WORKER, rarely ? new RaiseProblem(ID, "rain") : new AcknowledgeCopy(ID)),
                new Step(COORDINATOR, new ResolveProblem(ID, number, "sun")),
                new Step(DRAFTER, rarely ? new ProposeChange(ID, kind, "market", "as agreed", null) : fulfil(number)),
                new Step(COORDINATOR, new ReviewChange(ID, change, random.nextInt(3) > 0, "")),
                new Step(MANAGER, new SignChange(ID, change, party, TODAY, SCAN)),
                new Step(MANAGER, new SignChange(ID, change, party, TODAY, SCAN)),
                new Step(DRAFTER, rarely ? new DropChange(ID, change, "no need") : fulfil(number)),
                new Step(COORDINATOR, new AttachFile(ID, pick(PAPERS, random), SCAN)),
                new Step(COORDINATOR, new AttachFile(ID, pick(PAPERS, random), SCAN)),
                new Step(DRAFTER, new AttachFile(ID, pick(PAPERS, random), SCAN)),
                new Step(Actor.HOUSE, new NoteBreach(ID, Rule.CON_16, "")),
                new Step(Actor.HOUSE, new NoteBreach(ID, Rule.CON_09, Integer.toString(number))),
                new Step(COORDINATOR, new ArchiveContract(ID, "shelf 3")));
    }

    private static FulfilObligation fulfil(int number) {
        return new FulfilObligation(ID, number, TODAY, SCAN);
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Keeps its own account of what happened, apart from the state under test. */
    private static final class Witness {
        private final String path;
        private final Set<FilePurpose> papers = EnumSet.noneOf(FilePurpose.class);
        private final Set<Integer> obligations = new HashSet<>();
        private final Set<Integer> problems = new HashSet<>();
        private final Map<String, Duty> owed = new HashMap<>();
        private final Set<Party> signed = EnumSet.noneOf(Party.class);
        private boolean evidence;
        private boolean filed;
        private boolean open;
        private boolean passed;
        private boolean amended;
        private boolean terminated;
        private boolean breached;
        private boolean archived;

        Witness(String path) {
            this.path = path;
        }

        void sees(ContractEvent event, Instant now) {
            assertThat(archived && !(event instanceof DutyLapsed))
                    .as(path + ": nothing after the archive")
                    .isFalse();
            switch (event) {
                case FileAttached it -> papers.add(it.purpose());
                case CopyFiled _ -> filed = true;
                case ObligationAdded it -> obligations.add(it.obligation());
                case ObligationFulfilled it -> {
                    assertThat(obligations.remove(it.obligation())).as(path).isTrue();
                    evidence = true;
                }
                case ProblemRaised it -> problems.add(it.problem());
                case ProblemResolved it -> problems.remove(it.problem());
                case ChangeProposed _ -> {
                    assertThat(open).as(path + ": one at a time").isFalse();
                    open = true;
                }
                case ChangePassed _ -> passed = true;
                case ChangeSigned it -> {
                    assertThat(open && passed)
                            .as(path + ": passed before it is signed")
                            .isTrue();
                    assertThat(signed.add(it.party()))
                            .as(path + ": once for each side")
                            .isTrue();
                }
                case ChangeRejected _, ChangeDropped _ -> over();
                case ContractAmended _ -> {
                    agreed();
                    amended = true;
                }
                case ContractTerminated _ -> {
                    agreed();
                    terminated = true;
                }
                case DutyBegun it -> owed.put(it.rule() + it.subject(), it.duty());
                case DutyBreached it -> {
                    var duty = owed.get(it.rule() + it.subject());
                    assertThat(duty).as(path + ": owed").isNotNull();
                    assertThat(now).as(path + ": its time is over").isAfterOrEqualTo(duty.due());
                    breached = true;
                }
                case DutyKept it ->
                    assertThat(owed.remove(it.rule() + it.subject()))
                            .as(path + ": owed")
                            .isNotNull();
                case DutyLapsed it ->
                    assertThat(owed.remove(it.rule() + it.subject()))
                            .as(path + ": owed")
                            .isNotNull();
                case ContractArchived _ -> archives();
                default -> {}
            }
        }

        private void agreed() {
            assertThat(signed).as(path + ": signed by both").containsExactlyInAnyOrder(Party.values());
            over();
        }

        private void over() {
            open = false;
            passed = false;
            signed.clear();
        }

        private void archives() {
            if (!terminated) assertThat(obligations).as(path + ": performed").isEmpty();
            assertThat(problems).as(path + ": settled").isEmpty();
            assertThat(open).as(path + ": no open change").isFalse();
            assertThat(filed).as(path + ": a copy on file").isTrue();
            assertThat(papers).as(path).contains(FilePurpose.CONTRACT_TEXT, FilePurpose.APPROVAL_FORM);
            assertThat(papers).as(path).contains(FilePurpose.CORRESPONDENCE);
            assertThat(evidence || papers.contains(FilePurpose.PERFORMANCE_RECORD))
                    .as(path + ": performance on record")
                    .isTrue();
            if (amended || terminated) assertThat(papers).as(path).contains(FilePurpose.SUPPLEMENTARY_AGREEMENT);
            archived = true;
        }
    }
}
