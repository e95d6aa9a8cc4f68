package dossier.complaints.api;

import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Event;
import java.time.Instant;
import java.time.LocalDate;

/** CMP-08, CMP-12: everything that can have happened to a year of quality reviews. */
@Context("quality-reviews")
public sealed interface QualityReviewEvent extends Event {
    @Override
    QualityReviewId id();

    record YearOpened(QualityReviewId id, int year) implements QualityReviewEvent {}

    /** @param counted what the register had of those months when they were analysed */
    record ComplaintsAnalysed(
            QualityReviewId id,
            int firstMonth,
            int month,
            ComplaintCounts counted,
            @Confidential String findings) implements QualityReviewEvent {}

    record QualityTracked(
            QualityReviewId id,
            int month,
            ComplaintCounts counted,
            @Confidential String findings) implements QualityReviewEvent {}

    record ImprovementPlanned(
            QualityReviewId id,
            int improvement,
            DepartmentId department,
            @Confidential String text,
            LocalDate dueOn) implements QualityReviewEvent {}

    record ImprovementReported(
            QualityReviewId id,
            int improvement,
            @Confidential String result) implements QualityReviewEvent {}

    /** Where it did not help, it goes on until the day of the duty that follows. */
    record ImprovementVerified(
            QualityReviewId id,
            int improvement,
            boolean effective,
            @Confidential String remark) implements QualityReviewEvent {}

    record DutyBegun(QualityReviewId id, Duty duty) implements QualityReviewEvent, DutyEvent.Begun {}

    record DutyReminded(QualityReviewId id, Rule rule, String subject)
            implements QualityReviewEvent, DutyEvent.Reminded {}

    record DutyBreached(QualityReviewId id, Rule rule, String subject, Instant due)
            implements QualityReviewEvent, DutyEvent.Breached {}

    record DutyKept(QualityReviewId id, Rule rule, String subject, Instant due, Instant done)
            implements QualityReviewEvent, DutyEvent.Kept {}
}
