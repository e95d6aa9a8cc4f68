package dossier.appraisals.api;

import dossier.handbook.Rule;
import dossier.words.ByTheClock;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of one person's appraisal in one cycle. */
@Context("appraisals")
public sealed interface AppraisalCommand extends Command {
    @Override
    AppraisalId id();

    /** @param id person and cycle, {@code zhao-lei-2026-03} */
    record OpenAppraisal(
            @NotNull AppraisalId id,
            @NotNull PersonId person,
            @NotNull CycleId cycle,
            @NotNull AppraisalTemplateId template)
            implements AppraisalCommand {}

    /**
     * APR-04: what is to be done in the cycle; set again in place of the one before, until something is scored.
     *
     * @param targets one for each indicator that is taken from facts
     */
    record SetPlan(
            @NotNull AppraisalId id,
            @NotBlank @Size(max = 5_000) @Confidential String plan,
            @NotNull @Size(max = 60) List<@NotNull @Valid Target> targets)
            implements AppraisalCommand {}

    /** APR-05, APR-14: the self-assessment form (自评表). */
    record AssessSelf(
            @NotNull AppraisalId id,
            @NotEmpty @Size(max = 60) List<@NotNull @Valid Rating> ratings,
            @NotBlank @Size(max = 5_000) @Confidential String summary)
            implements AppraisalCommand {}

    /** APR-05, APR-14: the supervisor's evaluation form (评价表); indicators taken from facts are taken with it. */
    record EvaluateAsSupervisor(
            @NotNull AppraisalId id,
            @NotNull @Size(max = 60) List<@NotNull @Valid Rating> ratings,
            @NotBlank @Size(max = 5_000) @Confidential String summary)
            implements AppraisalCommand {}

    /** APR-05, APR-13: who is heard beside the supervisor. */
    record InviteOpinions(
            @NotNull AppraisalId id,
            @NotEmpty @Size(max = 10) List<@NotNull PersonId> peers,
            @NotNull @Size(max = 10) List<@NotNull DepartmentId> departments)
            implements AppraisalCommand {}

    /** APR-13: cooperation and communication, as a colleague sees them. */
    record ScoreAsPeer(
            @NotNull AppraisalId id,
            @NotEmpty @Size(max = 60) List<@NotNull @Valid Rating> ratings,
            @NotNull @Size(max = 2_000) @Confidential String remark)
            implements AppraisalCommand {}

    /** APR-05: what a department concerned has to say. */
    record GiveOpinion(
            @NotNull AppraisalId id,
            @NotNull DepartmentId department,
            @NotBlank @Size(max = 5_000) @Confidential String opinion)
            implements AppraisalCommand {}

    /**
     * APR-05: what all of it comes to.
     *
     * @param calibration the score that is to stand instead; null for the one that comes out
     */
    record ConsolidateResult(
            @NotNull AppraisalId id,
            @NotBlank @Size(max = 5_000) @Confidential String summary,
            @Nullable @Valid Calibration calibration)
            implements AppraisalCommand {}

    /** Before publication, in comparison with others. */
    record CalibrateResult(
            @NotNull AppraisalId id, @NotNull @Valid Calibration calibration) implements AppraisalCommand {}

    record PublishResult(@NotNull AppraisalId id) implements AppraisalCommand {}

    /** APR-06: the feedback interview. */
    record RecordInterview(
            @NotNull AppraisalId id,
            @NotBlank @Size(max = 5_000) @Confidential String achievements,
            @NotBlank @Size(max = 5_000) @Confidential String shortcomings,
            @NotBlank @Size(max = 5_000) @Confidential String suggestions,
            @NotBlank @Size(max = 5_000) @Confidential String direction)
            implements AppraisalCommand {}

    /** APR-07: 申诉. */
    record AppealResult(
            @NotNull AppraisalId id,
            @NotBlank @Size(max = 5_000) @Confidential String grounds) implements AppraisalCommand {}

    /**
     * APR-07: after an investigation the result is upheld or adjusted.
     *
     * @param adjusted the score that is to stand; null when it is upheld
     */
    record DecideAppeal(
            @NotNull AppraisalId id,
            @NotBlank @Size(max = 5_000) @Confidential String findings,
            @NotBlank @Size(max = 5_000) @Confidential String reasons,
            @Nullable @Valid Calibration adjusted)
            implements AppraisalCommand {}

    /** APR-08, APR-10. */
    record ApplyResult(
            @NotNull AppraisalId id,
            @NotEmpty @Size(max = 10) List<@NotNull @Valid Consequence> consequences) implements AppraisalCommand {}

    /**
     * APR-17: what came of it.
     *
     * @param done whether nothing more is to be followed
     */
    record FollowUpResult(
            @NotNull AppraisalId id,
            @NotBlank @Size(max = 5_000) @Confidential String findings,
            boolean done) implements AppraisalCommand {}

    /** The evaluation passes to another in the reporting line. */
    record HandOverEvaluation(
            @NotNull AppraisalId id,
            @NotNull PersonId to,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements AppraisalCommand {}

    /** It comes to no result: the person has left, or should not have been appraised. */
    record WithdrawAppraisal(
            @NotNull AppraisalId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements AppraisalCommand {}

    /** Who was appraised has been forgotten, and what was said of them is too. */
    @ByTheClock
    record ForgetAppraisal(@NotNull AppraisalId id) implements AppraisalCommand {}

    @ByTheClock
    record RemindOfDuty(
            @NotNull AppraisalId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements AppraisalCommand {}

    @ByTheClock
    record NoteBreach(
            @NotNull AppraisalId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements AppraisalCommand {}
}
