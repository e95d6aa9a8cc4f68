package dossier.appraisals.api;

import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Erasing;
import dossier.words.Event;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can have happened to one person's appraisal in one cycle. Duties of scorers are those of {@link Rule#LIMIT}, with {@code plan}, {@code self},
 * {@code supervisor}, {@code peer-1} …, {@code department-1} … and {@code appeal} as their subjects.
 */
@Context("appraisals")
public sealed interface AppraisalEvent extends Event {
    @Override
    AppraisalId id();

    /**
     * @param post that they held for the longest part of the cycle
     * @param scorer the supervisor of that part
     * @param from the first day of the cycle on which they were there
     * @param until the last one, as far as known
     */
    record AppraisalOpened(
            AppraisalId id,
            PersonId person,
            CycleId cycle,
            CyclePeriod period,
            FrozenTemplate template,
            Post post,
            PersonId scorer,
            LocalDate from,
            LocalDate until)
            implements AppraisalEvent {}

    /** @param targets for the whole cycle */
    record PlanSet(AppraisalId id, @Confidential String plan, List<Target> targets) implements AppraisalEvent {}

    record SelfAssessed(
            AppraisalId id,
            List<Rating> ratings,
            @Confidential String summary) implements AppraisalEvent {}

    /** @param supervisor who has scored, in their own name or for the scorer */
    record Evaluated(
            AppraisalId id,
            PersonId supervisor,
            List<Rating> ratings,
            List<Figure> figures,
            @Confidential String summary)
            implements AppraisalEvent {}

    record OpinionsInvited(AppraisalId id, List<PersonId> peers, List<DepartmentId> departments)
            implements AppraisalEvent {}

    /**
     * Who it was is for the audit alone: nobody who reads the case learns it, the appraisee least of all.
     *
     * @param number of the peer, from 1, in the order in which they were invited
     */
    record ScoredByPeer(
            AppraisalId id,
            PersonId peer,
            int number,
            List<Rating> ratings,
            @Confidential String remark) implements AppraisalEvent {}

    /** @param by who speaks for the department */
    record OpinionGiven(
            AppraisalId id,
            DepartmentId department,
            PersonId by,
            @Confidential String opinion) implements AppraisalEvent {}

    /**
     * @param months what the months of the year came to; empty in any other cycle
     * @param monthsShare how much of performance they are, in percent, as the policy then said
     * @param score as it comes out, see {@link Scoring}; null once the person is forgotten
     */
    record ResultConsolidated(
            AppraisalId id,
            PersonId by,
            List<MonthlyResult> months,
            int monthsShare,
            @Confidential BigDecimal score,
            @Confidential String summary)
            implements AppraisalEvent {}

    record ResultCalibrated(AppraisalId id, PersonId by, Calibration calibration) implements AppraisalEvent {}

    /** @param appealUntil the last day on which it can be appealed */
    record ResultPublished(AppraisalId id, PersonId by, LocalDate appealUntil) implements AppraisalEvent {}

    record InterviewRecorded(
            AppraisalId id,
            PersonId by,
            @Confidential String achievements,
            @Confidential String shortcomings,
            @Confidential String suggestions,
            @Confidential String direction)
            implements AppraisalEvent {}

    record ResultAppealed(AppraisalId id, @Confidential String grounds) implements AppraisalEvent {}

    /** @param adjusted null when the result is upheld */
    record AppealDecided(
            AppraisalId id,
            PersonId by,
            @Confidential String findings,
            @Confidential String reasons,
            @Nullable Calibration adjusted)
            implements AppraisalEvent {}

    record ResultApplied(AppraisalId id, PersonId by, List<Consequence> consequences) implements AppraisalEvent {}

    record ResultFollowedUp(
            AppraisalId id, PersonId by, @Confidential String findings, boolean done) implements AppraisalEvent {}

    /** @param reason empty where the house passed it on because it was late */
    record EvaluationHandedOver(
            AppraisalId id,
            PersonId from,
            PersonId to,
            @Confidential String reason) implements AppraisalEvent {}

    record AppraisalWithdrawn(
            AppraisalId id, PersonId by, @Confidential String reason) implements AppraisalEvent {}

    /** What is confidential in it is gone, together with the data of who was appraised. */
    record AppraisalForgotten(AppraisalId id) implements AppraisalEvent, Erasing {}

    record DutyBegun(AppraisalId id, Duty duty) implements AppraisalEvent, DutyEvent.Begun {}

    record DutyReminded(AppraisalId id, Rule rule, String subject) implements AppraisalEvent, DutyEvent.Reminded {}

    record DutyBreached(AppraisalId id, Rule rule, String subject, Instant due)
            implements AppraisalEvent, DutyEvent.Breached {}

    record DutyKept(AppraisalId id, Rule rule, String subject, Instant due, Instant done)
            implements AppraisalEvent, DutyEvent.Kept {}

    record DutyLapsed(AppraisalId id, Rule rule, String subject) implements AppraisalEvent, DutyEvent.Lapsed {}
}
