package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dossier.contracts.api.Amendment;
import dossier.contracts.api.BalanceEvent;
import dossier.contracts.api.ChangeEvent;
import dossier.contracts.api.ClaimEvent;
import dossier.contracts.api.ClearanceEvent;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractCommand.HandlingCommand.*;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractDutyEvent;
import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractDutyEvent.DutyLapsed;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractEvent.HandlingEvent.*;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.CorrectionEvent;
import dossier.contracts.api.Finding;
import dossier.contracts.api.Party;
import dossier.contracts.api.PaymentEvent;
import dossier.contracts.api.PerformanceEvent;
import dossier.contracts.api.TakeoverEvent;
import dossier.contracts.api.TermEvent;
import dossier.contracts.api.Turn;
import dossier.handbook.Actor;
import dossier.handbook.Refused;
import dossier.handbook.Rule;
import dossier.words.ClauseKind;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Thousands of random ways through a contract's life: none of them leads around a review. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractPathsTest {
    private static final int PATHS = 2_000;
    private static final int STEPS = 80;
    private static final Finding VAGUE = new Finding(false, "vague");
    private static final List<Actor> PEOPLE =
            List.of(DRAFTER, COLLEAGUE, MANAGER, OTHER_MANAGER, LAWYER, ACCOUNTANT, CLERK);
    private static final List<ContractDraft> DRAFTS = List.of(SMALL, MAJOR, COMPLEX);

    /** Who would do what, if everyone kept to their part. */
    private record Step(Actor by, ContractCommand command) {}

    @Test
    void no_path_reaches_a_signature_around_a_review_of_the_version_that_is_signed() {
        var jointly = 0;
        var simply = 0;
        var asked = 0;
        for (var seed = 0; seed < PATHS; seed++) {
            var history = path(new Random(seed));
            var told = new Witness("seed " + seed);
            history.forEach(told::sees);
            if (told.effective) asked += told.asked;
            if (told.effective && told.joint()) jointly++;
            if (told.effective && !told.joint()) simply++;
        }
        assertThat(jointly).as("paths into effect with a joint review").isGreaterThan(PATHS / 50);
        assertThat(asked).as("colleagues asked along and heard on such paths").isGreaterThan(PATHS / 100);
        assertThat(simply).as("paths into effect without one").isGreaterThan(PATHS / 50);
    }

    private static List<ContractEvent> path(Random random) {
        var history = new ArrayList<ContractEvent>(List.of(drafted(pick(DRAFTS, random))));
        for (var i = 0; i < STEPS; i++) {
            var step = pick(steps(random), random);
            var actor = random.nextInt(10) == 0 ? pick(PEOPLE, random) : step.by();
            try {
                var given = by(actor).circumstances();
                history.addAll(ContractDecider.CONTRACT
                        .decide(step.command(), ContractDecider.CONTRACT.after(history), given)
                        .events());
            } catch (Refused refused) {
                assertThat(refused.objections()).isNotEmpty();
            }
        }
        return history;
    }

    private static List<Step> steps(Random random) {
        var reviewer = pick(List.of(LAWYER, ACCOUNTANT), random);
        var rarely = random.nextInt(8) == 0;
        var now = random.nextInt(4) == 0;
        var ask = new AskReviewer(ID, ACCOUNTANT.person(), pick(List.of(Turn.values()), random), "risk");
        return List.of(
                new Step(DRAFTER, new ReviseContract(ID, pick(DRAFTS, random), "")),
                new Step(DRAFTER, new SubmitContract(ID)),
                new Step(MANAGER, new ApproveAsManager(ID, "")),
                new Step(LAWYER, confirmed()),
                new Step(CLERK, new ConveneJointReview(ID, List.of(LAWYER.person(), ACCOUNTANT.person()))),
                new Step(reviewer, new ApproveInJointReview(ID, "")),
                new Step(ACCOUNTANT, new AnswerAsked(ID, true, "")),
                new Step(MANAGER, new SignContract(ID, pick(List.of(Party.values()), random), TODAY, SCAN)),
                new Step(MANAGER, new SealContract(ID, SEAL_USE, TODAY, SCAN)),
                now ? new Step(pick(List.of(MANAGER, LAWYER), random), ask) : new Step(DRAFTER, new SubmitContract(ID)),
                rarely
                        ? pick(
                                List.of(
                                        new Step(
                                                MANAGER,
                                                new ReturnAsManager(
                                                        ID, List.of(new Amendment(ClauseKind.PRICE, "less", "dear")))),
                                        new Step(
                                                LAWYER,
                                                new ReviewAsLegal(ID, VAGUE, Finding.CONFIRMED, Finding.CONFIRMED)),
                                        new Step(reviewer, new ObjectInJointReview(ID, "risk")),
                                        new Step(CLERK, new AddReviewer(ID, LAWYER.person(), "risk")),
                                        new Step(ACCOUNTANT, new AnswerAsked(ID, random.nextInt(5) > 0, "risk")),
                                        new Step(ACCOUNTANT, new HandOverAsked(ID, LAWYER.person(), "leave")),
                                        new Step(LAWYER, new AnswerAsked(ID, true, "")),
                                        new Step(
                                                pick(List.of(MANAGER, LAWYER), random),
                                                new WithdrawAsked(ID, ACCOUNTANT.person(), "settled")),
                                        new Step(ACCOUNTANT, new HandOverReview(ID, LAWYER.person(), "leave")),
                                        new Step(
                                                pick(List.of(DRAFTER, MANAGER, LAWYER), random), new CallBack(ID, "x")),
                                        new Step(DRAFTER, new WithdrawContract(ID, "cancelled"))),
                                random)
                        : new Step(DRAFTER, new SubmitContract(ID)));
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Keeps its own account of what happened, apart from the state under test. */
    private static final class Witness {
        private final String path;
        private final Map<ContractDraft, Boolean> jointly = Map.of(SMALL, false, MAJOR, true, COMPLEX, true);
        private final Set<PersonId> named = new HashSet<>();
        private final Map<PersonId, ContractStage> waiting = new HashMap<>();
        private final Set<PersonId> agreed = new HashSet<>();
        private final Set<Party> signed = EnumSet.noneOf(Party.class);
        private final Set<String> limits = new HashSet<>();
        private ContractDraft draft = SMALL;
        private int version;
        private int submitted;
        private int asked;
        private boolean byManager;
        private boolean byLegal;
        private boolean withdrawn;
        private boolean effective;

        Witness(String path) {
            this.path = path;
        }

        boolean joint() {
            return jointly.getOrDefault(draft, true);
        }

        void sees(ContractEvent event) {
            if (!(event instanceof DutyLapsed))
                assertThat(withdrawn).as(path + ": nothing after withdrawal").isFalse();
            switch (event) {
                case ContractDrafted drafted -> revised(drafted.draft(), 1);
                case ContractRevised revised -> revised(revised.draft(), revised.draftVersion());
                case ContractSubmitted again -> startsAgain(again.draftVersion());
                case ReturnedByManager _, ReturnedByLegal _, ReturnedByJointReview _ -> startsAgain(0);
                case ApprovedByManager _ -> byManager = true;
                case ApprovedByLegal _ -> byLegal = true;
                case JointReviewConvened convened -> named.addAll(convened.reviewers());
                case ApprovedInJointReview approved -> agreed.add(approved.reviewer());
                case ReviewPassed passed ->
                    assertThat(passed.draftVersion()).as(path).isEqualTo(version);
                case ContractSigned signature -> signs(signature.party());
                case ContractSealed _ -> assertThat(signed).as(path).contains(Party.US);
                case ContractTookEffect _ -> {
                    assertThat(signed).as(path).containsExactlyInAnyOrder(Party.values());
                    assertThat(limits).as(path + ": every review was given").isEmpty();
                    effective = true;
                }
                case ContractWithdrawn _ -> {
                    assertThat(signed).as(path).isEmpty();
                    withdrawn = true;
                }
                case ReviewHandedOver over -> {
                    named.remove(over.predecessor());
                    named.add(over.successor());
                }
                case ReviewerAdded added -> named.add(added.reviewer());
                case ReviewerAsked asked -> waiting.put(asked.reviewer(), asked.stage());
                case AskedReviewerHeard heard -> {
                    if (heard.agreed()) heard(heard.reviewer());
                    else waiting.remove(heard.reviewer());
                }
                case AskedReviewHandedOver over -> {
                    assertThat(waiting.remove(over.predecessor()))
                            .as(path + ": was asked")
                            .isEqualTo(over.stage());
                    waiting.put(over.successor(), over.stage());
                }
                case AskedReviewerWithdrawn gone ->
                    assertThat(waiting.remove(gone.reviewer()))
                            .as(path + ": was asked and not heard")
                            .isEqualTo(gone.stage());
                case ReturnedByAskedReviewer _ -> startsAgain(0);
                case StepCalledBack back -> calledBack(back.stage());
                case HandlingEvent _ -> assertThat(version).as(path).isPositive();
                case PerformanceEvent _,
                        ChangeEvent _,
                        PaymentEvent _,
                        TermEvent _,
                        CorrectionEvent _,
                        ClearanceEvent _,
                        BalanceEvent _,
                        ClaimEvent _,
                        TakeoverEvent _ -> fail(path + ": nobody performs here");
                case ContractDutyEvent duty -> owes(duty);
                case FileAttached _ -> assertThat(version).as(path).isPositive();
            }
        }

        /** LIMIT: one review is owed at a time; the duties of the time after are none of these paths' business. */
        private void owes(ContractDutyEvent duty) {
            if (duty.rule() != Rule.LIMIT) assertThat(effective).as(path).isTrue();
            else if (duty instanceof DutyBegun) {
                assertThat(limits).as(path + ": one review at a time").isEmpty();
                limits.add(duty.subject());
            } else assertThat(limits.remove(duty.subject())).as(path).isTrue();
        }

        private void revised(ContractDraft draft, int version) {
            this.draft = draft;
            this.version = version;
            startsAgain(0);
        }

        private void startsAgain(int submitted) {
            this.submitted = submitted;
            byManager = false;
            byLegal = false;
            named.clear();
            waiting.clear();
            agreed.clear();
        }

        private void heard(PersonId reviewer) {
            assertThat(waiting.remove(reviewer)).as(path + ": was asked").isNotNull();
            asked++;
        }

        private void calledBack(ContractStage to) {
            waiting.values().removeIf(stage -> stage.compareTo(to) >= 0);
            assertThat(signed)
                    .as(path + ": nothing is called back once it is signed")
                    .isEmpty();
            if (to == ContractStage.LEGAL_REVIEW) byLegal = false;
            else startsAgain(to == ContractStage.DRAFT ? 0 : submitted);
        }

        private void signs(Party party) {
            assertThat(submitted)
                    .as(path + ": the version under review is the current one")
                    .isEqualTo(version);
            assertThat(waiting).as(path + ": all who were asked are heard").isEmpty();
            assertThat(byManager).as(path + ": manager").isTrue();
            assertThat(byLegal).as(path + ": legal").isTrue();
            if (joint())
                assertThat(agreed).as(path + ": joint review").isNotEmpty().containsAll(named);
            assertThat(signed.add(party)).as(path + ": once for each side").isTrue();
        }
    }
}
