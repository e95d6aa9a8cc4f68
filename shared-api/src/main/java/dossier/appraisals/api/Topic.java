package dossier.appraisals.api;

import static dossier.appraisals.api.Dimension.ABILITY;
import static dossier.appraisals.api.Dimension.ATTITUDE;
import static dossier.appraisals.api.Dimension.PERFORMANCE;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an indicator is about (APR-03, APR-15, APR-16). */
public enum Topic {
    NEW_CUSTOMERS(PERFORMANCE),
    REVENUE(PERFORMANCE),
    SIGNED_AMOUNT(PERFORMANCE),
    SALES_VOLUME(PERFORMANCE),
    CONTRACTS_SIGNED(PERFORMANCE),
    PERFORMANCE_QUALITY(PERFORMANCE),
    RISK_CONTROL(PERFORMANCE),
    SATISFACTION(PERFORMANCE),
    COMPLAINT_HANDLING(PERFORMANCE),
    LOYALTY(PERFORMANCE),
    DELIVERY(PERFORMANCE),
    DUTIES(PERFORMANCE),
    TASKS(PERFORMANCE),
    KNOWLEDGE(ABILITY),
    COMMUNICATION(ABILITY),
    PROBLEM_SOLVING(ABILITY),
    INNOVATION(ABILITY),
    RESPONSIBILITY(ATTITUDE),
    /** APR-03 has it in attitude, APR-16 in ability too. */
    TEAMWORK(ABILITY, ATTITUDE),
    LEARNING(ATTITUDE),
    INITIATIVE(ATTITUDE),
    DEDICATION(ATTITUDE),
    /** Attendance at work (考勤). */
    DISCIPLINE(ATTITUDE),
    /** Attendance of the weekly meeting (APR-15). */
    WEEKLY_MEETING(ATTITUDE);

    /** APR-13: what peers score. */
    public static final Set<Topic> OF_PEERS = Set.of(TEAMWORK, COMMUNICATION);

    /** APR-11: what sales staff are mainly judged on. */
    public static final Set<Topic> OF_SALES = Set.of(SIGNED_AMOUNT, REVENUE, SALES_VOLUME, NEW_CUSTOMERS, SATISFACTION);

    /** APR-03: in ability and attitude, for everyone. */
    static final List<Topic> FOR_EVERYONE =
            List.of(KNOWLEDGE, COMMUNICATION, PROBLEM_SOLVING, RESPONSIBILITY, TEAMWORK, LEARNING);

    /** APR-16: in ability and attitude as well. */
    static final List<Topic> BESIDES = List.of(INNOVATION, INITIATIVE, DEDICATION, DISCIPLINE);

    private final Set<Dimension> dimensions;

    Topic(Dimension... dimensions) {
        this.dimensions = Set.of(dimensions);
    }

    public boolean belongsTo(Dimension dimension) {
        return dimensions.contains(dimension);
    }

    static List<String> names(Stream<Topic> topics) {
        return topics.map(it -> "topic." + it).toList();
    }
}
