package dossier.complaints.command;

import dossier.complaints.api.AftercareEvent;
import dossier.complaints.api.AftercareEvent.*;
import dossier.complaints.api.ComplaintCorrectionEvent;
import dossier.complaints.api.ComplaintCorrectionEvent.*;
import dossier.complaints.api.ComplaintDutyEvent;
import dossier.complaints.api.ComplaintDutyEvent.DutyLapsed;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.*;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintSheet;
import dossier.complaints.api.ComplaintStage;
import dossier.complaints.api.EscalationEvent;
import dossier.complaints.api.EscalationEvent.*;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.api.LimitClock;
import dossier.complaints.api.SolutionEvent;
import dossier.complaints.api.SolutionEvent.*;
import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.handbook.OneTimeLinks;
import dossier.handbook.Rule;
import dossier.handbook.Severity;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a complaint remembers in order to decide, and no more. */
public sealed interface ComplaintState {
    record Absent() implements ComplaintState {}

    /**
     * @param clock of its resolution; the first response does not stand still
     * @param tasks the department of each, by its number
     * @param escalations CMP-07: the level of each that was not taken up
     */
    record Open(
            Matter matter,
            ComplaintStage stage,
            @Nullable PersonId owner,
            LimitClock clock,
            Map<Integer, DepartmentId> tasks,
            Solution solution,
            Aftercare aftercare,
            Map<EscalationGround, Integer> escalations,
            Corrections corrections,
            Duties duties)
            implements ComplaintState {
        Open with(Matter next) {
            return new Open(next, stage, owner, clock, tasks, solution, aftercare, escalations, corrections, duties);
        }

        Open at(ComplaintStage next) {
            return new Open(matter, next, owner, clock, tasks, solution, aftercare, escalations, corrections, duties);
        }

        Open ownedBy(PersonId next) {
            return new Open(matter, stage, next, clock, tasks, solution, aftercare, escalations, corrections, duties);
        }

        Open with(LimitClock next) {
            return new Open(matter, stage, owner, next, tasks, solution, aftercare, escalations, corrections, duties);
        }

        Open with(Solution next) {
            return new Open(matter, stage, owner, clock, tasks, next, aftercare, escalations, corrections, duties);
        }

        Open with(Aftercare next) {
            return new Open(matter, stage, owner, clock, tasks, solution, next, escalations, corrections, duties);
        }

        Open with(Corrections next) {
            return new Open(matter, stage, owner, clock, tasks, solution, aftercare, escalations, next, duties);
        }

        Open with(Duties next) {
            return new Open(matter, stage, owner, clock, tasks, solution, aftercare, escalations, corrections, next);
        }

        Open involving(int task, DepartmentId department) {
            return new Open(
                    matter,
                    stage,
                    owner,
                    clock,
                    plus(tasks, task, department),
                    solution,
                    aftercare,
                    escalations,
                    corrections,
                    duties);
        }

        /** @param level null when it is over */
        Open escalated(EscalationGround ground, @Nullable Integer level) {
            var next = new HashMap<>(escalations);
            if (level == null) next.remove(ground);
            else next.put(ground, level);
            return new Open(
                    matter, stage, owner, clock, tasks, solution, aftercare, Map.copyOf(next), corrections, duties);
        }

        /** ORG-04: those whom it is about, and who answer for it. */
        List<PersonId> concerned() {
            var sheet = matter.sheet;
            return Stream.concat(
                            sheet == null ? Stream.empty() : sheet.concerned().stream(),
                            solution.accountable().stream())
                    .toList();
        }
    }

    /**
     * @param kind null for an incident
     * @param sheet null for an incident
     * @param department that performs what it is about, or where it happened
     * @param answeredAt CMP-02: when the customer had a first response; null before
     */
    record Matter(
            String number,
            @Nullable ComplaintKind kind,
            Severity severity,
            @Nullable ComplaintSheet sheet,
            @Nullable DepartmentId department,
            boolean major,
            @Nullable Instant answeredAt) {
        boolean objection() {
            return kind == ComplaintKind.QUALITY_OBJECTION;
        }

        Matter withSeverity(Severity next) {
            return new Matter(number, kind, next, sheet, department, major, answeredAt);
        }

        Matter withSheet(ComplaintSheet next, @Nullable DepartmentId in) {
            return new Matter(number, kind, severity, next, in, major, answeredAt);
        }

        Matter declaredMajor() {
            return new Matter(number, kind, severity, sheet, department, true, answeredAt);
        }

        /** The first one counts. */
        Matter answered(Instant at) {
            return new Matter(number, kind, severity, sheet, department, major, answeredAt == null ? at : answeredAt);
        }
    }

    /**
     * @param told CMP-06: whether the customer knows the result
     * @param justified CMP-10: as it was concluded last
     */
    record Aftercare(boolean told, boolean justified, OneTimeLinks<ComplaintId> links) {
        static final Aftercare NONE = new Aftercare(false, false, OneTimeLinks.none());
    }

    /** @param open the one that waits for a second person */
    record Corrections(int last, @Nullable CorrectionProposed open) {
        static final Corrections NONE = new Corrections(0, null);
    }

    /** @throws IllegalStateException before it was recorded, where no clause that needs it is asked */
    default Open open() {
        if (this instanceof Open open) return open;
        throw new IllegalStateException("not recorded");
    }

    /** Whether it is still to be solved. */
    default boolean live() {
        return this instanceof Open open && open.stage.open();
    }

