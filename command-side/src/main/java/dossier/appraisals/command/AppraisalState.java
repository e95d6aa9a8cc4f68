package dossier.appraisals.command;

import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.AppraisalEvent.*;
import dossier.appraisals.api.AppraisalStage;
import dossier.appraisals.api.CycleKind;
import dossier.appraisals.api.Grade;
import dossier.appraisals.api.Indicator;
import dossier.appraisals.api.ScoreSheet;
import dossier.appraisals.api.Target;
import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an appraisal remembers in order to decide, and no more. */
public sealed interface AppraisalState {
    record Absent() implements AppraisalState {}

    /** @param marks all that the score is made of */
    record Known(
            AppraisalOpened opened, AppraisalStage stage, ScoreSheet marks, Heard heard, Result result, Duties duties)
            implements AppraisalState {
        PersonId person() {
            return opened.person();
        }

        CycleKind kind() {
            return opened.period().kind();
        }

        /** What is scored in this cycle. */
        List<Indicator> indicators() {
            return opened.template().sheet().scoredIn(kind());
        }

        boolean allRound() {
            return kind().allRound();
        }

        Optional<Grade> grade() {
            return Optional.ofNullable(result.score).map(this::grade);
        }

        Grade grade(BigDecimal score) {
            return opened.template().sheet().bands().grade(score);
        }

        /** Whether anything was scored: from then on the plan stands (APR-04). */
        boolean scored() {
            return heard.self || heard.evaluator != null || !heard.peersHeard.isEmpty();
        }

        private Known with(Heard next) {
            return new Known(opened, stage, marks, next, result, duties);
        }

        private Known with(Result next) {
            return new Known(opened, stage, marks, heard, next, duties);
        }

        private Known with(AppraisalStage stage, ScoreSheet marks) {
            return new Known(opened, stage, marks, heard, result, duties);
        }

        private Known with(Duties next) {
            return new Known(opened, stage, marks, heard, result, next);
        }
    }

    /**
     * Who was heard.
     *
     * @param scorer who is to evaluate
     * @param targets null before there is a plan
     * @param evaluator who has evaluated
     * @param peersHeard numbers of the peers who have scored
     */
    record Heard(
            PersonId scorer,
            @Nullable List<Target> targets,
            boolean self,
            @Nullable PersonId evaluator,
            List<PersonId> peers,
            Set<Integer> peersHeard,
            List<DepartmentId> departments,
            List<DepartmentId> departmentsHeard) {
        Optional<Target> target(Indicator indicator) {
            return Stream.ofNullable(targets)
                    .flatMap(List::stream)
                    .filter(it -> it.indicator().equals(indicator.code()))
                    .findFirst();
        }

        /** Their number, from 1; empty for who was not invited. */
        Optional<Integer> numberOf(PersonId peer) {
            return Optional.of(peers.indexOf(peer) + 1).filter(it -> it > 0);
        }

        Optional<Integer> numberOf(DepartmentId department) {
            return Optional.of(departments.indexOf(department) + 1).filter(it -> it > 0);
        }
    }

    /** @param score that stands; null before there is one, and once the person is forgotten */
    record Result(
            @Nullable PersonId consolidator,
            @Nullable BigDecimal score,
            @Nullable LocalDate appealUntil,
            boolean interviewed) {
        static final Result NONE = new Result(null, null, null, false);

        private Result scored(@Nullable BigDecimal next) {
            return new Result(consolidator, next, appealUntil, interviewed);
        }
    }

    default boolean at(AppraisalStage... stages) {
        return this instanceof Known known && List.of(stages).contains(known.stage);
    }

    /** @throws IllegalStateException before it was opened, where no clause that needs it is asked */
    default Known known() {
        if (this instanceof Known known) return known;
        throw new IllegalStateException("not opened");
    }

    static AppraisalState evolve(AppraisalState state, AppraisalEvent event) {
        if (event instanceof AppraisalOpened it)
            return new Known(
                    it,
                    AppraisalStage.PLANNING,
                    Objects.requireNonNull(ScoreSheet.after(null, it)),
                    new Heard(it.scorer(), null, false, null, List.of(), Set.of(), List.of(), List.of()),
                    Result.NONE,
                    Duties.NONE);
        var was = state.known();
        if (event instanceof DutyEvent it) return was.with(was.duties.after(it));
        var marks = Objects.requireNonNull(ScoreSheet.after(was.marks, event));
        var now = was.with(was.stage.after(event), marks);
        return now.with(heard(now.heard, event)).with(result(now.result, event));
    }

    private static Heard heard(Heard was, AppraisalEvent event) {
        return switch (event) {
            case PlanSet it ->
                new Heard(
                        was.scorer,
                        it.targets(),
                        was.self,
                        was.evaluator,
                        was.peers,
                        was.peersHeard,
                        was.departments,
                        was.departmentsHeard);
            case SelfAssessed _ -> scored(was, true, was.evaluator, was.peersHeard);
            case Evaluated it -> scored(was, was.self, it.supervisor(), was.peersHeard);
            case ScoredByPeer it -> {
                var numbers = new TreeSet<>(was.peersHeard);
                numbers.add(it.number());
                yield scored(was, was.self, was.evaluator, numbers);
            }
            case OpinionsInvited it -> asked(was, was.scorer, it.peers(), it.departments(), was.departmentsHeard);
            case OpinionGiven it ->
                asked(
                        was,
                        was.scorer,
                        was.peers,
                        was.departments,
                        Stream.concat(was.departmentsHeard.stream(), Stream.of(it.department()))
                                .toList());
            case EvaluationHandedOver it -> asked(was, it.to(), was.peers, was.departments, was.departmentsHeard);
            default -> was;
        };
    }

    private static Heard scored(Heard was, boolean self, @Nullable PersonId evaluator, Set<Integer> peersHeard) {
        return new Heard(
                was.scorer, was.targets, self, evaluator, was.peers, peersHeard, was.departments, was.departmentsHeard);
    }

    private static Heard asked(
            Heard was,
            PersonId scorer,
            List<PersonId> peers,
            List<DepartmentId> departments,
            List<DepartmentId> departmentsHeard) {
        return new Heard(
                scorer, was.targets, was.self, was.evaluator, peers, was.peersHeard, departments, departmentsHeard);
    }

    private static Result result(Result was, AppraisalEvent event) {
        return switch (event) {
            case ResultConsolidated it -> new Result(it.by(), it.score(), was.appealUntil, was.interviewed);
            case ResultCalibrated it -> was.scored(it.calibration().score());
            case ResultPublished it -> new Result(was.consolidator, was.score, it.appealUntil(), was.interviewed);
            case InterviewRecorded _ -> new Result(was.consolidator, was.score, was.appealUntil, true);
            case AppealDecided it
            when it.adjusted() != null -> was.scored(it.adjusted().score());
            default -> was;
        };
    }
}
