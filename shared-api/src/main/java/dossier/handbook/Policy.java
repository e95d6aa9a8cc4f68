package dossier.handbook;

import dossier.words.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures the handbooks leave open, as one versioned record.
 *
 * @param majorContractFrom CON-06: an amount from which a contract is major
 * @param managerReviewDays CON-04: working days for the manager's review
 * @param legalReviewDays CON-05: working days for the legal review
 * @param jointReviewDays CON-06: working days for the joint review
 * @param performance the time after signing
 * @param organisation the house and its branches
 * @param orders what is delivered
 * @param receivables what customers have to pay
 * @param appraisals how people are appraised
 * @param complaints what customers are not content with
 */
public record Policy(
        @NotNull @Valid Money majorContractFrom,
        @Positive @Max(60) int managerReviewDays,
        @Positive @Max(60) int legalReviewDays,
        @Positive @Max(60) int jointReviewDays,
        @NotNull @Valid Performance performance,
        @NotNull @Valid Organisation organisation,
        @Nullable @Valid Orders orders,
        @Nullable @Valid Receivables receivables,
        @Nullable @Valid Appraisals appraisals,
        @Nullable @Valid Complaints complaints) {
    /**
     * The figures for signing and the time after it.
     *
     * @param copyDays CON-08, CON-16: working days after it took effect until the copies are out and one is filed
     * @param progressReviewDays CON-17: days from one progress review to the next
     * @param changeDays CON-18: working days from the proposal of an amendment or termination until it is signed or over
     * @param supervisionDays CON-19: days from one review by the drafter's superior to the next
     * @param termNoticeDays TERM: days before the last day for notice, or before the end, on which the house tells of it
     * @param ourSeal CON-07: which contracts our side seals and does not sign
     */
    public record Performance(
            @Positive @Max(60) int copyDays,
            @Positive @Max(366) int progressReviewDays,
            @Positive @Max(60) int changeDays,
            @Positive @Max(366) Integer supervisionDays,
            @Positive @Max(366) Integer termNoticeDays,
            SealDemand ourSeal) {
        public static final Performance DEFAULTS = new Performance(2, 30, 10, 30, 30, SealDemand.NEVER);

        /** What was stored before a figure was known is read with ours for it. */
        public Performance {
            if (supervisionDays == null) supervisionDays = 30;
            if (termNoticeDays == null) termNoticeDays = 30;
            if (ourSeal == null) ourSeal = SealDemand.NEVER;
        }
    }

    /**
     * The figures for the house and its branches.
     *
     * @param inspectionDays ORG-08: days from one inspection of a branch to the next
     * @param retentionDays SECOND: days after they left for which the personal data of people is kept (劳动合同法 §50: two years)
     */
    public record Organisation(
            @Positive @Max(366) int inspectionDays,
            @PositiveOrZero @Max(36_600) Integer retentionDays) {
        private static final int TWO_YEARS = 730;

        public static final Organisation DEFAULTS = new Organisation(90, TWO_YEARS);

        /** What was stored before a figure was known is read with ours for it. */
        public Organisation {
            if (retentionDays == null) retentionDays = TWO_YEARS;
        }
    }

    /**
     * The figures for what is delivered.
     *
     * @param registrationDays ORD-01: working days after a contract took effect until its first order is registered
     * @param tellingDays ORD-03: working days until the customer is told of a change of status
     * @param followUpDays ORD-07: days after a delivery until its use is followed up
     */
    public record Orders(
            @Positive @Max(60) int registrationDays,
            @Positive @Max(60) int tellingDays,
            @Positive @Max(366) int followUpDays) {
        public static final Orders DEFAULTS = new Orders(1, 1, 15);
    }

    /**
     * The figures for what customers have to pay.
     *
     * @param paymentDays REV-01: days after the customer took a delivery until it is to be paid, where the contract says nothing
     * @param chaseDays REV-02: days within which an overdue receivable is chased, and chased again
     * @param statementDays REV-03: days from one statement of account to the next
     * @param explanationDays REV-04: days after the end of a month until its revenue is held against the budget
     * @param firstBoundDays ageing: days overdue up to which a receivable is in the first class
     * @param secondBoundDays ageing: up to which it is in the second
     * @param thirdBoundDays ageing: up to which it is in the third; beyond, it is in the last
     * @param entryDays ENTRY: working days within which a milestone or a delivery is entered, from when it can be
     */
    public record Receivables(
            @Positive @Max(366) int paymentDays,
            @Positive @Max(366) int chaseDays,
            @Positive @Max(366) int statementDays,
            @Positive @Max(31) int explanationDays,
            @Positive @Max(3_660) int firstBoundDays,
            @Positive @Max(3_660) int secondBoundDays,
            @Positive @Max(3_660) int thirdBoundDays,
            @Positive @Max(60) Integer entryDays) {
        public static final Receivables DEFAULTS = new Receivables(30, 7, 90, 10, 30, 60, 90, 3);

        /** What was stored before a figure was known is read with ours for it. */
        public Receivables {
            if (entryDays == null) entryDays = 3;
        }

        /** In their order, whatever order they were given in, each once. */
        public List<Integer> bounds() {
            return Stream.of(firstBoundDays, secondBoundDays, thirdBoundDays)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /**
     * The figures for appraisals.
     *
     * @param planDays APR-04: working days from the beginning of a cycle until the plan is set
     * @param selfDays APR-05: working days from its end until the self-assessment is given
     * @param scoringDays APR-05: working days from its end until the supervisor, the peers and the departments have given theirs
     * @param minimumDays APR-04: days of the cycle on which somebody has to have been there in order to be appraised
     * @param monthsShare APR-04: how much of a year's performance is the average of its months, in percent
     * @param excellentShare how many of a cycle may be excellent, in percent; 0 sets no limit
     * @param interviewDays APR-06: working days from publication until the interview
     * @param appealDays APR-07: working days from publication for an appeal
     * @param investigationDays APR-07: working days from an appeal until it is decided
     * @param followDays APR-17: days until a result that was applied is followed up, and again
     */
    public record Appraisals(
            @Positive @Max(60) int planDays,
            @Positive @Max(60) int selfDays,
            @Positive @Max(60) int scoringDays,
            @Positive @Max(366) int minimumDays,
            @PositiveOrZero @Max(100) int monthsShare,
            @PositiveOrZero @Max(100) int excellentShare,
            @Positive @Max(60) int interviewDays,
            @Positive @Max(60) int appealDays,
            @Positive @Max(60) int investigationDays,
            @Positive @Max(366) int followDays) {
        public static final Appraisals DEFAULTS = new Appraisals(5, 3, 5, 10, 40, 0, 10, 5, 10, 30);
    }

    /**
     * The figures for what customers are not content with. Hours are counted on the clock beside them; a working day has as many as its own limits say.
     *
     * @param workdayFromHour CMP-02: the hour at which a working day begins
     * @param workdayToHour CMP-02: the hour at which it ends
     * @param holdReasons CMP-02: for what the limit for resolution may stand still
     * @param escalationHours CMP-07: hours, round the clock, in which whom it was escalated to takes it up, before it goes one level higher
     * @param escalationLevels CMP-07: how many levels there are
     * @param incidentHours CMP-07: hours, round the clock, until management has taken up a major incident
     * @param causes CMP-04: the categories of causes
     * @param reportDays CMP-09: working days until a quality objection is on its report
     * @param feedbackDays CMP-06: working days until the customer knows the result
     * @param satisfactionDays CMP-06: days after they know it until they were asked whether they are satisfied
     * @param revisitDays CMP-10: days after a justified complaint was solved until the customer was visited
     * @param analysisMonths CMP-08: months that are analysed together
     * @param analysisDays CMP-08, CMP-12: days after they are over until they are analysed
     */
    public record Complaints(
            @Positive @Max(8_784) int criticalResponseHours,
            @Positive @Max(8_784) int criticalResolutionHours,
            @NotNull LimitRun criticalClock,
            @Positive @Max(8_784) int highResponseHours,
            @Positive @Max(8_784) int highResolutionHours,
            @NotNull LimitRun highClock,
            @Positive @Max(8_784) int normalResponseHours,
            @Positive @Max(8_784) int normalResolutionHours,
            @NotNull LimitRun normalClock,
            @PositiveOrZero @Max(11) int workdayFromHour,
            @Min(12) @Max(24) int workdayToHour,
            @NotNull @Size(max = 10) Set<@NotNull HoldReason> holdReasons,
            @Positive @Max(720) int escalationHours,
            @Positive @Max(3) int escalationLevels,
            @Positive @Max(720) int incidentHours,
            @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 50) String> causes,
            @Positive @Max(60) int reportDays,
            @Positive @Max(60) int feedbackDays,
            @Positive @Max(366) int satisfactionDays,
            @Positive @Max(366) int revisitDays,
            @Positive @Max(12) int analysisMonths,
            @Positive @Max(31) int analysisDays) {
        /** Critical 4 hours and 2 days round the clock, high 8 hours and 3 days, normal 1 and 7 days, of eight working hours each. */
        public static final Complaints DEFAULTS = new Complaints(
                4,
                48,
                LimitRun.ROUND_THE_CLOCK,
                8,
                24,
                LimitRun.WORKING_TIME,
                8,
                56,
                LimitRun.WORKING_TIME,
                9,
                17,
                Set.of(HoldReason.CUSTOMER_INFORMATION, HoldReason.THIRD_PARTY_TEST, HoldReason.FORCE_MAJEURE),
                24,
                3,
                2,
                List.of("设计", "材料", "制造", "包装运输", "安装", "使用", "服务"),
                1,
                1,
                7,
                15,
                1,
                10);

        /** Reasons in one order, so that what is stored does not depend on the process that wrote it. */
        public Complaints {
            if (holdReasons != null) {
                var ordered = EnumSet.noneOf(HoldReason.class);
                ordered.addAll(holdReasons);
                holdReasons = Collections.unmodifiableSet(ordered);
            }
        }

        /** Until the customer has a first answer. */
        public Limit response(Severity severity) {
            return switch (severity) {
                case CRITICAL -> new Limit(criticalResponseHours, criticalClock);
                case HIGH -> new Limit(highResponseHours, highClock);
                case NORMAL -> new Limit(normalResponseHours, normalClock);
            };
        }

        /** Until it is solved. */
        public Limit resolution(Severity severity) {
            return switch (severity) {
                case CRITICAL -> new Limit(criticalResolutionHours, criticalClock);
                case HIGH -> new Limit(highResolutionHours, highClock);
                case NORMAL -> new Limit(normalResolutionHours, normalClock);
            };
        }
    }

    /** So many hours, on a clock. */
    public record Limit(int hours, LimitRun clock) {}

    /** With our figures for orders, receivables, appraisals and complaints. */
    public Policy(
            Money majorContractFrom,
            int managerReviewDays,
            int legalReviewDays,
            int jointReviewDays,
            Performance performance,
            Organisation organisation) {
        this(
                majorContractFrom,
                managerReviewDays,
                legalReviewDays,
                jointReviewDays,
                performance,
                organisation,
                Orders.DEFAULTS,
                Receivables.DEFAULTS,
                Appraisals.DEFAULTS,
                Complaints.DEFAULTS);
    }

    /** Ours, until a company approves its own. */
    public static final Policy DEFAULTS =
            new Policy(Money.cny("500000"), 2, 3, 5, Performance.DEFAULTS, Organisation.DEFAULTS);

    /** What was stored before a part was known is read with our figures for it; no decision of that time used them. */
    public Policy {
        if (performance == null) performance = Performance.DEFAULTS;
        if (organisation == null) organisation = Organisation.DEFAULTS;
    }

    /** What was stored before this part was known is read with our figures for it. */
    @Override
    public Orders orders() {
        return orders == null ? Orders.DEFAULTS : orders;
    }

    /** What was stored before this part was known is read with our figures for it. */
    @Override
    public Receivables receivables() {
        return receivables == null ? Receivables.DEFAULTS : receivables;
    }

    /** What was stored before this part was known is read with our figures for it. */
    @Override
    public Appraisals appraisals() {
        return appraisals == null ? Appraisals.DEFAULTS : appraisals;
    }

    /** What was stored before this part was known is read with our figures for it. */
    @Override
    public Complaints complaints() {
        return complaints == null ? Complaints.DEFAULTS : complaints;
    }

    /** Every one of them, one by one. */
    public List<PolicyParameter> figures() {
        return PolicyParameter.of(this);
    }

    /** CON-07: whether our side seals a contract of this amount, as a signature does not bind it. */
    public boolean demandsOurSeal(Money amount) {
        return switch (performance.ourSeal()) {
            case NEVER -> false;
            case MAJOR -> isMajor(amount);
            case ALWAYS -> true;
        };
    }

    /** Amounts in other currencies do not compare with the threshold, so they count as major. */
    public boolean isMajor(Money amount) {
        return !amount.currency().equals(majorContractFrom.currency()) || amount.isAtLeast(majorContractFrom);
    }
}