    static ComplaintState evolve(ComplaintState state, ComplaintEvent event) {
        return switch (event) {
            case ComplaintRecorded it -> recorded(it);
            case IncidentReported it -> reported(it);
            case IntakeEvent it -> taken(state.open(), it);
            case LimitEvent it -> limited(state.open(), it);
            case SolutionEvent it -> solved(state.open(), it);
            case AftercareEvent it -> followed(state.open(), it);
            case EscalationEvent it -> escalated(state.open(), it);
            case ComplaintCorrectionEvent it -> corrected(state.open(), it);
            case ComplaintDutyEvent it -> owed(state.open(), it);
        };
    }

    private static Open recorded(ComplaintRecorded it) {
        var matter = new Matter(it.number(), it.kind(), it.severity(), it.sheet(), it.department(), false, null);
        return fresh(
                matter, ComplaintStage.RECORDED, LimitClock.startedAt(it.sheet().receivedAt()));
    }

    private static Open reported(IncidentReported it) {
        var matter = new Matter(it.number(), null, Severity.CRITICAL, null, it.department(), true, null);
        return fresh(matter, ComplaintStage.IN_HAND, LimitClock.startedAt(it.occurredAt()));
    }

    private static Open fresh(Matter matter, ComplaintStage stage, LimitClock clock) {
        return new Open(
                matter,
                stage,
                null,
                clock,
                Map.of(),
                Solution.NONE,
                Aftercare.NONE,
                Map.of(),
                Corrections.NONE,
                Duties.NONE);
    }

    private static Open taken(Open was, IntakeEvent event) {
        return switch (event) {
            case OwnerAssigned it -> was.ownedBy(it.owner());
            case CustomerAnswered it ->
                was.with(was.matter.answered(it.toldAt())).at(ComplaintStage.IN_HAND);
            case DepartmentInvolved it -> was.involving(it.task(), it.department());
            case ComplaintWithdrawn _ -> was.at(ComplaintStage.WITHDRAWN);
            case ComplaintMerged _ -> was.at(ComplaintStage.MERGED);
            case ComplaintRecorded _, TaskCompleted _, ComplaintAbsorbed _ -> was;
        };
    }

    private static Open limited(Open was, LimitEvent event) {
        return switch (event) {
            case SeverityChanged it -> was.with(was.matter.withSeverity(it.severity()));
            case ClockHeld it -> was.with(was.clock.held(it.from()));
            case ClockResumed it -> was.with(was.clock.resumed(it.from()));
            case LimitsRecounted _ -> was;
        };
    }

    private static Open solved(Open was, SolutionEvent event) {
        var now = was.with(was.solution.after(event));
        return event instanceof ComplaintConcluded it
                ? now.with(new Aftercare(false, it.justified(), was.aftercare.links()))
                        .at(ComplaintStage.CONCLUDED)
                : now;
    }

    private static Open followed(Open was, AftercareEvent event) {
        var care = was.aftercare;
        var now = was.with(new Aftercare(care.told(), care.justified(), after(care.links(), event)));
        return switch (event) {
            case ResultTold _ -> now.with(new Aftercare(true, care.justified(), care.links()));
            case ComplaintReopened it ->
                now.with(new Aftercare(false, false, now.aftercare.links()))
                        .with(LimitClock.startedAt(it.from()))
                        .at(ComplaintStage.IN_HAND);
            case ComplaintClosed _ -> now.at(ComplaintStage.CLOSED);
            default -> now;
        };
    }

    private static OneTimeLinks<ComplaintId> after(OneTimeLinks<ComplaintId> links, AftercareEvent event) {
        return switch (event) {
            case CustomerAsked it -> links.given(it.link(), it.id(), it.sentTo(), it.expires());
            case LinkRevoked it -> links.ended(it.link());
            case AnswerTaken it -> links.ended(it.link());
            default -> links;
        };
    }

    private static Open escalated(Open was, EscalationEvent event) {
        return switch (event) {
            case MajorDeclared _ -> was.with(was.matter.declaredMajor());
            case Escalated it -> was.escalated(it.ground(), it.level());
            case EscalationTakenUp it -> was.escalated(it.ground(), null);
            case IncidentReported _ -> was;
        };
    }

    /** CMP-07: with what lapses, nothing is to be taken up any more. */
    private static Open owed(Open was, ComplaintDutyEvent event) {
        var now = was.with(was.duties.after((DutyEvent) event));
        return event instanceof DutyLapsed it && it.rule() == Rule.CMP_07
                ? now.escalated(EscalationGround.valueOf(it.subject()), null)
                : now;
    }

    private static Open corrected(Open was, ComplaintCorrectionEvent event) {
        return switch (event) {
            case CorrectionProposed it -> was.with(new Corrections(it.correction(), it));
            case SheetCorrected it ->
                was.with(was.matter.withSheet(it.sheet(), it.department()))
                        .with(new Corrections(it.correction(), null))
                        .with(was.clock.startingAt(startOf(was, it)));
            case CorrectionRejected it -> was.with(new Corrections(it.correction(), null));
        };
    }

    /** What was reopened runs from then on, whenever it came in. */
    private static Instant startOf(Open was, SheetCorrected it) {
        var before = was.matter.sheet;
        return before != null && was.clock.from().equals(before.receivedAt())
                ? it.sheet().receivedAt()
                : was.clock.from();
    }

    private static <V> Map<Integer, V> plus(Map<Integer, V> all, int number, V one) {
        var more = new HashMap<>(all);
        more.put(number, one);
        return Map.copyOf(more);
    }
}
