package dossier.complaints.api;

import dossier.handbook.Rule;
import dossier.words.ByTheClock;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** CMP-08, CMP-12: everything one may ask of a year of quality reviews. Its improvements are numbered within it, from 1. */
@Context("quality-reviews")
public sealed interface QualityReviewCommand extends Command {
    @Override
    QualityReviewId id();

    /** Opens a year; its id is the year, {@code 2026}. What was over before is not owed. */
    record OpenYear(@NotNull QualityReviewId id) implements QualityReviewCommand {}

    /**
     * CMP-08: what the complaints of some months say, analysed by customer relations.
     *
     * @param month the last of those months
     */
    record AnalyseComplaints(
            @NotNull QualityReviewId id,
            @Min(1) @Max(12) int month,
            @NotBlank @Size(max = 10_000) @Confidential String findings)
            implements QualityReviewCommand {}

    /** CMP-12: how the quality of products has developed in a month, by the business supervisor. */
    record TrackQuality(
            @NotNull QualityReviewId id,
            @Min(1) @Max(12) int month,
            @NotBlank @Size(max = 10_000) @Confidential String findings)
            implements QualityReviewCommand {}

    /** CMP-08: a department improves a product or a service until a day. */
    record PlanImprovement(
            @NotNull QualityReviewId id,
            @NotNull DepartmentId department,
            @NotBlank @Size(max = 2_000) @Confidential String text,
            @NotNull LocalDate dueOn)
            implements QualityReviewCommand {}

    /** CMP-08: someone of that department reports what was done. */
    record ReportImprovement(
            @NotNull QualityReviewId id,
            @Positive int improvement,
            @NotBlank @Size(max = 2_000) @Confidential String result)
            implements QualityReviewCommand {}

    /**
     * CMP-08: customer relations says whether it helped; what did not goes on until another day.
     *
     * @param dueOn the other day; the same one where it helped
     */
    record VerifyImprovement(
            @NotNull QualityReviewId id,
            @Positive int improvement,
            boolean effective,
            @NotBlank @Size(max = 2_000) @Confidential String remark,
            @NotNull LocalDate dueOn)
            implements QualityReviewCommand {}

    @ByTheClock
    record RemindOfDuty(
            @NotNull QualityReviewId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements QualityReviewCommand {}

    @ByTheClock
    record NoteBreach(
            @NotNull QualityReviewId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements QualityReviewCommand {}
}
